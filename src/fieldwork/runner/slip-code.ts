/**
 * Code on the respondent's slip: the last eight characters of the interview's id (40 random bits), in two groups.
 * It names the interview to whoever holds the data, and nobody else.
 */
export const slipCode = (id: string): string => `${id.slice(-8, -4)} ${id.slice(-4)}`;
