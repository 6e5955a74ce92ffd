import { createElement, type FunctionComponent } from 'react';
import { ReactQuestionFactory } from 'survey-react-ui';
import { NumberRenderer } from './number-renderer';
import { RadioRenderer } from './radio-renderer';

/** Our light renderers take the place of the library's for the question types in use. */
export function registerRenderers(): void {
  const renderers = { radiogroup: RadioRenderer, text: NumberRenderer } as const;
  // The factory passes its parameters on as props, whatever its type says.
  for (const [type, renderer] of Object.entries(renderers))
    ReactQuestionFactory.Instance.registerQuestion(type, props =>
      createElement(renderer as unknown as FunctionComponent<object>, props as unknown as object),
    );
}
