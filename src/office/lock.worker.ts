import { lockKeys, type PrivateKeys, unlockKeys } from '../exchange/keys';

/** Turning a passphrase into a key takes a second or more on purpose; here it does not stop the screen. */
export type LockTask =
  | { readonly kind: 'lock'; readonly keys: PrivateKeys; readonly passphrase: string }
  | { readonly kind: 'unlock'; readonly text: string; readonly passphrase: string };

addEventListener('message', async ({ data }: MessageEvent<LockTask>) => {
  postMessage(
    data.kind === 'lock'
      ? await lockKeys(data.keys, data.passphrase)
      : await unlockKeys(data.text, data.passphrase),
  );
});
