# Reference values for meta-analysis.
# Command, from this folder: Rscript synthesis.R
# Tolerance of the tests that read the values: 1e-9 (interval of the variance between sites: 1e-7, the peer's own root finding).
# Data: published trials in the package metadat, and made ones with seed 1.

suppressMessages(library(metafor))

origin <- sprintf("# R %s.%s, metafor %s, command: Rscript synthesis.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("metafor"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("synthesis", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("synthesis", showWarnings = FALSE)

case <- function(name, y, v) {
  save_csv(data.frame(estimate = y, variance = v), paste0(name, "-data"))
  rows <- NULL
  exact <- list(threshold = 1e-12 * max(0.01, var(y)), tol = 1e-14 * max(0.01, var(y)), maxiter = 10000, tau2.max = 1e6)
  for (m in 0:3) for (knha in 0:(m > 0)) {
    method <- c("FE", "DL", "PM", "REML")[m + 1]
    fit <- rma(y, v, method = method, test = if (knha) "knha" else "z", control = exact)
    around <- predict(fit)
    if (m == 0) { pi.lb <- around$ci.lb; pi.ub <- around$ci.ub } else { pi.lb <- around$pi.lb; pi.ub <- around$pi.ub }
    between <- if (m == 0) c(NaN, NaN) else confint(fit, control = list(tol = 1e-14, maxiter = 10000, tau2.max = 1e4))$random[1, 2:3]
    rows <- rbind(rows, data.frame(method = m, knha = knha, estimate = fit$beta[1], se = fit$se, lower = fit$ci.lb, upper = fit$ci.ub,
      p = fit$pval, tau2 = fit$tau2, q = fit$QE, q_p = fit$QEp, i2 = fit$I2 / 100, prediction_lower = pi.lb, prediction_upper = pi.ub,
      between_lower = between[1], between_upper = between[2], first_weight = weights(fit)[1] / 100))
  }
  save_csv(rows, paste0(name, "-values"))
}
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
case("bcg", as.numeric(bcg$yi), bcg$vi)
hine <- escalc(measure = "RD", n1i = n1i, n2i = n2i, ai = ai, ci = ci, data = dat.hine1989)
case("hine", as.numeric(hine$yi), hine$vi)
normand <- escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i, data = dat.normand1999)
case("normand", as.numeric(normand$yi), normand$vi)
case("two", c(0.1, 0.9), c(0.04, 0.09))
case("alike", c(0.20, 0.21, 0.19, 0.22), c(0.04, 0.09, 0.01, 0.02))
set.seed(1)
v <- 1 / rchisq(40, 5)
case("forty", rnorm(40, 0.3, sqrt(v + 0.2)), v)
