// Before the stand-in for the browser's database, as in the tests themselves (Dexie's largest key depends on it).
import '../../src/storage/database';
import { lockEveryDatabase } from './support';

/** All that holds of the repositories holds of them behind a lock: the very same tests, on sealed records. */
await lockEveryDatabase();
await import('./interviews.test');
await import('./fieldwork.test');
await import('./office.test');
