import type { fieldwork as vi } from '../vi/fieldwork';

export const fieldwork: Record<keyof typeof vi, string> = { title: 'Soi PAPI' };
