# Reference values for doubly robust effects, weights and balance, written out in base R with glm and lm.
# Command, from this folder: Rscript effects.R
# Tolerance of the tests that read the values: 1e-9.
# Data: lalonde of the package MatchIt (trainees and survey participants), and made data with seed 1.

suppressMessages(library(MatchIt))
origin <- sprintf("# R %s.%s, MatchIt %s (data), command: Rscript effects.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("MatchIt"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("effects", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("effects", showWarnings = FALSE)
tight <- glm.control(epsilon = 1e-15, maxit = 200)

effect <- function(name, y, t, x, fold, cluster) {
  x <- as.data.frame(x); n <- length(y); yes <- all(y %in% 0:1)
  model <- function(rows, out, family) { d <- cbind(out = out[rows], x[rows, , drop = FALSE])
    fit <- suppressWarnings(glm(out ~ ., family, d, control = tight))
    suppressWarnings(glm(out ~ ., family, d, control = tight, start = coef(fit))) }
  outcome <- if (yes) binomial else gaussian
  out <- NULL
  for (folded in 0:1) {
    f <- if (folded) fold else rep(1, n)
    e <- m1 <- m0 <- m <- numeric(n)
    for (k in unique(f)) {
      l <- if (folded) which(f != k) else seq_len(n); j <- which(f == k)
      e[j] <- predict(model(l, t, binomial), x[j, , drop = FALSE], type = "response")
      m[j] <- predict(model(l, y, outcome), x[j, , drop = FALSE], type = "response")
      m1[j] <- predict(model(l[t[l] == 1], y, outcome), x[j, , drop = FALSE], type = "response")
      m0[j] <- predict(model(l[t[l] == 0], y, outcome), x[j, , drop = FALSE], type = "response")
    }
    ate <- m1 - m0 + t * (y - m1) / e - (1 - t) * (y - m0) / (1 - e)
    att <- (t - (1 - t) * e / (1 - e)) * (y - m0) / mean(t)
    points <- c(mean(ate), mean(att), sum((t - e) * (y - m)) / sum((t - e)^2))
    influence <- cbind(ate - points[1], att - t * points[2] / mean(t), (t - e) * (y - m - points[3] * (t - e)) / mean((t - e)^2))
    w <- list(ifelse(t == 1, mean(t) / e, (1 - mean(t)) / (1 - e)), ifelse(t == 1, 1, e / (1 - e)), ifelse(t == 1, 1 - e, e))
    odds <- e / (1 - e) / (mean(t) / (1 - mean(t))); preference <- odds / (1 + odds)
    for (a in 1:3) {
      smd <- function(w) sapply(x, function(v) (weighted.mean(v[t == 1], w[t == 1]) - weighted.mean(v[t == 0], w[t == 0])) /
        sqrt((var(v[t == 1]) + var(v[t == 0])) / 2))
      out <- rbind(out, data.frame(folded = folded, estimand = a - 1, point = points[a], se = sqrt(sum(influence[, a]^2)) / n,
        cluster_se = sqrt(sum(rowsum(influence[, a], cluster)^2)) / n, before = smd(rep(1, n))[1], after = smd(w[[a]])[1],
        size = sum(w[[a]][t == 1])^2 / sum(w[[a]][t == 1]^2), other_size = sum(w[[a]][t == 0])^2 / sum(w[[a]][t == 0]^2),
        equipoise = mean(preference >= 0.3 & preference <= 0.7)))
    }
  }
  save_csv(cbind(outcome = y, treated = t, fold = fold, cluster = cluster, x), paste0(name, "-data"))
  save_csv(out, paste0(name, "-values"))
}
data(lalonde)
l <- lalonde
set.seed(1)
x <- with(l, data.frame(age, educ, married, nodegree, re74 = re74 / 1000, black = race == "black"))
effect("lalonde", l$re78 / 1000, l$treat, x, sample(rep(1:5, length.out = nrow(l))), sample(60, nrow(l), TRUE))
n <- 800
x <- data.frame(a = rnorm(n), b = rbinom(n, 1, 0.4))
t <- rbinom(n, 1, plogis(-0.3 + 0.7 * x$a - 0.5 * x$b))
effect("yes-or-no", rbinom(n, 1, plogis(-0.5 + 0.8 * t + 0.6 * x$a)), t, x, sample(rep(1:4, length.out = n)), sample(80, n, TRUE))
