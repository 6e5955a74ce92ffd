import { saveFile as save } from '../../ui/exchange/save-file';

/** Puts a file where downloads go, from text or bytes. */
export function saveFile(name: string, content: Blob | string, type = 'application/octet-stream'): void {
  save(new File([content], name, { type: typeof content === 'string' ? type : content.type }));
}
