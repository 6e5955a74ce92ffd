import { EDITIONS } from '../../indicators/editions';
import type { Io } from './io';
import { readOptions } from './options';
import { renderTable } from './table';

/** `editions`: every edition as a tree of ids, with base, goalposts and provenance of its indicators. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { json, texts } = readOptions(args, []);
  io.out(json ? JSON.stringify(EDITIONS.map(asJson), null, 2) : renderTable(texts.editions, rows(), ALIGNS));
  return 0;
}

const ALIGNS = ['left', 'left', 'right', 'right', 'right'] as const;

const asJson = ({ id, years, dimensions }: (typeof EDITIONS)[number]) => ({
  id,
  years,
  dimensions: dimensions.map(({ id, subDimensions }) => ({
    id,
    subDimensions: subDimensions.map(({ id, indicators }) => ({
      id,
      indicators: indicators.map(({ id, base, goalposts, provenance }) => ({
        id,
        base,
        goalposts,
        provenance,
      })),
    })),
  })),
});

const rows = (): string[][] =>
  EDITIONS.map(({ id, years, dimensions }) => {
    const subDimensions = dimensions.flatMap(dimension => dimension.subDimensions);
    const indicators = subDimensions.flatMap(subDimension => subDimension.indicators);
    const counts = [dimensions.length, subDimensions.length, indicators.length || '–'];
    return [id, years.join(', '), ...counts.map(String)];
  });
