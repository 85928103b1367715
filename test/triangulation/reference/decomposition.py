"""Reckons effects of factors on a product that changed, by definitions and numpy, so that a second program vouches for ours.

    python3 test/triangulation/reference/decomposition.py factors.csv

Reads CSV with the columns `from` and `to` (any others are passed over): the values of the factors in both years, parted by spaces.
Prints the same columns with what it makes of them: `shapley` and `lmdi`, an effect for each factor, parted by spaces, and
`numpy_version`. What it printed for the first cases that the test draws is kept in decomposition.csv, for machines without numpy.
Without a file it says which numpy there is.

Neither is reckoned as ours is. Shapley: the mean over every order of the factors of what each adds when its turn comes. LMDI: the
logarithmic mean as an integral, the mean of E0^(1 - u) * E1^u over u from 0 to 1, by Gauss and Legendre. A nought is exp(-1e30), of
which logarithms alone are used, so that the limit is taken by arithmetic and not by a rule.
"""

import csv
import itertools
import sys

import numpy

if len(sys.argv) < 2:
    print(numpy.__version__)
    sys.exit()

LOG_OF_NOUGHT = -1e30
NODES, WEIGHTS = numpy.polynomial.legendre.leggauss(120)
SHARES = (NODES + 1) / 2


def shapley(before, after):
    count = len(before)
    orders = numpy.array(list(itertools.permutations(range(count))))
    turn = numpy.argsort(orders, axis=1)
    effects = []
    for own in range(count):
        has_changed = turn < turn[:, [own]]
        others = numpy.delete(numpy.where(has_changed, after, before), own, axis=1)
        effects.append(numpy.mean((after[own] - before[own]) * numpy.prod(others, axis=1)))
    return effects


def log(values):
    with numpy.errstate(divide="ignore"):
        return numpy.where(values == 0, LOG_OF_NOUGHT, numpy.log(numpy.abs(values)))


def logarithmic_mean(log_before, log_after):
    """Of two sizes of which the logarithms are given."""
    nought_before, nought_after = log_before < LOG_OF_NOUGHT / 2, log_after < LOG_OF_NOUGHT / 2
    if nought_before and nought_after:
        return 0.0
    if nought_before or nought_after:
        return (numpy.exp(log_after) - numpy.exp(log_before)) / (log_after - log_before)
    return numpy.sum(WEIGHTS * numpy.exp((1 - SHARES) * log_before + SHARES * log_after)) / 2


def growth(before, after):
    """ln(after / before), as the integral of 1 / x between them: logarithms that are nearly the same leave no digits."""
    if before == 0 or after == 0:
        return float(log(after) - log(before))
    return (after - before) * numpy.sum(WEIGHTS / (before + SHARES * (after - before))) / 2


def lmdi(before, after):
    sign = numpy.prod(numpy.where(before == 0, numpy.sign(after), numpy.sign(before)))
    mean = logarithmic_mean(numpy.sum(log(before)), numpy.sum(log(after)))
    return sign * mean * numpy.array([growth(*pair) for pair in zip(before, after)]) + 0.0


def numbers(text):
    return numpy.array([float(each) for each in text.split(" ")])


def written(values):
    return " ".join(repr(float(value)) for value in values)


print("from,to,shapley,lmdi,numpy_version")
with open(sys.argv[1], newline="") as file:
    for row in csv.DictReader(file):
        before, after = numbers(row["from"]), numbers(row["to"])
        turns = numpy.any(before * after < 0)
        logarithmic = "NA" if turns else written(lmdi(before, after))
        print(",".join([row["from"], row["to"], written(shapley(before, after)), logarithmic, numpy.__version__]))
