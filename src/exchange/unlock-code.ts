import { Decrypter } from 'age-encryption';
import { z } from 'zod';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { base64url, fromBase64url, utf8, utf8Text } from './bytes';
import { encrypt } from './seal';

/**
 * What a phone hands to the province when its lock cannot be opened: the sealed code, whose phone, which office. It
 * holds no answer; whoever lacks the office's private key reads nothing in it.
 */
export const UnlockRequest = z.strictObject({
  what: z.literal('soi-papi:unlock-request'),
  v: z.literal(1),
  office: z.string().min(1),
  device: z.string().min(1),
  sealed: z.string().min(1),
});
export type UnlockRequest = z.infer<typeof UnlockRequest>;

export const sealCode = async (code: string, recipients: readonly string[]): Promise<string> =>
  base64url(await encrypt(utf8(code), recipients));

export const unlockRequestText = (request: Omit<UnlockRequest, 'what' | 'v'>): string =>
  `${JSON.stringify({ what: 'soi-papi:unlock-request', v: 1, ...request })}\n`;

export type CodeProblem = 'not-a-request' | 'other-office';

/** The code inside, in groups of four to be read out; `other-office` where none of these identities opens it. */
export async function codeFor(
  text: string,
  identities: readonly string[],
): Promise<Outcome<string, CodeProblem>> {
  const sealed = fromBase64url(readRequest(text)?.sealed ?? '');
  if (!sealed || sealed.length === 0) return failed('not-a-request');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    const code = utf8Text(await decrypter.decrypt(sealed));
    return code === null ? failed('not-a-request') : done(inGroups(code));
  } catch {
    return failed('other-office');
  }
}

function readRequest(text: string): UnlockRequest | null {
  try {
    return UnlockRequest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
