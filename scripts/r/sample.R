# Seeded samples of our own hard cases: one spec, a maker of rows, a writer. Sourced by cases.R and calibrate.R.
source("scripts/r/score.R")
dir <- "tests/fixtures/scoring/cases"; dir.create(dir, showWarnings = FALSE, recursive = TRUE)

spec <- list(
  dimensions = data.frame(id = c("D1", "D2", "D3"), nSub = c(2, 2, 1)),
  indicators = data.frame(
    id = c("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2"), dim = c("D1", "D1", "D1", "D2", "D2", "D2", "D3", "D3"),
    sub = c("D1.1", "D1.1", "D1.2", "D2.1", "D2.2", "D2.2", "D3.1", "D3.1"),
    min = c(0, 1, 10, 0, 1, 100, 0, 1.5), max = c(1, 5, 0, 100, 4, 0, 2, 4.5)))

# design: data frame psu, stratum, commune, province, rows
sample_of <- function(seed, design, miss = 0.15) {
  set.seed(seed)
  d <- design[rep(seq_len(nrow(design)), design$rows), c("province", "stratum", "commune", "psu")]
  n <- nrow(d); village <- rep(rnorm(nrow(design)), design$rows)
  d$weight <- round(exp(rnorm(n, 0, .6)), 4)
  d$gender <- sample(c("M", "F"), n, TRUE); d$agegrp <- sample(c("18-34", "35-54", "55+"), n, TRUE)
  cut <- function(lo, hi, m) pmin(hi, pmax(lo, round(m + village * (hi - lo) / 8 + rnorm(n, 0, (hi - lo) / 5))))
  d$a1 <- as.numeric(runif(n) < plogis(village)); d$a2 <- cut(1, 5, 3); d$a3 <- cut(0, 10, 6); d$b1 <- cut(0, 120, 60)
  d$b2 <- cut(1, 4, 2.5); d$b3 <- cut(0, 100, 40); d$c1 <- cut(0, 2, 1); d$c2 <- cut(1, 5, 3)
  for (q in spec$indicators$id) d[runif(n) < miss, q] <- NA
  d <- cbind(id = seq_len(n), d); rownames(d) <- NULL
  d
}
psus <- function(province, stratum, commune, n, rows, from) data.frame(
  province, stratum, commune = rep(commune, length.out = n), psu = paste0("V", from + seq_len(n) - 1), rows)

write_case <- function(name, data) {
  write.csv(data, file.path(dir, paste0(name, ".csv")), row.names = FALSE, na = "", quote = FALSE)
  writeLines(to_json(spec), file.path(dir, paste0(name, ".spec.json")))
  read_case(dir, name)
}
