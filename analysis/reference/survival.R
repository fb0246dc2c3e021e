# Reference values for accelerated failure time regression, the cumulative hazard, concordance and pseudo-values.
# Command, from this folder: Rscript survival.R
# Tolerance of the tests that read the values: 1e-9 (standard errors of accelerated failure time: 1e-8, where the peer stops).

library(survival)
origin <- sprintf("# R %s.%s, survival %s, command: Rscript survival.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("survival", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("survival", showWarnings = FALSE)

case <- function(name, d) {
  save_csv(d, paste0(name, "-data"))
  x <- grep("^x", names(d), value = TRUE)
  form <- as.formula(paste("Surv(to, cause > 0) ~", paste(x, collapse = " + ")))
  control <- survreg.control(maxiter = 200, rel.tolerance = 1e-14, toler.chol = 1e-14)
  for (dist in c("weibull", "exponential")) {
    fit <- survreg(form, d, dist = dist, control = control)
    save_csv(data.frame(coefficient = coef(fit), se = sqrt(diag(vcov(fit)))[seq_along(coef(fit))], scale = fit$scale,
      log_scale_se = if (dist == "weibull") sqrt(diag(vcov(fit)))[length(coef(fit)) + 1] else 0, loglik = fit$loglik[2]),
      paste0(name, "-", dist))
  }
  curve <- survfit(Surv(to, cause > 0) ~ 1, d)
  at <- curve$n.event > 0
  save_csv(data.frame(day = curve$time[at], hazard = curve$cumhaz[at], se = curve$std.chaz[at]), paste0(name, "-hazard"))
  score <- d[[x[1]]]
  count <- concordance(Surv(to, cause > 0) ~ score, d, reverse = TRUE)$count
  save_csv(data.frame(concordant = count[1], discordant = count[2], tied = count[3]), paste0(name, "-concordance"))
}
case("veteran", with(veteran, data.frame(to = time, cause = status, x_karno = -karno, x_age = age, x_trt = trt)))
case("lung", na.omit(with(lung, data.frame(to = time, cause = status - 1, x_age = age, x_sex = sex, x_ecog = ph.ecog))))
case("ovarian", with(ovarian, data.frame(to = futime, cause = fustat, x_age = age, x_rx = rx)))

# pseudo-values by leaving each person out in turn
pseudo <- function(name, d, day) {
  n <- nrow(d)
  save_csv(d, paste0(name, "-data"))
  survival <- function(d) summary(survfit(Surv(to, cause > 0) ~ 1, d), times = day, extend = TRUE)$surv
  mean <- function(d) summary(survfit(Surv(to, cause > 0) ~ 1, d), rmean = day)$table["rmean"]
  incidence <- function(d, k) { f <- survfit(Surv(to, factor(cause, 0:2)) ~ 1, d)
    i <- findInterval(day, f$time); if (i == 0) 0 else f$pstate[i, 1 + k] }
  out <- function(f, ...) { whole <- f(d, ...); sapply(seq_len(n), function(i) n * whole - (n - 1) * f(d[-i, ], ...)) }
  save_csv(data.frame(day = day, survival = out(survival), mean = out(mean), one = out(incidence, 1), two = out(incidence, 2)),
    paste0(name, "-values"))
}
m <- mgus2[1:120, ]
pseudo("pseudo-mgus2", with(m, data.frame(to = ifelse(pstat == 1, ptime, futime), cause = ifelse(pstat == 1, 1, 2 * death))), 100)
set.seed(3)
pseudo("pseudo-ties", data.frame(to = sample(0:12, 60, TRUE), cause = sample(0:2, 60, TRUE)), 9)
