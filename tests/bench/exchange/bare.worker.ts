import { Decrypter } from 'age-encryption';

/** A bare decrypt loop in a worker: first message the key, then ciphertexts; answers when all are open. */
const decrypter = new Decrypter();
addEventListener('message', async ({ data }: MessageEvent<string | readonly Uint8Array[]>) => {
  if (typeof data === 'string') decrypter.addIdentity(data);
  else for (const ciphertext of data) await decrypter.decrypt(ciphertext);
  postMessage('done');
});
