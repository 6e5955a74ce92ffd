/**
 * Log-odds of a good answer per sub-dimension, found by trying: each was moved until some thousand made-up people scored
 * near a wanted share. Wanted are the published shares of Khánh Hòa 2021, each dimension stretched to a made-up level, so
 * that against its 2022 plan some dimensions come out above, some below, and some cannot be told. All of it is ours.
 */
export const LEVELS: Readonly<Record<string, number>> = {
  '1.1': -1.34,
  '1.2': 0.11,
  '1.3': 0.38,
  '1.4': -1.43,
  '2.1': 0.1,
  '2.2': 0.73,
  '2.3': 0.04,
  '2.4': 0.12,
  '3.1': 0.23,
  '3.2': -3.51,
  '3.3': 0.12,
  '4.1': 0.4,
  '4.2': 1.44,
  '4.3': -0.22,
  '4.4': 1.7,
  '5.1': 0.76,
  '5.3': 0.96,
  '5.4': 1.14,
  '6.1': 0.78,
  '6.2': 1.56,
  '6.3': 3.09,
  '6.4': 1.68,
  '7.1': -0.38,
  '7.2': -0.01,
  '7.3': -2.71,
  '8.1': -1.94,
  '8.2': 1.39,
  '8.3': -2.22,
};
