import type { Assignee, RoundConduct, SampledVillage } from '../../../surveys/conduct';
import type { SampleDesign } from '../../../surveys/sampling/design';
import { drawSample } from '../../../surveys/sampling/draw';
import { PROVINCIAL_SELF_SURVEY } from '../../../surveys/sampling/presets';
import { seededRandom } from '../random';
import { drawFrame, type FrameDraw } from '../sampling/draw-frame';
import type { Frame, FrameCommune } from '../sampling/frame-data';
import { frameTree } from '../sampling/frame-tree';
import { samplePlaces } from './places';
import { sampleInterviewer, sampleInterviewerName } from './sample-field';

interface Size {
  readonly communes: number;
  readonly villagesPerCommune: number;
  readonly year: number;
  readonly seed: number;
}

/** A made-up province has this many communes for each that is drawn, a commune two to three times the villages drawn. */
const COMMUNES_PER_DRAWN = 4;
const HOUSEHOLDS = { least: 90, spread: 260 };

/** The provincial self-survey, as large as the illustrative round: ten interviews in each village. */
export const sampleDesign = ({ communes, villagesPerCommune }: Size): SampleDesign => ({
  ...PROVINCIAL_SELF_SURVEY,
  id: 'minh-hoa',
  stages: [
    { unit: 'commune', method: 'pps', take: communes, seat: false, stratified: false },
    { unit: 'village', method: 'pps', take: villagesPerCommune, seat: false, stratified: false },
  ],
  households: { drawn: 12, replacements: 6, quota: 10 },
  source: { provenance: 'inferred', text: 'illustrative data' },
});

/**
 * A made-up frame in which the draw by the round's seed meets exactly the fictional communes and villages of the sample:
 * drawn first, named afterwards. So the illustrative round can be drawn again like a real one.
 */
export function sampleFrame(size: Size): Frame {
  const unnamed = unnamedFrame(size);
  const design = sampleDesign(size);
  const { villages } = drawSample(design, frameTree(unnamed, design, null), seededRandom(size.seed));
  const communes = new Set(villages.map(({ steps }) => steps[0]?.id));
  const drawn = new Set(villages.map(({ id }) => id));
  const places = samplePlaces(unnamed.communes.length, size.villagesPerCommune);
  const [yes, no] = [places.slice(0, size.communes), places.slice(size.communes)];
  const named = unnamed.communes.map((commune): FrameCommune => {
    const { code, name } = (communes.has(commune.code) ? yes : no).shift() as (typeof places)[number];
    const order = commune.villages.toSorted((a, b) => Number(drawn.has(b.id)) - Number(drawn.has(a.id)));
    const numberOf = new Map(order.map(({ id }, i) => [id, i + 1]));
    const villages = commune.villages.map(village => {
      const number = numberOf.get(village.id);
      return { ...village, id: `${code}-${number}`, name: `Thôn ${number}` };
    });
    return { ...commune, code, name, villages };
  });
  return { measure: 'households', communes: named, seatDistricts: [] };
}

function unnamedFrame({ communes, villagesPerCommune, seed }: Size): Frame {
  const random = seededRandom(seed + 1);
  const size = () => HOUSEHOLDS.least + Math.floor(random() * HOUSEHOLDS.spread);
  const all = Array.from({ length: communes * COMMUNES_PER_DRAWN }, (_, c): FrameCommune => {
    const many = 2 * villagesPerCommune + Math.floor(random() * (villagesPerCommune + 1));
    const villages = Array.from({ length: many }, (_, v) => ({
      id: `${c}-${v}`,
      name: '',
      size: size(),
      seat: false,
    }));
    return { code: String(c), name: '', district: null, stratum: null, seat: false, villages };
  });
  return { measure: 'households', communes: all, seatDistricts: [] };
}

/** SHA-256 stands for a frame nobody has as a file: made up, said so by its zeros. */
export const SAMPLE_FRAME_SHA = '0'.repeat(64);

export function sampleDraw(size: Size): FrameDraw {
  const made = drawFrame({
    design: sampleDesign(size),
    frame: sampleFrame(size),
    name: 'Khung minh họa',
    sha: SAMPLE_FRAME_SHA,
    within: null,
    seed: size.seed,
  });
  if (!made.ok) throw new Error(`sampleDraw: ${made.problems[0]?.reason}`);
  return made.draw;
}

/** How the illustrative round is carried out. Names of offices are made up. */
export function sampleConduct(size: Size): RoundConduct {
  const { origin, villages } = sampleDraw(size);
  return {
    minimumAge: 18,
    design: sampleDesign(size),
    villages: [...villages],
    respondentRule: 'random-adult',
    visits: 3,
    consent: {
      version: 'minh-hoa-1',
      controller: 'Ủy ban Mặt trận Tổ quốc (minh họa)',
      reach: '0000 000 000 (số minh họa)',
      words: null,
    },
    backChecks: 0.08,
    lock: false,
    endsOn: `${size.year}-11-30`,
    keepUntil: `${size.year + 1}-11-30`,
    contactLeaves: false,
    draw: origin,
    assignees: sampleAssignees(size, villages),
  };
}

/** The villages of each fictional interviewer; nobody lives in one of them. */
function sampleAssignees(
  { communes, villagesPerCommune }: Size,
  villages: readonly SampledVillage[],
): Assignee[] {
  const places = samplePlaces(communes, villagesPerCommune);
  const drawn = new Set(villages.map(({ id }) => id));
  const people = new Map<string, string[]>();
  for (const [commune, { code: place }] of places.entries()) {
    for (let village = 0; village < villagesPerCommune; village++) {
      const code = sampleInterviewer(commune, village, villagesPerCommune);
      const id = `${place}-${village + 1}`;
      if (drawn.has(id)) people.set(code, [...(people.get(code) ?? []), id]);
    }
  }
  return [...people].map(([code, own]) => ({
    code,
    name: sampleInterviewerName(code),
    home: null,
    villages: own,
  }));
}
