import { useTranslation } from 'react-i18next';
import type { TableProblem, TableReason } from '../../../engine/plan/task-table';
import classes from '../plan.module.css';

const WORDS = {
  empty: 'badEmpty',
  'column-missing': 'badColumn',
  'unknown-kind': 'badKind',
  'unknown-dimension': 'badDimension',
  'unknown-sub-dimension': 'badSubDimension',
  'other-dimension': 'badOtherDimension',
  'title-missing': 'badTitle',
  'unread-timing': 'badTiming',
  'not-a-number': 'badNumber',
  outside: 'badOutside',
  twice: 'badTwice',
  sum: 'badSum',
  'other-plan': 'badOtherPlan',
  'other-agency': 'badOtherAgency',
  'nothing-proposed': 'badNothing',
} as const satisfies Record<TableReason, string>;

const MANY = 12;

/** What is wrong with a table, line by line; beyond a dozen only their number. */
export function ProblemList({ problems }: { readonly problems: readonly TableProblem[] }) {
  const { t } = useTranslation('plan');
  const place = ({ row, column }: TableProblem) =>
    [row === null ? '' : t('placeRow', { row }), column === null ? '' : t('placeColumn', { column })]
      .filter(part => part !== '')
      .join(', ');
  return (
    <ul className={classes.problems}>
      {problems.slice(0, MANY).map(problem => (
        <li key={`${problem.reason}${problem.row}${problem.column}${problem.found}`}>
          {place(problem) && <strong>{place(problem)}: </strong>}
          {t(WORDS[problem.reason], { found: problem.found, expected: problem.expected })}
        </li>
      ))}
      {problems.length > MANY && <li>{t('moreProblems', { n: problems.length - MANY })}</li>}
    </ul>
  );
}
