import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { type PresetId, presetOf } from './design-step';
import classes from './round.module.css';

/** Interviews wanted of a commune: quota times its villages, from the fewest to the most. */
function span(villages: readonly { readonly commune: string }[], quota: number): string {
  const counts = new Map<string, number>();
  for (const { commune } of villages) counts.set(commune, (counts.get(commune) ?? 0) + quota);
  const [least, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
  return least === most ? String(most) : `${least}–${most}`;
}

/** What a round settles, in the words of the wizard. */
export function RoundFacts({ round }: { readonly round: Round }) {
  const { t } = useTranslation('round');
  const format = useFormat();
  const { conduct } = round;
  if (conduct === undefined) return null;
  const { design, villages, consent, draw } = conduct;
  const preset = presetOf(design);
  const communes = new Set(villages.map(({ commune }) => commune)).size;
  const { quota, drawn, replacements } = design.households;
  const day = (date: string | undefined) => (date ? format.day(`${date}T00:00:00`) : t('noRow'));
  const facts = [
    [t('factDesign'), preset ? t(`design.${preset.id as PresetId}`) : design.source.text],
    [t('factSample'), t('factVillages', { communes, villages: villages.length, quota })],
    [
      t('factQuota'),
      t('factQuotaIs', {
        village: quota,
        commune: span(villages, quota),
        all: format.whole(villages.length * quota),
      }),
    ],
    [t('factHouseholds'), t('factHouseholdsIs', { drawn, replacements, quota })],
    [t('factRule'), t(`ruleText.${conduct.respondentRule}`)],
    [t('factVisits'), String(conduct.visits)],
    [t('factBackChecks'), format.share(conduct.backChecks)],
    [t('factLock'), t(conduct.lock ? 'yes' : 'no')],
    [t('factDates'), t('factDatesIs', { end: day(conduct.endsOn), keep: day(conduct.keepUntil) })],
    [t('factConsent'), `${consent.controller} · ${consent.reach}`],
    [t('factQuestionnaire'), t('questionnaireIs', { version: round.questionnaire.version })],
    [t('factFrame'), draw ? `${draw.frame.name} (${draw.frame.sha.slice(0, 12)}…)` : t('noRow')],
    [t('factSeed'), draw ? `${draw.seed} · ${draw.generator}` : String(round.seed)],
  ];
  return (
    <Card title={t('facts')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
