/** Words of the fieldwork screens. */
export const fieldwork = { title: 'Soi PAPI' } as const;
