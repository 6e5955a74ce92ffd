import { describe, expect, it } from 'vitest';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { questionsOf } from '../../../surveys/questionnaire';
import { LANGUAGES } from '../../../surveys/wording';

const QUESTIONS = questionsOf(HOUSEHOLD_2021);
const OPTION_SETS = new Map(
  QUESTIONS.flatMap(question =>
    question.kind === 'choice' ? [[question.options.id, question.options]] : [],
  ),
);
const wordsOf = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word));

describe.each(LANGUAGES)('the wording is complete (%s)', language => {
  const wording = HOUSEHOLD_WORDING[language];

  it('names every page and question, and no other', () => {
    expect(Object.keys(wording.pages).sort()).toEqual(HOUSEHOLD_2021.pages.map(({ id }) => id).sort());
    expect(Object.keys(wording.questions).sort()).toEqual(QUESTIONS.map(({ name }) => name).sort());
  });

  it('names every answer of every list, and no other', () => {
    expect(Object.keys(wording.options).sort()).toEqual([...OPTION_SETS.keys()].sort());
    for (const [id, { codes }] of OPTION_SETS) {
      expect(
        Object.keys(wording.options[id] ?? {})
          .map(Number)
          .sort(),
        id,
      ).toEqual([...codes].sort());
    }
  });

  it('fills every name an intro mentions', () => {
    const mentioned = Object.values(wording.pages).flatMap(({ intro = [] }) =>
      intro.flatMap(line => [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
    );
    expect(mentioned).toContain('controller');
    for (const name of mentioned) expect(wording.names[String(name)]).toBeTruthy();
  });

  it.each(QUESTIONS.map(({ name }) => name))('%s: one short question, in NFC', name => {
    const { title, hint } = wording.questions[name] ?? { title: '' };
    expect(wordsOf(title).length).toBeGreaterThan(2);
    expect(wordsOf(title).length).toBeLessThanOrEqual(25);
    expect(title.match(/\?/g)).toHaveLength(1);
    expect(title.endsWith('?')).toBe(true);
    for (const text of [title, hint ?? '']) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toBe(text.trim());
    }
  });

  it('has no two questions with the same words', () => {
    const titles = QUESTIONS.map(({ name }) => wording.questions[name]?.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('uses no abbreviation', () => {
    const spoken = allTexts(language).filter(text => /(?<![\p{L}])[\p{Lu}]{2,}(?![\p{L}])/u.test(text));
    expect(spoken).toEqual([]);
  });
});

/** Office words: each may stand in a question only with its gloss, or not at all. */
const GLOSSES: readonly { readonly term: RegExp; readonly gloss: RegExp | null }[] = [
  { term: /hội đồng nhân dân/i, gloss: /người thay mặt dân/ },
  { term: /chứng thực \(|chứng thực không/i, gloss: /đóng dấu xác nhận/ },
  { term: /cổng dịch vụ công/i, gloss: /trang mạng/ },
  { term: /khiếu nại/i, gloss: /xem lại một quyết định/ },
  { term: /có tố cáo \(/i, gloss: /cán bộ làm sai/ },
  { term: /tham nhũng \(/i, gloss: /lạm quyền/ },
  { term: /thu hồi/i, gloss: /lấy lại/ },
  { term: /lót tay/i, gloss: /đưa tiền/ },
  { term: /ban giám sát/i, gloss: /dân cử/ },
  ...[
    'ủy ban nhân dân',
    'thủ tục hành chính',
    'giấy chứng nhận quyền sử dụng đất',
    'ngân sách',
    'niêm yết',
    'tư pháp',
    'địa chính',
    'hộ tịch',
    'viện kiểm sát',
    'quy hoạch',
    'kiến nghị',
    'một cửa',
    'giải trình',
    'minh bạch',
    'tiếp công dân',
    'phúc đáp',
    'trực tuyến',
    'số hóa',
    'công quỹ',
    'dân chủ cơ sở',
    'thanh tra nhân dân',
    'công vụ',
    'bệnh viện huyện',
  ].map(term => ({ term: new RegExp(term, 'i'), gloss: null })),
];

describe('Vietnamese a farmer hears', () => {
  const titles = QUESTIONS.map(({ name }) => HOUSEHOLD_WORDING.vi.questions[name]?.title ?? '');

  it.each(GLOSSES.map(({ term, gloss }) => [String(term), term, gloss] as const))(
    'office word %s only with its gloss',
    (_, term, gloss) => {
      const bare = titles.filter(title => term.test(title) && !(gloss?.test(title) ?? false));
      expect(bare).toEqual([]);
    },
  );

  it('knows no district level: none is left in rounds after 1 July 2025', () => {
    expect(allTexts('vi').filter(text => /(?<!\p{L})(huyện|thị trấn|thị xã)(?!\p{L})/iu.test(text))).toEqual(
      [],
    );
    expect(allTexts('en').filter(text => /district|township/i.test(text))).toEqual([]);
  });

  it('addresses people as ông/bà, never bạn', () => {
    expect(allTexts('vi').filter(text => /(?<![\p{L}])(bạn|anh|chị|mày)(?![\p{L}])/iu.test(text))).toEqual(
      [],
    );
    expect(titles.filter(title => title.includes('ông/bà')).length).toBeGreaterThan(titles.length / 2);
  });

  it('tells on the consent page who holds the answers and that they can be withdrawn', () => {
    const intro = (HOUSEHOLD_WORDING.vi.pages.consent?.intro ?? []).join(' ');
    for (const part of ['{controller}', 'tùy ông/bà', 'dừng lúc nào', 'không ghi tên', 'rút lại', 'phút']) {
      expect(intro).toContain(part);
    }
  });
});

function allTexts(language: 'vi' | 'en'): readonly string[] {
  const { pages, questions, options, reasons, names } = HOUSEHOLD_WORDING[language];
  return [
    ...Object.values(pages).flatMap(({ title, intro = [] }) => [title, ...intro]),
    ...Object.values(questions).flatMap(({ title, hint = '' }) => [title, hint]),
    ...Object.values(options).flatMap(set => Object.values(set)),
    ...Object.values(reasons),
    ...Object.values(names),
  ];
}
