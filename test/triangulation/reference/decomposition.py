"""Shapley and LMDI-I decomposition of a product of factors (method 3.2): reference implementation.

    python3 decomposition.py FILE       JSON lines in, JSON lines out
    python3 decomposition.py --golden   GOLDEN G8, G9 and G9b of method 3.2 and 3.3; exit status 1 when one fails

A line is {"before": [factors], "after": [factors]}. The answer holds "before", "after" and "change" of the product,
"shapley" and "lmdi" (one effect for each factor, in order) and "method_gap" = max |shapley - lmdi| / |change|.

    Shapley  by all subsets of factors, in rational arithmetic, rounded once at the end.
    LMDI-I   L(E1, E0) ln(x1 / x0), L(E1, E0) = (E1 - E0) / ln(E1 / E0), L(E, E) = E. Where the product goes from or to
             0 the whole change goes to the factor that goes from or to 0, in equal parts where several do; where
             it is 0 both times all effects are 0. A factor that changes sign, or a negative product, has no
             logarithm: "lmdi" and "method_gap" are then null. "method_gap" is null also where the change is 0.

Standard library only.
"""
import json, math, sys
from fractions import Fraction


def shapley(before, after):
    n = len(before)
    x0, x1 = [Fraction(x) for x in before], [Fraction(x) for x in after]
    value = []
    for subset in range(1 << n):
        product = Fraction(1)
        for k in range(n):
            product *= x1[k] if subset >> k & 1 else x0[k]
        value.append(product)
    weight = [Fraction(math.factorial(s) * math.factorial(n - s - 1), math.factorial(n)) for s in range(n)]
    return [float(sum(weight[bin(s).count("1")] * (value[s | 1 << k] - value[s]) for s in range(1 << n) if not s >> k & 1))
            for k in range(n)]


def product(factors):
    return math.prod(Fraction(x) for x in factors)


def lmdi(before, after):
    """The effects, or None where a logarithm does not exist."""
    e0, e1 = product(before), product(after)
    n = len(before)
    if e0 == 0 and e1 == 0:
        return [0.0] * n
    if e0 < 0 or e1 < 0:
        return None
    if e0 == 0 or e1 == 0:
        gone = [k for k in range(n) if (before if e0 == 0 else after)[k] == 0]
        return [float((e1 - e0) / len(gone)) if k in gone else 0.0 for k in range(n)]
    ratios = [Fraction(x1) / Fraction(x0) for x0, x1 in zip(before, after)]
    if min(ratios) < 0:
        return None
    logs = [math.log1p(float(r - 1)) if abs(r - 1) < .5 else math.log(r) for r in ratios]
    growth = math.log1p(float(e1 / e0 - 1)) if abs(e1 / e0 - 1) < .5 else math.log(e1 / e0)
    mean = float(e1 - e0) / growth if growth else float(e0)
    return [mean * x for x in logs]


def solve(task):
    before, after = task["before"], task["after"]
    if len(before) != len(after) or not before:
        raise ValueError("before and after differ in length, or are empty")
    e0, e1 = product(before), product(after)
    s, l = shapley(before, after), lmdi(before, after)
    gap = max(abs(a - b) for a, b in zip(s, l)) / abs(float(e1 - e0)) if l and e1 != e0 else None
    return dict(before=float(e0), after=float(e1), change=float(e1 - e0), shapley=s, lmdi=l, method_gap=gap)


def golden():
    good = True

    def check(name, got, want, tolerance):
        nonlocal good
        gap = max(abs(a - b) for a, b in zip(got, want))
        good &= gap <= tolerance
        print("%-4s %-24s largest deviation %.2e" % ("ok" if gap <= tolerance else "FAIL", name, gap))

    weeks, hours = solve(dict(before=[52000, 800], after=[49400, 880])), solve(dict(before=[400000, 20], after=[432000, 21.6]))
    check("G8 volume, price", [a + b for a, b in zip(weeks["shapley"], hours["shapley"])], [-1518400, 4721600], 1e-3)
    four = solve(dict(before=[144897, .02, 520, 20], after=[149000, .019, 546, 21.3]))
    check("G9 change", [four["change"]], [2785387.8], .05)
    check("G9 Shapley", four["shapley"], [880414.42, -1618215.71, 1538112.55, 1985076.54], .005001)
    check("G9 LMDI", four["lmdi"], [879879.87, -1616290.42, 1537414.90, 1984383.45], .005001)
    check("G9 gap, % of change", [100 * four["method_gap"]], [.069], .0005)
    entry = solve(dict(before=[1000, 0, 30, 20], after=[1010, .01, 30, 21]))
    check("G9b LMDI, entering", entry["lmdi"], [0, 6363, 0, 0], 1e-6)
    check("G9b Shapley, back-cast", solve(dict(before=[1000, 0, 30, 20.0], after=[1010, .01, 30, 21]))["shapley"], [31, 6181, 0, 151], .5)
    check("G9b LMDI, leaving", solve(dict(before=[1000, .01, 30, 20], after=[1010, 0, 30, 21]))["lmdi"], [0, -6000, 0, 0], 1e-6)
    return good


def main():
    if sys.argv[1:] == ["--golden"]:
        sys.exit(0 if golden() else 1)
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit("usage: decomposition.py FILE | --golden")
    with open(sys.argv[1], encoding="utf-8") as f:
        for line in f:
            if line.strip():
                try:
                    out = solve(json.loads(line))
                except (ValueError, KeyError, OverflowError) as e:
                    out = dict(error=str(e))
                print(json.dumps(out))


if __name__ == "__main__":
    main()
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
