/** 2026-12-31 -> 31/12/2026: as dates are said, the same in both languages. */
export const dayWords = (date: string): string => date.slice(0, 10).split('-').reverse().join('/');

export const todayHere = (now = new Date()): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
