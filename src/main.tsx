import '@mantine/core/styles.css';
import './ui/mantine.generated.css';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { App } from './app';
import { startServiceWorker } from './pwa/update';
import { language } from './storage/device';
import { CrashGuard } from './ui/crash-guard';
import { theme } from './ui/theme';
import { startWording } from './wording/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startWording(language());
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <CrashGuard>
        <HashRouter>
          <App />
        </HashRouter>
      </CrashGuard>
    </MantineProvider>
  </StrictMode>,
);
startServiceWorker();
