# Writes our own hard cases (seeded) and solves them with R `survey`:  Rscript scripts/r/cases.R
# Each case: tests/fixtures/scoring/cases/NAME.csv, NAME.spec.json, NAME.expected.json
source("scripts/r/sample.R")

domains <- function(case, des, column) {
  values <- unique(case$data[[column]])
  setNames(lapply(values, function(v) block(case, des, case$data[[column]] == v)), values)
}
solve_case <- function(case, columns, options = "adjust") {
  des <- design(case$data); all <- rep(TRUE, nrow(case$data))
  sapply(options, function(option) {
    options(survey.lonely.psu = option)
    c(list(degf = degf(des), all = block(case, des, all)),
      setNames(lapply(columns, function(column) domains(case, des, column)), columns),
      list(F_M = difference(case, des, case$data$gender == "F", case$data$gender == "M")))
  }, simplify = FALSE)
}
deff_of <- function(case, des) {
  l <- linearise(case, weights(des), rep(TRUE, nrow(case$data))); z <- l$z[, ncol(l$z)]
  as.numeric(deff(svytotal(~z, update(des, z = z), deff = "replace")))
}

# 1. awkward: lonely PSU, empty PSU x indicator, zero weights, zero-weight PSU, one answer, nobody, constant, reversed
d <- sample_of(11, rbind(psus("P1", "S1", c("C1", "C2"), 3, 8, 1), psus("P1", "S2", "C3", 2, 7, 4),
                         psus("P2", "S3", "C4", 1, 9, 6), psus("P2", "S4", c("C5", "C6"), 3, 6, 7)))
d$weight[d$psu == "V8"] <- 0; d$weight[c(2, 30, 45)] <- 0; d$a2[d$psu == "V2"] <- NA
d$b2[!is.na(d$b2)] <- 3; d$c1[-5] <- NA; d$c1[5] <- 2
case <- write_case("awkward", d)
write_golden(solve_case(case, c("commune", "province", "gender"), c("adjust", "remove", "certainty", "average")),
             file.path(dir, "awkward.expected.json"))

# 2. nobody: an indicator without any answer, and one whose only answers have weight zero
d <- sample_of(12, rbind(psus("P1", "S1", c("C1", "C2"), 4, 6, 1), psus("P1", "S2", c("C3", "C4"), 4, 6, 5)))
d$a1 <- NA; d$b1[d$weight > 0] <- NA; d$b1[3] <- 40; d$weight[3] <- 0
case <- write_case("nobody", d)
write_golden(solve_case(case, c("commune", "gender")), file.path(dir, "nobody.expected.json"))

# 3. extreme: one weight a million times the others, weights without whole decimal units, decimal answers
d <- sample_of(13, rbind(psus("P1", "S1", c("C1", "C2"), 5, 9, 1), psus("P1", "S2", c("C3", "C4"), 4, 9, 6)))
d$weight <- d$weight * pi / 3; d$weight[7] <- 1234567.891; d$b1 <- d$b1 + 0.125; d$c2 <- d$c2 / 3
case <- write_case("extreme", d)
write_golden(solve_case(case, c("commune", "gender")), file.path(dir, "extreme.expected.json"))

# 4. provinces: strata nested in provinces; calibration with zero-weight rows; design effect
d <- sample_of(14, do.call(rbind, lapply(1:3, function(p) rbind(
  psus(paste0("P", p), paste0("S", p, "a"), paste0("C", p, 1:3), 4, 10, p * 20),
  psus(paste0("P", p), paste0("S", p, "b"), paste0("C", p, 4:5), 3, 10, p * 20 + 10)))))
case <- write_case("provinces", d)
des <- design(case$data); all <- rep(TRUE, nrow(case$data)); options(survey.lonely.psu = "adjust")
solved <- solve_case(case, c("province", "commune", "gender"))
gender <- data.frame(gender = c("F", "M"), Freq = c(5200, 4800))
age <- data.frame(agegrp = c("18-34", "35-54", "55+"), Freq = c(3300, 3700, 3000))
post <- postStratify(des, ~gender, gender)
solved$poststratify <- list(all = block(case, post, all), province = domains(case, post, "province"))
r <- raked(case$data, list(~gender, ~agegrp), list(gender, age))
solved$rake <- list(all = block(case, r$des, all, r$residual), P2 = block(case, r$des, case$data$province == "P2", r$residual))
solved$deff <- deff_of(case, des)
jk <- as.svrepdesign(des, type = "JKn")
total_fun <- function(w, data) linearise(list(data = data, ind = case$ind, dims = case$dims), w, rep(TRUE, nrow(data)))$total
jk1 <- withReplicates(jk, total_fun, return.replicates = TRUE)
solved$jkn <- list(se = as.numeric(SE(jk1)), replicates = as.vector(jk1$replicates))
write_golden(solved, file.path(dir, "provinces.expected.json"))

# 5. zero-weight rows under raking and post-stratification: left out of the fit, their PSU stays in the design
d <- sample_of(15, rbind(psus("P1", "S1", c("C1", "C2"), 4, 9, 1), psus("P1", "S2", c("C3", "C4"), 4, 9, 5)))
d$weight[d$psu == "V3"] <- 0; d$weight[c(40, 41, 60)] <- 0
case <- write_case("zeroweights", d); des <- design(case$data); all <- rep(TRUE, nrow(d))
r <- raked(case$data, list(~gender, ~agegrp), list(gender, age))
# R's postStratify() subtracts the cell mean from zero-weight rows as if they had weight 1 (survey 4.1.1, svyrecvar: psw of
# zeroes is set to 1), which moves its SE by 1e-5; the residual is therefore taken by least squares here, as for raking.
p <- raked(case$data, list(~gender), list(gender))
write_golden(list(poststratify = block(case, p$des, all, p$residual),
                  rake = block(case, r$des, all, r$residual)), file.path(dir, "zeroweights.expected.json"))

# 6. lonely PSUs under the jackknife
case <- read_case(dir, "awkward"); des <- design(case$data)
lonely <- sapply(c("adjust", "remove", "certainty", "average"), function(option) {
  options(survey.lonely.psu = option)
  jk <- withReplicates(as.svrepdesign(des, type = "JKn"), total_fun, return.replicates = TRUE)
  list(se = as.numeric(SE(jk)), replicates = as.vector(jk$replicates))
}, simplify = FALSE)
write_golden(lonely, file.path(dir, "awkward.jkn.json"))
