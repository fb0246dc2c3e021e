# Reference values for likelihoods of sites put together: the exact conditional likelihood with a stratum for each site.
# Command, from this folder: Rscript profiles.R
# Tolerance of the tests that read the values: 1e-8 (the peer stops at a change of 1e-9 in the likelihood, or its root finder).

library(survival)
origin <- sprintf("# R %s.%s, survival %s, command: Rscript profiles.R, tolerance 1e-8",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("synthesis", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("synthesis", showWarnings = FALSE)

# counts of seven sites, made for this test; sites 3 and 5 have a group without events
sites <- data.frame(a = c(3, 7, 0, 2, 4, 1, 9), n1 = c(20, 40, 15, 12, 11, 9, 60), c = c(5, 11, 4, 3, 0, 2, 15), n0 = c(22, 38, 16, 11, 12, 10, 55))
rows <- do.call(rbind, lapply(seq_len(nrow(sites)), function(i) with(sites[i, ], data.frame(
  site = i, treated = rep(1:0, c(n1, n0)), event = c(rep(1:0, c(a, n1 - a)), rep(1:0, c(c, n0 - c)))))))
control <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-12)
fit <- clogit(event ~ treated + strata(site), rows, method = "exact", control = control)
save_csv(sites, "profiles-data")

best <- coef(fit)[[1]]
height <- function(b) clogit(event ~ offset(b * treated) + strata(site), rows, method = "exact")$loglik[1]
ratio <- function(b) 2 * (fit$loglik[2] - height(b)) - qchisq(0.95, 1)
save_csv(data.frame(estimate = best, lower = uniroot(ratio, c(best - 3, best), tol = 1e-13)$root,
                    upper = uniroot(ratio, c(best, best + 3), tol = 1e-13)$root), "profiles-values")
