# Reference values for Gray's test and Fine and Gray's regression.
# Command, from this folder: Rscript competing.R
# Tolerance of the tests that read the values: 1e-9. The convergence of R is set to the limit of double precision.

library(survival)
library(cmprsk)

origin <- sprintf("# R %s.%s, cmprsk %s, survival %s, command: Rscript competing.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("cmprsk"), packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("competing", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("competing", showWarnings = FALSE)

simulated <- function(seed, n, causes, longest, groups, censored = 0.3) {
  set.seed(seed)
  d <- data.frame(group = sample(0:(groups - 1), n, TRUE), stratum = sample(0:2, n, TRUE),
                  x_a = round(rnorm(n), 4), x_b = rbinom(n, 1, 0.4))
  to <- ceiling(rexp(n, exp(0.4 * d$x_a - 0.3 * d$x_b + 0.15 * d$group) * 3 / longest))
  limit <- sample(1:longest, n, TRUE)
  d$to <- pmin(to, limit)
  d$cause <- ifelse(to <= limit & runif(n) > censored / 3, 1 + (runif(n) < plogis(0.5 - d$x_b)) * sample(0:(causes - 1), n, TRUE), 0)
  d
}
mgus <- with(mgus2, data.frame(to = ifelse(pstat == 0, futime, ptime), cause = ifelse(pstat == 0, 2 * death, 1),
                               group = as.integer(sex == "M"), stratum = findInterval(age, c(60, 75)), x_age = age,
                               x_male = as.numeric(sex == "M")))

# Gray's test --------------------------------------------------------------------------------------------------------
gray <- function(name, d) {
  save_csv(d[, c("to", "cause", "group", "stratum")], paste0(name, "-data"))
  rows <- NULL
  for (rho in c(0, 0.5, 1)) {
    plain <- with(d, cuminc(to, cause, group, cencode = 0, rho = rho))$Tests
    strata <- with(d, cuminc(to, cause, group, stratum, cencode = 0, rho = rho))$Tests
    rows <- rbind(rows, data.frame(rho = rho, cause = as.numeric(rownames(plain)), statistic = plain[, "stat"], p = plain[, "pv"],
                                   degrees = plain[, "df"], statistic_strata = strata[, "stat"], p_strata = strata[, "pv"]))
  }
  save_csv(rows, name)
}
gray("gray-mgus2", mgus)
gray("gray-ties", simulated(501, 240, 2, 12, 3))
gray("gray-four-groups", simulated(502, 400, 3, 90, 4))
gray("gray-small", simulated(503, 24, 2, 30, 2))

# Fine and Gray's regression -----------------------------------------------------------------------------------------
covariances <- function(v, z) setNames(as.data.frame(v), paste0("v_", z))

# The robust covariance by its definition, person by person and event by event. Without groups of censoring it is what crr gives. With groups
# crr 2.2-11 counts in the part of the estimated weights only the events of a person's own group, though the hazard is common to all groups;
# so that this definition is the reference there.
robust <- function(d, z, cause, b, group) {
  x <- as.matrix(d[, z]); t <- d$to; n <- nrow(d); r <- as.vector(exp(x %*% b))
  ours <- d$cause == cause; other <- d$cause != 0 & !ours
  days <- sort(unique(t[ours])); count <- sapply(days, function(u) sum(t == u & ours))
  share <- function(g, at) { m <- group == g; u <- sort(unique(t[m & d$cause == 0]))
    left <- c(1, cumprod(sapply(u, function(u) 1 - sum(t == u & m & d$cause == 0) / sum(t >= u & m))))
    ifelse(at > max(t[m]), 0, left[1 + findInterval(at, u, left.open = TRUE)]) }
  w <- t(sapply(1:n, function(i) ifelse(t[i] >= days, 1, if (other[i]) share(group[i], days) / share(group[i], t[i]) else 0)))
  s0 <- colSums(w * r)
  e <- t(sapply(seq_along(days), function(j) colSums(w[, j] * r * x) / s0[j]))
  info <- Reduce(`+`, lapply(seq_along(days), function(j) count[j] * (t(x) %*% (w[, j] * r * x) / s0[j] - e[j, ] %o% e[j, ])))
  hazard <- count / s0
  score <- t(sapply(1:n, function(i) {
    (if (ours[i]) x[i, ] - e[match(t[i], days), ] else 0) - colSums((rep(1, length(days)) %o% x[i, ] - e) * w[i, ] * r[i] * hazard) }))
  for (g in unique(group)) {
    m <- group == g
    for (u in unique(t[m & d$cause == 0])) {
      later <- which(days >= u)
      if (length(later) == 0) next
      q <- 0
      for (i in which(m & other & t < u)) for (j in later) q <- q + (x[i, ] - e[j, ]) * w[i, j] * r[i] * hazard[j]
      at_risk <- sum(m & t >= u)
      for (i in which(m & t >= u)) {
        score[i, ] <- score[i, ] + q / at_risk * ((t[i] == u & d$cause[i] == 0) - sum(m & t == u & d$cause == 0) / at_risk)
      }
    }
  }
  solve(info) %*% crossprod(score) %*% solve(info)
}

fine_gray <- function(name, d, by_group = FALSE) {
  z <- grep("^x", names(d), value = TRUE)
  save_csv(d[, c("to", "cause", z, if (by_group) "group")], paste0(name, "-data"))
  for (cause in 1:2) {
    args <- list(d$to, d$cause, as.matrix(d[, z]), failcode = cause, cencode = 0, gtol = 1e-14, maxiter = 60)
    if (by_group) args$cengroup <- d$group
    fit <- suppressWarnings(do.call(crr, args))
    v <- robust(d, z, cause, fit$coef, if (by_group) d$group else rep(0, nrow(d)))
    if (by_group) fit$var <- v else stopifnot(max(abs(v - fit$var)) < 1e-12)
    save_csv(cbind(data.frame(coefficient = fit$coef, se = sqrt(diag(fit$var)), loglik = fit$loglik, loglik0 = fit$loglik.null),
                   covariances(fit$var, z)), paste0(name, "-", cause))
    who <- rbind(colMeans(d[, z]), sapply(d[, z], max))
    p <- predict(fit, who)
    save_csv(data.frame(day = p[, 1], baseline = cumsum(fit$bfitj), mean = p[, 2], most = p[, 3]), paste0(name, "-", cause, "-predicted"))
  }
}
fine_gray("fg-mgus2", mgus[seq(1, nrow(mgus), 3), c("to", "cause", "x_age", "x_male")])
fine_gray("fg-ties", simulated(511, 250, 2, 12, 3))
fine_gray("fg-days", simulated(512, 300, 2, 2000, 3))
fine_gray("fg-groups", simulated(513, 300, 2, 40, 3), by_group = TRUE)
fine_gray("fg-groups-mgus2", mgus[seq(2, nrow(mgus), 3), c("to", "cause", "x_age", "x_male", "group")], by_group = TRUE)

# With late entry, and without, by finegray and coxph: the weights are taken as known.
weighted_cox <- function(name, d) {
  z <- grep("^x", names(d), value = TRUE)
  d$id <- seq_len(nrow(d))
  save_csv(d[, c(if (!is.null(d$from)) "from", "to", "cause", z, "cluster")], paste0(name, "-data"))
  d$status <- factor(d$cause, 0:2)
  long <- if (is.null(d$from)) finegray(Surv(to, status) ~ ., d, etype = "1") else finegray(Surv(from, to, status) ~ ., d, id = id, etype = "1")
  form <- as.formula(paste("Surv(fgstart, fgstop, fgstatus) ~", paste(z, collapse = "+")))
  control <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60)
  one <- coxph(form, long, weights = fgwt, ties = "breslow", control = control, cluster = id)
  many <- coxph(form, long, weights = fgwt, ties = "breslow", control = control, cluster = cluster)
  save_csv(cbind(data.frame(coefficient = coef(one), se = sqrt(diag(vcov(one))), se_cluster = sqrt(diag(vcov(many))), loglik = one$loglik[2]),
                 covariances(vcov(one), z)), name)
}
late <- simulated(521, 400, 2, 60, 3)
late$from <- ifelse(runif(400) < 0.4, -1, floor(late$to * runif(400, 0, 1.2)) - 1)
late <- late[late$from < late$to, ]
late$cluster <- sample(1:90, nrow(late), TRUE)
weighted_cox("fg-late", late)
whole <- simulated(522, 300, 2, 20, 3)
whole$cluster <- sample(1:80, 300, TRUE)
weighted_cox("fg-whole", whole)
