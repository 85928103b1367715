"""What numpy makes of effects in a nation that a formula gives, by matrices and from method 5.2 and the papers alone: python3 effects.py [people]"""
import sys
import numpy as np
from scipy import stats

WITH_PEOPLE = 'people' in sys.argv
N, ADOPT = 60, 22
i = np.arange(1, N + 1)
start = np.where(i > ADOPT, 9999, np.where(i % 2 == 0, 2016, 2017))
people = 40 + 11 * ((i * 7) % 40)
region = i % 5


def level(year):
    t = year - 2014
    value = 78 + 7 * np.sin(1.7 * i) + 4 * np.sin(2.3 * i * t + i) + 2 * np.sin(region + t)
    return value + np.where(year >= start, 3 + np.sin(5.0 * i), 0)


def chance(expected):
    share = np.clip(expected / 100, .02, .98)
    return 1e4 * share * (1 - share) / people if WITH_PEOPLE else np.zeros(N)


def window(first, last):
    before, after = level(first), level(last)
    free, risk = start > last, start > first
    centre, seen = before[risk].mean(), before[risk].var()
    real = max(seen - chance(np.full(N, centre))[risk].mean(), .1 * seen)
    x = before
    for _ in range(2):
        expected = np.full(N, centre) if _ == 0 else x
        x = centre + real / (real + chance(expected)) * (before - centre)
    X = np.column_stack([np.ones(N), x])
    hat = np.linalg.pinv(X[free])
    fit = X @ (hat @ after[free])
    slope = hat[1] @ after[free]
    random = slope**2 * real * chance(x) / (real + chance(x)) + chance(fit)
    off = after - fit
    between = max((off[free] ** 2).sum() / (free.sum() - 2) - random[free].mean(), 0)
    spread = np.sqrt(between + random)
    return dict(before=before, after=after, free=free, x=x, X=X, hat=hat, fit=fit, spread=spread, u=off / spread)


windows = {2016: window(2015, 2016), 2017: window(2016, 2017)}


def parts(c):
    w = windows[start[c]]
    near = [(c + k) % N for k in range(1, 16)]
    peers = [j for j in near if w['free'][j]]
    if len(peers) < 8:
        peers = [j for j in range(N) if w['free'][j]]
    select = np.zeros(N)
    select[c] = 1
    select[peers] -= 1 / len(peers)
    a = select.copy()
    a[w['free']] -= (select @ w['X']) @ w['hat']
    return a, w, peers


def together(v, w):
    both = np.where(v['free'] & w['free'])[0]
    own = np.mean(v['u'][both] * w['u'][both])
    pairs = [(j, k) for j in both for k in both if j != k and region[j] == region[k]]
    left = 1 - sum((np.mean(region[both] == r)) ** 2 for r in range(5))
    regional = max(np.mean([v['u'][j] * w['u'][k] for j, k in pairs]) / left, 0)
    return np.where(region[:, None] == region[None, :], regional, 0) * (1 - np.eye(N)) + own * np.eye(N)


rows = [parts(c) for c in range(ADOPT)]
d = np.array([a @ w['after'] for a, w, _ in rows])
n = len(d)
sigma = np.empty((n, n))
for r, (a, v, _) in enumerate(rows):
    for s, (b, w, _) in enumerate(rows):
        sigma[r, s] = (a * v['spread']) @ together(v, w) @ (b * w['spread'])

tau2 = 0
for step in range(3):
    weight = 1 / (np.diag(sigma) + tau2)
    M = np.diag(weight) - np.outer(weight, weight) / weight.sum()
    Q = d @ M @ d
    last = tau2
    if step < 2:
        tau2 = max((Q - np.trace(M @ sigma)) / np.trace(M), 0)
weight /= weight.sum()
total = sigma + tau2 * np.eye(n)
mean = weight @ d
se = np.sqrt(weight @ total @ weight * Q / np.trace(M @ total))
t = stats.t.ppf(.95, n - 1) * se
pred = stats.t.ppf(.95, n - 2) * np.sqrt(tau2 + se**2)
print('pooled', *np.round([mean, se, np.sqrt(tau2), mean - t, mean + t, mean - pred, mean + pred], 8))
for c in (0, 1):
    a, w, peers = rows[c]
    u = w['u'][w['free']]
    mad = 1.4826 * np.median(np.abs(u - np.median(u)))
    se1 = mad * np.sqrt(((a * w['spread']) ** 2).sum())
    half = stats.t.ppf(.95, len(u) - 2) * se1
    place = w['u'][[c] + peers]
    apart = np.abs([place[k] - np.delete(place, k).mean() for k in range(len(place))])
    change = w['after'] - w['before']
    print('council', c + 1, len(peers), *np.round([change[c], change[peers].mean(), d[c], d[c] - half, d[c] + half, np.mean(apart >= apart[0])], 8))
counts = [len(peers) for _, _, peers in rows]
above = [w['before'][c] - w['before'][peers].mean() for c, (_, w, peers) in enumerate(rows)]
print('comparators', np.median(counts), 'above', round(np.mean(above), 4))
