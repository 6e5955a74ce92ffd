import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodeProblem, codeFor } from '../../exchange/unlock-code';
import classes from '../../office/office.module.css';
import type { OpenKeys } from '../../office/open-keys';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { textOf } from '../../ui/exchange/text-of';

type Said = { readonly code: string } | { readonly problem: CodeProblem } | null;

/** A phone whose code was forgotten: its file in, sixteen letters out, to be read out by telephone. */
export function PhoneCodeCard({ open }: { readonly open: OpenKeys }) {
  const { t } = useTranslation('lock');
  const [said, setSaid] = useState<Said>(null);
  const pick = async ([file]: File[]) => {
    const text = file && (await textOf(file));
    const identities = [open.keys.identity, ...open.former];
    const code = await codeFor(text?.ok ? text.value : '', identities);
    setSaid(code.ok ? { code: code.value } : { problem: code.problem });
  };
  return (
    <Card title={t('helpTitle')}>
      <p className={classes.text}>{t('helpText')}</p>
      <FilePick label={t('helpPick')} className={classes.pickQuiet} onFiles={files => void pick(files)}>
        {t('helpPick')}
      </FilePick>
      {said && 'code' in said && (
        <output className={classes.stack}>
          <span>{t('helpCode')}</span>
          <b className={classes.phoneCode}>{said.code}</b>
          <span>{t('helpOnce')}</span>
        </output>
      )}
      {said && 'problem' in said && (
        <p className={classes.wrong} role="alert">
          {t(`helpProblem.${said.problem}`)}
        </p>
      )}
    </Card>
  );
}
