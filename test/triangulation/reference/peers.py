"""Peer-calibrated tests of claimed savings: reference implementation in numpy.

    python3 peers.py --panel DIR --out DIR     writes verdicts.csv and calibration.csv
    python3 peers.py --golden                  checks GOLDEN G12 of method 4.2; exit status 1 when it fails
    python3 peers.py --time --panel DIR        seconds for the arithmetic of all horizons, reading left out

Reads a panel in the open panel format (panel.csv or panel.csv.gz, and meta.json) and computes tests M, W and T
as method 2.3, 2.6 and 4.2 state them, and with --robust with the robustness steps of method 4.2a as decision 59
of ARCHITECTURE.md has them. The size gate of 2.7 and the combination of the tests (6.1, 6.2) are not part of it. Needs Python 3.9 and numpy.

Definitions, where the method leaves a choice
 1. GCE_j is the council's base-year spend summed over all cells; a council with a base-year spend missing has
    none and takes no part in anything. size_j = (GCE_j / median GCE)^-0.25, the median over every council that
    has a GCE, in the register or not.
 2. Size-weighted mean of a window and cell (2.6 step 1): weights proportional to 1/size_j^2, the root of the
    council's total base-year spend GCE_j, as in the calibration, the same for every cell and window, over the
    councils whose residual there is known.
 3. Reference class: every pre-base window t0 -> t0+h that ends in the base year or before, overlapping windows
    included, of every council that has a GCE, in the register or not, whether or not its assessed year is
    known. A figure missing in any cell of t0 or t1 drops that council's window; years between do not count.
    A cell without base-year spend is left out for that council, here as everywhere. A residual whose spend or
    window counterfactual is not above 0 is not known. Missing transfers count as 0.
 4. s_c = 1.4826 * median |e - median e| of the standardised residuals of the cell, pooled over windows and councils.
 5. Calibration rows: councils in the register at b+h with spend and both indices known in b and b+h for all
    cells; cells with base-year spend and a rolled-forward spend above 0. N is the number of councils with a row.
 6. b_jc: the share of unclaimed spend is taken of the rolled-forward spend S*idx (--displaced-by base takes
    base-year spend instead). A council that claims on every cell has b = 0 on all of them.
 7. Huber: u = r sqrt(w); scale = 1.4826 median |u - median u|; factor min(1, 2.5 scale / |u|), computed anew from
    the last fit in each of the 6 iterations and applied to w, not to the weights before. A scale of 0 ends them.
 8. Variance: bread, sum over councils of the outer products of their scores, bread, times N/(N-1), with the
    weights of the last fit and its residuals.
 9. Errors D use all known residuals of a cell for the winsorised mean w-bar (each tail cut at the type-7
    quantiles .02 and .98 of exp(e size_i)) and, for D itself, only the (council, window) pairs in which every
    cell of Z is known. The council's own windows are among them. Quantiles are type 7, variances have n - 1.
10. g_c = S*idx_ic, the derivative of S*_W in m_c, for the cells of Z; v_cal = g'Vg with the m block of V.
11. M: D is formed from S*idx cell by cell, as for W without m. Its v_cal is the variance (n - 1) over windows of
    the size-weighted mean of ln(total spend / total counterfactual), times S*^2; with one window M has no interval.
12. W and T need 20 councils with a claim among those of 5. With fewer than 100 residuals the defaults of 2.6
    apply; they are not implemented and the run ends with a message (or, where only one council's set of cells
    is short of pairs, that answer is left empty). Empty kappa, low and high mean: not computed.
"""
import argparse, csv, gzip, json, os, re, sys, time
from types import SimpleNamespace
import numpy as np

NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?$")
YEAR = re.compile(r"(\d{4})-(\d{2})$")
KEY = ("council", "financial_year", "cell")
FIELDS = ("spend_gbp", "claimed_gbp", "price_index", "volume_index", "transfers_gbp")
TESTS = ("M", "W", "T")
HUBER, ITERATIONS, TAIL, MAD = 2.5, 6, .02, 1.4826
LOWEST, HIGHEST = .05, .95
FEWEST_RESIDUALS, FEWEST_COUNCILS = 100, 20


class PanelError(Exception):
    pass


# ---------------------------------------------------------------------------------------------- reading

def first_year(label, at):
    m = YEAR.match(label)
    if not m or (int(m[1]) + 1) % 100 != int(m[2]):
        raise PanelError("%s: financial_year is %r, expected YYYY-YY" % (at, label))
    return int(m[1])


def read_panel(folder):
    """Arrays council x year x cell; NaN is not known. Labels are sorted, so row order does not matter."""
    with open(os.path.join(folder, "meta.json"), encoding="utf-8-sig") as f:
        meta = json.load(f)
    if meta.get("format") != "outturn-panel/1":
        raise PanelError("meta.json: format is %r" % meta.get("format"))
    path = os.path.join(folder, "panel.csv")
    if not os.path.exists(path):
        path += ".gz"
    name = os.path.basename(path)
    table = {}
    with (gzip.open(path, "rt", encoding="utf-8-sig", newline="") if path.endswith(".gz")
          else open(path, encoding="utf-8-sig", newline="")) as f:
        reader = csv.reader(f)
        header = next(reader, [])
        lacking = [c for c in KEY + FIELDS if c not in header]
        if lacking:
            raise PanelError("%s: header lacks %s" % (name, ", ".join(lacking)))
        keys, fields = [header.index(c) for c in KEY], [header.index(c) for c in FIELDS]
        for row in reader:
            if not row:
                continue
            at = "%s line %d" % (name, reader.line_num)
            if len(row) != len(header):
                raise PanelError("%s: %d fields, the header has %d" % (at, len(row), len(header)))
            council, label, cell = (row[k] for k in keys)
            if not council or not cell:
                raise PanelError("%s: council and cell must be given" % at)
            key = council, first_year(label, at), cell
            if key in table:
                raise PanelError("%s: %s %s %s appears twice" % (at, council, label, cell))
            values = []
            for column, k in zip(FIELDS, fields):
                if row[k] and not NUMBER.match(row[k]):
                    raise PanelError("%s: %s is %r, not a plain decimal number" % (at, column, row[k]))
                value = float(row[k]) if row[k] else np.nan
                if column.endswith("index") and value <= 0 or column in FIELDS[:2] and value < 0:
                    raise PanelError("%s: %s is %s, out of range" % (at, column, row[k]))
                values.append(value)
            table[key] = values
    base_year = first_year(meta["base_year"], "meta.json base_year")
    horizons, pre = sorted(meta["horizons"]), meta["pre_years"]
    years = list(range(base_year - pre, base_year + max(horizons) + 1))
    present = {k[1] for k in table}
    absent = [y for y in years[:pre + 1] + [base_year + h for h in horizons] if y not in present]
    if absent:
        raise PanelError("meta.json: year %d-%02d does not occur in %s" % (absent[0], (absent[0] + 1) % 100, name))
    councils, cells = sorted({k[0] for k in table}), sorted({k[2] for k in table})
    place = ({c: i for i, c in enumerate(councils)}, {y: i for i, y in enumerate(years)}, {c: i for i, c in enumerate(cells)})
    cube = np.full((len(councils), len(years), len(cells), len(FIELDS)), np.nan)
    there = np.zeros(cube.shape[:3], bool)
    for (council, year, cell), values in table.items():
        if year in place[1]:
            where = place[0][council], place[1][year], place[2][cell]
            cube[where] = values
            there[where] = True
    spend, claim, price, volume, transfers = np.moveaxis(cube, 3, 0)

    def refuse(bad, what):
        if bad.any():
            j, t, c = np.argwhere(bad)[0]
            raise PanelError("%s: %s %d-%02d %s: %s" % (name, councils[j], years[t], (years[t] + 1) % 100, cells[c], what))

    told = there & ~np.isnan(claim)
    refuse(told.any(2, keepdims=True) & there & np.isnan(claim), "claimed_gbp is known for some cells only")
    refuse((claim > 0) & (np.arange(len(years)) <= pre)[None, :, None], "claimed_gbp above 0 before or in the base year")
    refuse((claim > 0) & (spend[:, [pre]] == 0), "claimed_gbp above 0 in a cell without base-year spend")
    at_base = (np.arange(len(years)) == pre)[None, :, None]
    refuse(at_base & there & (np.isfinite(price) & (price != 1) | np.isfinite(volume) & (volume != 1)),
           "an index is not 1 in the base year")
    if meta.get("price_index_scope", "national") == "national":
        low = np.where(np.isnan(price), np.inf, price).min(0)
        refuse(price > low, "price_index differs between councils")
    return SimpleNamespace(councils=councils, cells=cells, years=years, base=pre, horizons=horizons, spend=spend,
                           claim=claim, price=price, volume=volume, transfers=np.nan_to_num(transfers))


# ------------------------------------------------------------------------------------------- arithmetic

def between(rows, count, p):
    """Type-7 quantile of rows sorted along the last axis, of which the first `count` entries count."""
    h = (count - 1) * p
    k = np.floor(h).astype(int)
    at = lambda i: np.take_along_axis(rows, i[..., None], -1)[..., 0]
    low = at(k)
    return low + (h - k) * (at(np.minimum(k + 1, count - 1)) - low)


def spread(x, axis=None):
    return MAD * np.median(np.abs(x - np.median(x, axis, keepdims=True)), axis)


def fit(design, response, weights, first_rows, huber=HUBER, iterations=ITERATIONS):
    """Weighted least squares with Huber factors; rows are sorted by cluster, which start at `first_rows`."""
    total = weights
    root = np.sqrt(weights)
    for step in range(iterations + 1):
        weighted = design * total[:, None]
        moments = weighted.T @ design
        beta = np.linalg.solve(moments, weighted.T @ response)
        residual = response - design @ beta
        if step < iterations:
            u = residual * root
            scale = spread(u)
            if scale == 0:
                break
            total = weights * np.minimum(1, huber * scale / np.maximum(np.abs(u), 1e-300))
    bread = np.linalg.inv(moments)
    scores = np.add.reduceat(weighted * residual[:, None], first_rows)
    n = len(first_rows)
    half = scores @ bread
    return beta, half.T @ half * n / (n - 1), half, residual


def displaced(claims, spend):
    """Each unclaimed cell's part of the council's total claim, by its share of the council's unclaimed spend."""
    free = np.where(claims > 0, 0, np.maximum(spend, 0))
    total = free.sum(1, keepdims=True)
    return claims.sum(1, keepdims=True) * free / np.where(total > 0, total, 1)


def scale_of(p):
    """GCE_j, size_j and the cells that a council has."""
    base = p.spend[:, p.base]
    gce = base.sum(1)
    gce = np.where(gce > 0, gce, np.nan)
    return gce, (gce / np.nanmedian(gce)) ** -.25, base > 0


def reference_class(p, h, gce, size, has):
    """Standardised residuals (council x window x cell, NaN not known) and the window means of the total."""
    t0 = np.arange(0, p.base - h + 1)
    if not len(t0):
        return np.full((len(gce), 0, len(p.cells)), np.nan), np.empty(0)
    start, end = slice(0, len(t0)), slice(h, h + len(t0))
    s0, s1 = p.spend[:, start], p.spend[:, end]
    index0, index1 = p.price[:, start] * p.volume[:, start], p.price[:, end] * p.volume[:, end]
    star = (s0 + (p.transfers[:, end] - p.transfers[:, start]) * index0) * (index1 / index0)
    whole = np.isfinite(s1 + star).all(2) & np.isfinite(gce)[:, None]
    use = whole[:, :, None] & has[:, None, :]
    known = use & (s1 > 0) & (star > 0)
    e = np.log(np.where(known, s1, 1) / np.where(known, star, 1))
    weight = np.where(known, size[:, None, None] ** -2, 0)
    e -= (weight * e).sum(0) / np.maximum(weight.sum(0), 1e-300)
    e = np.where(known, e / size[:, None, None], np.nan)
    total1, total = np.where(use, s1, 0).sum(2), np.where(use, star, 0).sum(2)
    known = (total1 > 0) & (total > 0)
    weight = np.where(known, size[:, None] ** -2, 0)
    mean = (weight * np.log(np.where(known, total1, 1) / np.where(known, total, 1))).sum(0) / np.maximum(weight.sum(0), 1e-300)
    return e, mean[weight.sum(0) > 0]


def calibrate(idx, spend, claims, base, size, has, s, member, displaced_by):
    """m by cell, theta, phi and their variance (method 4.2); None with too few councils."""
    rows = member[:, None] & has & (idx > 0)
    if (rows & (claims > 0)).any(1).sum() < FEWEST_COUNCILS:
        return None
    j, c = np.nonzero(rows)
    cells = np.flatnonzero(rows.any(0))
    back = displaced(np.where(rows, claims, 0), np.where(rows, base if displaced_by == "base" else idx, 0))
    at = idx[j, c]
    design = np.concatenate([c[:, None] == cells, -(claims[j, c] / at)[:, None], (back[j, c] / at)[:, None]], axis=1)
    first = np.flatnonzero(np.diff(j, prepend=-1))
    weights = 1 / (size[j] * s[c]) ** 2
    beta, variance, pull, residual = fit(design, spend[j, c] / at, weights, first)
    k, m, vm = len(cells), np.full(len(s), np.nan), np.full((len(s), len(s)), np.nan)
    m[cells], vm[np.ix_(cells, cells)] = beta[:k], variance[:k, :k]
    se = np.sqrt(np.diag(variance))
    rows = SimpleNamespace(j=j, c=c, claim=claims[j, c] / at, back=back[j, c] / at, ratio=spend[j, c] / at, weights=weights,
                           residual=residual, councils=j[first])
    return SimpleNamespace(m=m, vm=vm, theta=beta[k], theta_se=se[k], phi=beta[k + 1], phi_se=se[k + 1], councils=len(first),
                           pull=pull[:, :k], rows=rows)


def error_quantiles(e, size, star):
    """Low and high quantile, variance and number of D, for councils (size) and sets of cells (star: i x test x cell)."""
    e = e.T.copy()                                                       # cell x (council, window)
    unknown = np.isnan(e)
    count = (~unknown).sum(1)
    order = np.sort(e, 1)
    scale = size[:, None, None]
    gap = unknown.any()
    x = scale * (np.where(unknown, 0, e) if gap else e)
    np.exp(x, out=x)
    if gap:
        x *= ~unknown
    # the winsorised mean: the plain sum, less what the two tails reach beyond their bounds
    total = x.sum(2)
    for p, sign in ((TAIL, 1), (1 - TAIL, -1)):
        ends = (count - 1) * p
        inside = np.floor(ends).astype(int)
        span = np.arange(0, inside.max() + 1) if sign > 0 else np.arange(inside.min() + 1, order.shape[1])
        beyond = (span <= inside[:, None]) if sign > 0 else (span > inside[:, None]) & (span < count[:, None])
        near = np.exp(scale * np.take_along_axis(order, np.stack([inside, np.minimum(inside + 1, count - 1)], 1), 1))
        bound = near[:, :, 0] + (ends - inside) * (near[:, :, 1] - near[:, :, 0])
        tail = np.exp(scale * np.where(beyond, order[:, span], 0))
        total -= np.where(beyond, tail - bound[:, :, None], 0).sum(2)
    d = star @ x
    d -= star @ (total / np.maximum(count, 1))[:, :, None]
    n = np.full(d.shape[:2], d.shape[2])
    if gap:
        lost = (star != 0).astype(float) @ unknown > 0
        n = n - lost.sum(2)
        d[lost] = np.nan
        variance = np.nanvar(d, axis=2, ddof=1)
    else:
        variance = d.var(axis=2, ddof=1)
    d.sort(axis=2)
    return between(d, n, LOWEST), between(d, n, HIGHEST), variance, n


# ------------------------------------------------------------------------------------------- robustness

def apart(one, other, pull_one, pull_other):
    """By how many standard errors of their difference two estimates from the same councils differ."""
    here = (pull_one != 0) | (pull_other != 0)
    n = here.sum()
    return abs(one - other) / np.sqrt(((pull_one - pull_other) ** 2).sum() * n / (n - 1))


def by_council(pull, councils, total):
    out = np.zeros((total,) + pull.shape[1:])
    out[councils] = pull
    return out


def whole_budget(idx, spend, claims, size, councils, total):
    """One drift and what became of each pound claimed, from total spend on total claim; with what each council pulled."""
    sums = idx[councils].sum(1)
    design = np.stack([np.ones(len(councils)), -claims[councils].sum(1) / sums], 1)
    beta, _, pull, _ = fit(design, spend[councils].sum(1) / sums, size[councils] ** -2, np.arange(len(councils)))
    return beta, by_council(pull, councils, total)


def middle(x):
    """Median of what is known along the last axis, which is sorted for it."""
    x = np.sort(x, -1)
    n = np.isfinite(x).sum(-1)
    at = lambda i: np.take_along_axis(x, np.maximum(i, 0)[..., None], -1)[..., 0]
    return (at((n - 1) // 2) + at(n // 2)) / 2, n


def sides(x, p):
    return [abs(np.quantile(x, q) - np.median(x)) for q in p]


def scatter(fitted, e, s, size, windows, claimed):
    """By how many times a council's cells scatter more among themselves than over windows of the past (method 4.2a)."""
    r, width = fitted.rows, len(s)
    grid = lambda values, fill: fill_grid((len(size), width), r, values, fill)
    chosen = grid((r.claim > 0) == claimed, False).astype(bool)
    unit = size[:, None] * s
    slope = np.where(chosen, grid(r.claim, 0), 0) / unit
    now = np.where(chosen, grid(r.residual - (fitted.theta * r.claim if claimed else 0), np.nan) / unit, np.nan)
    past = np.where(chosen[:, None, :], e.reshape(len(size), windows, width) / s, np.nan).reshape(-1, width)
    lost = (np.isnan(past) & np.repeat(chosen, windows, 0)).any(1)
    past = past[~lost & np.repeat(chosen.sum(1) >= 3, windows)]
    slopes = np.repeat(slope, windows, 0)[~lost & np.repeat(chosen.sum(1) >= 3, windows)]
    there = chosen.sum(1) >= 3
    now, slope = now[there], slope[there]
    if claimed:
        rest = lambda x, a: (x - a * ((a * np.nan_to_num(x)).sum(1) / (a ** 2).sum(1))[:, None])
        now, past = rest(now, slope), rest(past, slopes)
        p = (.1, .9)
    else:
        now, past = now - middle(np.where(np.isnan(now), np.inf, now))[0][:, None], past - middle(np.where(np.isnan(past), np.inf, past))[0][:, None]
        p = (.2, .8)
    now, past = now[np.isfinite(now)], past[np.isfinite(past)]
    if min(len(now), len(past)) < 100:
        return 1
    ratio = min(a / b for a, b in zip(sides(now, p), sides(past, p)))
    return min(ratio, 3) if ratio > 1.1 else 1


def fill_grid(shape, r, values, fill):
    out = np.full(shape, fill, float)
    out[r.j, r.c] = values
    return out


def robust(p, fitted, idx, spend, claims, base, size, has, s, member, e, h, displaced_by):
    """The other ways to the drift that are apart from the calibration, the widening, and the year before (method 4.2a)."""
    total, r = len(size), fitted.rows
    free = r.claim == 0
    cells = np.arange(len(s))
    first = np.flatnonzero(np.diff(r.j[free], prepend=-1))
    beta, _, pull, _ = fit(np.concatenate([r.c[free, None] == cells, r.back[free, None]], axis=1), r.ratio[free], r.weights[free], first)
    complete = np.isfinite(spend + idx).all(1)
    shares = np.where(has & (idx > 0), idx, 0)[complete].sum(0)
    shares = shares / shares.sum()
    mean, pulls = fitted.m @ shares, by_council(fitted.pull, r.councils, total) @ shares
    (drift, net), whole = whole_budget(idx, spend, claims, size, r.councils, total)
    hedges = []
    if apart(beta[:-1] @ shares, mean, by_council(pull[:, :-1], r.j[free][first], total) @ shares, pulls) > 2:
        hedges.append(beta[:-1])
    if apart(drift, mean, whole[:, 0], pulls) > 2:
        hedges.append(fitted.m * drift / mean)
    windows = p.base - h + 1
    wide = scatter(fitted, e, s, size, windows, False)
    locus = max(wide, scatter(fitted, e, s, size, windows, True))
    t0, t = p.base - 1, p.base + h
    index0 = p.price[:, t0] * p.volume[:, t0]
    back = (p.spend[:, t0] + (p.transfers[:, t] - p.transfers[:, t0]) * index0) * (p.price[:, t] * p.volume[:, t] / index0)
    earlier = calibrate(back, spend, claims, p.spend[:, t0], size, p.spend[:, t0] > 0, s, member & np.isfinite(back).all(1), displaced_by)
    was = None
    if earlier:
        (_, then), before = whole_budget(back, spend, claims, size, earlier.rows.councils, total)
        if apart(net, then, whole[:, 1], before[:, 1]) > 3:
            was = back * earlier.m
    return SimpleNamespace(hedges=hedges, wide=wide, locus=locus, was=was)


def judge(p, displaced_by="counterfactual", with_robustness=False):
    """For each horizon the calibration and, for every council with a claim, kappa, low and high of M, W and T."""
    gce, size, has = scale_of(p)
    base, out = p.spend[:, p.base], []
    for h in p.horizons:
        t = p.base + h
        spend, claims = p.spend[:, t], p.claim[:, t]
        index = p.price[:, t] * p.volume[:, t]
        idx = (base + p.transfers[:, t]) * index
        known = np.isfinite(spend + idx + p.price[:, p.base] * p.volume[:, p.base]).all(1) & np.isfinite(gce)
        member = known & np.isfinite(claims).all(1)
        asked = np.flatnonzero(np.nansum(claims, 1) > 0)
        e, means = reference_class(p, h, gce, size, has)
        e = e.reshape(-1, len(p.cells))
        fewest = np.isfinite(e).sum(0)[has[np.isfinite(gce)].any(0)].min()
        if fewest < FEWEST_RESIDUALS:
            raise PanelError("horizon %d: a cell has %d residuals, fewer than %d; the defaults of method 2.6 are not "
                             "implemented here" % (h, fewest, FEWEST_RESIDUALS))
        gap = np.isnan(e).any()
        s = np.array([spread(x[np.isfinite(x)]) if np.isfinite(x).any() else np.nan for x in e.T]) if gap else spread(e, 0)
        fitted = calibrate(idx, spend, claims, base, size, has, s, member, displaced_by)

        i = asked[member[asked]]
        own, star = has[i], np.where(has[i], idx[i], 0)
        locus = own & (claims[i] > 0)
        m, vm = (np.nan_to_num(fitted.m), np.nan_to_num(fitted.vm)) if fitted else (np.zeros(len(s)), np.zeros((len(s),) * 2))
        cells = np.stack([star, star * m, np.where(locus, star * m, 0)], 1)
        seen = np.where(own, spend[i], 0)
        implied = cells.sum(2) - np.stack([seen.sum(1), seen.sum(1), np.where(locus, seen, 0).sum(1)], 1)
        g = np.stack([star, np.where(locus, star, 0)], 1)
        v_index = means.var(ddof=1) if len(means) > 1 else np.nan
        v_cal = np.concatenate([v_index * star.sum(1)[:, None] ** 2, ((g @ vm) * g).sum(2)], 1)
        low, high, v, n = error_quantiles(e, size[i], cells if fitted else cells[:, :1])
        if not fitted:
            low, high, v, n = (np.concatenate([a, np.repeat(a, 2, 1)], 1) for a in (low, high, v, n))
        f = np.sqrt(1 + v_cal / v)
        claim = claims[i].sum(1)[:, None]
        if with_robustness and fitted:
            more = robust(p, fitted, idx, spend, claims, base, size, has, s, member, e, h, displaced_by)
            times = np.array([more.wide, more.wide, more.locus])
            low, high, v = low * times, high * times, v * times ** 2
            v_cal[:, :1] = ((means ** 2).sum() + 2 * h * .01 ** 2) / (len(means) + 2) * star.sum(1)[:, None] ** 2
            f = np.sqrt(1 + v_cal / v)
            others = [np.stack([star * d, np.where(locus, star * d, 0)], 1) for d in more.hedges]
            if more.was is not None:
                others.append(np.stack([more.was[i], np.where(locus, more.was[i], 0)], 1))
            low, high, f = low * f, high * f, 1
            for other in others:
                shift = (other.sum(2) - cells[:, 1:].sum(2))
                low[:, 1:] = np.minimum(low[:, 1:], low[:, 1:] + shift)
                high[:, 1:] = np.maximum(high[:, 1:], high[:, 1:] + shift)
            if more.locus > more.wide:
                high[:, 2] = np.maximum(high[:, 2], (implied[:, 1] * 2 + high[:, 1]) / 2 - implied[:, 2])
        answer = np.full((len(asked), len(TESTS), 3), np.nan)
        answer[member[asked]] = np.stack([implied / claim, (implied + low * f) / claim, (implied + high * f) / claim], 2)
        answer[member[asked]] = np.where((n >= FEWEST_RESIDUALS)[:, :, None], answer[member[asked]], np.nan)
        if not fitted:
            answer[:, 1:] = np.nan
        answer[np.isnan(answer).any(2)] = np.nan
        out.append(SimpleNamespace(h=h, asked=asked, answer=answer, fitted=fitted, s=s))
    return out


# ---------------------------------------------------------------------------------------------- writing

def region(kappa, low, high):
    """The region rule of method 0, one test alone."""
    if np.isnan(kappa):
        return "INSUFFICIENT_EVIDENCE"
    if low > .10:
        return "CORROBORATED" if high >= .90 and kappa >= .75 else "PARTLY_CORROBORATED"
    return "INSUFFICIENT_EVIDENCE" if high >= .90 else "CONTRADICTED" if high <= .25 else "NOT_CORROBORATED"


def text(x):
    return "" if np.isnan(x) else repr(float(x))


def write(p, results, folder):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "verdicts.csv"), "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("council horizon test kappa low high verdict".split())
        for r in results:
            for j, tests in zip(r.asked, r.answer):
                for test, numbers in zip(TESTS, tests):
                    w.writerow([p.councils[j], r.h, test, *map(text, numbers), region(*numbers)])
    with open(os.path.join(folder, "calibration.csv"), "w", newline="", encoding="utf-8") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("horizon theta theta_se phi phi_se".split() + [n % c for c in p.cells for n in ("m_%s", "m_%s_se")])
        for r in results:
            c = r.fitted
            if c is None:
                w.writerow([r.h] + [""] * (4 + 2 * len(p.cells)))
            else:
                pairs = np.stack([c.m, np.sqrt(np.diag(c.vm))], 1).ravel()
                w.writerow([r.h] + [text(x) for x in (c.theta, c.theta_se, c.phi, c.phi_se, *pairs)])


# ----------------------------------------------------------------------------------------------- golden

def golden(tolerance=1e-6):
    """GOLDEN G12 of method 4.2: the largest deviation of each figure, and whether all hold."""
    a = np.array([(.10, 0), (.05, .04), (0, .08), (0, 0), (.20, 0), (0, .15)])
    share = np.array([(.6, .4), (.5, .5), (.55, .45), (.6, .4), (.5, .5), (.4, .6)])
    printed = np.array([(0, .15), (0, 0), (.065455, 0), (0, 0), (0, .2), (.225, 0)])
    noise = np.array([.01, -.02, .015, .005, -.01, .02, -.005, .01, .02, -.015, -.01, .005])
    b = displaced(a * share, share) / share
    design = np.column_stack([np.tile(np.eye(2), (6, 1)), -a.ravel(), b.ravel()])
    truth, ones, first = np.array([1.05, 1.02, .6, .1]), np.ones(12), np.arange(0, 12, 2)
    clean, *_ = fit(design, design @ truth, ones, first, iterations=0)
    rho = design @ truth + noise
    beta, variance, *_ = fit(design, rho, ones, first, iterations=0)
    star, actual, claim = share[0] @ beta[:2], share[0] @ rho[:2], (a * share)[0].sum()
    checks = [("b by cell", b, printed), ("noise-free m, theta, phi", clean, truth),
              ("m, theta, phi", beta, [1.053284, 1.022728, .522723, .007901]),
              ("standard errors", np.sqrt(np.diag(variance)), [.003816, .002914, .026235, .020957]),
              ("council 1 S*", star, 1.041062), ("council 1 actual", actual, 1.006),
              ("council 1 I", star - actual, .035062), ("council 1 claim", claim, .06),
              ("council 1 kappa (four decimals printed)", round((star - actual) / claim, 4), .5844)]
    good = True
    for name, got, want in checks:
        gap = np.abs(np.asarray(got) - np.asarray(want)).max()
        good &= bool(gap <= tolerance)
        print("%-4s %-42s largest deviation %.2e" % ("ok" if gap <= tolerance else "FAIL", name, gap))
    return good


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--panel")
    a.add_argument("--out")
    a.add_argument("--golden", action="store_true")
    a.add_argument("--time", action="store_true")
    a.add_argument("--robust", action="store_true", help="with the steps of method 4.2a")
    a.add_argument("--repeats", type=int, default=15, help="runs for --time")
    a.add_argument("--displaced-by", choices=("counterfactual", "base"), default="counterfactual")
    o = a.parse_args()
    if o.golden:
        return 0 if golden() else 1
    if not o.panel or not (o.out or o.time):
        a.error("--golden, or --panel with --out or --time")
    try:
        p = read_panel(o.panel)
        if o.time:
            runs = []
            for _ in range(max(1, o.repeats)):
                start = time.perf_counter()
                judge(p, o.displaced_by, o.robust)
                runs.append(time.perf_counter() - start)
            print(json.dumps(dict(councils=len(p.councils), cells=len(p.cells), years=len(p.years), horizons=len(p.horizons),
                                  repeats=len(runs), first_seconds=runs[0], median_seconds=float(np.median(runs)),
                                  best_seconds=min(runs))))
        if o.out:
            results = judge(p, o.displaced_by, o.robust)
            for r in results:
                if r.fitted is None:
                    sys.stderr.write("horizon %d: fewer than %d councils with a claim, W and T left empty\n" % (r.h, FEWEST_COUNCILS))
                empty = int(np.isnan(r.answer[:, :, 0]).sum())
                if empty:
                    sys.stderr.write("horizon %d: %d answers left empty\n" % (r.h, empty))
            write(p, results, o.out)
    except (PanelError, OSError, ValueError, KeyError) as e:
        sys.stderr.write("peers.py: %s\n" % (e if not isinstance(e, KeyError) else "meta.json lacks %s" % e))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
