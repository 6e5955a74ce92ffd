import '@mantine/core/styles.css';
import './ui/mantine.generated.css';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { App } from './app';
import { startServiceWorker } from './pwa/update';
import { copiesKeptOrSlow } from './start/keep-copies';
import { OpeningGate } from './start/opening-gate';
import { language } from './storage/device';
import { CrashGuard } from './ui/crash-guard';
import { startWording } from './wording/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await Promise.all([startWording(language()), copiesKeptOrSlow()]);
createRoot(root).render(
  <StrictMode>
    <CrashGuard>
      <OpeningGate>
        <HashRouter>
          <App />
        </HashRouter>
      </OpeningGate>
    </CrashGuard>
  </StrictMode>,
);
// The first screen before the next visit: registering costs a quarter of a second on a slow phone.
setTimeout(startServiceWorker, 1_000);
