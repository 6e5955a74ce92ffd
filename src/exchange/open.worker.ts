import { openerService } from './open-worker';

const serve = openerService(message => postMessage(message));
addEventListener('message', event => serve(event.data));
