import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { FLAG_KINDS } from '../../engine/supervision/flags';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { ListAndPanel } from '../list-and-panel';
import { FlagChips, shortId } from '../reasons';
import type { Watched } from '../state/review-state';
import { useShow, useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';
import tables from '../table.module.css';
import { ANY_FLAG, addressOf, type Filters, filtersOf, nextAfter, passes } from './filters';
import { InterviewPanel } from './interview-panel';

const STATES = ['to-check', 'accepted', 'sent-back', 'excluded'] as const;
const PAGE = 30;

/** All interviews, those with the strongest flags first; the one chosen stands beside the list. */
export function InterviewsScreen() {
  const { t } = useTranslation('supervision');
  const { id } = useParams();
  const { interviews } = useSupervision();
  const navigate = useNavigate();
  const filters = filtersOf(useSearchParams()[0]);
  const [limit, setLimit] = useState(PAGE);
  const shown = interviews.filter(one => passes(one, filters));
  const chosen = interviews.find(one => one.id === id) ?? null;
  const next = chosen && nextAfter(interviews, chosen.id, filters);
  return (
    <>
      <PageHead
        title={t('interviewsTitle')}
        sub={t('interviewsSub', { shown: shown.length, all: interviews.length })}
      />
      <ListAndPanel
        above={
          <FilterRow filters={filters} onChange={to => navigate(addressOf(to, id), { replace: true })} />
        }
        list={
          <Card flush>
            {shown.length === 0 && <NoneShown onAll={() => navigate(addressOf({}, id), { replace: true })} />}
            <List interviews={shown.slice(0, limit)} current={id ?? null} filters={filters} />
            {shown.length > limit && (
              <p className={classes.foot}>
                <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
                  {t('showMore', { n: Math.min(PAGE, shown.length - limit) })}
                </Button>
              </p>
            )}
          </Card>
        }
        chosen={chosen?.id ?? null}
        panel={chosen && <InterviewPanel key={chosen.id} interview={chosen} />}
        hint={t('pick')}
        back={addressOf(filters)}
        row={chosen && (passes(chosen, filters) ? chosen.id : (next?.id ?? null))}
        next={next && addressOf(filters, next.id)}
      />
    </>
  );
}

/** Nothing passes: said, with the way out. */
function NoneShown({ onAll }: { readonly onAll: () => void }) {
  const { t } = useTranslation('supervision');
  return (
    <div className={classes.none}>
      <p>{t('noneShown')}</p>
      <Button variant="default" onClick={onAll}>
        {t('showAll')}
      </Button>
    </div>
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
  filters,
}: {
  readonly interviews: readonly Watched[];
  readonly current: string | null;
  readonly filters: Filters;
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const { personName, communeName, villageName } = useSupervision();
  if (interviews.length === 0) return null;
  return (
    <div className={tables.list}>
      <table className={tables.table}>
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
              <td className={tables.named}>
                <Link
                  to={addressOf(filters, id)}
                  className={tables.opens}
                  data-row={id}
                  aria-current={id === current ? 'true' : undefined}
                >
                  {t('interview', { id: shortId(id) })}
                </Link>
                <br />
                <small>
                  {communeName(features.commune)}, {villageName(features.village)} ·{' '}
                  {show.day(response.startedAt)} · {t('minutes', { n: show.number(features.minutes) })}
                </small>
              </td>
              <td>{personName(features.interviewer)}</td>
              {flags.length === 0 ? (
                <td data-label={t('filterFlag')}>
                  <small>{t('none')}</small>
                </td>
              ) : (
                <td>
                  <FlagChips flags={flags} />
                </td>
              )}
              <td className={tables.standing}>
                {t(`state.${standing}`)}
                {corrected && <small> · {t('correctedShort')}</small>}
                {disputed && <small> · {t('disputedShort')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
