# Reference values for landmark data: made by hand, row by row, and fitted.
# Command, from this folder: Rscript landmark.R
# Tolerance of the tests that read the values: 1e-9.

library(survival)

origin <- sprintf("# R %s.%s, survival %s, command: Rscript landmark.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("landmark", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("landmark", showWarnings = FALSE)

# For each landmark and person: the covariates on that day, and each day after it, one by one, whether at risk and with what event.
stacked <- function(d, landmarks, horizon) {
  z <- grep("^x", names(d), value = TRUE)
  out <- NULL
  for (s in landmarks) for (p in unique(d$person)) {
    own <- d[d$person == p, ]
    at <- which(own$from <= s & s < own$to)
    if (length(at) == 0) next
    days <- (s + 1):(s + horizon)
    at_risk <- sapply(days, function(u) any(own$from < u & u <= own$to))
    event <- sapply(days, function(u) sum(own$cause[own$to == u]))
    stretch <- rle(at_risk)
    ends <- cumsum(stretch$lengths)
    for (k in which(stretch$values)) {
      last <- days[ends[k]]
      out <- rbind(out, data.frame(landmark = s, person = p, from = last - stretch$lengths[k], to = last, cause = event[ends[k]], own[at, z]))
    }
  }
  out
}
case <- function(name, d, landmarks, horizon) {
  z <- grep("^x", names(d), value = TRUE)
  long <- stacked(d, landmarks, horizon)
  save_csv(d[sample(nrow(d)), c("person", "from", "to", "cause", z)], paste0(name, "-data"))
  save_csv(long, name)
  form <- as.formula(paste("Surv(from, to, cause == 1) ~", paste(z, collapse = "+"), "+ strata(landmark) + cluster(person)"))
  fit <- coxph(form, long, ties = "breslow", control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60))
  save_csv(data.frame(coefficient = coef(fit), se = sqrt(diag(vcov(fit)))), paste0(name, "-fit"))
}
set.seed(701)
case("heart", with(heart, data.frame(person = id, from = floor(start), to = pmax(ceiling(stop), floor(start) + 1), cause = event,
  x_age = age, x_surgery = surgery, x_transplant = as.numeric(transplant == "1")))[!heart$id %in% c(38, 100), ], c(15, 30, 60, 90), 120)
set.seed(702)
away <- do.call(rbind, lapply(1:60, function(i) {
  cuts <- sort(sample(1:100, 4))
  keep <- c(TRUE, runif(2) < 0.8, TRUE)
  from <- c(-1, cuts[1:3]); to <- cuts
  data.frame(person = i, from = from, to = to, cause = c(0, 0, 0, sample(0:2, 1)), x_a = round(rnorm(4), 3), x_b = rbinom(4, 1, 0.5))[keep, ]
}))
case("away", away, c(0, 10, 25, 40), 30)
