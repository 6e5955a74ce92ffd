import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { designWarnings, type SampleDesign } from '../../../surveys/sampling/design';
import {
  COMMUNE_SURVEY,
  PAPI_PUBLISHED,
  PAPI_PUBLISHED_LARGE,
  PROVINCIAL_SELF_SURVEY,
} from '../../../surveys/sampling/presets';
import {
  designSize,
  hasDistricts,
  plannedHalfWidth,
  type Sizes,
  sizesOf,
  withSizes,
} from '../../engine/sampling/design-size';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { useFormat } from '../format';
import { Choice } from './frame-step';
import { NumberField } from './number-field';
import { PastRound } from './past-round';
import { intraclass, villageDesignEffect } from './past-variances';
import { ASSUMED_VARIANCES } from './planning-variances';
import classes from './round.module.css';
import type { FoundVariances } from './use-wizard';
import type { StepProps } from './what-step';

const PRESETS = [PROVINCIAL_SELF_SURVEY, COMMUNE_SURVEY, PAPI_PUBLISHED, PAPI_PUBLISHED_LARGE] as const;
export type PresetId =
  | 'provincial-self-survey'
  | 'khao-sat-cap-xa'
  | 'papi-published'
  | 'papi-published-large';

/** The preset a design started from; null for one that was made elsewhere. */
export const presetOf = ({ id }: SampleDesign): SampleDesign | null =>
  PRESETS.find(preset => preset.id === id || `${preset.id}-chinh` === id) ?? null;

/** How the sample is drawn, with what it would give and cost seen at once. */
export function DesignStep({
  draft,
  onChange,
  variances,
  onVariances,
}: StepProps & {
  readonly variances: FoundVariances | null;
  readonly onVariances: (variances: FoundVariances | null) => void;
}) {
  const { t } = useTranslation('round');
  const { design } = draft;
  const preset = presetOf(design) ?? PROVINCIAL_SELF_SURVEY;
  const set = (next: SampleDesign) =>
    onChange({ design: next, ...(next.readAt === 'commune' ? {} : { within: null }) });
  return (
    <div className={classes.columns2}>
      <Card title={t('step.design')}>
        <fieldset className={classes.presets}>
          <legend className="visually-hidden">{t('step.design')}</legend>
          {PRESETS.map(one => (
            <Choice key={one.id} name="design" isOn={one.id === preset.id} onPick={() => set(one)}>
              <strong>{t(`design.${one.id as PresetId}`)}</strong>
              <small>{t(`designText.${one.id as PresetId}`)}</small>
            </Choice>
          ))}
        </fieldset>
        <p className={classes.hint}>
          {t(`designSource.${design.source.provenance}`)}: {t(`designFrom.${preset.id as PresetId}`)}
          {design !== preset && ` · ${t('sizeChanged')}`}
        </p>
      </Card>
      <div className={classes.stack}>
        <Expected design={design} within={draft.within} variances={variances} />
        <PastRound province={draft.province} variances={variances} onVariances={onVariances} />
        <SizeCard preset={preset} design={design} onDesign={set} />
      </div>
    </div>
  );
}

function SizeCard(props: {
  readonly preset: SampleDesign;
  readonly design: SampleDesign;
  readonly onDesign: (design: SampleDesign) => void;
}) {
  const { preset, design, onDesign } = props;
  const { t } = useTranslation('round');
  const sizes = sizesOf(design);
  const field = (name: keyof Sizes, label: string, least: number, most: number) => (
    <NumberField
      key={`${preset.id}-${name}`}
      label={label}
      value={sizes[name]}
      least={least}
      most={most}
      onChange={value => onDesign(withSizes(preset, { ...sizes, [name]: value }))}
    />
  );
  return (
    <Card title={t('factSample')}>
      <div className={classes.fields}>
        {preset.readAt === 'province' &&
          !hasDistricts(preset) &&
          field('communes', t('sizeCommunes'), 2, 300)}
        {!hasDistricts(preset) && field('villages', t('sizeVillages'), 1, 40)}
        {field('quota', t('sizeQuota'), 1, 60)}
        {field('drawn', t('sizeDrawn'), 1, 100)}
        {field('replacements', t('sizeReplacements'), 0, 100)}
      </div>
      {design !== preset && (
        <Button variant="subtle" onClick={() => onDesign(preset)}>
          {t('sizeReset')}
        </Button>
      )}
    </Card>
  );
}

/** Interviews, half-width of the total and cost, live. */
function Expected({
  design,
  within,
  variances,
}: {
  readonly design: SampleDesign;
  readonly within: readonly string[] | null;
  readonly variances: FoundVariances | null;
}) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const size = designSize(design, within?.length ?? null);
  const used = variances ?? ASSUMED_VARIANCES;
  const half = plannedHalfWidth(design, used);
  const isByCommune = design.readAt === 'commune';
  const each = (size.villagesPerCommune ?? 0) * size.quota;
  return (
    <Card title={t('expects')}>
      <div className={classes.expected}>
        <p>
          <strong>{format.whole(size.interviews ?? each)}</strong>
          {t(size.interviews === null ? 'expectInterviewsEach' : 'expectInterviews')}
        </p>
        <p>
          <strong>{half === null ? t('expectNoHalf') : `± ${format.points(half)}`}</strong>
          {t(isByCommune ? 'expectHalfCommune' : 'expectHalf')}
        </p>
        <Cost communes={size.communes ?? 1} villages={size.villagesPerCommune ?? 0} quota={size.quota} />
      </div>
      <Warnings design={design} />
      {half !== null && (
        <p className={classes.hint}>
          {t(variances ? 'expectFound' : 'expectSource', {
            commune: format.points(used.commune, 1),
            village: format.points(used.village, 1),
            person: format.points(used.person, 1),
            round: variances?.round ?? '',
            rhoCommune: format.share(intraclass(used).commune),
            rhoVillage: format.share(intraclass(used).village),
            deff: format.points(villageDesignEffect(used, size.quota), 2),
          })}
        </p>
      )}
    </Card>
  );
}

/** Unit costs in thousand dong: examples of ours (inferred), to be typed over; kept only while the page is open. */
const UNIT_COSTS = { commune: 1_500, village: 800, interview: 150 };

function Cost({
  communes,
  villages,
  quota,
}: {
  readonly communes: number;
  readonly villages: number;
  readonly quota: number;
}) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const [costs, setCosts] = useState(UNIT_COSTS);
  const thousands = communes * (costs.commune + villages * (costs.village + quota * costs.interview));
  const field = (name: keyof typeof UNIT_COSTS, label: string) => (
    <NumberField
      label={label}
      value={costs[name]}
      least={0}
      most={1_000_000}
      onChange={value => setCosts({ ...costs, [name]: value })}
    />
  );
  return (
    <div>
      <p>
        <strong>{t('million', { n: format.points(thousands / 1_000, 1) })}</strong>
        {t('expectCost')}
      </p>
      <details className={classes.columns}>
        <summary>{t('costs')}</summary>
        <div className={classes.fields}>
          {field('commune', t('costCommune'))}
          {field('village', t('costVillage'))}
          {field('interview', t('costInterview'))}
        </div>
        <p className={classes.hint}>{t('costNote')}</p>
      </details>
    </div>
  );
}

/** What the design cannot give, said before anything is drawn. */
export function Warnings({ design }: { readonly design: SampleDesign }) {
  const { t } = useTranslation('round');
  return designWarnings(design).map(({ kind, df }) => (
    <div key={kind} className={classes.warning} role="note">
      <Chip tone="warn" icon={<IconAlertTriangle size={17} stroke={2} aria-hidden="true" />}>
        {t(kind === 'df-too-small' ? 'warnTooSmall' : 'warnWeak', { df })}
      </Chip>
      {kind === 'df-too-small' && <span>{t('warnTooSmallWhy')}</span>}
    </div>
  ));
}
