# Computes the figures of "how things stand" by another route than the application, from the same extract, and writes the
# values that a test compares with.
# Command, from the folder app: Rscript src/test/r/figures.R target/figures-extract src/test/resources/nl/geland/app/home
# The extract is written there by FigureReferenceTests, which also says how to run this. Tolerance of the test: 1e-9.

library(survival)

arguments <- commandArgs(TRUE)
folder <- arguments[1]
out <- arguments[2]
about <- read.csv(file.path(folder, "extract.csv"))
reference_day <- as.Date(about$reference_date)
relation <- function(name) read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", stringsAsFactors = FALSE)
day <- function(number) as.Date(number, origin = "1970-01-01")

# No interval where nothing has happened yet: there survfit writes the bounds 0 and 0.
bound <- function(share, bound) if (!is.na(share) && share == 0) NA else bound

header <- sprintf("# R %s.%s, survival %s, data version %s, reference date %s, command: Rscript src/test/r/figures.R target/figures-extract src/test/resources/nl/geland/app/home, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("survival"), about$version, about$reference_date)
values <- list()
put <- function(figure, table, row, column, value) {
  values[[length(values) + 1]] <<- data.frame(figure = figure, table = table, row = as.character(row), column = column,
                                              value = sprintf("%.17g", value))
}

# Calendar months: the same day of a later month, or the last day of that month when it is shorter.
add_months <- function(date, months) {
  parts <- as.POSIXlt(date)
  total <- (parts$year + 1900) * 12 + parts$mon + months
  year <- total %/% 12
  month <- total %% 12 + 1
  first <- as.Date(sprintf("%04d-%02d-01", year, month))
  after <- as.Date(sprintf("%04d-%02d-01", year + (month == 12), month %% 12 + 1))
  first + pmin(parts$mday, as.integer(after - first)) - 1
}

# Completed calendar months and days beyond, as one number that rises with the date.
clock <- function(start, date) {
  a <- as.POSIXlt(start)
  b <- as.POSIXlt(date)
  months <- (b$year - a$year) * 12 + b$mon - a$mon
  months <- ifelse(add_months(start, months) > date, months - 1, months)
  months * 32 + as.integer(date - add_months(start, months))
}

person <- relation("person")
person <- person[order(person$person), ]
for (column in c("linked_on", "housed_on", "departed_on")) person[[column]] <- day(person[[column]])
housed <- !is.na(person$housed_on) & person$housed_on <= reference_day
adults <- person[housed & person$age_at_housing >= 18 & person$age_at_housing <= 65, ]
left <- function(p) !is.na(p$departed_on) & p$departed_on <= reference_day
seen_until <- function(p) { until <- rep(reference_day, nrow(p)); until[left(p)] <- p$departed_on[left(p)]; until }

# Quota ---------------------------------------------------------------------------------------------------------------
half_year <- function(date) paste0(format(date, "%Y"), ifelse(as.integer(format(date, "%m")) <= 6, "-I", "-II"))
target <- relation("quota_target")
target <- target[order(target$half_year), ]
target <- target[target$half_year <= half_year(reference_day), ]
# Up to the end of the last whole month; the number housed since the first target is rounded to five, half-years are the differences.
first_of_month <- as.Date(format(reference_day + 1, "%Y-%m-01"))
counted <- housed & person$housed_on < first_of_month
housed_since <- cumsum(as.vector(table(factor(half_year(person$housed_on[counted]), target$half_year))))
realised <- diff(c(0, 5 * floor((housed_since + 2) / 5)))
backlog <- cumsum(target$target - realised)
corrected <- target$target + c(0, head(backlog, -1))
for (i in seq_len(nrow(target))) {
  put("quota", "half-years", target$half_year[i], "target", target$target[i])
  put("quota", "half-years", target$half_year[i], "corrected", corrected[i])
  put("quota", "half-years", target$half_year[i], "realised", realised[i])
  put("quota", "half-years", target$half_year[i], "backlog", backlog[i])
}

# Phases --------------------------------------------------------------------------------------------------------------
phases <- table(relation("phase")$phase)
for (phase in names(phases)) put("phases", "phases", phase, "persons", phases[[phase]])

# Time to a home ------------------------------------------------------------------------------------------------------
members <- person[housed & !is.na(person$household), ]
linked <- aggregate(as.integer(members$linked_on), list(h = members$household), function(x) if (all(is.na(x))) NA else min(x, na.rm = TRUE))
key <- aggregate(as.integer(members$housed_on), list(h = members$household), min)
homes <- data.frame(days = key$x - linked$x, half = half_year(day(key$x)))
homes <- homes[!is.na(homes$days) & homes$days >= 0, ]
for (half in sort(unique(homes$half))) {
  d <- homes$days[homes$half == half]
  put("housing-time", "half-years", half, "households", length(d))
  put("housing-time", "half-years", half, "median_days", quantile(d, 0.5, type = 7))
  put("housing-time", "half-years", half, "p90_days", quantile(d, 0.9, type = 7))
  put("housing-time", "half-years", half, "within_84_days", mean(d <= 84))
}

# Outflow -------------------------------------------------------------------------------------------------------------
causes <- c("work", "study", "moved", "partner_income", "other")
benefit <- relation("benefit")
benefit <- merge(benefit, adults[, c("person", "departed_on", "departure_reason", "housed_on")])
benefit <- benefit[order(benefit$person, benefit$started_on), ]
first <- do.call(rbind, lapply(split(benefit, benefit$person), function(b) {
  i <- 1
  while (i < nrow(b) && is.na(b$reason_out[i]) && !is.na(b$ended_on[i]) && b$ended_on[i] == b$started_on[i + 1]) i <- i + 1
  data.frame(person = b$person[1], start = day(b$started_on[1]), end = day(b$ended_on[i]), reason = b$reason_out[i],
             departed_on = b$departed_on[1], departure_reason = b$departure_reason[1], cohort = format(b$housed_on[1], "%Y"))
}))
first$until <- seen_until(first)
first <- first[first$start < first$until, ]
reason <- c(WORK = 1, STUDY = 2, MOVED = 3, PARTNER_INCOME = 4)[first$reason]
reason[is.na(reason)] <- 5
gone <- ifelse(left(first), ifelse(first$departure_reason %in% "DECEASED", 5, 3), 0)
ended <- !is.na(first$end) & first$end <= first$until
first$cause <- ifelse(ended, reason, gone)
stop_on <- first$until
stop_on[ended] <- first$end[ended]
first$time <- clock(first$start, stop_on)

outflow <- function(d) {
  d$status <- factor(d$cause, 0:5)
  survfit(Surv(time, status) ~ 1, data = d, id = seq_len(nrow(d)), conf.type = "log-log")
}
fit <- outflow(first)
months <- 0:120
months <- months[sapply(months, function(m) sum(first$time >= 32 * m)) > 0]
s <- summary(fit, times = 32 * months, extend = TRUE)
for (i in seq_along(months)) {
  put("outflow", "months", months[i], "at_risk", sum(first$time >= 32 * months[i]))
  put("outflow", "months", months[i], "still_on_benefit", s$pstate[i, 1])
  for (k in 1:5) {
    put("outflow", "months", months[i], causes[k], s$pstate[i, k + 1])
    put("outflow", "months", months[i], paste0(causes[k], "_lower"), bound(s$pstate[i, k + 1], s$lower[i, k + 1]))
    put("outflow", "months", months[i], paste0(causes[k], "_upper"), bound(s$pstate[i, k + 1], s$upper[i, k + 1]))
  }
}
for (cohort in sort(unique(first$cohort))) {
  d <- first[first$cohort == cohort, ]
  put("outflow", "years", cohort, "persons", nrow(d))
  f <- outflow(d)
  for (years in c(1, 3, 5)) {
    if (sum(d$time >= 384 * years) == 0) next
    s <- summary(f, times = 384 * years, extend = TRUE)
    put("outflow", "years", cohort, paste0("work_", years), s$pstate[1, 2])
    put("outflow", "years", cohort, paste0("work_", years, "_lower"), bound(s$pstate[1, 2], s$lower[1, 2]))
    put("outflow", "years", cohort, paste0("work_", years, "_upper"), bound(s$pstate[1, 2], s$upper[1, 2]))
  }
}

# States --------------------------------------------------------------------------------------------------------------
# Not from the stored spells of the story: on each day, whether a benefit or a job ran, else how the last benefit ended.
job <- relation("job")
job <- job[is.na(job$ended_on) | job$ended_on > job$started_on, ]
all_benefit <- relation("benefit")
by_benefit <- split(all_benefit, factor(all_benefit$person, adults$person))
by_job <- split(job, factor(job$person, adults$person))
state_on <- function(i, on) {
  if (left(adults[i, ]) && on >= adults$departed_on[i]) return("moved")
  t <- as.integer(on)
  b <- by_benefit[[i]]
  j <- by_job[[i]]
  runs <- function(x) any(x$started_on <= t & (is.na(x$ended_on) | x$ended_on > t))
  if (runs(b)) return("benefit")
  if (runs(j)) return("work")
  past <- b[!is.na(b$ended_on) & b$ended_on <= t, ]
  if (nrow(past) > 0 && past$reason_out[which.max(past$ended_on)] %in% "STUDY") "study" else "other"
}
for (m in seq(0, 120, 6)) {
  on <- add_months(adults$housed_on, m)
  here <- which(on <= reference_day)
  if (length(here) == 0) next
  counts <- table(factor(sapply(here, function(i) state_on(i, on[i])), c("benefit", "work", "study", "other", "moved")))
  put("states", "months", m, "observed", length(here))
  for (state in names(counts)) put("states", "months", m, state, counts[[state]] / length(here))
}

# First job -----------------------------------------------------------------------------------------------------------
job <- relation("job")
job <- merge(job, adults[, c("person", "housed_on")])
job <- job[is.na(job$ended_on) | job$ended_on > as.integer(job$housed_on), ]
job$from <- pmax(job$started_on, as.integer(job$housed_on))
earliest <- aggregate(job$from, list(person = job$person), min)
began <- day(earliest$x[match(adults$person, earliest$person)])
until <- seen_until(adults)
event <- !is.na(began) & began <= until
stop_on <- until
stop_on[event] <- began[event]
time <- clock(adults$housed_on, stop_on)
fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
for (m in c(18, 30, 42, 66, 90, 0:120)) {
  if (sum(time >= 32 * m) == 0) next
  s <- summary(fit, times = 32 * m, extend = TRUE)
  for (table in c("months", if (m %in% c(18, 30, 42, 66, 90)) "points")) {
    put("in-work", table, m, "at_risk", sum(time >= 32 * m))
    put("in-work", table, m, "first_job", 1 - s$surv)
    put("in-work", table, m, "first_job_lower", bound(1 - s$surv, 1 - s$upper))
    put("in-work", table, m, "first_job_upper", bound(1 - s$surv, 1 - s$lower))
  }
}

# Language ------------------------------------------------------------------------------------------------------------
# From the exams themselves.
exam <- relation("exam")
rank <- c(A1 = 1, A2 = 2, B1 = 3, B2 = 4)
exam <- exam[exam$result == "PASSED" & exam$part %in% c("READING", "LISTENING", "WRITING", "SPEAKING") & exam$level %in% names(rank), ]
exam$rank <- rank[exam$level]
by_exam <- split(exam, factor(exam$person, adults$person))
level_on <- function(i, on) {
  e <- by_exam[[i]]
  e <- e[e$taken_on <= as.integer(on), ]
  best <- tapply(e$rank, factor(e$part, c("READING", "LISTENING", "WRITING", "SPEAKING")), max)
  if (anyNA(best)) 0 else min(best)
}
last_seen <- ifelse(left(adults), pmax(as.integer(adults$housed_on), as.integer(adults$departed_on) - 1), as.integer(reference_day))
for (m in seq(0, 120, 6)) {
  on <- add_months(adults$housed_on, m)
  here <- which(as.integer(on) <= last_seen)
  if (length(here) == 0) next
  counts <- table(factor(c(1, 1, 2, 3, 3)[1 + sapply(here, function(i) level_on(i, on[i]))], 1:3))
  put("language", "months", m, "observed", length(here))
  for (k in 1:3) put("language", "months", m, c("no_level", "a2", "b1")[k], counts[[k]] / length(here))
}

# Contacts ------------------------------------------------------------------------------------------------------------
contact <- relation("contact")
contact <- merge(contact, data.frame(person = adults$person, housed_on = adults$housed_on,
                                     end = ifelse(left(adults), as.integer(adults$departed_on), as.integer(reference_day) + 1)))
for (year in 1:10) {
  from <- as.integer(add_months(adults$housed_on, 12 * (year - 1)))
  to <- pmin(as.integer(add_months(adults$housed_on, 12 * year)), ifelse(left(adults), as.integer(adults$departed_on), as.integer(reference_day) + 1))
  days <- pmax(to - from, 0)
  if (sum(days > 0) == 0) next
  in_year <- contact$held_on >= as.integer(add_months(contact$housed_on, 12 * (year - 1))) &
    contact$held_on < as.integer(add_months(contact$housed_on, 12 * year)) & contact$held_on < contact$end
  put("contacts", "years", year, "persons", sum(days > 0))
  put("contacts", "years", year, "person_years", sum(days) / 365.25)
  put("contacts", "years", year, "contacts_per_year", sum(in_year) / (sum(days) / 365.25))
  put("contacts", "years", year, "attended_per_year", sum(in_year & contact$outcome %in% "ATTENDED") / (sum(days) / 365.25))
}

# Education -----------------------------------------------------------------------------------------------------------
duty <- relation("duty")
duty <- duty[duty$person %in% adults$person & !is.na(duty$intake_on) & duty$intake_on <= as.integer(reference_day), ]
duty <- duty[!is.na(duty$education_stated) & !is.na(duty$education_assessed), ]
levels <- c("NONE", "PRIMARY", "VMBO_MBO1", "HAVO_MBO23", "MBO4", "HIGHER")
cross <- table(factor(duty$education_stated, levels), factor(duty$education_assessed, levels))
for (level in levels) {
  put("education", "levels", level, "stated_persons", sum(cross[level, ]))
  put("education", "levels", level, "stated", sum(cross[level, ]) / sum(cross))
  put("education", "levels", level, "assessed_persons", sum(cross[, level]))
  put("education", "levels", level, "assessed", sum(cross[, level]) / sum(cross))
  for (other in levels) put("education", "stated-by-assessed", level, paste0("assessed_", tolower(other)), cross[level, other])
}

file <- file.path(out, "figures-by-r.csv")
writeLines(c(header, "figure,table,row,column,value"), file)
write.table(do.call(rbind, values), file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
