# Reference values for empirical calibration with negative controls: the null distribution by metafor (maximum likelihood of a normal
# with the error of each control) and again by optim of base R, which must agree within 1e-6; p and intervals written out.
# Command, from this folder: Rscript calibration.R
# Tolerance of the tests that read the values: 1e-9.
# Data: made with seeds 1 to 4; in "even" the controls differ less than their errors, so that the deviation is 0.

suppressMessages(library(metafor))
origin <- sprintf("# R %s.%s, metafor %s, command: Rscript calibration.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("metafor"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("calibration", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("calibration", showWarnings = FALSE)
case <- function(name, y, s) {
  fit <- rma(y, sei = s, method = "ML", control = list(threshold = 1e-14, maxiter = 10000, stepadj = 0.5))
  m <- as.numeric(fit$beta); d <- sqrt(fit$tau2)
  minus <- function(p) -sum(dnorm(y, p[1], sqrt(exp(p[2]) + s^2), log = TRUE))
  again <- optim(c(0, -3), minus, method = "BFGS", control = list(reltol = 1e-16, maxit = 10000))
  stopifnot(abs(again$par[1] - m) < 1e-6, abs(exp(again$par[2]) - d^2) < 1e-6)
  size <- if (d > 0) integrate(function(x) abs(x) * dnorm(x, m, d), min(0, m) - 12 * d, 0, rel.tol = 1e-13)$value +
    integrate(function(x) abs(x) * dnorm(x, m, d), 0, max(0, m) + 12 * d, rel.tol = 1e-13)$value else abs(m)
  estimate <- c(0.8, -0.1, 0.3); error <- c(0.2, 0.05, 0.4)
  # control 1 is a negative control, 0 is to be calibrated
  save_csv(data.frame(control = rep(1:0, c(length(y), 3)), estimate = c(y, estimate), standard_error = c(s, error)), paste0(name, "-data"))
  wide <- sqrt(d^2 + error^2)
  save_csv(data.frame(mean = m, deviation = d, size = size, estimate, error, p = 2 * pnorm(-abs(estimate - m) / wide),
    point = estimate - m, se = wide, lower = estimate - m - qnorm(0.975) * wide, upper = estimate - m + qnorm(0.975) * wide),
    paste0(name, "-values"))
}
made <- function(seed, n, m, d) { set.seed(seed); s <- round(runif(n, 0.05, 0.5), 4); list(round(rnorm(n, m, sqrt(d^2 + s^2)), 4), s) }
for (one in list(list("biased", 1, 40, 0.2, 0.25), list("small", 2, 8, -0.1, 0.4), list("large", 3, 150, 0.05, 0.1))) {
  d <- do.call(made, one[-1]); case(one[[1]], d[[1]], d[[2]])
}
set.seed(4)
case("even", round(0.05 + rnorm(12) / 100, 4), rep(c(0.2, 0.3, 0.4), 4))
