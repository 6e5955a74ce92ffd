import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../engine/plan/proposals';

const WORDS = {
  proposed: 'proposalProposed',
  accepted: 'proposalAccepted',
  declined: 'proposalDeclined',
  issued: 'proposalIssued',
} as const satisfies Record<ProposalState, string>;

/** đề xuất, chấp nhận, không chọn, ban hành. */
export function useStateWord(): (state: ProposalState) => string {
  const { t } = useTranslation('plan');
  return state => t(WORDS[state]);
}
