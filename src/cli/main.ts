import { nodeIo } from './io';
import { papi } from './papi';

/** `papi ... | head`: a reader that has seen enough is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await papi(process.argv.slice(2), nodeIo);
