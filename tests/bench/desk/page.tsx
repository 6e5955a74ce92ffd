import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { selectDomain } from '../../../scoring/domain';
import { scoreDomain } from '../../../scoring/score-domain';
import { tallyOf } from '../../../scoring/tally-of';
import { ProvinceContext, type ProvinceState } from '../../../src/province/state/province-state';
import { IndicatorPanel } from '../../../src/province/what-if/indicator-panel';
import { MantineRoom } from '../../../src/ui/mantine-room';
import { startWording } from '../../../src/wording/i18n';

const INTERVIEWS = 16_000;
const PSUS = 1_200;

/** A small generator of its own: the numbers only have to be there. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function tally() {
  const random = seeded(7);
  const indicators = EDITION_2021.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.indicators));
  const observations = {
    n: INTERVIEWS,
    indicatorIds: indicators.map(({ id }) => id),
    columns: indicators.map(({ goalposts: { worst, best } }) => {
      const [low, high] = [Math.max(0, Math.min(worst, best)), Math.min(200, Math.max(worst, best))];
      return Uint8Array.from({ length: INTERVIEWS }, () => low + Math.round(random() * (high - low)));
    }),
    psus: Array.from({ length: PSUS }, (_, p) => ({ id: `V${p}`, stratum: `S${p % 120}` })),
    psu: Uint32Array.from({ length: INTERVIEWS }, (_, i) => Math.floor((i * PSUS) / INTERVIEWS)),
    cells: ['all'],
    cell: new Uint8Array(INTERVIEWS),
    weight: new Float64Array(INTERVIEWS).fill(1),
  };
  return tallyOf(EDITION_2021, observations, { weightUnit: 1 });
}

const sums = tally();
const started = performance.now();
const card = scoreDomain(EDITION_2021, sums, selectDomain(sums));
const scoring = performance.now() - started;
const state = {
  edition: EDITION_2021,
  work: { scores: { edition: EDITION_2021.id, n: INTERVIEWS, province: card } },
} as unknown as ProvinceState;

function Page() {
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map());
  return (
    <IndicatorPanel
      baseline={{ mean: 41.53, sd: 1.745 }}
      target={43.3}
      year={2022}
      steps={steps}
      onSteps={setSteps}
    />
  );
}

await startWording('vi');
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MemoryRouter>
      <MantineRoom>
        <ProvinceContext.Provider value={state}>
          <Page />
        </ProvinceContext.Provider>
      </MantineRoom>
    </MemoryRouter>,
  );

const nextFrame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));

/** Moves a slider as the browser does, and waits inside the event until the new figures are laid out. */
function move(slider: HTMLInputElement, value: number): number {
  const before = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(value));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - before;
}

/** What one slider movement costs, and whether the figure in view followed each of them. */
async function slide(moves: number) {
  const times: number[] = [];
  let followed = 0;
  for (let i = 0; i < moves; i++) {
    const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type="range"]')];
    const slider = sliders[i % sliders.length];
    if (!slider) throw new Error('no slider');
    const shown = () => document.querySelector('[aria-live]')?.textContent ?? '';
    const before = shown();
    times.push(move(slider, (Number(slider.value) + 1) % 7));
    if (shown() !== before) followed += 1;
    await nextFrame();
  }
  return { times, followed, scoring, total: card.total.kind };
}

Object.assign(window, { bench: { slide } });
