import type { SubDimensionId } from '../../ids';
import type { Assignment } from '../../task';

const assign = (
  clause: string,
  subDimension: SubDimensionId,
  agency: string,
  differs: Partial<Assignment> = {},
): Assignment => ({ clause, subDimension, agency, coAgencies: [], scope: null, indicators: [], ...differs });

/**
 * The 32 assignments of 305/KH-UBND part IV: who proposes tasks for which sub-dimension. 6.1 and 6.3 are split between
 * agencies by subject; which of our indicators a subject covers is our reading.
 */
export const KHANH_HOA_ASSIGNMENTS: readonly Assignment[] = [
  assign('IV.1.1.a', '1.2', 'so-noi-vu'),
  assign('IV.1.1.a', '1.3', 'so-noi-vu'),
  assign('IV.1.1.b', '1.1', 'so-thong-tin'),
  assign('IV.1.1.c', '1.4', 'so-tai-chinh'),
  assign('IV.1.2.a', '2.1', 'so-thong-tin'),
  assign('IV.1.2.b', '2.2', 'so-lao-dong'),
  assign('IV.1.2.c', '2.3', 'so-tai-chinh'),
  assign('IV.1.2.d', '2.4', 'so-tai-nguyen'),
  assign('IV.1.3.a', '3.1', 'so-noi-vu'),
  assign('IV.1.3.b', '3.2', 'thanh-tra-tinh'),
  assign('IV.1.3.c', '3.3', 'so-tu-phap', { coAgencies: ['toa-an-tinh', 'vien-kiem-sat-tinh'] }),
  assign('IV.1.4.a', '4.1', 'thanh-tra-tinh'),
  assign('IV.1.4.a', '4.2', 'thanh-tra-tinh'),
  assign('IV.1.4.a', '4.4', 'thanh-tra-tinh'),
  assign('IV.1.4.b', '4.3', 'so-noi-vu'),
  assign('IV.1.5.a', '5.1', 'so-tu-phap'),
  assign('IV.1.5.b', '5.3', 'so-tai-nguyen'),
  assign('IV.1.5.c', '5.4', 'van-phong-ubnd-tinh'),
  assign('IV.1.6.a', '6.1', 'so-y-te', {
    scope: 'chất lượng bệnh viện, chất lượng khám chữa bệnh',
    indicators: ['6.1.04', '6.1.05', '6.1.06', '6.1.07'],
  }),
  assign('IV.1.6.b', '6.1', 'bao-hiem-tinh', {
    scope: 'thẻ bảo hiểm y tế',
    indicators: ['6.1.01', '6.1.02', '6.1.03'],
  }),
  assign('IV.1.6.c', '6.2', 'so-giao-duc'),
  assign('IV.1.6.d', '6.3', 'so-cong-thuong', { scope: 'điện sinh hoạt', indicators: ['6.3.01'] }),
  assign('IV.1.6.đ', '6.3', 'so-giao-thong', { scope: 'giao thông', indicators: ['6.3.02'] }),
  assign('IV.1.6.e', '6.3', 'so-xay-dung', { scope: 'thu gom rác thải', indicators: ['6.3.03'] }),
  assign('IV.1.6.g', '6.3', 'so-nong-nghiep', {
    scope: 'nước sạch sinh hoạt ở nông thôn',
    indicators: ['6.3.04', '6.3.05'],
  }),
  assign('IV.1.6.h', '6.4', 'cong-an-tinh'),
  assign('IV.1.7', '7.1', 'so-tai-nguyen'),
  assign('IV.1.7', '7.2', 'so-tai-nguyen'),
  assign('IV.1.7', '7.3', 'so-tai-nguyen'),
  assign('IV.1.8', '8.1', 'so-thong-tin'),
  assign('IV.1.8', '8.2', 'so-thong-tin'),
  assign('IV.1.8', '8.3', 'so-thong-tin'),
];
