"""Reckons quartiles from the table of figures as its readers do, with what pandas itself reads and reckons.

    python3 test/reference/quartiles.py figures.csv

Prints CSV: for each measure and year with at least eight figures, how many there are, and quartiles of type 7 (its `linear`).
What it printed for the figures of test/builders/benchmark-panel.ts is kept in quartiles-pandas.csv, for machines without pandas.
Without a file it says which pandas there is.
"""

import sys

import pandas

if len(sys.argv) < 2:
    print(pandas.__version__)
    sys.exit()

figures = pandas.read_csv(sys.argv[1])
assert figures["value"].dtype == "float64", figures["value"].dtype

print("measure,year,n,lower,median,upper")
for (measure, year), values in figures.groupby(["measure_code", "year"])["value"]:
    if values.count() < 8:
        continue
    cuts = values.quantile([0.25, 0.5, 0.75])
    print(",".join([measure, year, str(values.count()), *(repr(float(cut)) for cut in cuts)]))
