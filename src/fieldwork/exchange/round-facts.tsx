import { useTranslation } from 'react-i18next';
import { mergedProvinceByCode, provinceById } from '../../../indicators/provinces';
import type { RoundFileBody } from '../../exchange/round-file';
import { dayWords } from './date-words';
import classes from './phone.module.css';

/** What a round file says, before anybody accepts it. */
export function RoundFacts({ body }: { readonly body: RoundFileBody }) {
  const { t, i18n } = useTranslation('exchange');
  const { round } = body;
  const province = mergedProvinceByCode(round.province) ?? provinceById(round.province);
  const controller = round.conduct?.consent.controller;
  const facts = [
    [t('phone.province'), province?.[i18n.language === 'en' ? 'en' : 'vi'] ?? round.province],
    [t('phone.round'), round.name],
    [t('phone.year'), String(round.year)],
    [t('phone.until'), dayWords(body.endsOn)],
    [t('phone.keepUntil'), dayWords(body.keepUntil)],
    ...(controller ? [[t('phone.controller'), controller]] : []),
    [t('phone.contact'), body.contactLeaves ? t('phone.contactLeaves') : t('phone.contactStays')],
    [t('phone.issue'), String(body.issue)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name ?? ''} value={value ?? ''} />
      ))}
    </dl>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
