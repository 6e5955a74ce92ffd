import { z } from 'zod';
import { base64url, fromBase64url, utf8, utf8Text } from '../bytes';
import { canonicalJson } from '../canonical';
import type { HubUser } from './subjects';

const Code = z.string().min(1).max(80);

/** Plain `ws:` only to this machine: tests and a first look. */
const WebSocketUrl = z
  .url()
  .max(200)
  .refine(text => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.username !== '' || url.password !== '') return false;
    return (
      url.protocol === 'wss:' || (url.protocol === 'ws:' && /^(127\.0\.0\.1|localhost)$/.test(url.hostname))
    );
  });

/** What a round file names: where this province's envelopes may go by themselves. `name`: the hub's, as its servers say. */
export const HubAddress = z.strictObject({
  v: z.literal(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  province: Code,
  urls: z.array(WebSocketUrl).min(1).max(9),
});
export type HubAddress = z.infer<typeof HubAddress>;

/** Names of a hub's servers as people tell them to each other. */
export const hostsOf = ({ urls }: Pick<HubAddress, 'urls'>): string =>
  [...new Set(urls.map(url => new URL(url).hostname))].join(', ');

const Key = z.string().regex(/^SU[A-Z2-7]{56}$/);
const Known = { v: z.literal(1), hub: HubAddress, seed: Key } as const;

/**
 * What one person or office connects with. `seed`: an Ed25519 key of the hub's kind (nkey); the server knows only its
 * public half. It opens no interview and signs no receipt.
 */
export const HubCredentials = z.discriminatedUnion('role', [
  z.strictObject({ ...Known, role: z.literal('volunteer'), prov: Code, vol: Code, units: z.array(Code) }),
  z.strictObject({ ...Known, role: z.literal('supervisor'), prov: Code, unit: Code }),
  z.strictObject({ ...Known, role: z.literal('province'), prov: Code }),
  z.strictObject({ ...Known, role: z.literal('nation') }),
  z.strictObject({ ...Known, role: z.literal('admin') }),
]);
export type HubCredentials = z.infer<typeof HubCredentials>;

export const userOf = (credentials: HubCredentials): HubUser => credentials;

const ARMOUR = 'SOIPAPI-HUB1.';

/** Credentials as one line without spaces: for a file, a QR code, a message. */
export const credentialsText = (credentials: HubCredentials): string =>
  `${ARMOUR}${base64url(utf8(canonicalJson(credentials)))}`;

/** Reads that line; null where it is damaged or none. */
export function readCredentials(text: string): HubCredentials | null {
  const line = text.trim();
  if (!line.startsWith(ARMOUR)) return null;
  const json = utf8Text(fromBase64url(line.slice(ARMOUR.length)) ?? new Uint8Array());
  try {
    return HubCredentials.parse(JSON.parse(json ?? ''));
  } catch {
    return null;
  }
}

/** A server says its name on connecting; `khanhhoa` runs `khanhhoa-1` to `khanhhoa-3`. Another hub's is none of ours. */
export const isServerOf = ({ name }: HubAddress, serverName: string): boolean =>
  new RegExp(`^${name}-[0-9]+$`).test(serverName);
