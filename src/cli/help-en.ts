/** Help pages of the commands that compute scores. */
export const HELP_EN: Readonly<Record<string, string>> = {
  score: `papi score --data X.csv (--spec X.spec.json | --edition 2021) [options]
Scores a CSV: one row per interview; columns id, stratum, psu, weight, and one per indicator.

  --by <column>           a score for every value of the column (commune, province, gender or any other)
  --diff <column>:A-B     A minus B with its error; may be given more than once
  --missing strict|available   a missing part withholds the whole (default) | the rest is used, marked partial
  --lonely fail|remove|certainty|adjust|average   strata with one PSU (default adjust)
  --trim <times>          no weight above this many times the mean; how many were held is reported
  --poststratify <m.json> to one margin: {"gender":{"F":520,"M":480}}
  --rake <m.json>         to several margins;  --bounds 0.3,3 keeps the factors within bounds
  --replicates jkn        jackknife error
  --replicates raowu      Rao-Wu bootstrap: --multipliers f.json {"psu":[..],"rows":[[..]]},
                          or --seed 42 [--count 200] to draw them here (the seed stands in the receipt)
  --receipt <file>        keeps a receipt, from which papi verify computes the same bits again
  --json, --lang vi|en

Exit code: 0 done, 2 bad input (row and column are named).`,
  verify: `papi verify receipt.json --data X.csv [--spec X.spec.json]
Computes again from the data and compares bit for bit. Exit code: 0 identical, 1 different, 2 bad input.

papi verify old.json new.json
What changed between two receipts: what went in first (program, framework, data, options, seed), then the result.

  --json, --lang vi|en`,
  planner: `papi planner (--data X.csv (--spec S.json | --edition 2021) | --sample) [options]
Half-width of the interval of the total and every dimension by communes × villages × people; the cheapest design for a
wanted half-width. Variances come from a round there is (--data) or from illustrative data (--sample).

  --communes 12 --villages 2 --respondents 8   the design to look at
  --wanted 1.5            finds the cheapest design for ± 1.5 on the total
  --costs 300,150,30      price of a commune, a village, an interview (in one unit)
  --limits 60,10,40       the most communes, villages in each, people in each village
  --strata 1 --level 0.95 number of strata; confidence level
  --commune <column> --village <column>   columns of the file (default commune, psu)
  --json, --lang vi|en`,
};
