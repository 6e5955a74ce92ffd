import type { BundleFile } from './bundle';

/** What handing over needs of the browser. */
export interface HandOverPlatform {
  readonly canShare?: (data: { files: File[] }) => boolean;
  readonly share?: (data: { files: File[]; title: string }) => Promise<void>;
  /** Puts a file where downloads go. */
  readonly download: (file: File) => void;
}

/** `shared`: the phone's own sheet took it; whether it arrived, only a receipt says. `downloaded`: show the how-to. */
export type HandedOver = 'shared' | 'cancelled' | 'downloaded';

/** Gives bundle files to the share sheet where it takes text files, else to the downloads. */
export async function handOver(
  bundles: readonly BundleFile[],
  title: string,
  platform: HandOverPlatform,
): Promise<HandedOver> {
  const files = bundles.map(({ name, text }) => new File([text], name, { type: 'text/plain' }));
  if (platform.share && platform.canShare?.({ files })) {
    try {
      await platform.share({ files, title });
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
    }
  }
  for (const file of files) platform.download(file);
  return 'downloaded';
}
