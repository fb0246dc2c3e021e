# Reference values for logistic regression with an elastic net penalty, chosen by cross-validation.
# Command, from this folder: Rscript elasticnet.R
# Tolerance of the tests that read the values: 1e-6, for glmnet comes to rest within about 1e-8 of the largest likelihood at thresh 1e-16.
# Data: lalonde of the package MatchIt with products of its columns, and made data with seed 1 with more columns than matter.

suppressMessages({ library(glmnet); library(MatchIt) })
origin <- sprintf("# R %s.%s, glmnet %s, MatchIt %s (data), command: Rscript elasticnet.R, tolerance 1e-6",
                  R.version$major, R.version$minor, packageVersion("glmnet"), packageVersion("MatchIt"))
save_csv <- function(frame, name) {
  for (column in names(frame)) frame[[column]] <- sprintf("%.17g", as.numeric(frame[[column]]))
  file <- file.path("elasticnet", paste0(name, ".csv"))
  writeLines(origin, file)
  suppressWarnings(write.table(frame, file, append = TRUE, sep = ",", quote = FALSE, row.names = FALSE))
}
dir.create("elasticnet", showWarnings = FALSE)
glmnet.control(fdev = 0, devmax = 1, epsnr = 1e-14, mxitnr = 1000)
case <- function(name, y, x, fold, alphas) {
  x <- as.matrix(x)
  save_csv(data.frame(outcome = y, fold, x), paste0(name, "-data"))
  for (alpha in alphas) {
    path <- glmnet(x, y, family = "binomial", alpha = alpha, thresh = 1e-16, maxit = 1e7, nlambda = 100, lambda.min.ratio = 1e-4)
    # penalties are given, for else cv.glmnet gives each fold a path of its own and interpolates
    fit <- cv.glmnet(x, y, family = "binomial", alpha = alpha, foldid = fold, thresh = 1e-16, maxit = 1e7, lambda = path$lambda)
    out <- data.frame(lambda = fit$lambda, deviance = fit$cvm, error = fit$cvsd, chosen = (fit$lambda == fit$lambda.min) + 2 * (fit$lambda == fit$lambda.1se))
    save_csv(cbind(out, t(as.matrix(coef(fit$glmnet.fit)))), sprintf("%s-%d-values", name, as.integer(alpha * 100)))
  }
}
data(lalonde)
x <- with(lalonde, data.frame(age, educ, married, nodegree, re74 = re74 / 1000, re75 = re75 / 1000, black = race == "black", hispan = race == "hispan"))
x$age2 <- x$age^2; x$age_educ <- x$age * x$educ; x$none <- 1 * (x$re74 == 0)
set.seed(1)
case("lalonde", lalonde$treat, x, sample(rep(1:5, length.out = nrow(x))), c(1, 0.5))
n <- 150
x <- as.data.frame(matrix(round(rnorm(n * 12), 3), n)); x$V2 <- round(x$V1 + x$V2 / 3, 3)
case("made", rbinom(n, 1, plogis(0.4 + x$V1 - 0.8 * x$V3)), x, sample(rep(1:4, length.out = n)), c(1, 0.2, 0))
