# Reckons quartiles from the table of figures as its readers do, with what R itself reads and reckons.
#
#   Rscript test/reference/quartiles.R figures.csv
#
# What it printed for the figures of test/builders/benchmark-panel.ts is kept in quartiles-R.csv, for machines without R.
#
# Prints CSV: for each measure and year with at least eight figures, how many there are, and quartiles of type 7.

figures <- read.csv(commandArgs(trailingOnly = TRUE)[1])
stopifnot(is.numeric(figures$value))

groups <- split(figures$value, list(figures$measure_code, figures$year), drop = TRUE, sep = " ")
cat("measure,year,n,lower,median,upper\n")
for (name in sort(names(groups), method = "radix")) {
  values <- groups[[name]][!is.na(groups[[name]])]
  if (length(values) < 8) next
  cuts <- formatC(quantile(values, c(0.25, 0.5, 0.75), type = 7, names = FALSE), digits = 17, format = "g", width = 1)
  cat(paste(c(strsplit(name, " ")[[1]], length(values), cuts), collapse = ","), "\n", sep = "")
}
