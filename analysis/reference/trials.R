# Reference values for emulated trials, written out in base R on the table of persons, trials, groups and days, which the code in Java never makes.
# Command, from this folder: Rscript trials.R
# Tolerance of the tests that read the values: 1e-9 (standard errors: 1e-8, being derivatives found by differences).
# Standard errors: each person is made to count a little more and a little less, everything is fitted again, and the change is taken to the limit by
# Richardson's rule. Shares that keep weights near one stay as they are.
# Data: made, with the seeds below.

library(survival)
origin <- sprintf("# R %s.%s, survival %s, command: Rscript trials.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- ifelse(is.na(frame[[column]]), "NaN", sprintf("%.17g", as.numeric(frame[[column]])))
  file <- file.path("trials", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("trials", showWarnings = FALSE)
tight <- glm.control(epsilon = 1e-15, maxit = 200)
NEVER <- 2147483647

# One or more rows for each person: from, begin, until, cause, and covariates a (fixed) and x (changes).
made <- function(seed, n, on_zero) {
  set.seed(seed)
  do.call(rbind, lapply(1:n, function(i) {
    a <- rbinom(1, 1, 0.5); entry <- if (on_zero) 0 else sample(0:8, 1)
    days <- sort(unique(c(entry, entry + sample(1:40, 3))))
    x <- round(rnorm(length(days), 0.4 * a), 2)
    until <- entry + sample(12:50, 1); cause <- 0; begin <- NEVER
    for (day in entry:until) {
      now <- x[max(which(days <= day))]
      if (begin == NEVER && runif(1) < plogis((if (on_zero && day == 0) -0.3 else -3.2) + 0.6 * now + 0.3 * a)) begin <- day
      if (day > entry && cause == 0) {
        u <- runif(1); p <- plogis(-3.6 + 0.5 * now - 0.5 * (begin <= day))
        if (u < p) { cause <- 1; until <- day } else if (u < p + 0.008) { cause <- 2; until <- day }
        if (cause > 0) break
      }
    }
    keep <- days <= until
    if (begin > until) begin <- NEVER
    data.frame(person = i, from = days[keep], begin = begin, until = until, cause = cause, a = a, x = x[keep])
  }))
}

# Everything that the trial says when person i counts m[i] times.
pipeline <- function(table, start, m, covariates, numbers, p) {
  formula <- reformulate(c("k", "I(k^2)", covariates), "begins")
  chance <- function(rows) {
    rows$mm <- m[rows$person]
    fit <- suppressWarnings(glm(formula, binomial, rows, weights = mm, control = tight))
    fit <- suppressWarnings(glm(formula, binomial, rows, weights = mm, control = tight, start = ifelse(is.na(coef(fit)), 0, coef(fit))))
    suppressWarnings(predict(fit, rows, type = "response"))
  }
  w <- rep(1, nrow(table))
  if (!is.null(start$zero)) {
    e <- chance(start$zero)[table$zero_row]
    w <- w * ifelse(table$group == 1, numbers$share / e, (1 - numbers$share) / (1 - e))
  }
  if (!is.null(start$later)) {
    l <- chance(start$later)
    log_stay <- log(1 - l)
    if (p$grace > 0) {
      hit <- table$window_row > 0
      w[hit] <- 1 / (1 - (1 - l[table$window_row[hit]])^table$window_days[hit])
    }
    others <- table$group == 0
    stays <- vapply(split(seq_along(l), start$later$person), function(r) list(cumsum(log_stay[r])), list(1))
    total <- unlist(stays, use.names = FALSE)
    before <- total - log_stay
    sum_of <- total[table$stay_to[others]] - before[table$stay_from[others]]
    w[others] <- w[others] * numbers$staying[table$day[others] + 1] / exp(sum_of)
  }
  w <- pmin(w, p$cap)
  mw <- w * m[table$person]
  risks <- means <- c(0, 0)
  for (g in 0:1) {
    r <- table$group == g
    if (p$pooled) {
      h <- lapply(1:2, function(cause) {
        d <- data.frame(y = (table$event == cause)[r], k = (table$day[r] - 1) %/% p$period, mw = mw[r])
        if (!any(d$y)) return(rep(0, p$horizon))
        bends <- list(y ~ 1, y ~ k, y ~ k + I(k^2))[[min(3, length(unique(d$k[d$y])))]]
        fit <- suppressWarnings(glm(bends, binomial, d, weights = mw, control = tight))
        fit <- suppressWarnings(glm(bends, binomial, d, weights = mw, control = tight, start = coef(fit)))
        unname(predict(fit, data.frame(k = (0:(p$horizon - 1)) %/% p$period), type = "response"))
      })
    } else {
      at <- as.vector(tapply(mw[r], factor(table$day[r], 1:p$horizon), sum))
      h <- lapply(1:2, function(cause) {
        e <- r & table$event == cause
        s <- tapply(mw[e], factor(table$day[e], 1:p$horizon), sum); s[is.na(s)] <- 0
        as.vector(s) / at
      })
    }
    left <- cumprod(1 - h[[1]] - h[[2]])
    risk <- cumsum(c(1, left[-p$horizon]) * h[[1]])
    if (!p$pooled) {   # the same by survival, on the table
      f <- survfit(Surv(day - 1, day, factor(event, 0:2)) ~ 1, data = cbind(table, mw = mw)[r, ], weights = mw,
                   id = seq_len(sum(r)))
      s <- summary(f, times = p$horizon, extend = TRUE)$pstate
      stopifnot(abs(s[which(f$states == "1")] - risk[p$horizon]) < 1e-10)
    }
    risks[g + 1] <- risk[p$horizon]
    means[g + 1] <- sum(1 - c(0, risk[-p$horizon]))
  }
  list(values = c(risks[2], risks[1], risks[2] - risks[1], log(risks[2] / risks[1]), means[2], means[1], means[2] - means[1]), w = w)
}

trial <- function(name, d, p, covariates, criterion = function(row) TRUE) {
  people <- split(d, d$person); n <- length(people)
  known <- function(i, day) people[[i]][max(which(people[[i]]$from <= day)), ]
  period <- function(day) (day - p$zeros[1]) %/% p$period
  first_day <- if (p$grace == 0) 1 else 0
  zero <- NULL; later <- NULL; entries <- NULL
  for (i in 1:n) {
    one <- people[[i]][1, ]; done <- -1
    for (t in seq_along(p$zeros)) {
      z <- p$zeros[t]
      if (one$from > z || one$until <= z || one$begin < z || !criterion(known(i, z))) next
      entries <- rbind(entries, data.frame(person = i, trial = t, z = z))
      zero <- rbind(zero, cbind(known(i, z)[c("person", covariates)], k = period(z), begins = one$begin == z, trial = t))
      to <- min(z + p$horizon, one$begin, one$until); from <- max(z + first_day, done + 1)
      if (from <= to) for (day in from:to) later <- rbind(later, cbind(known(i, day)[c("person", covariates)], k = period(day), begins = one$begin == day, day = day))
      done <- max(done, to)
    }
  }
  window <- max(0, p$grace - p$period + 1)
  table <- do.call(rbind, lapply(seq_len(nrow(entries)), function(r) {
    i <- entries$person[r]; z <- entries$z[r]; one <- people[[i]][1, ]; s <- one$begin - z
    do.call(rbind, lapply(1:0, function(g) {
      last <- if (g == 1) { if (s <= p$grace) p$horizon else p$grace - 1 }
              else if (p$pp) s - 1 else if (s > 0) p$horizon else 0
      last <- min(last, one$until - z, p$horizon)
      if (last < 1) return(NULL)
      day <- 1:last
      out <- data.frame(person = i, trial = entries$trial[r], group = g, day = day,
                        event = ifelse(day == one$until - z, one$cause, 0), zero_row = r, z = z, entry = r,
                        window_row = 0, window_days = 0, stay_from = 0, stay_to = 0)
      if (p$pp && p$grace > 0 && g == 1 && s >= window && s <= p$grace) {
        out$window_row[day >= p$grace] <- which(later$person == i & later$day == z + window)
        out$window_days <- p$grace - window + 1
      }
      if (p$pp && g == 0) {
        out$stay_from <- which(later$person == i & later$day == z + first_day)
        out$stay_to <- match(paste(i, z + day), paste(later$person, later$day))
      }
      out
    }))
  }))
  begun <- mapply(function(i, z) people[[i]]$begin[1] - z, entries$person, entries$z)
  share <- mean(begun <= p$grace)
  staying <- cumprod(sapply(0:p$horizon, function(day) {
    if (day < first_day) return(1)
    risk <- mapply(function(i, z, s) s >= max(day, first_day) && people[[i]]$until[1] - z >= day, entries$person, entries$z, begun)
    if (any(risk)) 1 - sum(begun[risk] == day) / sum(risk) else 1
  }))
  numbers <- list(share = share, staying = staying)
  start <- list(zero = if (p$grace == 0) zero, later = if (p$pp) later)
  at <- function(m) pipeline(table, start, m, covariates, numbers, p)
  here <- at(rep(1, n))
  influence <- t(sapply(1:n, function(i) {
    central <- sapply(p$step / 2^(0:3), function(h) { m <- rep(1, n); m[i] <- 1 + h; up <- at(m)$values; m[i] <- 1 - h; (up - at(m)$values) / (2 * h) })
    for (order in 1:3) central <- (4^order * central[, -1, drop = FALSE] - central[, -ncol(central), drop = FALSE]) / (4^order - 1)
    central[, 1]
  }))
  parted <- max(1, p$grace); table$w <- here$w
  size <- function(g) {
    ends <- do.call(rbind, lapply(split(table[table$group == g, ], table$entry[table$group == g]), function(r) if (max(r$day) >= parted) r[which.max(r$day), ]))
    W <- tapply(ends$w, ends$person, sum); sum(W)^2 / sum(W^2)
  }
  there <- table[table$day == parted, ]; v <- zero[[covariates[1]]][there$entry]
  g <- there$group; sd <- sqrt((var(v[g == 1]) + var(v[g == 0])) / 2)
  values <- data.frame(number = 1:7, value = here$values, se = sqrt(colSums(influence^2)),
    before = (mean(v[g == 1]) - mean(v[g == 0])) / sd,
    after = (weighted.mean(v[g == 1], there$w[g == 1]) - weighted.mean(v[g == 0], there$w[g == 0])) / sd,
    size = size(1), other_size = size(0), largest = max(table$w), truncated = mean(table$w >= p$cap),
    entries = nrow(entries), treated = sum(begun <= p$grace))
  save_csv(values, paste0(name, "-values"))
}
plan <- function(zeros, horizon, grace = 0, period = 30, pp = FALSE, pooled = FALSE, cap = Inf, step = 0.08)
  list(zeros = zeros, horizon = horizon, grace = grace, period = period, pp = pp, pooled = pooled, cap = cap, step = step)

only <- commandArgs(TRUE)   # names of some, or all
trial_of <- trial; trial <- function(name, ...) if (length(only) == 0 || name %in% only) trial_of(name, ...)
people <- function(d, name) { d$begin[d$begin == NEVER] <- NA; save_csv(d, name) }   # NaN: treatment never begins
one <- made(1, 90, TRUE); people(one, "one-data")
many <- made(2, 80, FALSE); many <- many[many$begin >= 4, ]; many$person <- match(many$person, unique(many$person)); people(many, "many-data")
trial("itt", one, plan(0, 24), c("a", "x"))
trial("itt-pooled", one, plan(0, 24, period = 6, pooled = TRUE), c("a", "x"))
trial("protocol", one, plan(0, 24, period = 5, pp = TRUE), c("a", "x"))
trial("sequence", many, plan(c(4, 9, 14), 20, grace = 6, period = 4, pp = TRUE), c("x", "a"), function(row) row$x >= -1.5)
trial("sequence-pooled", many, plan(c(4, 9, 14), 20, grace = 6, period = 4, pp = TRUE, pooled = TRUE), c("x", "a"), function(row) row$x >= -1.5)
trial("sequence-cut", many, plan(c(4, 9, 14), 20, grace = 6, period = 4, pp = TRUE, cap = 2.5, step = 0.004), c("x", "a"), function(row) row$x >= -1.5)
