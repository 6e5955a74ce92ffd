/** Both sides begin on the first page of the index: the right person, who agreed. */
export const START_DATA = { s_adult: 1, s_resident: 1, consent: 1 };
export const START_PAGE = 'p11';
