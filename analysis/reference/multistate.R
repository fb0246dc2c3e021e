# Reference values for shares in several states.
# Command, from this folder: Rscript multistate.R
# Tolerance of the tests that read the values: 1e-9.
# survfit of survival 3.5-3 leaves its argument cluster aside for several states, and the uncertainty of the first shares too unless influence
# is asked for: the standard errors here come from its influence matrix, summed by cluster.

library(survival)

origin <- sprintf("# R %s.%s, survival %s, command: Rscript multistate.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("multistate", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("multistate", showWarnings = FALSE)

# In the files states count from 1; goes, the state that comes next, is 0 for a row that ends without a move.
case <- function(name, d, states) {
  d <- d[order(d$person, d$from), ]
  levels <- paste0("s", 0:(states - 1))
  d$event <- factor(ifelse(d$goes < 0, "censor", paste0("s", d$goes)), c("censor", levels))
  d$held <- factor(paste0("s", d$state), levels)
  d$weight_ <- if (is.null(d[["weight"]])) 1 else d$weight
  fit <- survfit(Surv(from, to, event) ~ 1, d, id = person, istate = held, weights = weight_, influence = TRUE)
  # survcheck puts the states in an order of its own
  place <- match(levels, fit$states)
  influence <- fit$influence.pstate
  ids <- dimnames(influence)[[1]]
  weight <- d$weight_[match(ids, d$person)]
  cluster <- d$cluster[match(ids, d$person)]
  times <- which(rowSums(fit$n.event) > 0)
  rows <- NULL
  for (k in seq_len(states)) {
    if (is.na(place[k])) next
    at <- matrix(influence[, , place[k]], length(ids))
    if (max(abs(sqrt(colSums((weight * at)^2))[-1] - fit$std.err[, place[k]])) > 1e-12) at <- at / weight
    stopifnot(max(abs(sqrt(colSums((weight * at)^2))[-1] - fit$std.err[, place[k]])) < 1e-12)
    by_cluster <- sqrt(colSums(rowsum(weight * at, cluster)^2))[-1]
    rows <- rbind(rows, data.frame(state = k, day = fit$time[times], at_risk = fit$n.risk[times, place[k]], share = fit$pstate[times, place[k]],
                                   se = fit$std.err[times, place[k]], se_cluster = by_cluster[times], first = fit$p0[place[k]],
                                   first_se = sqrt(sum((weight * at[, 1])^2)), row.names = NULL))
  }
  d$state <- d$state + 1
  d$goes <- d$goes + 1
  save_csv(d[sample(nrow(d)), c("person", "from", "to", "state", "goes", "cluster", if (!is.null(d[["weight"]])) "weight")], paste0(name, "-data"))
  save_csv(rows, name)
}

# Persons move at random over a graph of states; the last state is final where final is asked for.
simulated <- function(seed, persons, states, days, late = FALSE, first = 0, final = TRUE, weights = FALSE) {
  set.seed(seed)
  rows <- do.call(rbind, lapply(seq_len(persons), function(i) {
    state <- if (length(first) > 1) sample(first, 1) else first
    day <- if (late && runif(1) < 0.5) sample(0:(days %/% 3), 1) else -1
    end <- day + sample(5:days, 1)
    out <- NULL
    while (day < end && !(final && state == states - 1)) {
      stay <- ceiling(rexp(1, (1 + state) / (days / 2)))
      to <- min(day + stay, end)
      moves <- day + stay <= end && runif(1) < 0.9
      to_state <- if (moves) sample(setdiff(0:(states - 1), state), 1) else -1
      out <- rbind(out, data.frame(person = i, from = day, to = to, state = state, goes = to_state))
      if (moves) state <- to_state
      day <- to
    }
    out
  }))
  rows$cluster <- rows$person %/% 4
  if (weights) { w <- round(runif(persons, 0.2, 3), 3); rows$weight <- w[rows$person] }
  rows
}
case("ms-three", simulated(601, 80, 3, 60), 3)
case("ms-reversible-late", simulated(602, 120, 4, 50, late = TRUE, first = 0:2, final = FALSE), 4)
case("ms-weights", simulated(603, 90, 4, 40, late = TRUE, first = 0:1, weights = TRUE), 4)
case("ms-ties", simulated(604, 150, 3, 8, first = 0:1, final = FALSE), 3)
