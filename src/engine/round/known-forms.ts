import type { Lacking } from '../../../surveys/code';
import { type CodedForm, HOUSEHOLD_VERSIONS, isVersion } from '../../../surveys/household/versions';
import type { Response } from '../../../surveys/response';

/** An interview as a device keeps it. `form`: digest of the version it was begun under, where that is written down. */
export type Asked = Response & { readonly form?: string };

/** A version a device keeps. `digest`: of all it holds, as its interviews name it. */
export interface KeptForm extends CodedForm {
  readonly digest: string;
}

/** The versions an interview may be read by: the one asked now, `earlier` released ones, and those `kept` here. */
export interface KnownForms extends CodedForm {
  readonly earlier?: readonly CodedForm[];
  readonly kept?: readonly KeptForm[];
}

const [now, ...earlier] = HOUSEHOLD_VERSIONS;

/** What this app and this device know of the household questionnaire. */
export const householdForms = (kept: readonly KeptForm[] = []): KnownForms => ({ ...now, earlier, kept });

/**
 * The table an interview is coded by; null where nobody here knows its version. By its digest, where that is kept here;
 * else by its name: released versions never change under theirs (a contract test), so the name is enough. One kept
 * here that was never released goes by its name only for an interview that names no digest.
 */
export function tableOf(forms: KnownForms, { form, questionnaire }: Asked): CodedForm | null {
  const { earlier: released = [], kept = [] } = forms;
  const exact = form === undefined ? undefined : kept.find(({ digest }) => digest === form);
  if (exact) return exact;
  if (isVersion(forms.questionnaire, questionnaire)) return forms;
  const named = form === undefined ? [...released, ...kept] : released;
  return named.find(one => isVersion(one.questionnaire, questionnaire)) ?? null;
}

/** The version asked now reads every indicator; another one may be older than some of them. */
export const lackingIn = (forms: KnownForms, form: CodedForm): Lacking =>
  form === forms ? 'refused' : 'unasked';

/** A version as people are told it: `ho-gia-dinh-2021@1`. */
export const versionName = ({ questionnaire: { id, version } }: Pick<Response, 'questionnaire'>): string =>
  `${id}@${version}`;
