import type { PoolClient } from 'pg';
import type { Edition } from '../../../indicators/edition';
import type { Tally } from '../../../scoring/tally';
import { mergedOutcomes } from '../../../surveys/contact/outcome-parcel';
import type { Response } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { type CompletedInterviews, catchUp, type SumsShelf } from '../../engine/round/catch-up';
import { householdFrame } from '../../engine/round/household-frame';
import type { RoundSums } from '../../engine/round/sums';
import { type EligibleHouseholds, eligibleHouseholds } from '../../engine/round/village-factors';
import { sha256Hex } from '../../exchange/digest';
import { TallyWire, tallyOfWire, tallyWire } from '../../exchange/tally-wire';
import type { PgStore } from './pg-store';
import { plain } from './plain';

/** Sums of a round caught up with the interviews that count, and kept; nobody writes meanwhile. */
export const sumsInPostgres = (store: PgStore, round: Round, edition: Edition): Promise<RoundSums> =>
  store.locked(client => catchUp(householdFrame(round, edition), interviewsIn(client), shelfIn(client)));

/** Households approached, by village: what a drawn round's non-response factors are made of. */
export async function eligibleInPostgres(store: PgStore, round: Round): Promise<EligibleHouseholds> {
  return round.conduct ? eligibleHouseholds(mergedOutcomes(await store.outcomes(round.id))) : new Map();
}

/** A withdrawal or another version of an interview removes the sums themselves, so nothing in them can have changed. */
const interviewsIn = (client: PoolClient): CompletedInterviews => ({
  async ids(round) {
    const { rows } = await client.query<{ id: string }>(
      "select id from soi_papi.interview where round = $1 and kind = 'household' order by id",
      [plain(round)],
    );
    return rows.map(({ id }) => id);
  },
  changedSince: async () => [],
  async read(ids) {
    const { rows } = await client.query<{ response: Response }>(
      'select response from soi_papi.interview where id = any($1) order by id',
      [ids],
    );
    return rows.map(({ response }) => response);
  },
});

interface SumsRow {
  readonly part: string;
  readonly commune: string | null;
  readonly newest: string | null;
  readonly ids: string[] | null;
  readonly piles: number[] | null;
  readonly tally: TallyWire;
}

const shelfIn = (client: PoolClient): SumsShelf => ({
  async load(round, key) {
    const { rows } = await client.query<SumsRow>(
      'select part, commune, newest, ids, piles, tally from soi_papi.sums where round = $1 and key = $2',
      [plain(round), key],
    );
    const head = rows.find(({ part }) => part === '');
    if (!head?.ids || !head.piles) return null;
    return wholeOrNothing({
      key,
      ids: new Set(head.ids),
      newest: head.newest,
      // Not kept here: those of unknown versions are looked at again each time.
      held: new Map(),
      upTo: head.newest,
      province: tallyOf(head),
      communes: new Map(rows.flatMap(row => (row.commune === null ? [] : [[row.commune, tallyOf(row)]]))),
      piles: Uint32Array.from(head.piles),
    });
  },
  async save(round, sums, touched) {
    const { newest, province, ids, piles, key } = sums;
    const head = [
      newest,
      JSON.stringify([...ids]),
      JSON.stringify([...piles]),
      JSON.stringify(tallyWire(province)),
    ];
    await client.query('delete from soi_papi.sums where round = $1 and key <> $2', [plain(round), key]);
    await client.query(PUT, [plain(round), '', null, key, ids.size, ...head]);
    for (const [commune, tally] of sums.communes) {
      if (!touched.has(commune)) continue;
      const wire = JSON.stringify(tallyWire(tally));
      const named = [sha256Hex(commune), JSON.stringify(commune)];
      await client.query(PUT, [plain(round), ...named, key, peopleIn(tally), null, null, null, wire]);
    }
  },
});

const PUT = `insert into soi_papi.sums (round, part, commune, key, n, newest, ids, piles, tally)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (round, part) do update set
  key = excluded.key, n = excluded.n, newest = excluded.newest, ids = excluded.ids,
  piles = excluded.piles, tally = excluded.tally`;

const tallyOf = ({ tally }: SumsRow): Tally => tallyOfWire(TallyWire.parse(tally));
const peopleIn = ({ rows }: Tally): number => rows.reduce((sum, n) => sum + n, 0);

/** Somebody's hand in the table: sums that do not count the same people everywhere are made again. */
function wholeOrNothing(sums: RoundSums): RoundSums | null {
  const inCommunes = [...sums.communes.values()].reduce((sum, tally) => sum + peopleIn(tally), 0);
  return inCommunes === sums.ids.size && peopleIn(sums.province) === sums.ids.size ? sums : null;
}
