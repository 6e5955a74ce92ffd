import { describe, expect, it } from 'vitest';
import { fold } from '../../../indicators/text';
import { sampleFrame } from '../../../src/engine/sample/sample-conduct';
import { designSize, plannedHalfWidth, sizesOf, withSizes } from '../../../src/engine/sampling/design-size';
import { drawFrame } from '../../../src/engine/sampling/draw-frame';
import { frameIndex, linesMatching } from '../../../src/engine/sampling/frame-search';
import {
  draftOfRound,
  draftProblems,
  type RoundDraft,
  roundOfDraft,
} from '../../../src/engine/sampling/round-draft';
import { Round } from '../../../surveys/round';
import type { SampleDesign } from '../../../surveys/sampling/design';
import { COMMUNE_SURVEY, PAPI_PUBLISHED, PROVINCIAL_SELF_SURVEY } from '../../../surveys/sampling/presets';

const FRAME = sampleFrame({ communes: 14, villagesPerCommune: 4, year: 2026, seed: 7 });
const SHA = 'a'.repeat(64);
const DRAFT: RoundDraft = {
  province: '56',
  year: 2026,
  name: ' Đợt 1 ',
  plan: null,
  design: PROVINCIAL_SELF_SURVEY,
  frameId: SHA,
  within: null,
  seed: 305,
  minimumAge: 18,
  respondentRule: 'last-birthday',
  visits: 3,
  consentVersion: '1',
  controller: 'Mặt trận tỉnh',
  reach: '0258',
  words: '',
  backChecks: 0.1,
  lock: true,
  lockMinutes: 5,
  contactLeaves: false,
  endsOn: '2026-12-31',
  keepUntil: '2028-12-31',
};
const drawn = (design: SampleDesign, within: readonly string[] | null = null) =>
  drawFrame({ design, frame: FRAME, name: 'khung.csv', sha: SHA, within, seed: 305 });
const QUESTIONNAIRE = { id: 'q', version: '1' };

describe('a round out of its settings', () => {
  it('is valid, and its settings come back out of it', () => {
    const result = drawn(DRAFT.design);
    if (!result.ok) throw new Error('not drawn');
    const round = roundOfDraft(DRAFT, { id: 'r', draw: result.draw, questionnaire: QUESTIONNAIRE });
    expect(Round.parse(round)).toEqual(round);
    expect(round).toMatchObject({ name: 'Đợt 1', edition: '2021', certaintyCommunes: [] });
    expect(draftOfRound(round, SHA)).toEqual({ ...DRAFT, name: 'Đợt 1' });
  });
  it('of every commune, makes each a stratum of its own', () => {
    const result = drawn(COMMUNE_SURVEY);
    if (!result.ok) throw new Error('not drawn');
    const draft = { ...DRAFT, design: COMMUNE_SURVEY };
    const round = roundOfDraft(draft, { id: 'r', draw: result.draw, questionnaire: QUESTIONNAIRE });
    expect(round.certaintyCommunes).toHaveLength(FRAME.communes.length);
  });
  it('narrowed to stated communes, draws in those only', () => {
    const result = drawn(COMMUNE_SURVEY, ['M001', 'M003']);
    expect(result.ok && new Set(result.draw.villages.map(({ commune }) => commune))).toEqual(
      new Set(['M001', 'M003']),
    );
  });
  it('draws nothing where the design needs units the frame has not', () => {
    expect(drawn(PAPI_PUBLISHED)).toMatchObject({ ok: false, problems: [{ reason: 'empty' }] });
    expect(drawn(COMMUNE_SURVEY, [])).toMatchObject({ ok: false, problems: [{ reason: 'empty' }] });
  });
  it.each<[Partial<RoundDraft>, string[]]>([
    [{}, []],
    [{ name: ' ' }, ['no-name']],
    [{ year: 2016 }, ['no-edition']],
    [{ controller: '', reach: '' }, ['no-controller', 'no-reach']],
    [{ endsOn: '2026-11-01' }, ['end-past']],
    [{ keepUntil: '2026-12-30' }, ['kept-too-short']],
    [{ endsOn: '', keepUntil: '' }, ['no-end', 'no-keep-until']],
    [{ minimumAge: 16 }, ['too-young']],
  ])('%j: %j', (change, problems) => {
    expect(draftProblems({ ...DRAFT, ...change }, '2026-11-22')).toEqual(problems);
  });
  it('cannot want more interviews than households are drawn', () => {
    const design = withSizes(PROVINCIAL_SELF_SURVEY, { ...sizesOf(PROVINCIAL_SELF_SURVEY), quota: 16 });
    expect(draftProblems({ ...DRAFT, design }, '2026-11-22')).toEqual(['quota-above-drawn']);
  });
});

describe('the size of a design', () => {
  const components = { commune: 1, village: 1, person: 16 };
  it('counts units and interviews', () => {
    expect(designSize(PAPI_PUBLISHED)).toMatchObject({ communes: 6, interviews: 192 });
    expect(designSize(COMMUNE_SURVEY)).toMatchObject({ communes: null, interviews: null });
    expect(designSize(COMMUNE_SURVEY, 3).interviews).toBe(120);
  });
  it('half-width: as the planner says at the level the design is read at, none where there are districts', () => {
    const ten = withSizes(PROVINCIAL_SELF_SURVEY, { ...sizesOf(PROVINCIAL_SELF_SURVEY), quota: 10 });
    expect(plannedHalfWidth(ten, components)).toBeCloseTo(0.963584, 5);
    expect(plannedHalfWidth(PAPI_PUBLISHED, components)).toBeNull();
    // t(4) = 2.776445 x sqrt(1/5 + 16/40)
    expect(plannedHalfWidth(COMMUNE_SURVEY, components)).toBeCloseTo(2.776445 * Math.sqrt(0.6), 5);
  });
  it('changed sizes are no longer what the source describes; back again they are', () => {
    const sizes = sizesOf(PROVINCIAL_SELF_SURVEY);
    const more = withSizes(PROVINCIAL_SELF_SURVEY, { ...sizes, communes: 20 });
    expect(more.id).toBe('provincial-self-survey-chinh');
    expect(more.stages[0]?.take).toBe(20);
    expect(withSizes(PROVINCIAL_SELF_SURVEY, sizes)).toBe(PROVINCIAL_SELF_SURVEY);
  });
});

describe('search in a frame', () => {
  const index = frameIndex(FRAME);
  const { lines } = index;
  it('finds villages by every word, marks ignored, in the order of the frame', () => {
    for (const typed of ['ben cham thon 2', 'Thôn 2', 'BEN', 'thon', '1 thon', 'cham 3']) {
      const words = fold(typed).split(' ');
      const code = (name: string) => FRAME.communes.find(one => one.name === name)?.code ?? '';
      const wanted = lines.filter(({ village, commune }) => {
        const keys = [fold(village), fold(`${commune} ${code(commune)}`)];
        return words.every(word => keys.some(key => key.includes(word)));
      });
      expect(wanted.length).toBeGreaterThan(0);
      expect(linesMatching(index, typed)).toEqual(wanted);
    }
    expect(linesMatching(index, '  ')).toBe(lines);
    expect(linesMatching(index, 'khong co')).toEqual([]);
  });
});
