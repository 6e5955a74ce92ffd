import '../../../../src/ui/fonts.css';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import 'survey-core/survey-core.fontless.min.css';
import 'survey-core/i18n/vietnamese';
import { Dexie } from 'dexie';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter, Route, Routes } from 'react-router';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { HomeScreen } from '../../../../src/fieldwork/home/home-screen';
import { InterviewScreen } from '../../../../src/fieldwork/runner/interview-screen';
import { database } from '../../../../src/storage/database';
import { setDataset } from '../../../../src/storage/device';
import { startWording } from '../../../../src/wording/i18n';
import { HOUSEHOLD_2021 } from '../../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../../surveys/household/wording';
import { toSurveyJson } from '../../../../surveys/survey-js';
import { START_DATA, START_PAGE } from '../../tap/pages/start-data';
import { putBack, seed, takeOut } from './seed';

/** Each screen with what it is shown without, and the words or marks that say it is there. */
const SCREENS = {
  // The draft is there to be resumed. The third card: the screen is full.
  assignments: {
    hash: '#/',
    without: ['interviews'],
    isThere: () => document.body.textContent?.includes('Thôn 11'),
  },
  empty: {
    hash: '#/',
    without: 'all',
    isThere: () => document.body.textContent?.includes('Chưa có phiếu nào'),
  },
  resume: {
    hash: '#/bench',
    without: [],
    isThere: () => document.querySelector('[role="radiogroup"] input'),
  },
  bare: {
    hash: '',
    without: [],
    isThere: () => document.querySelector('.sd-item input, .sv-string-viewer'),
  },
} as const;
export type Screen = keyof typeof SCREENS;

const ours = () => (
  <HashRouter>
    <Routes>
      <Route index element={<HomeScreen />} />
      <Route path=":id" element={<InterviewScreen />} />
    </Routes>
  </HashRouter>
);

function bare() {
  const model = new Model(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi'));
  model.data = START_DATA;
  model.currentPage = model.getPageByName(START_PAGE);
  return <Survey model={model} />;
}

const painted = () =>
  new Promise<number>(done =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    }),
  );

/** What screens left and read before is behind: their last writes on the disk, and nothing kept that a phone reads anew. */
async function settle(): Promise<void> {
  await database('real').tallies.delete('probe');
  for (const kept of Object.keys(Dexie.cache)) delete Dexie.cache[kept];
}

/** From the decision to show a screen to the frame that shows it, ms. */
async function show(screen: Screen): Promise<number> {
  const { hash, without, isThere } = SCREENS[screen];
  const away = await takeOut(without);
  location.hash = hash;
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await settle();
  await new Promise(done => setTimeout(done, 300));
  const from = performance.now();
  const screenOf: Record<Screen, () => ReactNode> = { assignments: ours, empty: ours, resume: ours, bare };
  root.render(screenOf[screen]());
  while (!isThere()) {
    if (performance.now() - from > 30_000)
      throw new Error(`${screen} does not come: ${document.body.textContent}`);
    await new Promise(done => setTimeout(done));
  }
  const shown = await painted();
  root.unmount();
  box.remove();
  await putBack(away);
  return shown - from;
}

await startWording('vi');
setDataset('real');
Object.assign(globalThis, { seed, show, isReady: true });
