// An empty React page with a service worker: the floor of a cold offline start.

import { registerSW } from 'virtual:pwa-register';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<h1 data-ready>Trang trống</h1>);
registerSW();
