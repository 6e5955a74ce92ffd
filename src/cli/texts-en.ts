import type { Texts } from './texts-shape';

const quoted = (text: string | null): string => `"${text ?? ''}"`;

/** What the command line says, in English. */
export const textsEn: Texts = {
  usage: `Usage: npm run --silent papi -- <command> [options]

  editions                                        the editions: dimensions, sub-dimensions, indicators
  plan <id>                                       a province's plan: targets, goals
  agenda --plan <id> --on 2022-11-10             what an agency has due, by the last allowed day
         [--agency "Sở Nội vụ"] [--days 30] [--ics out.ics]
  official --data <file> --edition <year>         official results: total, rank, group; 2011–2017: points of 6–60;
                                                 --goalposts: solved from a table of provinces in columns (a suggestion)
           [--province P37] [--skip-bad-rows]
  gap --plan <id> --data <file> [--edition <year>]  distance to the targets of a plan
  score --data <file> (--spec <file> | --edition <year>)  scores with their errors from interviews
        [--by column] [--diff column:A-B] ...     every option: score --help
  verify <receipt> --data <file>                  computes again, bit for bit; two receipts: what changed
  planner (--data <file> | --sample)              errors by communes, villages, people; cheapest design: planner --help
  forecast --data <folder> --origin <year>        next year's official score, odds of a target
           [--province P37 | --all] [--target 43.30]
  rank --data <file> [--min-n 15] [--tier 0.9]    three tiers of communes with rank ranges
  draw --frame <file> --design <id> --seed <n>    draw villages from a list, with a log

  keygen --office <id> ...                        keys of an office and its recovery sheet
  seal round|interviews|tally ...                 sign a round, seal interviews, send sums
  admit <bundles...> --key <keys> --out <store>   take bundles into a store, write a receipt
  merge <tallies...> --key <keys> --out <file>    add up the sums of offices, each interview once
  export --store <store> --round <round> --out <folder>  interviews, scores, codebooks for R, Stata, SPSS
  import <table> --store <store>                  interviews from CSV or XLSX: our own, ODK, Kobo, others
  hub init|apply|add|revoke|rotate ...            a province's hub: configuration, credentials: hub --help
  import [bundles...] --creds <file> | --into <PostgreSQL>  interviews from a hub; into PostgreSQL: import --help
  tallies --creds <province credentials> ...      sums per commune to the hub: tallies --help

Everywhere: --json, --lang vi|en. Files: CSV or XLSX.`,
  unknownCommand: name => `There is no command "${name}".`,
  badArguments: detail => `Options not understood: ${detail}`,
  unknownOption: option => `This command does not take ${option}.`,
  missingOption: option => `${option} is missing.`,
  badLanguage: language => `There is no language "${language}". Choose vi or en.`,
  notAYear: text => `"${text}" is not a year.`,
  unknownEdition: (text, known) =>
    `There is no edition for "${text}". Years known: ${known}; later years carry the newest edition on.`,
  unknownPlan: (id, known) => `There is no plan "${id}". There are: ${known}.`,
  missingPlan: known => `The plan's id is missing. There are: ${known}.`,
  unknownProvince: text => `There is no province "${text}". Give a code P01-P63 or a name.`,
  provinceNotInFile: (province, path) => `The file ${path} has no scores of ${province}.`,
  planOfOtherEdition: (plan, planEdition, year, edition) =>
    `Plan ${plan} is made on edition ${planEdition}; scores of ${year} are edition ${edition}: they cannot be compared.`,
  cannotOpen: (path, detail) => `The file ${path} cannot be opened (${detail}).`,
  fileRefused: (path, reason) => `The file ${path} cannot be read: ${reason}`,
  tableRefused: (path, problems) => `The file ${path} is not taken over: ${problems} problem(s).`,
  rowsSkipped: (path, problems) => `${path}: provinces with a bad row are left out (${problems} problem(s)).`,
  moreProblems: count => `... and ${count} more.`,
  rowWiseHint: 'Add --skip-bad-rows to leave out only the provinces with a bad row.',
  nothingLeft: path => `The file ${path} has no province left that can be used.`,
  file: {
    'empty-file': 'it is empty.',
    'broken-xlsx': 'the workbook is broken or cut off. Copy the original again.',
    'old-excel': 'it is an old workbook (.xls). Open it and save it as .xlsx.',
    'not-a-table': 'it is not a table. A CSV or XLSX file is needed.',
    'too-large': 'it is too large to be a results table.',
  },
  encoding: {
    tcvn3: 'its text is in the old TCVN3 encoding (.Vn fonts). Convert it to Unicode and save again.',
    vni: 'its text is in the old VNI encoding. Convert it to Unicode and save again.',
    unknown: 'its text is not Unicode. Save it as "CSV UTF-8".',
    binary: 'it is not text. A CSV or XLSX file is needed.',
  },
  brokenCsv: row => `a quotation mark in row ${row} is never closed; the file may be cut off.`,
  place: (row, column) =>
    [row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
      .filter(part => part !== null)
      .join(', '),
  problem: {
    'empty-file': () => 'the table is empty',
    'no-header': () => 'no headings found: a province column and score columns are needed',
    'heading-twice': ({ found }) => `two columns of the same score (the other: ${quoted(found)})`,
    'column-missing': ({ expected }) => `edition ${expected} needs this column`,
    'not-in-edition': ({ found, expected }) =>
      `holds ${found}, but the edition of the year asked for has no such score${expected ? `; the table has the shape of ${expected}` : ''}`,
    'other-edition': ({ expected }) =>
      `empty throughout: the table has the shape of ${expected}, not of the year asked for`,
    'no-edition': ({ found }) => `no edition of eight dimensions for ${found}`,
    'other-year': ({ found, expected }) => `a row of ${found}, not of ${expected}`,
    'unknown-province': ({ found }) => `there is no province ${quoted(found)}`,
    'provinces-disagree': ({ found }) => `code and name are two provinces: ${found}`,
    'duplicate-row': ({ found, expected }) => `${found} occurs twice (the other row: ${expected})`,
    'unknown-code': ({ found }) => `there is no score ${quoted(found)}`,
    'row-cut-short': ({ found, expected }) =>
      `only ${found} cells where ${expected} are due; the file may be cut off`,
    'cells-beyond-header': ({ found }) =>
      `cells beyond the headings (${quoted(found)}); with decimal commas, separate columns by semicolons`,
    'not-a-number': ({ found }) => `${quoted(found)} is not a number`,
    negative: ({ found }) => `${found} is negative`,
    'below-floor': ({ found, expected }) => `${found} is below the lowest possible ${shown(expected)}`,
    'above-share': ({ found, expected }) => `${found} is above the highest possible ${shown(expected)}`,
    'dimension-sum': ({ found, expected }) => `says ${found}, but its parts sum to ${shown(expected)}`,
    'total-sum': ({ found, expected }) => `says ${found}, but the dimensions sum to ${shown(expected)}`,
  },
  withheld: { 'missing-in-source': 'no official figures', incomplete: 'a part is missing, so no total' },
  editions: ['edition', 'years', 'dimensions', 'sub-dimensions', 'indicators'],
  carriedEdition: (year, years) => `${year} carries edition ${years} on (there is no newer one yet).`,
  planTitle: (number, province, date, year) => `Plan ${number} · ${province} · ${date} · for ${year}`,
  planTable: ['dimension', '', 'baseline', 'increment', 'target', 'target group'],
  total: 'Total',
  goals: 'Goals',
  tasks: count => `${count} tasks (see --json)`,
  roundingNote: (what, stated, sum) => `Rounding in the document: ${what} stated ${stated}, sum ${sum}.`,
  goal: {
    'total-at-least': ({ points }, words) => `total of at least ${words.points(points)}`,
    'total-group-at-least': ({ group }, words) => `total at least ${words.group(group)}`,
    'all-dimensions-at-least-group': ({ group }, words) =>
      `all eight dimensions at least ${words.group(group)}`,
    'at-least-k-dimensions-in-group': ({ k, group }, words) =>
      `at least ${k} dimensions ${words.group(group)}`,
    'dimensions-reach-group': ({ dimensions, group }, words) =>
      `${words.dimensions(dimensions)} at least ${words.group(group)}`,
    'dimensions-rise': ({ dimensions }, words) => `${words.dimensions(dimensions)} rise`,
    'total-better-than-last-year': () => 'total above the baseline year',
    'rank-better-than-last-year': () => 'rank better than in the baseline year',
  },
  officialTitle: (year, edition, complete, all) =>
    `Official PAPI scores ${year} (imported) · edition ${edition} · ${complete} of ${all} provinces complete`,
  partialFile: complete =>
    `The file has only ${complete} complete province(s): ranks are within the file, groups by that year's national cuts.`,
  officialTable: ['rank', 'code', 'province', 'total', 'group'],
  onCut: 'on the cut',
  gapTitle: (plan, province, year) => `${plan} · ${province} · official PAPI scores ${year} (imported)`,
  gapTable: ['dimension', '', 'target', 'reached', 'gap', '', 'group', "target's group"],
  met: { yes: 'met', no: 'not met', unknown: 'not known' },
};

const shown = (number: string | null): string =>
  number === null ? '' : String(Number(Number(number).toPrecision(6)));
