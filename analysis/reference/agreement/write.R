# Writes every data set and reference value in this folder.
# Command, from this folder: Rscript write.R
# Made with R 4.2.2 and vcd 1.4-11 (both from Debian 12). Tolerance of the tests that read the values: 1e-9.
# Kappa and weighted kappa come from vcd. Debian has no package for the others: they are written out here from their
# definitions, pair of values by pair of values, without the tables of coincidences that our code uses.

suppressPackageStartupMessages(library(vcd))

origin <- sprintf("# R %s.%s, vcd %s, command: Rscript write.R, tolerance 1e-9",
                  R.version$major, R.version$minor, packageVersion("vcd"))
set.seed(20261125)
dir.create("data", showWarnings = FALSE)
results <- data.frame(study = character(), coefficient = character(), value = character())

keep <- function(study, coefficient, value) {
  results[nrow(results) + 1, ] <<- list(study, coefficient, sprintf("%.17g", value))
}

# Each unit has a category of its own; a coder says it with chance 0.6, else any. Categories count from 0, -1 is uncoded.
draw <- function(coders, units, categories, missing) {
  own <- sample(categories, units, TRUE, prob = categories:1)
  said <- sapply(seq_len(coders), function(i) ifelse(runif(units) < 0.6, own, sample(categories, units, TRUE)))
  said[runif(length(said)) < missing] <- NA
  said
}

write_data <- function(study, said, note) {
  codes <- ifelse(is.na(said), -1L, as.integer(said) - 1L)
  colnames(codes) <- paste0("coder", seq_len(ncol(codes)))
  file <- file.path("data", paste0(study, ".csv"))
  writeLines(c(origin, paste("#", note)), file)
  suppressWarnings(write.table(codes, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}

kappas <- function(study, said, categories) {
  table <- table(factor(said[, 1], seq_len(categories)), factor(said[, 2], seq_len(categories)))
  keep(study, "kappa", Kappa(table)$Unweighted[["value"]])
  keep(study, "linear kappa", Kappa(table, weights = "Equal-Spacing")$Weighted[["value"]])
  keep(study, "quadratic kappa", Kappa(table, weights = "Fleiss-Cohen")$Weighted[["value"]])
}

differences <- function(scale, values, numbers) {
  used <- table(factor(values, seq_along(numbers)))
  between <- function(c, k) {
    steps <- c:k
    sum(used[steps]) - (used[[c]] + used[[k]]) / 2
  }
  switch(scale,
         nominal = outer(values, values, function(c, k) as.numeric(c != k)),
         ordinal = outer(values, values, Vectorize(function(c, k) if (c == k) 0 else between(c, k)^2)),
         interval = outer(numbers[values], numbers[values], function(c, k) (c - k)^2),
         ratio = outer(numbers[values], numbers[values], function(c, k) ifelse(c == k, 0, ((c - k) / (c + k))^2)))
}

alpha <- function(said, scale, numbers) {
  paired <- rowSums(!is.na(said)) >= 2
  unit <- row(said)[!is.na(said) & paired]
  values <- said[!is.na(said) & paired]
  d <- differences(scale, values, numbers)
  n <- length(values)
  size <- as.vector(table(factor(unit, seq_len(nrow(said))))[unit])
  observed <- sum(d * outer(unit, unit, "==") / (size - 1)) / n
  1 - observed / (sum(d) / (n * (n - 1)))
}

agreeing <- function(said) {
  shares <- apply(said, 1, function(row) {
    row <- row[!is.na(row)]
    m <- length(row)
    if (m < 2) NA else (sum(outer(row, row, "==")) - m) / (m * (m - 1))
  })
  mean(shares, na.rm = TRUE)
}

chance_pi <- function(said) sum(prop.table(table(said))^2)

ac1 <- function(said, categories) {
  coded <- said[rowSums(!is.na(said)) > 0, , drop = FALSE]
  shares <- sapply(seq_len(categories), function(k) mean(rowMeans(coded == k, na.rm = TRUE)))
  chance <- sum(shares * (1 - shares)) / (categories - 1)
  (agreeing(said) - chance) / (1 - chance)
}

alphas <- function(study, said, numbers) {
  for (scale in c("nominal", "ordinal", "interval", "ratio")) keep(study, paste(scale, "alpha"), alpha(said, scale, numbers))
}

numbers <- c(0, 1, 2.5, 4, 8)
for (i in 1:6) {
  study <- paste0("two-coders-", i)
  categories <- c(2, 3, 3, 4, 5, 5)[i]
  said <- draw(2, c(20, 30, 200, 60, 45, 500)[i], categories, 0)
  write_data(study, said, paste("two coders, no ratings missing, categories:", categories))
  kappas(study, said, categories)
  a <- agreeing(said)
  keep(study, "percent", a)
  keep(study, "pi", (a - chance_pi(said)) / (1 - chance_pi(said)))
  keep(study, "ac1", ac1(said, categories))
  alphas(study, said, numbers[seq_len(categories)])
}
for (i in 1:3) {
  study <- paste0("many-coders-", i)
  categories <- c(2, 4, 5)[i]
  said <- draw(c(3, 5, 9)[i], c(25, 40, 80)[i], categories, 0)
  write_data(study, said, paste("no ratings missing, categories:", categories))
  a <- agreeing(said)
  keep(study, "percent", a)
  keep(study, "fleiss", (a - chance_pi(said)) / (1 - chance_pi(said)))
  keep(study, "ac1", ac1(said, categories))
  alphas(study, said, numbers[seq_len(categories)])
}
for (i in 1:4) {
  study <- paste0("missing-", i)
  categories <- c(2, 3, 4, 5)[i]
  said <- draw(c(2, 3, 4, 6)[i], c(30, 40, 60, 100)[i], categories, c(0.1, 0.3, 0.5, 0.7)[i])
  write_data(study, said, paste("ratings missing, categories:", categories))
  keep(study, "percent", agreeing(said))
  keep(study, "ac1", ac1(said, categories))
  alphas(study, said, numbers[seq_len(categories)])
}

writeLines(c(origin, "# kappas by vcd::Kappa, the others by definition; interval and ratio numbers: 0, 1, 2.5, 4, 8"),
           "coefficients.csv")
suppressWarnings(write.table(results, "coefficients.csv", append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
