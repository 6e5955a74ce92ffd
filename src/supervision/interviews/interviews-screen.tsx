import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { FLAG_KINDS } from '../../engine/supervision/flags';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { FlagChips, shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import { InterviewPanel } from './interview-panel';

const STATES = ['to-check', 'accepted', 'sent-back', 'excluded'] as const;
const PAGE = 30;
const ANY_FLAG = 'any';

interface Filters {
  readonly person: string | null;
  readonly commune: string | null;
  readonly flag: string | null;
  readonly state: string | null;
}

const passes = ({ features, flags, standing }: Watched, { person, commune, flag, state }: Filters): boolean =>
  (person === null || features.interviewer === person) &&
  (commune === null || features.commune === commune) &&
  (state === null || standing === state) &&
  (flag === null || (flag === ANY_FLAG ? flags.length > 0 : flags.some(({ kind }) => kind === flag)));

/** All interviews, those with the strongest flags first; the one chosen stands beside the list. */
export function InterviewsScreen() {
  const { t } = useTranslation('supervision');
  const { id } = useParams();
  const { interviews } = useSupervision();
  const [filters, setFilters] = useState<Filters>({ person: null, commune: null, flag: null, state: null });
  const [limit, setLimit] = useState(PAGE);
  const shown = interviews.filter(one => passes(one, filters));
  const chosen = interviews.find(one => one.id === id) ?? null;
  return (
    <>
      <PageHead
        title={t('interviewsTitle')}
        sub={t('interviewsSub', { shown: shown.length, all: interviews.length })}
      />
      <FilterRow filters={filters} onChange={setFilters} />
      <div className={`${classes.two} ${classes.wide}`}>
        <Card flush>
          {shown.length === 0 && <p className={classes.foot}>{t('noneShown')}</p>}
          <List interviews={shown.slice(0, limit)} current={id ?? null} />
          {shown.length > limit && (
            <p className={classes.foot}>
              <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
                {t('showMore', { n: Math.min(PAGE, shown.length - limit) })}
              </Button>
            </p>
          )}
        </Card>
        {chosen ? <InterviewPanel key={chosen.id} interview={chosen} /> : <Card>{t('pick')}</Card>}
      </div>
    </>
  );
}

function FilterRow({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const { t } = useTranslation('supervision');
  const { interviews, personName, communeName } = useSupervision();
  const people = [...new Set(interviews.flatMap(({ features }) => features.interviewer ?? []))].sort();
  const communes = [...new Set(interviews.map(({ features }) => features.commune))].sort();
  const field = (name: keyof Filters, label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder={t('anyOne')}
      value={filters[name]}
      onChange={value => onChange({ ...filters, [name]: value })}
      data={data}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': t('anyOne') }}
    />
  );
  return (
    <div className={classes.filters}>
      {field(
        'person',
        t('filterPerson'),
        people.map(value => ({ value, label: `${personName(value)} (${value})` })),
      )}
      {field(
        'commune',
        t('filterCommune'),
        communes.map(value => ({ value, label: communeName(value) })),
      )}
      {field('flag', t('filterFlag'), [
        { value: ANY_FLAG, label: t('anyFlag') },
        ...FLAG_KINDS.map(value => ({ value, label: t(`flag.${value}`) })),
      ])}
      {field(
        'state',
        t('filterState'),
        STATES.map(value => ({ value, label: t(`state.${value}`) })),
      )}
    </div>
  );
}

function List({
  interviews,
  current,
}: {
  readonly interviews: readonly Watched[];
  readonly current: string | null;
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { personName, communeName, villageName } = useSupervision();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('interviewsTitle')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('interviewsTitle')}</th>
            <th scope="col">{t('filterPerson')}</th>
            <th scope="col">{t('filterFlag')}</th>
            <th scope="col">{t('filterState')}</th>
          </tr>
        </thead>
        <tbody>
          {interviews.map(({ id, features, response, flags, standing, corrected, disputed }) => (
            <tr key={id} data-current={id === current}>
              <td>
                <Link to={`/giam-sat/phieu/${id}`} aria-current={id === current ? 'true' : undefined}>
                  {t('interview', { id: shortId(id) })}
                </Link>
                <br />
                <small>
                  {communeName(features.commune)}, {villageName(features.village)} ·{' '}
                  {show.day(response.startedAt)} · {t('minutes', { n: show.number(features.minutes) })}
                </small>
              </td>
              <td>{personName(features.interviewer)}</td>
              <td>{flags.length === 0 ? <small>{t('none')}</small> : <FlagChips flags={flags} />}</td>
              <td>
                {t(`state.${standing}`)}
                {corrected && <small> · {t('correctedShort')}</small>}
                {disputed && <small> · {t('disputedShort')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
