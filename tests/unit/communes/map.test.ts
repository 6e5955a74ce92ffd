import { describe, expect, it } from 'vitest';
import { readMap } from '../../../src/engine/communes/geo-map';
import { changesBetween } from '../../../src/engine/communes/trend';

const PLACES = [
  { code: 'M001', name: 'Xã Bến Chàm' },
  { code: 'M002', name: 'Phường Hồ Gương' },
  { code: 'M003', name: 'Xã Đồi Sim' },
];
const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 0.1, lat],
    [lon + 0.1, lat + 0.1],
    [lon, lat + 0.1],
    [lon, lat],
  ],
];
const area = (properties: object, lon = 109, lat = 12) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: square(lon, lat) },
});
const file = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('a map the user supplies', () => {
  it('is matched by code, else by name without marks; strangers and missing ones are named', () => {
    const read = readMap(
      file(area({ ma: 'M002' }), area({ ten: 'BEN CHAM' }, 109.1), area({ ten: 'Xã Ở Đâu' }, 109.2)),
      PLACES,
    );
    if (!read.ok) throw new Error(read.problem);
    expect(read.map.shapes.map(({ commune }) => commune)).toEqual(['M002', 'M001']);
    expect(read.map.strangers).toEqual(['Xã Ở Đâu']);
    expect(read.map.missing).toEqual(['M003']);
    expect(read.map.shapes[0]?.path).toMatch(/^M[\d.]+ [\d.]+L.*Z$/);
  });
  it('is true to scale at its latitude: a degree east is shorter than one north', () => {
    const read = readMap(file(area({ ma: 'M001' }, 109, 60)), PLACES);
    if (!read.ok) throw new Error(read.problem);
    expect(read.map.width / read.map.height).toBeCloseTo(Math.cos((60.05 * Math.PI) / 180), 2);
  });
  it.each([
    ['not-json', '{'],
    ['not-geojson', '{"type":"Topology"}'],
    ['no-area', file({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } })],
    ['bad-coordinates', file(area({ ma: 'M001' }, 580_000, 1_340_000))],
    [
      'bad-coordinates',
      file({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: 7 } }),
    ],
    ['nothing-matches', file(area({ ten: 'Xã Ở Đâu' }))],
  ])('%s is said', (problem, text) => {
    expect(readMap(text, PLACES)).toEqual({ ok: false, problem });
  });
  it('two communes of one name are never guessed', () => {
    const twins = [
      { code: '1', name: 'Xã Tân An' },
      { code: '2', name: 'Phường Tân An' },
    ];
    expect(readMap(file(area({ ten: 'Tân An' })), twins)).toEqual({ ok: false, problem: 'nothing-matches' });
  });
});

describe('change between rounds', () => {
  const unit = (id: string, estimate: number, se: number) => ({ id, n: 40, estimate, se });
  it('needs both rounds and both errors, and says up or down only outside zero', () => {
    const changes = changesBetween(
      [unit('a', 5, 0.3), unit('b', 5, 0.1), unit('c', 5, Number.NaN), unit('gone', 5, 0.1)],
      [unit('a', 5.5, 0.4), unit('b', 5.5, 0.1), unit('c', 6, 0.1), unit('new', 5, 0.1)],
    );
    expect(changes.map(({ commune, word }) => [commune, word])).toEqual([
      ['a', 'unclear'],
      ['b', 'up'],
    ]);
    expect(changes[0]?.upper).toBeCloseTo(0.5 + 1.959964 * 0.5, 5);
  });
});
