/** Puts a file where the browser keeps downloads. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Makes a file and puts it there; `failed` also where there was nothing to make one of. */
export async function saveMade(make: () => Promise<File | null>): Promise<'saved' | 'failed'> {
  const file = await make().catch(() => null);
  if (file) saveFile(file);
  return file ? 'saved' : 'failed';
}

export const saveText = (name: string, text: string): void =>
  saveFile(new File([text], name, { type: 'text/plain' }));

/** What handing over needs of this browser (exchange/hand-over.ts). */
export function sharePlatform(): {
  readonly canShare?: (data: { files: File[] }) => boolean;
  readonly share?: (data: { files: File[]; title: string }) => Promise<void>;
  readonly download: (file: File) => void;
} {
  const { canShare, share } = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>;
  return {
    ...(canShare ? { canShare: data => canShare.call(navigator, data) } : {}),
    ...(share ? { share: data => share.call(navigator, data) } : {}),
    download: saveFile,
  };
}
