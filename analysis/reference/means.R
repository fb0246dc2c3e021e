# Reference values for restricted means of rows with weights or in clusters. print(survfit, rmean) leaves both out of its error, which is Greenwood's
# with weights taken for numbers of equal rows; here it is the infinitesimal jackknife, summed by cluster.
# Command, from this folder: Rscript means.R
# Each row is made to count a little more and a little less, and the change of the area under survfit's curve is taken to the limit by Richardson's
# rule; without late entry residuals(survfit, type = "auc") must agree within 1e-9. Tolerance of the tests that read the values: 1e-9.
# Data: those of write.R.

library(survival)
origin <- sprintf("# R %s.%s, survival %s, command: Rscript means.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("survival", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
means <- function(name, taus) {
  d <- read.csv(file.path("data", paste0("km-", name, ".csv")), comment.char = "#")
  n <- nrow(d)
  if (is.null(d$from)) d$from <- -1
  if (is.null(d$weight)) d$weight <- 1
  own <- if (!is.null(d$cluster)) d$cluster else if (!is.null(d$person)) d$person else seq_len(n)
  area <- function(w, tau) {
    f <- survfit(Surv(from, to, cause > 0) ~ 1, d, weights = w, timefix = FALSE)
    keep <- f$time < tau & f$n.event > 0
    sum(diff(c(0, f$time[keep], tau)) * c(1, f$surv[keep]))
  }
  save_csv(do.call(rbind, lapply(taus, function(tau) {
    influence <- sapply(seq_len(n), function(i) {
      central <- sapply(d$weight[i] * 0.08 / 2^(0:4), function(h) {
        up <- down <- d$weight; up[i] <- up[i] + h; down[i] <- down[i] - h
        (area(up, tau) - area(down, tau)) / (2 * h)
      })
      for (order in 1:4) central <- (4^order * central[-1] - central[-length(central)]) / (4^order - 1)
      central
    })
    if (all(d$from == -1)) {
      assign("d", d, globalenv())   # where residuals looks for it
      f <- survfit(Surv(to, cause > 0) ~ 1, d, weights = d$weight)
      stopifnot(abs(residuals(f, times = tau, type = "auc") - influence) < 1e-9)
    }
    data.frame(tau = tau, mean = area(d$weight, tau), se = sqrt(sum(rowsum(d$weight * influence, own)^2)))
  })), paste0("means-", name))
}
means("fractional-weights", c(10, 25, 40))
means("clusters", c(10, 25, 40))
means("persons", c(10, 25, 40))
means("lung", c(50, 180, 365))
