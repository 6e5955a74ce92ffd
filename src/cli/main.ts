import { nodeIo } from './io';
import { papi } from './papi';

process.exitCode = await papi(process.argv.slice(2), nodeIo);
