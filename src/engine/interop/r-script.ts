/**
 * An R script that reads the exported files and computes the total and the eight dimensions with their standard errors
 * by `survey`: each indicator is a ratio estimator, the total a sum of them, so its influence is one column and its
 * variance one call. Comments are in English, as R users write them.
 */
export const rScript = (
  interviews: string,
  framework: string,
): string => `# Scores of a round with design-based standard errors. Needs: install.packages("survey")
library(survey)
options(survey.lonely.psu = "adjust")

d <- read.csv("${interviews}", encoding = "UTF-8", colClasses = c(psu = "character", stratum = "character", commune = "character"))
f <- read.csv("${framework}", encoding = "UTF-8", colClasses = c(indicator = "character", sub_dimension = "character"))
d$w <- d$weight * d$factor

# Points of one set of indicators: a weighted sum of rescaled means, and the influence of each interview on it.
score <- function(rows) {
  points <- 0
  influence <- numeric(nrow(d))
  for (k in rows) {
    x <- d[[f$column[k]]]
    answered <- !is.na(x)
    if (sum(d$w[answered]) == 0) stop("nobody answered ", f$indicator[k])
    total <- sum(d$w[answered])
    mean <- sum(d$w[answered] * x[answered]) / total
    share <- 1 / (f$indicators_in_sub_dimension[k] * f$sub_dimensions_in_dimension[k])
    slope <- 9 / (f$best[k] - f$worst[k])
    points <- points + share * (1 + slope * (mean - f$worst[k]))
    influence[answered] <- influence[answered] + share * slope * (x[answered] - mean) / total
  }
  list(points = points, influence = influence)
}

report <- function(name, rows) {
  s <- score(rows)
  d$z <- s$influence
  design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = d, nest = TRUE)
  se <- as.numeric(SE(svytotal(~z, design)))
  data.frame(level = name, points = s$points, se = se, df = degf(design))
}

result <- do.call(rbind, c(
  list(report("total", seq_len(nrow(f)))),
  lapply(unique(f$dimension), function(id) report(id, which(f$dimension == id)))
))
print(result, digits = 12, row.names = FALSE)
`;
