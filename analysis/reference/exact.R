# Reference values for tests without large numbers: randomisation, Fisher's exact test, exact binomial and Poisson intervals.
# Command, from this folder: Rscript exact.R
# Tolerance of the tests that read the values: 1e-9.
# Ways to draw are gone through by combn. fisher.test, binom.test and poisson.test give the chances; fisher.test finds odds ratio and
# interval by uniroot to within 1e-4 of x or of 1/x, so that its equations are solved again here to fourteen digits, and must agree with it within 2e-4.

origin <- sprintf("# R %s.%s, base only, command: Rscript exact.R, tolerance 1e-9", R.version$major, R.version$minor)
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sub("Inf", "Infinity", sprintf("%.17g", as.numeric(frame[[column]])))
  file <- file.path("exact", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("exact", showWarnings = FALSE)

randomised <- function(name, y, t, b) {
  n <- length(y)
  parts <- lapply(sort(unique(b)), function(k) { i <- which(b == k); m <- sum(t[i])
    apply(combn(length(i), m), 2, function(c) length(i) / n * (mean(y[i][c]) - mean(y[i][-c]))) })
  all <- Reduce(function(a, p) as.vector(outer(a, p, "+")), parts)
  seen <- sum(sapply(sort(unique(b)), function(k) { i <- which(b == k); length(i) / n * (mean(y[i][t[i] == 1]) - mean(y[i][t[i] == 0])) }))
  save_csv(data.frame(outcome = y, treated = t, block = b), paste0(name, "-data"))
  save_csv(data.frame(difference = seen, p = mean(abs(all) >= abs(seen) - 1e-9), ways = length(all)), paste0(name, "-values"))
}
set.seed(1)
t <- c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0); randomised("lots", round(rnorm(10, t), 1), t, rep(1, 10))
t <- rbinom(18, 1, 0.5); randomised("yes-or-no", rbinom(18, 1, 0.3 + 0.4 * t), t, rep(1, 18))
b <- rep(1:4, c(4, 5, 4, 6)); t <- c(1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1)
randomised("blocks", round(rnorm(19, 0.8 * t + b), 1), t, b)

tables <- list(c(3, 1, 1, 3), c(10, 2, 3, 15), c(0, 5, 4, 3), c(7, 0, 2, 6), c(12, 5, 9, 7), c(2, 98, 9, 90), c(120, 380, 90, 410),
  c(0, 4, 0, 6), c(1, 9, 11, 3))
out <- do.call(rbind, lapply(tables, function(k) {
  f <- fisher.test(matrix(k, 2, byrow = TRUE))
  x <- k[1]; m <- k[1] + k[2]; n <- k[3] + k[4]; yes <- k[1] + k[3]; lo <- max(0, yes - n); hi <- min(yes, m); s <- lo:hi
  chances <- function(log) { d <- dhyper(s, m, n, yes, log = TRUE) + log * s; d <- exp(d - max(d)); d / sum(d) }
  solve <- function(f) uniroot(f, c(-60, 60), tol = 1e-14, maxiter = 10000)$root
  if (lo == hi) return(data.frame(k[1], k[2], k[3], k[4], p = f$p.value, odds = NaN, lower = 0, upper = Inf))
  odds <- if (x == lo) 0 else if (x == hi) Inf else exp(solve(function(l) sum(s * chances(l)) - x))
  lower <- if (x == lo) 0 else exp(solve(function(l) sum(chances(l)[s >= x]) - 0.025))
  upper <- if (x == hi) Inf else exp(solve(function(l) sum(chances(l)[s <= x]) - 0.025))
  near <- function(a, b) stopifnot(identical(a, b) || min(abs(a - b), abs(1 / a - 1 / b)) < 2e-4)
  near(odds, unname(f$estimate)); near(lower, f$conf.int[1]); near(upper, f$conf.int[2])
  data.frame(k[1], k[2], k[3], k[4], p = f$p.value, odds, lower, upper)
}))
names(out)[1:4] <- c("treated_yes", "treated_no", "other_yes", "other_no")
save_csv(out, "fisher-values")

cases <- list(c(0, 5, 0.3), c(5, 5, 0.9), c(3, 10, 0.5), c(7, 12, 0.2), c(40, 150, 0.3), c(1, 300, 0.01), c(9, 20, 0.45))
save_csv(do.call(rbind, lapply(cases, function(k) { b <- binom.test(k[1], k[2], k[3])
  data.frame(yes = k[1], of = k[2], share = k[3], p = b$p.value, lower = b$conf.int[1], upper = b$conf.int[2]) })), "binomial-values")
cases <- list(c(0, 2, 1), c(3, 1, 1), c(12, 4, 2), c(1, 10, 1), c(50, 10, 6), c(8, 2, 4))
save_csv(do.call(rbind, lapply(cases, function(k) { b <- poisson.test(k[1], k[2], k[3])
  data.frame(events = k[1], time = k[2], rate = k[3], p = b$p.value, lower = b$conf.int[1], upper = b$conf.int[2]) })), "poisson-values")
