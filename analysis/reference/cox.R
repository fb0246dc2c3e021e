# Reference values for Cox regression.
# Command, from this folder: Rscript cox.R
# Tolerance of the tests that read the values: 1e-9. The convergence of R is set to the limit of double precision.

library(survival)

origin <- sprintf("# R %s.%s, survival %s, command: Rscript cox.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
control <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60)

save_csv <- function(frame, name, note) {
  for (column in names(frame)) {
    value <- frame[[column]]
    frame[[column]] <- ifelse(is.na(value), "NaN", sprintf("%.17g", as.numeric(value)))
  }
  file <- file.path("cox", paste0(name, ".csv"))
  writeLines(c(origin, paste("#", note)), file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}

dir.create("cox", showWarnings = FALSE)

cox <- function(name, d, ties = "efron", note = "") {
  z <- grep("^x", names(d), value = TRUE)
  right <- paste(c(z, if (!is.null(d$stratum)) "strata(stratum)"), collapse = " + ")
  left <- if (is.null(d$from)) "Surv(to, cause > 0)" else "Surv(from, to, cause > 0)"
  d$weight_ <- if (is.null(d$weight)) 1 else d$weight
  form <- as.formula(paste(left, "~", right))
  fit <- if (is.null(d$cluster)) coxph(form, d, weights = weight_, ties = ties, control = control)
         else coxph(form, d, weights = weight_, ties = ties, control = control, cluster = cluster)
  save_csv(d[, intersect(c("from", "to", "cause", "weight", "stratum", "cluster", z), names(d))], paste0(name, "-data"), note)
  naive <- if (is.null(fit$naive.var)) fit$var else fit$naive.var
  values <- data.frame(coefficient = coef(fit), se = sqrt(diag(fit$var)), model_se = sqrt(diag(naive)),
                       loglik0 = fit$loglik[1], loglik = fit$loglik[2], score = fit$score)
  for (scale in c("identity", "log", "km")) {
    if (scale == "log" && any(d$to[d$cause > 0] == 0)) next
    test <- cox.zph(fit, transform = scale, terms = FALSE)$table
    values[[paste0("zph_", scale)]] <- test[seq_along(z), "chisq"]
    values[[paste0("zph_", scale, "_global")]] <- test["GLOBAL", "chisq"]
  }
  save_csv(values, paste0(name, "-values"), note)
  rows <- data.frame(martingale = residuals(fit, "martingale"), deviance = residuals(fit, "deviance"))
  score <- as.matrix(residuals(fit, "score"))
  colnames(score) <- paste0("score_", z)
  save_csv(cbind(rows, score), paste0(name, "-residuals"), note)
  schoenfeld <- as.matrix(residuals(fit, "schoenfeld"))
  save_csv(as.data.frame(apply(schoenfeld, 2, sum)), paste0(name, "-schoenfeld-sums"), note)
}

veteran2 <- with(veteran, data.frame(to = time, cause = status, x_trt = trt, x_karno = karno, x_age = age,
                                     x_small = as.numeric(celltype == "smallcell"), x_adeno = as.numeric(celltype == "adeno")))
cox("veteran", veteran2, note = "veteran of R survival, Efron")
cox("veteran-breslow", veteran2, "breslow", note = "veteran of R survival, Breslow")
lung2 <- na.omit(with(lung, data.frame(to = time, cause = status - 1, x_age = age, x_sex = sex, x_ecog = ph.ecog, stratum = inst)))
cox("lung-strata", lung2, note = "lung of R survival, strata by institution")
mgus <- with(mgus2[mgus2$futime > 0, ], data.frame(to = futime, cause = death, x_age = age, x_male = as.numeric(sex == "M")))
cox("mgus2", mgus, note = "mgus2 of R survival")
heart2 <- with(heart, data.frame(from = start * 2, to = stop * 2, cause = event, x_age = age, x_year = year, x_surgery = surgery,
                                 x_transplant = as.numeric(transplant == "1"), cluster = id))
cox("heart", heart2, note = "heart of R survival: start and stop, a covariate that changes in time, cluster by person; days doubled to be whole")
cox("heart-breslow", heart2, "breslow", note = "the same with Breslow")
simulate <- function(seed, n, late, weights, strata, clusters, longest) {
  set.seed(seed)
  d <- data.frame(x_a = round(rnorm(n), 4), x_b = rbinom(n, 1, 0.4), x_c = round(runif(n, 10, 90), 2))
  hazard <- exp(0.5 * d$x_a - 0.7 * d$x_b + 0.02 * d$x_c) / 90
  event <- ceiling(rexp(n, hazard))
  limit <- sample(1:longest, n, replace = TRUE)
  d$to <- pmin(event, limit)
  d$cause <- as.numeric(event <= limit)
  if (late) d$from <- pmax(-1, floor(d$to * runif(n, -0.3, 0.8)) - 1)
  if (weights) d$weight <- round(runif(n, 0.3, 2.5), 3)
  if (strata) d$stratum <- sample(0:3, n, replace = TRUE)
  if (clusters) d$cluster <- sample(1:(n %/% 3), n, replace = TRUE)
  if (late) d <- d[d$from < d$to, ]
  d
}
cox("ties", simulate(1, 200, FALSE, FALSE, FALSE, FALSE, 20), note = "many ties")
cox("late", simulate(2, 300, TRUE, FALSE, FALSE, FALSE, 40), note = "late entry")
cox("weights", simulate(3, 250, TRUE, TRUE, FALSE, TRUE, 30), note = "late entry, fractional weights, clusters")
cox("weights-breslow", simulate(3, 250, TRUE, TRUE, FALSE, TRUE, 30), "breslow", note = "the same with Breslow")
cox("everything", simulate(4, 400, TRUE, TRUE, TRUE, TRUE, 25), note = "late entry, weights, strata, clusters")

# Firth's penalised likelihood, maximised by Newton's method on central differences of R's own likelihood and information: tolerance 1e-6.
penalised <- function(b, form, d) {
  fit <- suppressWarnings(coxph(form, d, init = b, control = coxph.control(iter.max = 0)))
  fit$loglik[length(fit$loglik)] - log(det(fit$var)) / 2
}
firth <- function(name, form, d, z) {
  best <- optim(rep(0, length(z)), penalised, form = form, d = d, method = "BFGS",
                control = list(fnscale = -1, reltol = 1e-15, maxit = 1000, ndeps = rep(1e-4, length(z))))
  best <- optim(best$par, penalised, form = form, d = d, method = "BFGS",
                control = list(fnscale = -1, reltol = 1e-16, maxit = 1000, ndeps = rep(1e-5, length(z))))
  fit <- suppressWarnings(coxph(form, d, init = best$par, control = coxph.control(iter.max = 0)))
  save_csv(d, paste0(name, "-data"), "a covariate that tells the events apart")
  save_csv(data.frame(coefficient = best$par, se = sqrt(diag(fit$var))), paste0(name, "-values"), "tolerance 1e-6 here")
}
set.seed(5)
apart <- data.frame(to = sample(1:30, 40, replace = TRUE), x_a = rep(0:1, 20), x_b = round(rnorm(40), 3))
apart$cause <- as.numeric(apart$x_a == 1 & runif(40) < 0.8)
firth("firth", Surv(to, cause > 0) ~ x_a + x_b, apart, c("x_a", "x_b"))
# of each event the sum of both covariates is 5, of each other row 4: none tells the events apart alone
together <- data.frame(to = c(1:4, rep(9, 5)), cause = rep(1:0, c(4, 5)), x_a = c(3, 1, 4, 2, 1, 3, 2, 0, 4), x_b = c(2, 4, 1, 3, 3, 1, 2, 4, 0))
firth("firth-together", Surv(to, cause > 0) ~ x_a + x_b, together, c("x_a", "x_b"))

# Predicted survival for two persons, intervals on the log scale.
predicted <- function(name, form, d, new) {
  environment(form) <- environment()
  fit <- coxph(form, data = d, control = control, model = TRUE)
  curve <- survfit(fit, newdata = new, se.fit = TRUE, conf.type = "log")
  events <- curve$n.event > 0
  save_csv(data.frame(day = curve$time[events], hazard_1 = curve$cumhaz[events, 1], se_1 = curve$std.err[events, 1],
                      hazard_2 = curve$cumhaz[events, 2], se_2 = curve$std.err[events, 2]), paste0(name, "-predicted"), "cumulative hazard and its standard error")
}
predicted("veteran", Surv(to, cause > 0) ~ x_trt + x_karno + x_age + x_small + x_adeno, veteran2,
          data.frame(x_trt = c(1, 2), x_karno = c(40, 80), x_age = c(60, 45), x_small = c(1, 0), x_adeno = c(0, 0)))
predicted("late", Surv(from, to, cause > 0) ~ x_a + x_b + x_c, simulate(2, 300, TRUE, FALSE, FALSE, FALSE, 40),
          data.frame(x_a = c(0, 1), x_b = c(0, 1), x_c = c(30, 60)))
