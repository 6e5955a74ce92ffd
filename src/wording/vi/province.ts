/** Words of the province screens. */
export const province = { title: 'Soi PAPI' } as const;
