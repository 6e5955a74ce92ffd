// The three floors of the house (docs/architecture.md): arrows run down, no circles.
const room = name => `^${name}/`;
const only = (from, allowed, comment) => ({
  name: `${from.replaceAll('/', '-')}-imports-only-what-its-room-may`,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { pathNot: allowed.concat(`^${from}/`) },
});
const pkg = name => `^node_modules/(${name})(/|$)`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    only('indicators', [pkg('zod')], 'what is measured: only zod'),
    only(
      'surveys',
      [room('indicators'), pkg('zod'), pkg('survey-core')],
      'what is asked: indicators, zod, types of survey-core',
    ),
    {
      name: 'surveys-take-only-types-of-survey-core',
      severity: 'error',
      from: { path: room('surveys') },
      to: { path: pkg('survey-core'), dependencyTypesNot: ['type-only'] },
    },
    only('scoring', [room('indicators'), pkg('simple-statistics|@stdlib'), '@stdlib'], 'numbers to numbers'),
    {
      name: 'scoring-takes-only-types-of-indicators',
      severity: 'error',
      from: { path: room('scoring') },
      to: { path: room('indicators'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'simple-statistics-behind-one-file',
      severity: 'error',
      from: { pathNot: '^(scoring/statistics\\.ts|tests/)' },
      to: { path: pkg('simple-statistics|@stdlib') },
    },
    {
      name: 'nothing-imports-src-from-below',
      severity: 'error',
      from: { path: '^(indicators|surveys|scoring)/' },
      to: { path: '^(src|tests|scripts)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'engine-is-behind-ports',
      comment: 'use cases know no screen, database, DOM or Node',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: {
        pathNot: [
          '^src/engine/',
          room('indicators'),
          room('surveys'),
          room('scoring'),
          pkg('zod|pure-rand|ulid|papaparse'),
        ],
      },
    },
    {
      name: 'storage-worker-cli-exchange-know-no-screens',
      severity: 'error',
      from: { path: '^src/(storage|worker|cli|exchange)/' },
      to: { path: '^src/(start|fieldwork|supervision|province|communes|ui)/' },
    },
    {
      name: 'dexie-only-in-storage',
      severity: 'error',
      from: { pathNot: '^(src/storage|tests)/' },
      to: { path: pkg('dexie') },
    },
    {
      name: 'surveyjs-only-in-surveys-and-one-adapter',
      severity: 'error',
      from: { pathNot: '^(surveys/|src/fieldwork/surveyjs/|tests/)' },
      to: { path: pkg('survey-core|survey-react-ui') },
    },
    ...['fieldwork', 'supervision', 'province', 'communes', 'start'].map(screen => ({
      name: `${screen}-imports-no-other-screen`,
      severity: 'error',
      from: { path: `^src/${screen}/` },
      to: { path: '^src/(fieldwork|supervision|province|communes|start)/', pathNot: `^src/${screen}/` },
    })),
    {
      name: 'office-imports-no-screen-of-a-workspace',
      comment: 'what an office does, shared by province and supervisors',
      severity: 'error',
      from: { path: '^src/office/' },
      to: { path: '^src/(start|fieldwork|supervision|province|communes)/' },
    },
    {
      name: 'ui-and-wording-know-no-screens-or-storage',
      severity: 'error',
      from: { path: '^src/(ui|wording)/' },
      to: { path: '^src/(start|fieldwork|supervision|province|communes|storage|worker|cli|exchange)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|\\.cache|tests/fixtures)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
