/** The questionnaire with all its words, which no list of households has to wait for. */
export const formHere = () => import('./here');
