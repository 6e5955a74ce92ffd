import type { Coding } from '../../reading';
import { saysNo, share } from '../../readings';

export const D3_CODING: Coding = {
  '3.1.01': share('q31_head'),
  '3.1.02': share('q31_head_useful'),
  '3.1.03': share('q31_staff'),
  '3.1.04': share('q31_staff_useful'),
  '3.1.05': share('q31_union'),
  '3.1.06': share('q31_union_useful'),
  '3.1.07': share('q31_delegate'),
  '3.1.08': share('q31_delegate_useful'),
  '3.2.01': share('q32_proposal'),
  '3.2.02': share('q32_complaint'),
  '3.2.03': share('q32_denunciation'),
  '3.2.04': share('q32_reply'),
  '3.3.01': share('q33_courts'),
  '3.3.02': share('q33_police'),
  '3.3.03': share('q33_use_courts'),
  '3.3.04': saysNo('q33_informal'),
};
