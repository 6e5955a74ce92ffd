// `npm start`: builds the app and serves dist/ as it will be deployed, service worker included.
import './node-version.mjs';
import { run } from './run.mjs';

const built = await run('vite', ['build', '--logLevel', 'warn']);
if (built.code !== 0) process.exit(built.code);
console.log('\nSoi PAPI: mở http://127.0.0.1:4173 trên trình duyệt (Ctrl+C để dừng).\n');
process.exitCode = (await run('vite', ['preview'])).code;
