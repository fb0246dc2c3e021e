# Reference values for matching on the propensity, by MatchIt, with errors by the package sandwich.
# Command, from this folder: Rscript matching.R
# Tolerance of the tests that read the values: 1e-9; pairs are equal.
# Data: lalonde of the package MatchIt. Scores are rounded to ten decimals, so that people with the same covariates have the same score.
# MatchIt 4.5.1 as Debian builds it does not keep to the nearest nor to a caliper when the distance is a vector (unit NSW12 has one at
# distance 0 and gets another); given as a matrix of distances it does, and a caliper is then one on a column. So it is asked here.

suppressMessages({ library(MatchIt); library(sandwich) })
origin <- sprintf("# R %s.%s, MatchIt %s, sandwich %s, command: Rscript matching.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("MatchIt"), packageVersion("sandwich"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("matching", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("matching", showWarnings = FALSE)
data(lalonde)
l <- with(lalonde, data.frame(treated = treat, outcome = re78 / 1000, age, educ, married, nodegree, re74 = re74 / 1000,
  re75 = re75 / 1000, black = race == "black", hispan = race == "hispan"))
set.seed(1)
l <- l[sample(nrow(l)), ]; rownames(l) <- NULL
covariates <- setdiff(names(l), c("treated", "outcome"))
l$score <- round(as.vector(fitted(glm(treated ~ ., binomial, l[, c("treated", covariates)], control = glm.control(epsilon = 1e-15, maxit = 200)))), 10)
save_csv(l, "lalonde-data")
matched <- function(l) {
  sorted <- l[order(-l$score, seq_len(nrow(l))), ]
  distance <- abs(outer(sorted$score, sorted$score, "-")); dimnames(distance) <- list(rownames(sorted), rownames(sorted))
  pairs <- values <- balance <- NULL
  for (again in 0:1) for (caliper in c(0, 0.05, 0.2)) {
    m <- suppressWarnings(matchit(reformulate(covariates, "treated"), sorted, distance = distance, replace = again == 1, m.order = "data",
      caliper = if (caliper > 0) c(score = caliper * sd(sorted$score)), std.caliper = FALSE))
    partner <- m$match.matrix[, 1]; keep <- !is.na(partner)
    pairs <- rbind(pairs, data.frame(again, caliper, treated = as.numeric(rownames(m$match.matrix))[keep], other = as.numeric(partner[keep])))
    w <- m$weights[match(rownames(l), rownames(sorted))]
    one <- l[w > 0, ]; one$w <- w[w > 0]
    fit <- lm(outcome ~ treated, one, weights = w)
    # errors: pairs are clusters, and pairs that share one of the others are one
    both <- l[c(as.numeric(rownames(m$match.matrix))[keep], as.numeric(partner[keep])), ]
    v <- vcovCL(lm(outcome ~ treated, both), cluster = rep(partner[keep], 2), type = "HC0", cadjust = FALSE)
    values <- rbind(values, data.frame(again, caliper, matched = sum(keep), point = coef(fit)[2], se = sqrt(v[2, 2]),
      other_size = sum(one$w[one$treated == 0])^2 / sum(one$w[one$treated == 0]^2)))
    t <- l$treated == 1
    for (i in seq_along(covariates)) { x <- as.numeric(l[[covariates[i]]]); s <- sqrt((var(x[t]) + var(x[!t])) / 2)
      balance <- rbind(balance, data.frame(again, caliper, column = i, before = (mean(x[t]) - mean(x[!t])) / s,
        after = (weighted.mean(x[t], w[t]) - weighted.mean(x[!t], w[!t])) / s)) }
  }
  list(pairs = pairs, values = values, balance = balance)
}
all <- matched(l)
save_csv(all$pairs, "lalonde-pairs"); save_csv(all$values, "lalonde-values"); save_csv(all$balance, "lalonde-balance")
# the order in which the command line puts rows: by the text of the columns it reads, those in the order of the alphabet
text <- l[, sort(setdiff(names(l), "score"))]
for (column in names(text)) text[[column]] <- sprintf("%.17g", as.numeric(text[[column]]))
ordered <- l[do.call(order, c(unname(as.list(text)), method = "radix")), ]; rownames(ordered) <- NULL
save_csv(matched(ordered)$values, "lalonde-by-text-values")
