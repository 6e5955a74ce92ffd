# The index and its standard errors by R `survey`, written out from the formulas of scoring/SPEC.md.
# Sourced by goldens.R and cases.R; needs R >= 4.2 and Debian's r-cran-survey, nothing else.
suppressMessages(library(survey))

# JSON of our own files only (no escapes in strings): turned into R's own syntax and evaluated.
read_json <- function(path) {
  text <- paste(readLines(path, warn = FALSE), collapse = "\n")
  text <- gsub('("[^"]*")\\s*:', "\\1=", text)
  text <- gsub("[\\[{]", "list(", text); text <- gsub("[]}]", ")", text)
  text <- gsub("\\bnull\\b", "NA", text); text <- gsub("\\btrue\\b", "TRUE", text); text <- gsub("\\bfalse\\b", "FALSE", text)
  eval(parse(text = text))
}
rows_of <- function(records) do.call(rbind, lapply(records, function(r) as.data.frame(r, stringsAsFactors = FALSE)))

to_json <- function(v) {
  one <- function(x) if (is.na(x)) "null" else if (is.character(x)) paste0('"', x, '"') else
    if (is.logical(x)) tolower(as.character(x)) else format(x, digits = 15)
  if (is.data.frame(v)) return(to_json(unname(lapply(seq_len(nrow(v)), function(i) as.list(v[i, , drop = FALSE])))))
  if (is.matrix(v)) return(to_json(lapply(seq_len(nrow(v)), function(i) as.vector(v[i, ]))))
  if (is.list(v) && !is.null(names(v)))
    return(paste0("{", paste0('"', names(v), '":', sapply(v, to_json), collapse = ","), "}"))
  if (is.list(v) || length(v) != 1) return(paste0("[", paste(sapply(v, to_json), collapse = ","), "]"))
  one(v)
}

read_case <- function(dir, name) {
  data <- read.csv(file.path(dir, paste0(name, ".csv")), colClasses = c(
    id = "character", province = "character", stratum = "character", commune = "character",
    psu = "character", gender = "character", agegrp = "character"))
  spec <- read_json(file.path(dir, paste0(name, ".spec.json")))
  list(data = data, ind = rows_of(spec$indicators), dims = rows_of(spec$dimensions))
}

# Point estimates under the "available" policy, and the linearised score of every row (without its weight) on all levels.
linearise <- function(case, w, inside) {
  ind <- case$ind; df <- case$data
  nsub <- case$dims$nSub[match(ind$dim, case$dims$id)]
  slope <- 9 / (ind$max - ind$min)
  K <- nrow(ind); z <- matrix(0, nrow(df), K); x <- rep(NA_real_, K); B <- n <- rep(0, K)
  for (k in seq_len(K)) {
    y <- df[[ind$id[k]]]; o <- inside & !is.na(y); n[k] <- sum(o); B[k] <- sum(w[o])
    if (B[k] == 0) next
    x[k] <- sum(w[o] * y[o]) / B[k]
    z[o, k] <- slope[k] * (y[o] - x[k]) / B[k]
  }
  s <- 1 + slope * (x - ind$min)
  subs <- unique(ind$sub); there <- !is.na(x)
  share <- sapply(seq_len(K), function(k) if (there[k]) 1 / sum(there & ind$sub == ind$sub[k]) / nsub[k] else 0)
  zsub <- sapply(subs, function(j) rowSums(sweep(z, 2, share * (ind$sub == j), "*")))
  est_sub <- sapply(subs, function(j) if (any(there & ind$sub == j)) sum((share * s)[there & ind$sub == j]) else NA)
  dims <- case$dims$id; subdim <- ind$dim[match(subs, ind$sub)]
  zdim <- sapply(dims, function(d) rowSums(zsub[, subdim == d, drop = FALSE]))
  est_dim <- sapply(dims, function(d) sum(est_sub[subdim == d], na.rm = TRUE))
  none <- sapply(dims, function(d) all(is.na(est_sub[subdim == d])))
  list(x = x, s = s, n = n, B = B, slope = slope, z = cbind(z, zsub, zdim, rowSums(zdim)), subs = subs, dims = dims,
       est_sub = est_sub, est_dim = ifelse(none, NA, est_dim), total = if (all(none)) NA else sum(est_dim),
       complete = sapply(subs, function(j) all(there[ind$sub == j])), K = K)
}

# `des` carries the weights (calibrated or not); domains keep the design of the whole sample. `residual` takes the fitted
# margins off the linearised scores: what R's calibrate() does, written out because calibrate() needs the MASS package.
block <- function(case, des, inside, residual = NULL) {
  w <- weights(des); l <- linearise(case, w, inside)
  if (!is.null(residual)) l$z <- residual(l$z)
  rownames(l$z) <- NULL; colnames(l$z) <- paste0("z", seq_len(ncol(l$z)))
  whole <- !is.null(des$postStrata) || !is.null(residual)
  dom <- if (!whole) des[which(inside), ] else des
  zz <- if (!whole) l$z[inside, , drop = FALSE] else l$z
  V <- vcov(svytotal(zz, dom)); V <- matrix(V, ncol(l$z)); se <- sqrt(pmax(diag(V), 0))
  K <- l$K; S <- length(l$subs); D <- length(l$dims)
  na <- function(v, ok) ifelse(ok, v, NA)
  list(
    indicators = data.frame(id = case$ind$id, n = l$n, sumW = l$B, x = l$x, se_x = na(se[1:K] / abs(l$slope), !is.na(l$x)),
                            s = l$s, se_s = na(se[1:K], !is.na(l$x))),
    subs = data.frame(id = l$subs, est = l$est_sub, se = na(se[K + 1:S], !is.na(l$est_sub)), complete = l$complete),
    dims = data.frame(id = l$dims, est = l$est_dim, se = na(se[K + S + 1:D], !is.na(l$est_dim))),
    dim_vcov = V[K + S + 1:D, K + S + 1:D, drop = FALSE],
    total = list(est = l$total, se = na(se[K + S + D + 1], !is.na(l$total))),
    n = sum(inside), sumW = sum(w[inside]), allIndicatorsPresent = all(!is.na(l$x)), df = degf(des[which(inside), ]))
}

difference <- function(case, des, a, b) {
  w <- weights(des); la <- linearise(case, w, a); lb <- linearise(case, w, b)
  z <- la$z[, ncol(la$z)] - lb$z[, ncol(lb$z)]
  list(est = la$total - lb$total, se = sqrt(as.numeric(vcov(svytotal(~z, update(des, z = z))))))
}

design <- function(data, weights = ~weight) svydesign(ids = ~psu, strata = ~stratum, weights = weights, data = data)

# Raking: weights by survey::rake, residuals by weighted least squares with the weights before raking.
raked <- function(data, margins, totals) {
  keep <- data$weight > 0
  des <- rake(design(data[keep, ]), margins, totals, control = list(maxit = 1000, epsilon = 1e-13))
  w <- rep(0, nrow(data)); w[keep] <- weights(des)
  X <- model.matrix(as.formula(paste("~", paste(sapply(margins, function(m) all.vars(m)), collapse = "+"))), data)
  data$raked_weight <- w
  list(des = design(data, ~raked_weight), residual = function(z) z - X %*% coef(lm.wfit(X[keep, ], z[keep, ], data$weight[keep])))
}

write_golden <- function(result, path) {
  result$source <- list(script = "scripts/r", R = R.version.string, survey = as.character(packageVersion("survey")))
  writeLines(to_json(result), path)
}
