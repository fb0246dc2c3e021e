# Reference values for logistic, linear and Poisson regression, with errors by the model, robust, and by cluster.
# Command, from this folder: Rscript regression.R
# Tolerance of the tests that read the values: 1e-9.
# Data: mtcars, warpbreaks and infert of R itself; esoph as counts; and made data with seed 1.

suppressMessages(library(sandwich))
origin <- sprintf("# R %s.%s, sandwich %s, command: Rscript regression.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("sandwich"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("regression", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("regression", showWarnings = FALSE)
tight <- glm.control(epsilon = 1e-15, maxit = 200)

case <- function(name, family, y, x, w = rep(1, length(y)), o = rep(0, length(y)), g) {
  x <- as.data.frame(x)
  save_csv(cbind(outcome = y, weight = w, offset = o, cluster = g, x), paste0(name, "-data"))
  frame <- cbind(y = y, x)
  assign("frame", cbind(y = y, x), 1); assign("w", w, 1); assign("o", o, 1)
  fit <- suppressWarnings(switch(family,
    logistic = glm(y ~ ., binomial, frame, weights = w, offset = o, control = tight),
    poisson = glm(y ~ ., poisson, frame, weights = w, offset = o, control = tight),
    linear = lm(y ~ ., frame, weights = w, offset = o)))
  # glm keeps the covariance of its last but one step: start again from where it ended
  if (family != "linear") fit <- suppressWarnings(update(fit, start = coef(fit)))
  error <- function(v) { e <- sqrt(diag(v)); e[names(coef(fit))] }
  values <- data.frame(coefficient = coef(fit), se = error(vcov(fit)), p = NA, hc0 = error(vcovHC(fit, type = "HC0")),
    hc1 = error(vcovHC(fit, type = "HC1")), hc2 = error(vcovHC(fit, type = "HC2")), hc3 = error(vcovHC(fit, type = "HC3")),
    cluster = error(vcovCL(fit, cluster = g, type = "HC0", cadjust = TRUE)), loglik = as.numeric(logLik(fit)))
  values$p <- coef(summary(fit))[, 4][rownames(values)]
  if (family != "linear" && any(w != 1)) {
    # with weights that are not counts R's likelihood is of another kind: ours is the weighted sum
    eta <- predict(fit); mu <- fitted(fit)
    values$loglik <- sum(w * if (family == "logistic") log(ifelse(y == 1, mu, 1 - mu)) else y * eta - mu - lgamma(y + 1))
  }
  values[is.na(values)] <- NaN
  save_csv(values, paste0(name, "-values"))
  save_csv(data.frame(fitted = fitted(fit)), paste0(name, "-fitted"))
}
case("mtcars", "linear", mtcars$mpg, mtcars[, c("wt", "hp", "qsec")], g = mtcars$cyl)
case("mtcars-weights", "linear", mtcars$mpg, mtcars[, c("wt", "hp")], w = mtcars$qsec / 10, g = mtcars$carb)
case("am", "logistic", mtcars$am, mtcars[, c("hp", "drat")], g = mtcars$gear)
case("infert", "logistic", infert$case, infert[, c("age", "parity", "induced", "spontaneous")], g = infert$stratum)
case("infert-weights", "logistic", infert$case, infert[, c("age", "spontaneous")], w = infert$parity / 2, g = infert$stratum)
case("breaks", "poisson", warpbreaks$breaks, data.frame(b = warpbreaks$wool == "B", m = warpbreaks$tension == "M",
  h = warpbreaks$tension == "H"), g = rep(1:6, each = 9))
set.seed(1)
n <- 400
x <- data.frame(a = rnorm(n, 10, 3), b = rbinom(n, 1, 0.3), c = rexp(n) / 1000)
years <- runif(n, 0.5, 4)
case("rates", "poisson", rpois(n, years * exp(-1 + 0.1 * (x$a - 10) + 0.5 * x$b)), x, o = log(years), w = runif(n, 0.5, 2),
  g = sample(40, n, TRUE))
case("wide", "logistic", rbinom(n, 1, plogis(-0.5 + 0.2 * (x$a - 10) - 0.8 * x$b + 300 * x$c)), x, g = sample(40, n, TRUE))
x$twice <- 2 * x$b
case("aliased", "linear", rnorm(n, x$b), x, g = sample(40, n, TRUE))
# the same rows with the time itself instead of its logarithm: the values are those of rates
d <- read.csv("regression/rates-data.csv", comment.char = "#")
save_csv(data.frame(outcome = d$outcome, years = exp(d$offset), cluster = d$cluster, a = d$a, b = d$b, c = d$c), "rates-years-data")
