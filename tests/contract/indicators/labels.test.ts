import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../../indicators/editions';
import { LABELS } from '../../../indicators/labels';
import { Labels } from '../../../indicators/labels/schema';

const subDimensions = EDITIONS.flatMap(edition => edition.dimensions.flatMap(d => d.subDimensions));
const indicators = subDimensions.flatMap(sub => sub.indicators);
const ids = {
  subDimensions: [...new Set(subDimensions.map(sub => sub.id as string))].sort(),
  indicators: [...new Set(indicators.map(row => row.id))].sort(),
  criteria: [...new Set(indicators.flatMap(row => row.criteria ?? []))].sort(),
};

/** Every text of a catalogue with the path it stands at. */
const texts = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));

describe.each(Object.entries(LABELS))('labels in %s', (_language, labels) => {
  it('fit the schema', () => {
    expect(Labels.parse(labels)).toEqual(labels);
  });

  it.each(['subDimensions', 'indicators', 'criteria'] as const)('name all %s, and nothing else', kind => {
    const named = Object.keys(labels[kind]);
    const missing = ids[kind].filter(id => !named.includes(id));
    const unknown = named.filter(id => !ids[kind].includes(id));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('are NFC, trimmed, and short where they are called short', () => {
    for (const [path, text] of texts(labels)) {
      expect(text, path).toBe(text.normalize('NFC').trim());
      if (path.endsWith('/short')) expect(text.length, path).toBeLessThanOrEqual(28);
      expect(text.length, path).toBeLessThanOrEqual(62);
    }
  });

  it('do not give two indicators or two sub-dimensions the same name', () => {
    const names = Object.values(labels.indicators);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const shorts = Object.values(labels.subDimensions).map(({ short }) => short);
    expect(shorts.filter((name, i) => shorts.indexOf(name) !== i)).toEqual([]);
  });
});

it('languages do not fall back to one another', () => {
  const same = texts(LABELS.vi).filter(([path, text]) =>
    texts(LABELS.en).some(([p, t]) => p === path && t === text),
  );
  expect(same).toEqual([['/subDimensions/8.2/short', 'Internet']]);
});
