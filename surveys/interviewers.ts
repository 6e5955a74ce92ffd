import type { Assignee } from './conduct';

const CODE = /^([A-Za-zĐđ]{1,4}\d{1,4})[\s,;.:-]+(\S.*)$/u;

/**
 * People out of pasted lines, one a line: "PV01 Nguyễn Thị Hạnh", or a name alone, which gets the next free code.
 * A code that is taken already is left out with its line. Text in NFC.
 */
export function readInterviewers(text: string, known: readonly Assignee[]): Assignee[] {
  const taken = new Set(known.map(({ code }) => code));
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map(line => line.replace(/^\s*\d+\s*[.)-]\s*/, '').trim())
    .filter(line => line !== '')
    .map(line => CODE.exec(line)?.slice(1) ?? ['', line]);
  for (const [code = ''] of lines) taken.add(code.toLocaleUpperCase('vi'));
  const seen = new Set(known.map(({ code }) => code));
  const people: Assignee[] = [];
  for (const [typed = '', name = ''] of lines) {
    const code = typed === '' ? nextCode(taken) : typed.toLocaleUpperCase('vi');
    if (seen.has(code)) continue;
    seen.add(code);
    taken.add(code);
    people.push({ code, name: name.slice(0, 60), home: null, villages: [] });
  }
  return people;
}

function nextCode(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const code = `PV${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}
