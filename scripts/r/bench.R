# The fastest route with R `survey`: point estimates by rowsum, one column linearised by hand per domain, svyby(svytotal).
#   Rscript scripts/r/bench.R FOLDER RUNS      prints "province MS" and "commune MS" per run (processor time)
suppressMessages(library(survey))
args <- commandArgs(TRUE); dir <- args[1]; runs <- as.integer(args[2])
d <- read.csv(file.path(dir, "design.csv"), colClasses = c("character", "character", "character", "character", "numeric"))
s <- read.csv(file.path(dir, "spec.csv")); n <- nrow(d)
raw <- readBin(file.path(dir, "answers.bin"), "raw", n * nrow(s))
y <- matrix(as.numeric(raw), n); y[y == 255] <- NA
y <- y[, s$column]
options(survey.lonely.psu = "adjust", survey.ultimate.cluster = TRUE)
one <- function(by) {
  g <- factor(d[[by]]); gi <- as.integer(g); o <- !is.na(y); y0 <- y; y0[!o] <- 0
  A <- rowsum(d$weight * y0, gi); B <- rowsum(d$weight * o, gi); x <- A / B
  coef <- 9 / ((s$best - s$worst) * s$m * s$nd)
  z <- as.vector(((y0 - x[gi, ]) * o / B[gi, ]) %*% coef)
  d$z <- z; d$g <- g
  des <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = d)
  svyby(~z, ~g, des, svytotal)
}
for (run in seq_len(runs)) for (by in c("province", "commune")) {
  t <- system.time(one(by)); cat(by, 1000 * (t[["user.self"]] + t[["sys.self"]]), "\n")
}
