# Writes every data set and reference value in this folder.
# Command, from this folder: Rscript write.R
# Made with R 4.2.2 and survival 3.5-3 (both from Debian 12). Tolerance of the tests that read the values: 1e-9.

library(survival)

origin <- sprintf("# R %s.%s, survival %s, command: Rscript write.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))

save_csv <- function(frame, folder, name, note) {
  file <- file.path(folder, paste0(name, ".csv"))
  for (column in names(frame)) {
    value <- frame[[column]]
    frame[[column]] <- ifelse(is.na(value), "NaN",
                              if (is.integer(value)) format(value, trim = TRUE, scientific = FALSE)
                              else sprintf("%.17g", value))
  }
  writeLines(c(origin, paste("#", note)), file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}

columns <- function(d) {
  for (column in intersect(names(d), c("from", "to", "cause", "person", "cluster"))) d[[column]] <- as.integer(d[[column]])
  d[, intersect(c("from", "to", "cause", "weight", "person", "cluster"), names(d)), drop = FALSE]
}

bounds <- function(fits, part) {
  out <- list()
  for (scale in names(fits)) {
    out[[paste0(scale, "_lower")]] <- part(fits[[scale]]$lower)
    out[[paste0(scale, "_upper")]] <- part(fits[[scale]]$upper)
  }
  as.data.frame(out)
}

scales <- c(log = "log", log_log = "log-log", plain = "plain")

# robust NULL leaves the choice of variance to survfit.
kaplan_meier <- function(name, d, level = 0.95, robust = NULL, note = "") {
  d$weight_ <- if (is.null(d$weight)) 1 else d$weight
  d$person_ <- if (is.null(d$person)) seq_len(nrow(d)) else d$person
  form <- if (is.null(d$from)) Surv(to, cause > 0) ~ 1 else Surv(from, to, cause > 0) ~ 1
  fits <- lapply(scales, function(scale) {
    args <- list(form, data = d, conf.type = scale, conf.int = level)
    if (!is.null(d$weight)) args$weights <- d$weight_
    if (!is.null(d$person)) args$id <- d$person_
    if (!is.null(d$cluster)) args$cluster <- d$cluster
    if (!is.null(robust)) args$robust <- robust
    do.call(survfit, args)
  })
  f <- fits$log
  values <- cbind(data.frame(day = as.integer(f$time), at_risk = f$n.risk, events = f$n.event, share = f$surv,
                             se = summary(f, censored = TRUE)$std.err, level = level),
                  bounds(fits, identity))
  save_csv(columns(d), "data", name, note)
  save_csv(values, "values", name, note)
}

# survival 3.5-3 takes the argument cluster with several causes and does not use it; its own influences, of which the first is that at the start, are summed here.
by_cluster <- function(f, d, scale, level) {
  for (state in seq_len(ncol(f$pstate))) {
    f$std.err[, state] <- sqrt(colSums(rowsum(f$influence.pstate[, -1, state] * d$weight_, d$cluster)^2))
  }
  interval <- survival:::survfit_confint(f$pstate, f$std.err, logse = FALSE, conf.type = scale, conf.int = level)
  f$lower <- interval$lower
  f$upper <- interval$upper
  f
}

# Cause 0 in the values is the initial state.
aalen_johansen <- function(name, d, causes, level = 0.95, note = "") {
  d$weight_ <- if (is.null(d$weight)) 1 else d$weight
  d$person_ <- if (is.null(d$person)) seq_len(nrow(d)) else d$person
  d$status_ <- factor(d$cause, 0:causes)
  form <- if (is.null(d$from)) Surv(to, status_) ~ 1 else Surv(from, to, status_) ~ 1
  fits <- lapply(scales, function(scale) {
    args <- list(form, data = d, weights = d$weight_, id = d$person_, conf.type = scale, conf.int = level)
    if (is.null(d$cluster)) do.call(survfit, args) else by_cluster(do.call(survfit, c(args, influence = TRUE)), d, scale, level)
  })
  f <- fits$log
  values <- do.call(rbind, lapply(0:causes, function(cause) {
    part <- function(matrix) matrix[, cause + 1]
    cbind(data.frame(cause = cause, day = as.integer(f$time), at_risk = f$n.risk[, 1],
                     share = part(f$pstate), se = part(f$std.err), level = level),
          bounds(fits, part))
  }))
  values$cause <- as.integer(values$cause)
  save_csv(columns(d), "data", name, note)
  save_csv(values, "values", name, note)
}

simulated <- function(seed, n, causes, late = FALSE, longest = 60) {
  set.seed(seed)
  from <- if (late) sample(0:(longest %/% 2), n, TRUE) else rep(-1, n)
  if (late) from[seq_len(n %/% 5)] <- 0
  to <- pmax(from, 0) + sample(1:longest, n, TRUE)
  data.frame(from = from, to = to, cause = sample(0:causes, n, TRUE))
}

# Cuts each row in up to three pieces of the same person.
in_pieces <- function(d, seed) {
  set.seed(seed)
  do.call(rbind, lapply(seq_len(nrow(d)), function(i) {
    row <- d[i, ]
    inner <- if (row$to - row$from > 2) sort(unique(sample((row$from + 1):(row$to - 1), 2, TRUE))) else integer(0)
    ends <- c(inner, row$to)
    data.frame(from = c(row$from, inner), to = ends, cause = c(rep(0, length(inner)), row$cause), person = i)
  }))
}

right <- function(d) d[, setdiff(names(d), "from")]

# Kaplan-Meier -------------------------------------------------------------------------------------------------------
kaplan_meier("km-lung", data.frame(to = lung$time, cause = lung$status - 1), note = "survival::lung, all rows, days")
# the same with dates, each row from a day of its own
lines <- c(sub("write.R, tolerance 1e-9", "write.R", origin), "# survival::lung, all rows, with dates; from begin to end are the days of km-lung", "begin,end,cause",
           local({ begin <- as.Date("2021-01-04") + (seq_len(nrow(lung)) * 37) %% 730
                   paste(begin, begin + lung$time, lung$status - 1, sep = ",") }))
writeLines(lines, file.path("data", "dates-lung.csv"))
kaplan_meier("km-veteran", data.frame(to = veteran$time, cause = veteran$status), level = 0.9,
             note = "survival::veteran, all rows, days, level 0.90")
late <- subset(mgus2, futime > 0)
kaplan_meier("km-mgus2-late-entry",
             data.frame(from = late$age * 12, to = late$age * 12 + late$futime, cause = late$death),
             note = "survival::mgus2 on the age scale in months, late entry")
kaplan_meier("km-late-entry", simulated(101, 80, 1, late = TRUE), note = "simulated, seed 101, late entry, many ties")
d <- right(simulated(102, 70, 1)); d$weight <- sample(1:6, 70, TRUE)
kaplan_meier("km-whole-weights", d, note = "simulated, seed 102, whole weights: Greenwood")
d <- simulated(103, 90, 1, late = TRUE); d$weight <- round(runif(90, 0.1, 4), 3)
kaplan_meier("km-fractional-weights", d, note = "simulated, seed 103, fractional weights, late entry: jackknife")
kaplan_meier("km-fractional-weights-greenwood", d, robust = FALSE, note = "the same rows with robust = FALSE")
kaplan_meier("km-day-zero", data.frame(to = c(0, 0, 0, 1, 1, 2, 2, 2, 5, 5), cause = c(1, 0, 1, 1, 0, 0, 1, 1, 1, 0)),
             note = "by hand, events and censorings on day 0")
kaplan_meier("km-all-with-event", data.frame(to = c(3, 3, 4, 7, 7, 7, 12), cause = rep(1, 7)),
             note = "by hand, ends at zero")
kaplan_meier("km-all-censored", data.frame(to = c(8, 8, 8, 8), cause = rep(0, 4)), note = "by hand, no event")
kaplan_meier("km-one-row", data.frame(to = 5, cause = 1), note = "by hand, one row")
kaplan_meier("km-persons", in_pieces(simulated(104, 60, 1, late = TRUE), 105), robust = TRUE,
             note = "simulated, seeds 104 and 105, histories in pieces: jackknife by person")
d <- simulated(106, 90, 1, late = TRUE); d$weight <- round(runif(90, 0.1, 4), 3); d$cluster <- sample(1:25, 90, TRUE)
kaplan_meier("km-clusters", d, robust = TRUE, note = "simulated, seed 106, late entry, weights, households: jackknife by cluster")

# Aalen-Johansen -----------------------------------------------------------------------------------------------------
etime <- with(mgus2, ifelse(pstat == 0, futime, ptime))
event <- with(mgus2, ifelse(pstat == 0, 2 * death, 1))
aalen_johansen("aj-mgus2", data.frame(to = etime, cause = event), 2,
               note = "survival::mgus2, months: 1 malignancy, 2 death")
age <- data.frame(from = mgus2$age * 12, to = mgus2$age * 12 + etime, cause = event)
aalen_johansen("aj-mgus2-late-entry", subset(age, to > from), 2,
               note = "survival::mgus2 on the age scale in months: 1 malignancy, 2 death")
aalen_johansen("aj-lung-one-cause", data.frame(to = lung$time, cause = lung$status - 1), 1, note = "survival::lung, days")
aalen_johansen("aj-three-causes-late-entry", simulated(201, 150, 3, late = TRUE), 3, level = 0.9,
               note = "simulated, seed 201, late entry, level 0.90")
aalen_johansen("aj-five-causes", right(simulated(202, 200, 5, longest = 25)), 5, note = "simulated, seed 202, heavy ties")
d <- simulated(203, 120, 4, late = TRUE); d$weight <- round(runif(120, 0.1, 4), 3)
aalen_johansen("aj-four-causes-weights", d, 4, note = "simulated, seed 203, fractional weights, late entry")
aalen_johansen("aj-persons", in_pieces(simulated(204, 70, 2, late = TRUE), 205), 2,
               note = "simulated, seeds 204 and 205, histories in pieces: jackknife by person")
d <- simulated(206, 110, 3, late = TRUE); d$weight <- round(runif(110, 0.1, 4), 3); d$cluster <- sample(1:30, 110, TRUE)
aalen_johansen("aj-clusters", d, 3, note = "simulated, seed 206, late entry, weights, households: jackknife by cluster")
aalen_johansen("aj-all-with-event", data.frame(to = c(0, 1, 1, 2, 4, 4, 4, 9, 9), cause = c(1, 2, 1, 1, 3, 2, 1, 1, 2)), 3,
               note = "by hand, nobody censored, an event on day 0")
aalen_johansen("aj-ends-at-one", data.frame(to = c(2, 3, 5, 7, 11, 13, 17, 19, 23, 29), cause = rep(1, 10)), 1,
               note = "by hand, one cause, nobody censored: incidence ends at one with standard error zero")

# Quantiles ----------------------------------------------------------------------------------------------------------
set.seed(301)
sample_days <- sample(0:400, 37, TRUE)
probs <- c(0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1)
save_csv(data.frame(value = as.integer(sample_days)), "data", "quantiles", "simulated, seed 301")
save_csv(data.frame(share = probs, quantile = as.vector(quantile(sample_days, probs, type = 7))), "values", "quantiles",
         "quantile(x, probs, type = 7)")
levels <- c(1e-12, 1e-6, 0.001, 0.025, 0.05, 0.1, 0.3, 0.5, 0.6, 0.8, 0.9, 0.95, 0.975, 0.995, 0.9999, 1 - 1e-9)
save_csv(data.frame(p = levels, quantile = qnorm(levels)), "values", "standard-normal", "qnorm(p)")
curves <- list("km-lung" = survfit(Surv(time, status) ~ 1, lung), "km-veteran" = survfit(Surv(time, status) ~ 1, veteran))
for (name in names(curves)) {
  p <- c(0.1, 0.25, 0.5, 0.75, 0.9)
  save_csv(data.frame(p = p, day = as.vector(quantile(curves[[name]], p, conf.int = FALSE))), "values",
           paste0(name, "-quantiles"), "quantile(survfit, p)")
}
flat <- data.frame(to = c(1, 2, 3, 4, 6, 6, 9, 10), cause = c(1, 1, 1, 1, 0, 1, 1, 0))
save_csv(columns(flat), "data", "km-flat", "by hand, flat at one half from day 4 to day 6")
p <- c(0.125, 0.25, 0.5, 0.6)
save_csv(data.frame(p = p, day = as.vector(quantile(survfit(Surv(to, cause) ~ 1, flat), p, conf.int = FALSE))), "values",
         "km-flat-quantiles", "quantile(survfit, p)")

# State occupancy ----------------------------------------------------------------------------------------------------
set.seed(401)
until <- sample(0:300, 40, TRUE)
spells <- do.call(rbind, lapply(1:40, function(i) {
  cuts <- sort(sample(1:320, 4))
  starts <- c(0, cuts)
  keep <- runif(5) > 0.15
  data.frame(person = i - 1, from = starts, to = c(cuts, 400), state = sample(0:3, 5, TRUE))[keep, ]
}))
for (column in names(spells)) spells[[column]] <- as.integer(spells[[column]])
spells <- spells[sample(nrow(spells)), ]
save_csv(spells, "data", "occupancy", "simulated, seed 401; days in no spell count as state 4")
save_csv(data.frame(observed_until = until), "data", "occupancy-persons", "simulated, seed 401")
grid <- as.integer(c(0, 1, 30, 61, 91, 150, 200, 290, 299, 300))
values <- do.call(rbind, lapply(grid, function(day) {
  present <- which(until > day) - 1
  held <- sapply(present, function(one) {
    hit <- spells$state[spells$person == one & spells$from <= day & day < spells$to]
    if (length(hit) == 0) 4L else hit
  })
  n <- length(present)
  data.frame(day = day, observed = n, state = 0:4, share = if (n == 0) NaN else sapply(0:4, function(k) sum(held == k) / n))
}))
save_csv(values, "values", "occupancy", "by counting, person by person and day by day")
