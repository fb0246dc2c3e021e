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

