# Reference values for effects by a model of the outcome (g-computation), written out in base R with glm; the errors are held against
# stacked estimating equations with numerical derivatives (numDeriv), which must agree within 1e-6.
# Command, from this folder: Rscript standardisation.R (after effects.R, whose data it reads)
# Tolerance of the tests that read the values: 1e-9.

suppressMessages(library(numDeriv))
origin <- sprintf("# R %s.%s, numDeriv %s, command: Rscript standardisation.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("numDeriv"))
tight <- glm.control(epsilon = 1e-15, maxit = 200)
out <- NULL
for (name in c("lalonde", "yes-or-no")) {
  d <- read.csv(file.path("effects", paste0(name, "-data.csv")), comment.char = "#")
  y <- d$outcome; t <- d$treated; x <- cbind(1, as.matrix(d[, -(1:4)])); n <- nrow(d); yes <- all(y %in% 0:1)
  family <- if (yes) binomial() else gaussian()
  fit <- function(rows) { f <- glm.fit(x[rows, ], y[rows], family = family, control = tight)
    glm.fit(x[rows, ], y[rows], family = family, control = tight, start = f$coefficients)$coefficients }
  b <- cbind(fit(t == 0), fit(t == 1)); k <- ncol(x)
  m <- family$linkinv(x %*% b); s <- if (yes) m * (1 - m) else m * 0 + 1
  for (att in 0:1) {
    w <- if (att) t else rep(1, n)
    point <- sum(w * (m[, 2] - m[, 1])) / sum(w)
    part <- function(arm) { g <- t == (arm - 1)
      as.vector((g * (y - m[, arm]) * x) %*% solve(crossprod(g * s[, arm] * x, x)) %*% colSums(w * s[, arm] * x)) }
    v <- n / sum(w) * (w * (m[, 2] - m[, 1] - point) + part(2) - part(1))
    equations <- function(p) { m0 <- family$linkinv(x %*% p[1:k]); m1 <- family$linkinv(x %*% p[k + 1:k])
      cbind(as.vector((1 - t) * (y - m0)) * x, as.vector(t * (y - m1)) * x, w * (m1 - m0 - p[2 * k + 1])) }
    p <- c(b[, 1], b[, 2], point)
    a <- solve(jacobian(function(p) colMeans(equations(p)), p))
    stopifnot(abs(sqrt((a %*% crossprod(equations(p)) %*% t(a))[2 * k + 1, 2 * k + 1]) / n - sqrt(sum(v^2)) / n) < 1e-6)
    out <- rbind(out, data.frame(yes = yes, att, point, se = sqrt(sum(v^2)) / n, cluster_se = sqrt(sum(rowsum(v, d$cluster)^2)) / n))
  }
}
for (column in names(out)) out[[column]] <- sprintf("%.17g", as.numeric(out[[column]]))
file <- file.path("effects", "standardisation-values.csv")
writeLines(origin, file)
suppressWarnings(write.table(out, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
