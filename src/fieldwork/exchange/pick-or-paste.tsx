import { IconFileCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { FilePick } from '../../ui/exchange/file-pick';
import { type TextProblem, textOf } from '../../ui/exchange/text-of';
import classes from './phone.module.css';

interface Props {
  readonly words: { readonly file: string; readonly paste: string; readonly take: string };
  readonly onFile: (text: string) => void;
  readonly onUnreadable: (problem: TextProblem) => void;
  /** Says whether the line was of use: then the box is emptied for the next one. */
  readonly onPasted: (text: string) => Promise<boolean>;
  /** Other ways in, beside the file's button. */
  readonly children?: ReactNode;
}

/** A small text from an office: a file, or what a messenger brought as a line to be pasted. */
export function PickOrPaste({ words, onFile, onUnreadable, onPasted, children }: Props) {
  const [pasted, setPasted] = useState('');
  const open = async ([picked]: File[]) => {
    if (!picked) return;
    const text = await textOf(picked);
    if (text.ok) onFile(text.value);
    else onUnreadable(text.problem);
  };
  return (
    <>
      <div className={classes.buttons}>
        <FilePick label={words.file} className={classes.outline} onFiles={files => void open(files)}>
          <IconFileCheck size={22} stroke={1.9} aria-hidden="true" />
          {words.file}
        </FilePick>
        {children}
      </div>
      <label className={classes.label}>
        {words.paste}
        <textarea
          className={classes.field}
          rows={2}
          value={pasted}
          onChange={event => setPasted(event.target.value)}
        />
      </label>
      {pasted.trim() !== '' && (
        <div className={classes.buttons}>
          <button
            type="button"
            className={classes.outline}
            onClick={() => void onPasted(pasted.trim()).then(wasOfUse => wasOfUse && setPasted(''))}
          >
            {words.take}
          </button>
        </div>
      )}
    </>
  );
}
