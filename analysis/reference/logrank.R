# Reference values for the log-rank family and restricted means.
# Command, from this folder: Rscript logrank.R
# Tolerance of the tests that read the values: 1e-9.

library(survival)

origin <- sprintf("# R %s.%s, survival %s, command: Rscript logrank.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("logrank", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("logrank", showWarnings = FALSE)

test <- function(name, d) {
  save_csv(d, paste0(name, "-data"))
  rows <- NULL
  for (rho in c(0, 0.5, 1)) {
    plain <- survdiff(Surv(to, cause) ~ group, d, rho = rho)
    strata <- survdiff(Surv(to, cause) ~ group + strata(stratum), d, rho = rho)
    rows <- rbind(rows, data.frame(rho = rho, chisq = plain$chisq, chisq_strata = strata$chisq, p = plain$pvalue,
                                   observed_0 = plain$obs[1], expected_0 = plain$exp[1]))
  }
  save_csv(rows, paste0(name, "-values"))
  means <- NULL
  for (g in unique(d$group)) for (tau in c(50, 200, 400)) {
    t <- summary(survfit(Surv(to, cause) ~ 1, d[d$group == g, ]), rmean = tau)$table
    means <- rbind(means, data.frame(group = g, tau = tau, mean = t["rmean"], se = t["se(rmean)"]))
  }
  save_csv(means, paste0(name, "-means"))
}
test("veteran", with(veteran, data.frame(to = time, cause = status, group = as.integer(celltype) - 1, stratum = trt)))
test("lung", na.omit(with(lung, data.frame(to = time, cause = status - 1, group = sex - 1, stratum = ph.ecog))))
