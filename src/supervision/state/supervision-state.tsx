import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { localTime } from '../../engine/local-time';
import { useOpenKeys } from '../../office/open-keys';
import { currentRound } from '../../storage/current-round';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { ReviewVerdict } from '../../storage/review-records';
import { addReview, countedVersions } from '../../storage/reviews';
import { useLive } from '../../storage/use-live';
import { showNumber, showShare, showSigned } from '../../ui/numbers';
import { useCommuneNames } from '../../ui/use-commune-names';
import { signReview } from '../sign-review';
import { readSupervision, type SupervisionData } from './review-state';

export interface Supervision extends SupervisionData {
  readonly communeName: (code: string) => string;
  readonly villageName: (id: string) => string;
  readonly personName: (code: string | null) => string;
  /** Writes a review, signed where this office's keys are open. */
  readonly review: (about: string, verdict: ReviewVerdict, note: string) => Promise<void>;
}

const Context = createContext<Supervision | null>(null);

export function useSupervision(): Supervision {
  const state = useContext(Context);
  if (!state) throw new Error('useSupervision outside SupervisionProvider');
  return state;
}

/** Reads the round live. `none`: what is shown where there is no round or no interview. */
export function SupervisionProvider({
  none,
  children,
}: {
  readonly none: ReactNode;
  readonly children: ReactNode;
}) {
  const live = useLive(
    () => readSupervision(database(dataset()), currentRound(dataset())),
    `supervision/${dataset()}`,
  );
  const { t } = useTranslation();
  if (live.state === 'loading') return <p role="status">{t('loading')}</p>;
  if (live.state === 'failed') throw live.error;
  if (live.value === null || live.value.interviews.length === 0) return none;
  return <Filled data={live.value}>{children}</Filled>;
}

function Filled({ data, children }: { readonly data: SupervisionData; readonly children: ReactNode }) {
  const { t } = useTranslation('supervision');
  const { round, office } = data;
  const communeName = useCommuneNames(round.province);
  const open = useOpenKeys(office);
  const villages = new Map((round.conduct?.villages ?? []).map(({ id, name }) => [id, name]));
  // As the round's list calls people; a code nobody named stays a code.
  const names = new Map(
    (round.conduct?.assignees ?? []).flatMap(({ code, name }) => (name ? [[code, name]] : [])),
  );
  const value: Supervision = {
    ...data,
    communeName,
    villageName: id => villages.get(id) ?? id,
    personName: code => (code === null ? t('noInterviewer') : (names.get(code) ?? code)),
    review: async (about, verdict, note) => {
      const db = database(dataset());
      const signed =
        open !== null &&
        verdict !== 'reopened' &&
        (await signReview(db, open.keys, { round: round.id, id: about }, { verdict, note }));
      const sha = (await countedVersions(db, [about])).get(about);
      const at = localTime(new Date());
      await addReview(db, { about, round: round.id, verdict, note, at, signed, ...(sha ? { sha } : {}) });
    },
  };
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Numbers and times as people here read them. */
export function useShow() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return {
    number: (value: number, digits = 0) => showNumber(value, language, digits),
    share: (value: number | null | undefined, digits = 0) =>
      value === null || value === undefined ? '–' : showShare(value, language, digits),
    signed: (value: number, digits = 2) => showSigned(value, language, digits),
    day: (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`,
    clock: (iso: string) => iso.slice(11, 16),
  };
}
