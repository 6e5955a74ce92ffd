import { fromSeed } from '@nats-io/nkeys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUserKey } from '../../../src/cli/hub-nkey';
import {
  credentialsText,
  HubAddress,
  type HubCredentials,
  isServerOf,
  readCredentials,
} from '../../../src/exchange/hub/address';
import { accountsConf } from '../../../src/exchange/hub/config-accounts';
import { HubDescription, type HubState } from '../../../src/exchange/hub/config-description';
import {
  addPerson,
  dropRound,
  hubOf,
  openRound,
  revokePerson,
  rotatePerson,
} from '../../../src/exchange/hub/config-people';
import { streamPlans } from '../../../src/exchange/hub/config-streams';
import { volunteerUser } from '../../../src/exchange/hub/config-users';
import {
  hubUserName,
  interviewSubject,
  publishRefusal,
  readInterviewSubject,
} from '../../../src/exchange/hub/subjects';
import { codeOfToken, hubToken } from '../../../src/exchange/hub/token';

let made = 0;
const newKey = () => {
  made += 1;
  const tail = String(made)
    .padStart(4, '0')
    .replace(/./g, digit => 'ABCDEFGHIJ'[Number(digit)] as string);
  return { key: `U${'A'.repeat(51)}${tail}`, seed: `SU${'A'.repeat(52)}${tail}` };
};

const description = HubDescription.parse({
  v: 1,
  name: 'thu',
  nodes: [{ host: '127.0.0.1' }],
  storeDir: '/s',
  tls: null,
  provinces: [
    {
      code: 'P37',
      rounds: [
        { id: 'R1', keepUntil: '2028-12-31', interviews: 5000 },
        { id: 'R2', keepUntil: '2029-12-31', interviews: 5000 },
      ],
      volunteers: [{ vol: 'NV01', units: ['U1'] }],
      supervisors: [{ unit: 'U1' }],
    },
    {
      code: 'P38',
      rounds: [{ id: 'R1', keepUntil: '2028-12-31', interviews: 10 }],
      volunteers: [],
      supervisors: [],
    },
  ],
});

const hub = (): { state: HubState; credentials: readonly HubCredentials[] } => {
  const built = hubOf(description, newKey, 'a-secret-between-the-nodes');
  if (!built.ok) throw new Error(built.problem);
  return built.value;
};

describe('keys', () => {
  it('are what the client library reads, and it finds the same public half', () => {
    for (let n = 0; n < 20; n++) {
      const { key, seed } = makeUserKey();
      const pair = fromSeed(new TextEncoder().encode(seed));
      expect(pair.getPublicKey()).toBe(key);
      expect(seed).toMatch(/^SU[A-Z2-7]{56}$/);
    }
  });
});

describe('tokens', () => {
  it('hold any code as one token, and give it back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), text => {
        const code = text.normalize('NFC');
        const token = hubToken(code);
        expect(token).toMatch(/^[A-Za-z0-9_=-]+$/);
        expect(codeOfToken(token)).toBe(code);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it.each(['', '>', '*', 'a.b', '=', '=4', '=41', '=2e', '=FF', 'a b'])('%j is no token of ours', token => {
    expect(codeOfToken(token)).toBeNull();
  });

  it('an empty code is a programmer’s error', () => {
    expect(() => hubToken('')).toThrow(RangeError);
  });

  it('a subject never widens, whatever the codes are', () => {
    const place = { wave: '>', prov: 'P37', unit: '*', commune: 'a.b', vol: 'Bà Tư', id: 'X' };
    expect(interviewSubject(place).split('.')).toHaveLength(7);
    expect(readInterviewSubject(interviewSubject(place))).toEqual({ kind: 'interview', ...place });
    expect(readInterviewSubject('iv.a.b.c')).toBeNull();
  });

  it('two people never share a user name', () => {
    const one = hubUserName({ role: 'volunteer', prov: 'P37', vol: '1+NV' });
    const other = hubUserName({ role: 'volunteer', prov: 'P37+1', vol: 'NV' });
    expect(one).not.toBe(other);
  });
});

describe('addresses and credentials', () => {
  it.each([
    ['wss://hub1.vn:8443', true],
    ['wss://hub1.vn/hub', true],
    ['ws://127.0.0.1:8080', true],
    ['ws://hub1.vn:8080', false],
    ['https://hub1.vn', false],
    ['wss://ai:mk@hub1.vn', false],
    ['hub1.vn', false],
  ])('%s: %s', (url, fits) => {
    expect(HubAddress.safeParse({ v: 1, name: 'thu', province: 'P37', urls: [url] }).success).toBe(fits);
  });

  it('travel as one line and come back; damaged ones do not', () => {
    for (const each of hub().credentials) {
      const line = credentialsText(each);
      expect(line).toMatch(/^[\w.-]+$/);
      expect(readCredentials(`${line}\n`)).toEqual(each);
      expect(readCredentials(line.slice(0, -3))).toBeNull();
    }
    expect(readCredentials('{}')).toBeNull();
  });

  it('another hub’s server is none of ours', () => {
    const [{ hub: address } = { hub: null }] = hub().credentials;
    if (!address) throw new Error('nobody');
    expect(isServerOf(address, 'thu-2')).toBe(true);
    expect(isServerOf(address, 'thu')).toBe(false);
    expect(isServerOf(address, 'thuong-1')).toBe(false);
  });
});

describe('people and rounds', () => {
  it('every change of people changes the servers’ file, and undoing it brings it back', () => {
    const { state } = hub();
    const person = { role: 'volunteer', prov: 'P37', vol: 'NV02' } as const;
    const added = addPerson(state, person, [], newKey);
    if (!added.ok) throw new Error(added.problem);
    expect(accountsConf(added.value.state)).toContain('iv.R1.P37.*.*.NV02.*');
    const gone = revokePerson(added.value.state, person);
    expect(gone.ok && accountsConf(gone.value)).toBe(accountsConf(state));
  });

  it('rotating changes one key and no permission', () => {
    const { state } = hub();
    const rotated = rotatePerson(state, { role: 'province', prov: 'P37' }, newKey);
    if (!rotated.ok) throw new Error(rotated.problem);
    const [before, after] = [accountsConf(state).split('\n'), accountsConf(rotated.value.state).split('\n')];
    expect(after.filter((line, at) => line !== before[at])).toHaveLength(1);
    expect(rotated.value.credentials).toHaveLength(1);
  });

  it('somebody without a round may say nothing: an empty list would allow everything', () => {
    const [province] = hub().state.provinces;
    const [person] = province?.volunteers ?? [];
    if (!province || !person) throw new Error('nobody');
    expect(volunteerUser({ ...province, rounds: [] }, person).permissions.publish).toEqual({ deny: ['>'] });
  });

  it('a round’s streams are its own, tallies are shared by the provinces of one round', () => {
    const { state } = hub();
    const names = (of: HubState) => streamPlans(of).map(({ stream }) => stream.name);
    expect(names(state)).toEqual([
      'IV_P37_R1',
      'RC_P37_R1',
      'IV_P37_R2',
      'RC_P37_R2',
      'IV_P38_R1',
      'RC_P38_R1',
      'TL_R1',
      'TL_R2',
    ]);
    const dropped = dropRound(state, 'P37', 'R1');
    expect(dropped.ok && names(dropped.value)).toEqual([
      'IV_P37_R2',
      'RC_P37_R2',
      'IV_P38_R1',
      'RC_P38_R1',
      'TL_R2',
      'TL_R1',
    ]);
    expect(openRound(state, 'P37', { id: 'R1', keepUntil: '2030-01-01', interviews: 1 })).toEqual({
      ok: false,
      problem: 'exists',
    });
  });

  it('nothing in a stream may be deleted, emptied or aged; a slot is taken once', () => {
    for (const { stream } of streamPlans(hub().state)) {
      expect(stream).toMatchObject({
        deny_delete: true,
        deny_purge: true,
        max_age: 0,
        max_msgs_per_subject: 1,
      });
      expect(stream.discard).toBe(stream.name.startsWith('IV_') ? 'new' : 'old');
    }
  });
});

describe('10077', () => {
  it.each([
    { code: 10077, description: 'maximum messages per subject exceeded', means: 'already-there' },
    { code: 10077, description: 'maximum bytes exceeded', means: 'full' },
    { code: 10077, description: 'something new', means: 'later' },
    { code: 10054, description: 'message size exceeds maximum allowed', means: 'too-large' },
    { code: 10047, description: 'insufficient storage resources available', means: 'full' },
    { code: 10023, description: 'insufficient resources', means: 'full' },
    { code: 503, description: 'no responders', means: 'later' },
    { means: 'later' },
  ])('$code $description: $means', ({ means, ...error }) => {
    expect(publishRefusal(error)).toBe(means);
  });
});
