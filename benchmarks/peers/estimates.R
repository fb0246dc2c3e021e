# The same rows as our engine, by R. Each line: work, seconds on the wall clock, and numbers to hold beside ours.
# Use: Rscript estimates.R FOLDER ROWS
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[2])
column <- function(name, what) readBin(file.path(arguments[1], name), what, rows, endian = "big")
from <- column("from", "integer"); to <- column("to", "integer"); cause <- column("cause", "integer")
person <- column("person", "integer"); group <- column("group", "integer"); outcome <- column("outcome", "double")
x <- matrix(readBin(file.path(arguments[1], "x"), "double", 10 * rows, endian = "big"), rows)
colnames(x) <- paste0("x", 1:10)
data <- data.frame(from, to, event = as.integer(cause == 1), person, group, outcome, x)
tell <- function(work, asked) {
  gc()
  seconds <- system.time(found <- asked())[["elapsed"]]
  cat(work, format(seconds, digits = 6), format(found, digits = 17), "\n", sep = " ")
}
covariates <- paste(colnames(x), collapse = " + ")
cox <- as.formula(paste("Surv(from, to, event) ~", covariates))
exact <- coxph.control(eps = 1e-12, toler.chol = 1e-13, iter.max = 50)
tell("cox", function() coef(coxph(cox, data, ties = "efron", control = exact))[1:3])
tell("cox-cluster", function() sqrt(diag(vcov(coxph(cox, data, ties = "efron", cluster = person, control = exact))))[1:3])
tell("kaplan-meier", function() {
  fit <- summary(survfit(Surv(from, to, event) ~ group, data), times = 300)
  c(fit$surv[1:2], fit$std.err[1])
})
state <- factor(cause, 0:2, c("censored", "one", "two"))
tell("aalen-johansen", function() {
  fit <- survfit(Surv(to - from, state) ~ 1)
  fit <- summary(fit, times = 60)
  c(fit$pstate[1, 2:3], fit$std.err[1, 2])
})
tell("logistic", function() coef(glm(as.formula(paste("outcome ~", covariates)), binomial, data, control = glm.control(epsilon = 1e-12)))[1:3])
# Effects by cohort and period, doubly robust, beside who is never treated: base R, because the package did is not in Debian.
units <- as.integer(arguments[3]); periods <- as.integer(arguments[4])
y <- matrix(readBin(file.path(arguments[1], "panel-y"), "double", units * periods, endian = "big"), units, byrow = TRUE)
first <- readBin(file.path(arguments[1], "panel-first"), "integer", units, endian = "big")
z <- cbind(1, matrix(readBin(file.path(arguments[1], "panel-z"), "double", units * 3, endian = "big"), units))
tell("cohorts", function() {
  never <- first >= periods
  effect <- weight <- NULL
  influence <- list()
  for (g in sort(unique(first[!never]))) for (t in 1:(periods - 1)) {
    base <- if (t >= g) g - 1 else t - 1
    who <- never | first == g
    d <- as.numeric(first[who] == g); x <- z[who, ]; dy <- y[who, t + 1] - y[who, base + 1]; n <- sum(who)
    p <- glm.fit(x, d, family = binomial(), control = glm.control(epsilon = 1e-12))$fitted.values
    left <- dy - as.vector(x %*% qr.coef(qr(x[d == 0, ]), dy[d == 0]))
    odds <- p * (1 - d) / (1 - p)
    one <- sum(d * left) / sum(d); two <- sum(odds * left) / sum(odds)
    ols <- ((1 - d) * left * x) %*% solve(crossprod((1 - d) * x, x) / n)
    score <- ((d - p) * x) %*% solve(crossprod(p * (1 - p) * x, x) / n)
    treated <- (d * left - d * one - ols %*% colMeans(d * x)) / mean(d)
    others <- (odds * left - odds * two + score %*% colMeans(odds * (left - two) * x) - ols %*% colMeans(odds * x)) / mean(odds)
    influence[[length(influence) + 1]] <- treated - others
    if (t >= g) { effect <- c(effect, one - two); weight <- c(weight, mean(first == g)) }
  }
  sum(effect * weight) / sum(weight)
})
