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
