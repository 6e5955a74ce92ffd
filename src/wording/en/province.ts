import type { province as vi } from '../vi/province';

export const province: Record<keyof typeof vi, string> = { title: 'Soi PAPI' };
