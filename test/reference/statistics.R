# Reckons our statistics by R's own functions, so that a second program vouches for them.
#
#   Rscript test/reference/statistics.R [file]     reads from the file, or from standard input
#
# Reads CSV with the columns `statistic`, `x` and `y` (any others are passed over): x and y are numbers parted by spaces.
# Prints the same columns with what R makes of them: `expected`, parted by spaces, NA where there is no answer; `r_version`; and
# `r_call`, what was called. To record anew, add rows to test/reference/statistics.csv, run this on it, and put what it prints in
# its place.

# One expression for each statistic: x and y are the two columns, and what it gives is the answer.
calls <- expression(
  median = median(x),
  quantile = quantile(x, y, type = 7, names = FALSE),
  percentileRank = 100 * (rank(x, ties.method = "average") - 0.5) / length(x),
  place = rank(x, ties.method = "min"),
  robustSpread = mad(x),
  # y is the values that are asked about
  robustZ = (y - median(x)) / (if (mad(x) > 0) mad(x) else if (IQR(x) > 0) IQR(x) / 1.349 else NA),
  winsorise = pmin(pmax(x, quantile(x, y, type = 7)), quantile(x, 1 - y, type = 7)),
  overdispersion = mean(pmin(pmax(x, quantile(x, 0.1)), quantile(x, 0.9))^2),
  adjustedZ = x / sqrt(max(1, y)),
  mean = mean(x),
  standardDeviation = sd(x),
  standardise = if (sd(x) > 0) as.vector(scale(x)) else NA,
  correlation = suppressWarnings(cor(x, y)),
  # x is the rows one after another, y the number of columns
  covarianceMatrix = cov(matrix(x, ncol = y, byrow = TRUE)),
  inverse = solve(cov(matrix(x, ncol = y, byrow = TRUE))),
  # from here to mahalanobis the first y numbers are a vector, and the rest rows
  solve = solve(cov(matrix(tail(x, -y), ncol = y, byrow = TRUE)), head(x, y)),
  mahalanobis = sqrt(mahalanobis(head(x, y), 0, cov(matrix(tail(x, -y), ncol = y, byrow = TRUE)))),
  # x is one unit and then the other, y the weights
  weightedEuclid = as.vector(dist(sweep(matrix(x, 2, byrow = TRUE), 2, sqrt(y), "*"))),
  jaccard = length(intersect(x, y)) / length(union(x, y)),
  # the difference of the means of x and y, its standard error and degrees of freedom
  welch = with(t.test(x, y), c(estimate[[1]] - estimate[[2]], stderr, parameter[[1]])),
  # x is events and total, y is z
  wilsonInterval = suppressWarnings(prop.test(x[1], x[2], conf.level = 2 * pnorm(y) - 1, correct = FALSE)$conf.int),
  # x is count, population and per, y is z
  byarInterval = x[3] / x[2] * c(if (x[1] > 0) max(0, x[1] * (1 - 1 / (9 * x[1]) - y / (3 * sqrt(x[1])))^3) else 0,
                                 (x[1] + 1) * (1 - 1 / (9 * (x[1] + 1)) + y / (3 * sqrt(x[1] + 1)))^3),
  # x is target and size, y is z
  funnelLimits = pmin(1, pmax(0, x[1] + c(-1, 1) * y * sqrt(x[1] * (1 - x[1]) / x[2]))),
  # x is events and total, y is the target
  funnelZ = sign(x[1] / x[2] - y) * sqrt(suppressWarnings(prop.test(x[1], x[2], p = y, correct = FALSE)$statistic[[1]])),
  # x is the events, y the totals; the best ranks and then the worst, higher being better. Drawn, so only near to ours.
  rankIntervals = {
    set.seed(1)
    ranks <- replicate(100000, rank(-rbeta(length(x), x + 0.5, y - x + 0.5)))
    c(apply(ranks, 1, quantile, 0.05, type = 1), apply(ranks, 1, quantile, 0.95, type = 1))
  }
)

numbers <- function(text) as.numeric(strsplit(text, " ", fixed = TRUE)[[1]])
written <- function(values) paste(formatC(as.numeric(values), digits = 17, format = "g", width = 1), collapse = " ")

reckon <- function(statistic, x, y) {
  values <- eval(calls[[statistic]], list(x = numbers(x), y = numbers(y)))
  written(if (anyNA(values)) NA else values)
}
call_of <- function(statistic) gsub("\\s+", " ", paste(deparse(calls[[statistic]], width.cutoff = 500), collapse = " "))

path <- commandArgs(trailingOnly = TRUE)
given <- read.csv(if (length(path) > 0) path[1] else file("stdin"), colClasses = "character", na.strings = character())
given$expected <- mapply(reckon, given$statistic, given$x, given$y)
given$r_version <- as.character(getRversion())
called <- vapply(unique(given$statistic), call_of, "")
given$r_call <- called[given$statistic]
columns <- c("statistic", "x", "y", "expected", "r_version", "r_call")
cat(paste(columns, collapse = ","), "\n", sep = "")
write.table(given[columns], sep = ",", quote = 6, row.names = FALSE, col.names = FALSE, qmethod = "double")
