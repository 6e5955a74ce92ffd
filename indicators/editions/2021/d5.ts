import type { Dimension } from '../../edition';
import { criteria, everyone, inferred, recalled, share, usersOnly } from './rows';
import { BASE_5, OURS, REPORT_TABLES } from './sources';

/** Dimension 5 of the framework 2021-2024: Public administrative procedures. */
export const D5: Dimension = {
  id: 'D5',
  subDimensions: [
    {
      id: '5.1',
      indicators: [
        { id: '5.1.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        {
          id: '5.1.02',
          unit: 'count',
          printedScale: 'count 0-4',
          goalposts: { worst: 0, best: 4 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.1.03', 4),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.1.03',
          unit: 'count',
          printedScale: 'count 0-8',
          goalposts: { worst: 0, best: 8 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.1.03', 8),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.1.04',
          unit: 'scale',
          printedScale: '1-5',
          goalposts: { worst: 1, best: 5 },
          goalpostsProvenance: 'inferred',
          ...usersOnly(),
          ...inferred(OURS, BASE_5),
        },
      ],
    },
    {
      id: '5.3',
      indicators: [
        { id: '5.3.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '5.3.02', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BASE_5) },
        { id: '5.3.03', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BASE_5) },
        {
          id: '5.3.04',
          unit: 'count',
          printedScale: 'count 0-4',
          goalposts: { worst: 0, best: 4 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.3.05', 4),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.3.05',
          unit: 'count',
          printedScale: 'count 0-8',
          goalposts: { worst: 0, best: 8 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.3.05', 8),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.3.06',
          unit: 'scale',
          printedScale: '1-5',
          goalposts: { worst: 1, best: 5 },
          goalpostsProvenance: 'inferred',
          ...usersOnly(),
          ...inferred(OURS, BASE_5),
        },
      ],
    },
    {
      id: '5.4',
      indicators: [
        { id: '5.4.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '5.4.02', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BASE_5) },
        {
          id: '5.4.03',
          unit: 'count',
          printedScale: 'count 0-4',
          goalposts: { worst: 0, best: 4 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.4.04', 4),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.4.04',
          unit: 'count',
          printedScale: 'count 0-8',
          goalposts: { worst: 0, best: 8 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          criteria: criteria('5.4.04', 8),
          ...recalled(REPORT_TABLES, BASE_5),
        },
        {
          id: '5.4.05',
          unit: 'scale',
          printedScale: '1-5',
          goalposts: { worst: 1, best: 5 },
          goalpostsProvenance: 'inferred',
          ...usersOnly(),
          ...inferred(OURS, BASE_5),
        },
      ],
    },
  ],
};
