import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EDITION_2021 } from '../../../../indicators/editions/2021';
import { selectDomain } from '../../../../scoring/domain';
import { scoreDomain } from '../../../../scoring/score-domain';
import { tallyOf } from '../../../../scoring/tally-of';
import { type CommuneFacts, communeFacts } from '../../../../src/engine/plan/report-facts';
import type { RoundScores } from '../../../../src/engine/round/round-scores';
import { CommunePage } from '../../../../src/province/report/commune-page';
import { useGrowing } from '../../../../src/province/report/use-growing';
import { startWording } from '../../../../src/wording/i18n';

const COMMUNES = 300;
const PEOPLE = 40;
const VILLAGES = 5;

/** A small generator of its own: the numbers only have to be there. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One commune of 40 people in 5 villages, scored as the product scores it. */
function cardOf(commune: number) {
  const random = seeded(commune + 1);
  const indicators = EDITION_2021.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.indicators));
  const tally = tallyOf(
    EDITION_2021,
    {
      n: PEOPLE,
      indicatorIds: indicators.map(({ id }) => id),
      columns: indicators.map(({ goalposts: { worst, best } }) => {
        const [low, high] = [Math.max(0, Math.min(worst, best)), Math.min(200, Math.max(worst, best))];
        return Uint8Array.from({ length: PEOPLE }, () => low + Math.round(random() * (high - low)));
      }),
      psus: Array.from({ length: VILLAGES }, (_, v) => ({ id: `V${commune}/${v}`, stratum: 'S' })),
      psu: Uint32Array.from({ length: PEOPLE }, (_, i) => i % VILLAGES),
      cells: ['all'],
      cell: new Uint8Array(PEOPLE),
      weight: new Float64Array(PEOPLE).fill(1),
    },
    { weightUnit: 1 },
  );
  return scoreDomain(EDITION_2021, tally, selectDomain(tally));
}

const communes = Array.from({ length: COMMUNES }, (_, i) => ({
  commune: `M${String(i).padStart(3, '0')}`,
  villages: VILLAGES,
  card: cardOf(i),
}));
const scores = {
  round: 'r',
  edition: EDITION_2021.id,
  n: COMMUNES * PEOPLE,
  newest: null,
  villages: COMMUNES * VILLAGES,
  province: communes[0]?.card,
  communes,
} as unknown as RoundScores;

const HEAD = { office: '', to: '', day: '2022-11-10', digest: '0'.repeat(64), isSynthetic: true };

function Pages({
  facts,
  onWhole,
}: {
  readonly facts: readonly CommuneFacts[];
  readonly onWhole: () => void;
}) {
  const { shown, whole } = useGrowing(facts.length);
  if (whole && shown > 0) requestAnimationFrame(() => setTimeout(onWhole, 0));
  return facts
    .slice(0, shown)
    .map(one => <CommunePage key={one.code} head={HEAD} facts={one} name={one.code} />);
}

let begin: (facts: readonly CommuneFacts[], onWhole: () => void) => void = () => undefined;
function Room() {
  const [asked, setAsked] = useState<Parameters<typeof begin> | null>(null);
  begin = (...next) => setAsked(next);
  return asked && <Pages facts={asked[0]} onWhole={asked[1]} />;
}

await startWording('vi');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Room />);

/** From the press to the last page laid out; the ranking of the communes is part of it. */
const make = async () => {
  const started = performance.now();
  const facts = communeFacts(scores, 305, code => code);
  const ranked = performance.now();
  await new Promise<void>(done => begin(facts, done));
  const { height } = document.body.getBoundingClientRect();
  const pages = document.querySelectorAll('article').length;
  const standing = facts.filter(one => one.standing !== null).length;
  return { total: performance.now() - started, facts: ranked - started, pages, standing, height };
};
Object.assign(window, { bench: { make } });
