import { fold } from '../../../indicators/text';

export interface MapShape {
  readonly commune: string;
  /** SVG path in a box of `width` x `height`. */
  readonly path: string;
}

export interface CommuneMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
  /** Areas of the file that belong to no commune of the round, by the name they carry. */
  readonly strangers: readonly string[];
  /** Communes of the round that the file does not draw. */
  readonly missing: readonly string[];
}

export type MapProblem = 'not-json' | 'not-geojson' | 'no-area' | 'bad-coordinates' | 'nothing-matches';
export const LARGEST_MAP_FILE = 20 * 1024 * 1024;
const WIDTH = 640;
const MOST_HEIGHT = 900;

interface Place {
  readonly code: string;
  readonly name: string;
}
type Ring = readonly (readonly [number, number])[];
interface Area {
  readonly names: readonly string[];
  readonly rings: readonly Ring[];
}

/**
 * Reads a GeoJSON file of areas (WGS 84 degrees) and draws those that belong to communes of the round: matched by code,
 * else by name without marks and without "xã", "phường". Equirectangular, true to scale at the middle latitude.
 */
export function readMap(
  text: string,
  places: readonly Place[],
): { readonly ok: true; readonly map: CommuneMap } | { readonly ok: false; readonly problem: MapProblem } {
  const json = parsed(text);
  if (json === undefined) return { ok: false, problem: 'not-json' };
  const areas = areasOf(json);
  if (areas === null) return { ok: false, problem: 'not-geojson' };
  if (areas.length === 0) return { ok: false, problem: 'no-area' };
  if (!areas.every(({ rings }) => isPlaced(rings))) return { ok: false, problem: 'bad-coordinates' };
  const find = finder(places);
  const found = areas.map(area => ({ area, commune: find(area.names) }));
  const drawn = found.filter(one => one.commune !== null);
  if (drawn.length === 0) return { ok: false, problem: 'nothing-matches' };
  const project = projection(drawn.flatMap(({ area }) => area.rings.flat()));
  const here = new Set(drawn.map(({ commune }) => commune));
  return {
    ok: true,
    map: {
      width: project.width,
      height: project.height,
      shapes: drawn.map(({ area, commune }) => ({
        commune: commune as string,
        path: area.rings.map(ring => pathOf(ring, project.at)).join(''),
      })),
      strangers: found.filter(one => one.commune === null).map(({ area }) => area.names[0] ?? ''),
      missing: places.map(({ code }) => code).filter(code => !here.has(code)),
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function areasOf(json: unknown): Area[] | null {
  if (!isRecord(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) return null;
  return json.features.filter(isRecord).flatMap(({ properties, geometry }) => {
    const rings = isRecord(geometry) ? ringsOf(geometry) : [];
    const names = isRecord(properties)
      ? Object.values(properties).filter(value => typeof value === 'string' || typeof value === 'number')
      : [];
    return rings.length === 0 ? [] : [{ names: names.map(String), rings }];
  });
}

function ringsOf({ type, coordinates }: Record<string, unknown>): Ring[] {
  if (type === 'Polygon') return coordinates as Ring[];
  return type === 'MultiPolygon' && Array.isArray(coordinates) ? (coordinates as Ring[][]).flat() : [];
}

/** What a file calls rings may be anything. */
const isPlaced = (rings: unknown): boolean =>
  Array.isArray(rings) && rings.every(ring => Array.isArray(ring) && ring.every(isOnEarth));

const isOnEarth = (point: unknown): boolean =>
  Array.isArray(point) &&
  typeof point[0] === 'number' &&
  typeof point[1] === 'number' &&
  Math.abs(point[0]) <= 180 &&
  Math.abs(point[1]) <= 90;

/** "Xã Bến Chàm", "bến chàm", "BẾN CHÀM" are one name. */
const plain = (name: string): string => fold(name).replace(/^(xa|phuong|dac khu|thi tran) /, '');

function finder(places: readonly Place[]): (names: readonly string[]) => string | null {
  const codes = new Set(places.map(({ code }) => code));
  const byName = new Map<string, string | null>();
  for (const { code, name } of places) byName.set(plain(name), byName.has(plain(name)) ? null : code); // two of one name: never guessed
  return names =>
    names.find(name => codes.has(name)) ??
    names.map(name => byName.get(plain(name)) ?? null).find(code => code !== null) ??
    null;
}

function projection(points: readonly (readonly [number, number])[]) {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, up] = [Math.max(1e-9, (east - west) * squeeze), Math.max(1e-9, north - south)];
  const scale = Math.min(WIDTH / across, MOST_HEIGHT / up);
  return {
    width: Math.round(across * scale),
    height: Math.round(up * scale),
    at: ([lon, lat]: readonly [number, number]): [number, number] => [
      (lon - west) * squeeze * scale,
      (north - lat) * scale,
    ],
  };
}

/** Points closer than half a pixel are left out: a file of a whole province stays light. */
function pathOf(ring: Ring, at: (point: readonly [number, number]) => [number, number]): string {
  let path = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const point of ring) {
    const [x, y] = at(point);
    if (Math.hypot(x - lastX, y - lastY) < 0.5) continue;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  }
  return path === '' ? '' : `${path}Z`;
}
