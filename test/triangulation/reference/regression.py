"""Weighted and Huber-weighted least squares with a cluster variance (method 4.2): reference implementation in numpy.

    python3 regression.py FILE        JSON lines in, JSON lines out

A line is {"design": [[..]], "response": [..], "weights": [..], "clusters": [..], "huber": 2.5, "iterations": 6};
weights default to 1, huber to 2.5, iterations to 6. Rows may come in any order; cluster labels are opaque.

    plain   minimises sum w r^2
    robust  the same with w * factor, factor = min(1, huber * scale / |u|), u = r sqrt(w) of the fit before,
            scale = 1.4826 median |u - median u|; begun at `plain`, `iterations` times, the factor always applied
            to the weights as given. A scale of 0 ends the iterations.
    variance = B (sum over clusters of s s') B * N / (N - 1), B the inverse of X'WX, s = X'Wr of the cluster,
            N the number of clusters, W and r those of the last fit; with one cluster it is null.
    scale   the scale of the last iteration; weights the weights of the last fit (w * factor).

Each fit is a QR-based least-squares solution on rows multiplied by sqrt(weight). A design of deficient rank gives
{"error": ...}. Needs numpy.
"""
import json, sys
import numpy as np


def least_squares(x, y, w):
    root = np.sqrt(w)
    q, r = np.linalg.qr(x * root[:, None])
    diagonal = np.abs(np.diag(r))
    if len(x) < x.shape[1] or diagonal.min() <= 1e-12 * diagonal.max():
        raise ValueError("the design has deficient rank")
    return np.linalg.solve(r, q.T @ (y * root)), r


def cluster_variance(x, residual, w, clusters, r):
    labels = sorted(set(clusters))
    n = len(labels)
    if n < 2:
        return None
    place = {c: k for k, c in enumerate(labels)}
    scores = np.zeros((n, x.shape[1]))
    np.add.at(scores, [place[c] for c in clusters], x * (w * residual)[:, None])
    inverse = np.linalg.inv(r)
    half = scores @ inverse @ inverse.T
    return half.T @ half * n / (n - 1)


def answer(x, y, w, clusters):
    beta, r = least_squares(x, y, w)
    residual = y - x @ beta
    variance = cluster_variance(x, residual, w, clusters, r)
    told = dict(coefficients=beta.tolist(), variance=None, se=None)
    if variance is not None:
        told.update(variance=variance.tolist(), se=np.sqrt(np.diag(variance)).tolist())
    return told, residual


def solve(task):
    x, y = np.array(task["design"], float), np.array(task["response"], float)
    w = np.array(task.get("weights") or np.ones(len(y)), float)
    clusters, huber = [str(c) for c in task["clusters"]], task.get("huber", 2.5)
    if x.ndim != 2 or not len(x) == len(y) == len(w) == len(clusters):
        raise ValueError("design, response, weights and clusters differ in length")
    plain, residual = answer(x, y, w, clusters)
    robust, total, scale = plain, w, None
    for _ in range(task.get("iterations", 6)):
        u = residual * np.sqrt(w)
        scale = 1.4826 * float(np.median(np.abs(u - np.median(u))))
        if scale == 0:
            break
        size = np.abs(u)
        total = w * np.where(size > huber * scale, huber * scale / np.where(size > 0, size, 1), 1)
        robust, residual = answer(x, y, total, clusters)
    return dict(plain=plain, robust=dict(robust, scale=scale, weights=total.tolist()))


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit("usage: regression.py FILE")
    with open(sys.argv[1], encoding="utf-8") as f:
        for line in f:
            if line.strip():
                try:
                    out = solve(json.loads(line))
                except (ValueError, KeyError, np.linalg.LinAlgError) as e:
                    out = dict(error=str(e))
                print(json.dumps(out))


if __name__ == "__main__":
    main()
