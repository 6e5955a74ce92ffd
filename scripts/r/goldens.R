# Recomputes the main numbers of the shared fixtures and prints the largest deviation:
#   Rscript scripts/r/goldens.R
here <- "scripts/r"; source(file.path(here, "score.R"))
options(survey.lonely.psu = "adjust")
dir <- "tests/fixtures/scoring"
worst <- 0
compare <- function(found, wanted) {
  found <- as.numeric(unlist(found)); wanted <- as.numeric(unlist(wanted))
  gap <- max(abs(found - wanted) / (1 + abs(wanted)), na.rm = TRUE)
  worst <<- max(worst, gap)
}
check <- function(found, wanted) {
  compare(found$indicators[, -1], rows_of(wanted$indicators)[, -1])
  compare(found$subs[, 2:3], rows_of(wanted$subs)[, 2:3]); compare(found$dims[, -1], rows_of(wanted$dims)[, -1])
  compare(t(found$dim_vcov), wanted$dim_vcov); compare(found$total, wanted$total)
}
for (name in c("tiny", "main")) {
  case <- read_case(dir, name); want <- read_json(file.path(dir, paste0(name, ".expected.json")))
  des <- design(case$data); all <- rep(TRUE, nrow(case$data))
  check(block(case, des, all), want$all)
  for (g in names(want$byGender)) check(block(case, des, case$data$gender == g), want$byGender[[g]])
  for (g in names(want$byCommune)) check(block(case, des, case$data$commune == g), want$byCommune[[g]])
  if (name == "main") {
    compare(difference(case, des, case$data$gender == "F", case$data$gender == "M"), want$difference$F_minus_M)
    post <- postStratify(des, ~gender, data.frame(gender = c("F", "M"), Freq = c(520, 480)))
    check(block(case, post, all), want$postStratify$est)
    r <- raked(case$data, list(~gender, ~agegrp), list(data.frame(gender = c("F", "M"), Freq = c(520, 480)),
      data.frame(agegrp = c("18-34", "35-54", "55+"), Freq = c(330, 370, 300))))
    check(block(case, r$des, all, r$residual), want$rake_calibrate$est)
  }
}
cat("largest deviation, relative to 1 + |wanted|:", format(worst, digits = 3), "\n")
