import { expect, it } from 'vitest';
import { readInterviewers } from '../../../surveys/interviewers';

it.each([
  {
    why: 'names alone get codes',
    text: 'Nguyễn Thị Hạnh\n\n Lê Văn Lợi ',
    people: [
      ['PV01', 'Nguyễn Thị Hạnh'],
      ['PV02', 'Lê Văn Lợi'],
    ],
  },
  {
    why: 'codes of the list stay, also in small letters and after numbers of lines',
    text: '1. pv02 - Trần Bảo\n2) Chị Thu',
    people: [
      ['PV02', 'Trần Bảo'],
      ['PV01', 'Chị Thu'],
    ],
  },
  { why: 'a code twice is one person', text: 'PV01 Anh Ba\nPV01 Anh Tư', people: [['PV01', 'Anh Ba']] },
  {
    why: 'letters typed in two pieces are one',
    text: 'Bà Mận'.normalize('NFD'),
    people: [['PV01', 'Bà Mận'.normalize('NFC')]],
  },
])('$why', ({ text, people }) => {
  expect(readInterviewers(text, []).map(({ code, name }) => [code, name])).toEqual(people);
});

it('leaves codes out that are there already', () => {
  const known = [{ code: 'PV01', name: 'Anh Ba', home: null, villages: ['V1'] }];
  expect(readInterviewers('PV01 Ai khác\nChị Tư', known).map(({ code }) => code)).toEqual(['PV02']);
});
