# Standard errors after calibration by R's own calibrate(), postStratify() and rake(), and every option on one tangled case:
#   Rscript scripts/r/calibrate.R        writes tests/fixtures/scoring/cases/{tangle.*,calibrated.expected.json}
# Debian packages: r-base-core r-cran-survey r-cran-mass (calibrate() inverts by MASS::ginv).
source("scripts/r/score.R")
suppressMessages(library(MASS))
dir <- "tests/fixtures/scoring/cases"

ipf <- list(maxit = 1000, epsilon = 1e-13)
raked_by_r <- function(des, gender, age) calibrate(des, ~gender + agegrp, calfun = "raking", epsilon = 1e-13, maxit = 500,
  population = c(`(Intercept)` = sum(gender$Freq), genderM = gender$Freq[2], `agegrp35-54` = age$Freq[2], `agegrp55+` = age$Freq[3]))
parts <- function(case, des, columns) {
  all <- rep(TRUE, nrow(case$data))
  c(list(all = block(case, des, all)),
    sapply(columns, function(column) {
      values <- unique(case$data[[column]])
      setNames(lapply(values, function(v) block(case, des, case$data[[column]] == v)), values)
    }, simplify = FALSE),
    list(F_M = difference(case, des, case$data$gender == "F", case$data$gender == "M")))
}
naive <- function(case, des) {
  l <- linearise(case, weights(des), rep(TRUE, nrow(case$data)))
  sqrt(as.numeric(vcov(svytotal(~z, update(design(case$data, weights(des)), z = l$z[, ncol(l$z)])))))
}

# 1. main of the shared fixtures: R's three functions side by side
options(survey.lonely.psu = "adjust")
main <- read_case("tests/fixtures/scoring", "main"); des <- design(main$data)
gender <- data.frame(gender = c("F", "M"), Freq = c(520, 480)); age <- data.frame(agegrp = c("18-34", "35-54", "55+"), Freq = c(330, 370, 300))
post <- postStratify(des, ~gender, gender); cal <- raked_by_r(des, gender, age)
ipfd <- rake(des, list(~gender, ~agegrp), list(gender, age), control = ipf)
write_golden(list(
  postStratify = parts(main, post, "gender"), calibrate = parts(main, cal, "gender"),
  rake = block(main, ipfd, rep(TRUE, nrow(main$data)))$total, weightGap = max(abs(weights(ipfd) / weights(cal) - 1)),
  naive = list(postStratify = naive(main, post), calibrate = naive(main, cal))), file.path(dir, "calibrated.expected.json"))

# 2. tangle: three provinces, lonely PSUs, a PSU without an answer to an indicator, an indicator answered by one person, a
#    constant one, reversed goalposts, a weight sixty times the others (a thousand makes
#    calibrate() give up); no zero weights, which stop it too
cases <- new.env(); sys.source("scripts/r/sample.R", envir = cases)
d <- cases$sample_of(21, rbind(
  cases$psus("P1", "S1", c("C1", "C2"), 4, 9, 1), cases$psus("P1", "S2", "C3", 1, 12, 5), cases$psus("P2", "S3", c("C4", "C5"), 3, 8, 6),
  cases$psus("P2", "S4", "C6", 1, 10, 9), cases$psus("P3", "S5", c("C7", "C8"), 5, 7, 10)))
d$weight[17] <- 61.0437; d$a2[d$psu == "V3"] <- NA; d$b2[!is.na(d$b2)] <- 3; d$c1[-5] <- NA; d$c1[5] <- 2
case <- cases$write_case("tangle", d)
gender$Freq <- c(5200, 4800); age$Freq <- c(3300, 3700, 3000)
des <- design(case$data); psu <- unique(case$data$psu); set.seed(77)
strata <- tapply(case$data$psu, case$data$stratum, unique, simplify = FALSE)
multipliers <- sapply(1:30, function(r) {
  m <- setNames(rep(1, length(psu)), psu)
  for (s in strata) if (length(s) > 1) {
    n <- length(s); drawn <- table(factor(sample(s, n - 1, TRUE), levels = s)); m[s] <- as.numeric(drawn) * n / (n - 1)
  }
  m
})
total_fun <- function(w, data) {
  x <- linearise(list(data = data, ind = case$ind, dims = case$dims), w, rep(TRUE, nrow(data)))
  x$total
}
boot <- sapply(1:30, function(r) total_fun(case$data$weight * multipliers[case$data$psu, r], case$data))
solved <- sapply(c("adjust", "remove", "certainty", "average"), function(option) {
  options(survey.lonely.psu = option)
  jk <- withReplicates(as.svrepdesign(design(case$data), type = "JKn"), total_fun, return.replicates = TRUE)
  columns <- c("province", "commune", "gender")
  list(plain = parts(case, des, columns),
       postStratify = parts(case, postStratify(des, ~gender, gender), columns),
       calibrate = parts(case, raked_by_r(des, gender, age), columns),
       jkn = list(se = as.numeric(SE(jk)), totals = as.vector(jk$replicates)))
}, simplify = FALSE)
solved$raowu <- list(multipliers = list(psu = psu, rows = multipliers), totals = boot, se = sd(boot))
write_golden(solved, file.path(dir, "tangle.expected.json"))
