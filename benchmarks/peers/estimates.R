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
