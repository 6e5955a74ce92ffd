import { fold } from '../../../indicators/text';

/** A commune of the dated list (indicators/units): what a frame's communes are held against. */
export interface KnownCommune {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly province: string;
}

export type Found =
  | { readonly kind: 'one'; readonly commune: KnownCommune }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** The list by code and by name. A name counts with its kind ("phường Nha Trang") or without, if that leaves one. */
export interface CommuneIndex {
  readonly byCode: (code: string) => KnownCommune | null;
  readonly byName: (name: string) => Found;
}

export function communeIndex(communes: readonly KnownCommune[]): CommuneIndex {
  const codes = new Map(communes.map(commune => [commune.code, commune]));
  const names = new Map<string, KnownCommune[]>();
  const add = (name: string, commune: KnownCommune) => {
    const key = nameKey(name);
    names.set(key, [...(names.get(key) ?? []), commune]);
  };
  for (const commune of communes) {
    add(commune.name, commune);
    add(`${commune.kind} ${commune.name}`, commune);
  }
  return {
    byCode: code => codes.get(code) ?? null,
    byName: name => {
      const [first, second] = names.get(nameKey(name)) ?? [];
      if (first === undefined) return { kind: 'none' };
      return second === undefined ? { kind: 'one', commune: first } : { kind: 'several' };
    },
  };
}

const nameKey = (name: string): string =>
  fold(name)
    .replace(/^p (?=\S)/, 'phuong ')
    .replaceAll(' ', '');

/** "Phường Nha Trang" and "Nha Trang" name the same commune. */
export function isNamed({ name, kind }: KnownCommune, text: string): boolean {
  const key = nameKey(text);
  return key === nameKey(name) || key === nameKey(`${kind} ${name}`);
}
