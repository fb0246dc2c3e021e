# Reference values for difference in differences by cohort and period, written out in base R from the formulas of Callaway and
# Sant'Anna (2021) and of Sant'Anna and Zhao (2020): the packages did and DRDID are not in Debian.
# Command, from this folder: Rscript did.R
# Tolerance of the tests that read the values: 1e-9. The error of each difference must agree within 1e-6 with one from stacked
# estimating equations (numDeriv).
# Data: made with seeds 1 and 2. kind 0 cohort and period, 1 simple, 2 by time since (at) and 3 its mean, 4 by cohort and 5 its mean,
# 6 by period and 7 its mean, 8 the test before the measure (point: statistic, se: degrees, cluster_se: statistic by cluster).
# bands-values: critical values of uniform bands (algorithm 1 of Callaway and Sant'Anna) for kinds 2, 4 and 6 on the staggered panel, with the influences of
# units and summed by cluster, by a bootstrap with Mammen's two-point weights: 400000 draws, seed 3. error is the standard error of the draws; the test
# allows for the draws on both sides, four standard errors.

origin <- sprintf("# R %s.%s, base only, command: Rscript did.R, tolerance 1e-9", R.version$major, R.version$minor)
save_csv <- function(frame, name, head = origin) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("did", paste0(name, ".csv"))
  writeLines(head, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("did", showWarnings = FALSE)
tight <- glm.control(epsilon = 1e-15, maxit = 200)

# Doubly robust, panel: effect and one influence per unit.
doubly_robust <- function(dy, d, x) {
  n <- length(d); x <- cbind(1, x)
  ps <- glm.fit(x, d, family = binomial(), control = tight)
  ps <- glm.fit(x, d, family = binomial(), control = tight, start = ps$coefficients)
  p <- ps$fitted.values
  mu <- as.vector(x %*% qr.coef(qr(x[d == 0, , drop = FALSE]), dy[d == 0]))
  wt <- d; wc <- p * (1 - d) / (1 - p)
  et <- sum(wt * (dy - mu)) / sum(wt); ec <- sum(wc * (dy - mu)) / sum(wc)
  ols <- ((1 - d) * (dy - mu) * x) %*% solve(crossprod((1 - d) * x, x) / n)
  score <- ((d - p) * x) %*% solve(crossprod(p * (1 - p) * x, x) / n)
  treat <- (wt * (dy - mu) - wt * et - ols %*% colMeans(wt * x)) / mean(wt)
  control <- (wc * (dy - mu) - wc * ec + score %*% colMeans(wc * (dy - mu - ec) * x) - ols %*% colMeans(wc * x)) / mean(wc)
  inf <- as.vector(treat - control)
  check(dy, d, x, c(ps$coefficients, qr.coef(qr(x[d == 0, , drop = FALSE]), dy[d == 0]), et, ec), sqrt(sum(inf^2)) / n)
  list(att = et - ec, inf = inf)
}

# The same error from stacked estimating equations with numerical derivatives, which knows nothing of the formulas for influences.
check <- function(dy, d, x, p, error) {
  k <- ncol(x)
  equations <- function(p) {
    e <- as.vector(plogis(x %*% p[1:k])); left <- dy - as.vector(x %*% p[k + 1:k])
    cbind((d - e) * x, (1 - d) * left * x, d * (left - p[2 * k + 1]), e * (1 - d) / (1 - e) * (left - p[2 * k + 2]))
  }
  a <- solve(numDeriv::jacobian(function(p) colMeans(equations(p)), p))
  v <- a %*% crossprod(equations(p)) %*% t(a) / length(d)^2
  contrast <- c(rep(0, 2 * k), 1, -1)
  stopifnot(abs(sqrt(contrast %*% v %*% contrast) - error) < 1e-6)
}

run <- function(panel, covariates, not_yet, universal) {
  ids <- sort(unique(panel$unit)); times <- sort(unique(panel$period)); n <- length(ids)
  y <- sapply(times, function(t) { one <- panel[panel$period == t, ]; one$outcome[match(ids, one$unit)] })
  u <- panel[panel$period == times[1], ]; u <- u[match(ids, u$unit), ]
  g <- ifelse(u$first > max(times) | u$first == 0, Inf, u$first)
  x <- as.matrix(u[, covariates, drop = FALSE])
  att <- NULL; inf <- NULL
  for (group in sort(unique(g[is.finite(g)]))) for (k in seq_along(times)) {
    last <- max(which(times < group))
    base <- if (times[k] >= group || universal) last else k - 1
    if (base < 1 || base == k) next
    control <- if (not_yet) g > max(times[k], times[base]) & g != group else is.infinite(g)
    who <- g == group | control
    if (sum(control) < 2) next
    one <- doubly_robust(y[who, k] - y[who, base], as.numeric(g[who] == group), x[who, , drop = FALSE])
    full <- numeric(n); full[who] <- n / sum(who) * one$inf
    att <- rbind(att, data.frame(g = group, t = times[k], att = one$att)); inf <- cbind(inf, full)
  }
  se <- function(v) sqrt(sum(v^2)) / n
  cluster_se <- function(v) sqrt(sum(rowsum(v, u$cluster)^2)) / n
  out <- NULL; bands <- list()
  told <- function(kind, at, period, point, v) out <<- rbind(out, data.frame(kind = kind, at = at, period = period, point = point,
    se = se(v), cluster_se = cluster_se(v)))
  for (i in seq_len(nrow(att))) told(0, att$g[i], att$t[i], att$att[i], inf[, i])
  pg <- sapply(att$g, function(one) mean(g == one))
  # influence of estimated weights
  wif <- function(keep, share, groups) {
    one <- sapply(keep, function(k) (1 * (g == groups[k]) - share[k]) / sum(share[keep]))
    two <- rowSums(sapply(keep, function(k) 1 * (g == groups[k]) - share[k])) %*% t(share[keep] / sum(share[keep])^2)
    one - two
  }
  weighted <- function(keep) list(point = sum(att$att[keep] * pg[keep]) / sum(pg[keep]),
    v = as.vector(inf[, keep, drop = FALSE] %*% (pg[keep] / sum(pg[keep])) + wif(keep, pg, att$g) %*% att$att[keep]))
  averaged <- function(parts) list(point = mean(sapply(parts, function(p) p$point)), v = rowMeans(sapply(parts, function(p) p$v)))
  post <- which(att$t >= att$g)
  whole <- weighted(post); told(1, 0, 0, whole$point, whole$v)
  place <- function(t) match(t, times)
  e <- place(att$t) - place(att$g)
  parts <- lapply(sort(unique(e)), function(one) weighted(which(e == one)))
  for (i in seq_along(parts)) told(2, sort(unique(e))[i], 0, parts[[i]]$point, parts[[i]]$v)
  bands[["2"]] <- sapply(parts, function(p) p$v)
  mean_e <- averaged(parts[sort(unique(e)) >= 0]); told(3, 0, 0, mean_e$point, mean_e$v)
  groups <- sort(unique(att$g[post]))
  parts <- lapply(groups, function(one) { k <- intersect(post, which(att$g == one))
    list(point = mean(att$att[k]), v = rowMeans(inf[, k, drop = FALSE])) })
  for (i in seq_along(parts)) told(4, groups[i], 0, parts[[i]]$point, parts[[i]]$v)
  bands[["4"]] <- sapply(parts, function(p) p$v)
  share <- sapply(groups, function(one) mean(g == one)); points <- sapply(parts, function(p) p$point)
  told(5, 0, 0, sum(points * share) / sum(share), as.vector(sapply(parts, function(p) p$v) %*% (share / sum(share)) +
    wif(seq_along(groups), share, groups) %*% points))
  when <- sort(unique(att$t[post]))
  parts <- lapply(when, function(one) weighted(intersect(post, which(att$t == one))))
  for (i in seq_along(parts)) told(6, when[i], 0, parts[[i]]$point, parts[[i]]$v)
  bands[["6"]] <- sapply(parts, function(p) p$v)
  mean_t <- averaged(parts); told(7, 0, 0, mean_t$point, mean_t$v)
  early <- which(att$t < att$g)
  # of two cohorts that are compared with each other alone, one says all
  q <- qr(inf[, early], tol = 1e-9)
  early <- early[sort(q$pivot[seq_len(q$rank)])]
  a <- att$att[early]
  wald <- function(v) as.numeric(t(a) %*% solve(crossprod(v) / n^2) %*% a)
  out <- rbind(out, data.frame(kind = 8, at = 0, period = 0, point = wald(inf[, early]), se = length(early),
    cluster_se = wald(rowsum(inf[, early], u$cluster))))
  attr(out, "bands") <- bands; attr(out, "cluster") <- u$cluster
  out
}

# The largest distance from 0 in standard errors over all effects, draw by draw: its quantiles, with the standard error of the draws.
critical <- function(v, cluster, draws, levels) {
  sums <- rowsum(v, cluster)
  sums <- sweep(sums, 2, sqrt(colSums(sums^2)), "/")
  golden <- (1 + sqrt(5)) / 2
  farthest <- unlist(lapply(seq_len(draws / 10000), function(block) {
    # mean 0, variance 1 and third moment 1
    low <- matrix(rbinom(10000 * nrow(sums), 1, golden / sqrt(5)), 10000)
    distance <- abs((low * (1 - golden) + (1 - low) * golden) %*% sums)
    apply(distance, 1, max)
  }))
  ordered <- sort(farthest)
  at <- function(p) ordered[ceiling(p * draws)]
  do.call(rbind, lapply(levels, function(level) {
    one <- sqrt(level * (1 - level) / draws)
    # the slope of the quantile over a stretch of probability that holds many draws
    slope <- (at(level + 0.005) - at(level - 0.005)) / 0.01
    data.frame(level = level, critical = at(level), error = one * slope)
  }))
}
write_bands <- function(d) {
  set.seed(3)
  rows <- NULL
  for (choice in list(c(0, 0, 0), c(1, 1, 1))) {
    out <- run(d, if (choice[1]) c("a", "b") else character(0), choice[2] == 1, choice[3] == 1)
    for (kind in names(attr(out, "bands"))) for (clustered in 0:1) {
      v <- attr(out, "bands")[[kind]]
      cluster <- if (clustered) attr(out, "cluster") else seq_len(nrow(v))
      rows <- rbind(rows, cbind(with = choice[1], not_yet = choice[2], universal = choice[3], kind = as.numeric(kind), clustered = clustered,
        critical(v, cluster, 400000, c(0.9, 0.95))))
    }
  }
  save_csv(rows, "bands-values", sub("tolerance 1e-9", "tolerance four standard errors of the draws", origin))
}

panel <- function(seed, n, cohorts, times) {
  set.seed(seed)
  a <- rnorm(n); b <- rbinom(n, 1, 0.4); own <- rnorm(n)
  lean <- outer(a, seq_along(cohorts) / length(cohorts) - 0.5) + outer(b, seq_along(cohorts) %% 2 * 0.4)
  first <- cohorts[apply(exp(lean), 1, function(w) sample(length(w), 1, prob = w))]
  d <- expand.grid(unit = 1:n, period = times)
  since <- ifelse(first[d$unit] > 0, d$period - first[d$unit], -99)
  d$outcome <- own[d$unit] + 0.3 * d$period * (1 + 0.5 * a[d$unit] - 0.4 * b[d$unit]) + ifelse(since >= 0, 1 + 0.25 * since, 0) + rnorm(nrow(d))
  d$first <- first[d$unit]; d$cluster <- sample(60, n, TRUE)[d$unit]; d$a <- round(a, 4)[d$unit]; d$b <- b[d$unit]
  d$outcome <- round(d$outcome, 4)
  d[sample(nrow(d)), ]
}
write <- function(name, d) {
  save_csv(d, paste0(name, "-data"))
  for (with in 0:1) for (not_yet in 0:1) for (universal in 0:1) {
    never <- any(d$first == 0 | d$first > max(d$period))
    if (!never && !not_yet) next
    out <- run(d, if (with) c("a", "b") else character(0), not_yet, universal)
    save_csv(out, sprintf("%s-%d%d%d-values", name, with, not_yet, universal))
  }
}
write("staggered", panel(1, 400, c(0, 3, 4, 6), 1:6))
# nobody is never treated; years with a gap between them; the first cohort is one period before the last
write("all-treated", panel(2, 300, c(2016, 2018, 2019, 2021), c(2014, 2015, 2016, 2018, 2019, 2021)))
write_bands(panel(1, 400, c(0, 3, 4, 6), 1:6))
