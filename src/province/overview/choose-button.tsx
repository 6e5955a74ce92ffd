import { Button, Modal, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PROVINCES_34, PROVINCES_63, provinceName } from '../../../indicators/provinces';
import { fold } from '../../../indicators/text';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { plansOf } from '../state/resolve-choice';
import classes from './overview.module.css';

/** What is looked at and what it is compared with; every choice takes effect at once and is kept on this device. */
export function ChooseButton() {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="outline"
        leftSection={<IconAdjustmentsHorizontal size={20} stroke={1.9} aria-hidden="true" />}
        aria-label={t('changeLong')}
        onClick={open}
      >
        {t('change')}
      </Button>
      <Modal
        closeButtonProps={{ 'aria-label': common('close') }}
        opened={opened}
        onClose={close}
        title={<strong>{t('chooseTitle')}</strong>}
        centered
      >
        <div className={classes.choices}>
          <ProvinceChoice />
          <RoundChoice />
          <PlanChoice />
          <OfficialChoice />
          <Button onClick={close}>{t('chooseDone')}</Button>
        </div>
      </Modal>
    </>
  );
}

/** Search that ignores marks and tone placement. */
const byFolded = ({ options, search }: { options: readonly unknown[]; search: string }) =>
  (options as { label: string }[]).filter(option => fold(option.label).includes(fold(search))) as never;

function ProvinceChoice() {
  const { t } = useTranslation('province');
  const { language } = useFormat();
  const { chosen, choose, plans } = useProvince();
  const options = chosen.year <= 2024 ? PROVINCES_63 : PROVINCES_34;
  const idOf = (province: (typeof options)[number]) => ('id' in province ? province.id : province.code);
  const years = Array.from({ length: 13 }, (_, i) => String(2030 - i));
  const { round, ...kept } = currentChoice(chosen);
  return (
    <div className={classes.pair}>
      <Select
        label={t('chooseProvince')}
        searchable
        filter={byFolded}
        allowDeselect={false}
        data={options
          .map(province => ({ value: idOf(province), label: province[language] }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))}
        value={chosen.province}
        onChange={province => {
          if (!province) return;
          const plan = plansOf(province, plans)[0]?.id ?? '';
          choose({ ...kept, ...round, province, plan });
        }}
      />
      <Select
        label={t('chooseYear')}
        allowDeselect={false}
        data={years}
        value={String(chosen.year)}
        onChange={year => year && choose({ ...kept, ...round, year: Number(year) })}
      />
    </div>
  );
}

function currentChoice(chosen: ReturnType<typeof useProvince>['chosen']) {
  return {
    round: chosen.round ? { round: chosen.round.round.id } : {},
    province: chosen.province,
    year: chosen.year,
    plan: chosen.plan?.id ?? '',
    ...(chosen.officialYear === null ? {} : { officialYear: chosen.officialYear }),
  };
}

function RoundChoice() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen, choose, rounds } = useProvince();
  if (rounds.length === 0) return <p className={classes.second}>{t('chooseNoRound')}</p>;
  return (
    <Select
      label={t('chooseRound')}
      allowDeselect={false}
      data={rounds.map(({ round, n }) => ({
        value: round.id,
        label: t('roundPeople', { name: round.name, n: format.whole(n) }),
      }))}
      value={chosen.round?.round.id ?? null}
      onChange={id => {
        const next = rounds.find(({ round }) => round.id === id);
        if (next) choose({ round: next.round.id, province: next.round.province, year: next.round.year });
      }}
    />
  );
}

function PlanChoice() {
  const { t } = useTranslation('province');
  const { language } = useFormat();
  const { chosen, choose, plans } = useProvince();
  const { round, ...kept } = currentChoice(chosen);
  const label = (plan: ReturnType<typeof plansOf>[number]) =>
    `${provinceName(plan.province, language)} ${plan.year} · ${plan.number ?? plan.id}`;
  return (
    <Select
      label={t('choosePlan')}
      allowDeselect={false}
      data={[
        ...plansOf(chosen.province, plans).map(plan => ({ value: plan.id, label: label(plan) })),
        { value: 'none', label: t('chooseNoPlan') },
      ]}
      value={chosen.plan?.id ?? 'none'}
      onChange={plan => plan && choose({ ...kept, ...round, plan: plan === 'none' ? '' : plan })}
    />
  );
}

function OfficialChoice() {
  const { t } = useTranslation('province');
  const { chosen, choose, officialYears } = useProvince();
  if (officialYears.length === 0) return null;
  const { round, ...kept } = currentChoice(chosen);
  return (
    <Select
      label={t('chooseOfficial')}
      allowDeselect={false}
      data={[
        ...officialYears.map(({ year }) => ({ value: String(year), label: String(year) })),
        { value: '0', label: t('chooseNoOfficial') },
      ]}
      value={String(chosen.officialYear ?? 0)}
      onChange={year => year && choose({ ...kept, ...round, officialYear: Number(year) })}
    />
  );
}
