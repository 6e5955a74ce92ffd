/** Every number that differs by more than 1e-9 relative + 1e-9 absolute, with its path; nothing else may differ. */
export function deviations(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') return numberDeviation(actual, expected, path);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [`${path}: not ${expected.length} long`];
    return expected.flatMap((value, i) => deviations(actual[i], value, `${path}[${i}]`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return [`${path}: ${String(actual)} for an object`];
    return Object.entries(expected)
      .filter(([key]) => key !== 'crosscheck_rel_err')
      .flatMap(([key, value]) =>
        deviations((actual as Record<string, unknown>)[key], value, path === '' ? key : `${path}.${key}`),
      );
  }
  return actual === expected ? [] : [`${path}: ${String(actual)}, expected ${String(expected)}`];
}

function numberDeviation(actual: unknown, expected: number, path: string): string[] {
  const close = typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 + 1e-9 * Math.abs(expected);
  return close ? [] : [`${path}: ${String(actual)}, expected ${expected}`];
}
