/** Addresses of the village screens; ids may hold any letter. */
export const villagePath = (round: string, village: string): string =>
  `/phong-van/thon/${encodeURIComponent(round)}/${encodeURIComponent(village)}`;
export const householdPath = (id: string): string => `/phong-van/ho/${id}`;
export const interviewPath = (id: string): string => `/phong-van/${id}`;
