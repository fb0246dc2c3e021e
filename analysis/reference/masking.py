"""Writes values/masking-bounds.csv: what a reader can work out about hidden cells of tables with totals.

Command, from this folder: python3 masking.py
Made with Python 3.11 and SciPy 1.17.1 (scipy.optimize.linprog, method "highs"). Tolerance of the test that reads it: 1e-6.
One row for each cell; category 0 is the total. Bounds are those of linear programming over cells of 0 or more; for cells
that are shown they are the value itself. 1e9 stands for no upper bound.
"""
import itertools
import platform

import numpy as np
import scipy
from scipy.optimize import linprog

random = np.random.default_rng(20260101)
SHAPES = [(3,), (3, 4), (4, 5), (2, 2, 2), (3, 3, 2), (3, 3, 3), (4, 3, 3)]


def cells_of(shape):
    return list(itertools.product(*[range(size + 1) for size in shape]))


def holds(cell, leaf):
    return all(c == 0 or c == l for c, l in zip(cell, leaf))


def bounds(shape, told, asked):
    leaves = list(itertools.product(*[range(1, size + 1) for size in shape]))
    row = lambda cell: [1.0 if holds(cell, leaf) else 0.0 for leaf in leaves]
    known = [(row(cell), value) for cell, value in told.items()]
    matrix = np.array([one for one, _ in known]) if known else None
    right = np.array([value for _, value in known]) if known else None
    found = []
    for sign in (1, -1):
        result = linprog([sign * c for c in row(asked)], A_eq=matrix, b_eq=right, bounds=(0, None), method="highs")
        found.append(sign * result.fun if result.status == 0 else 1e9)
    return found


lines = [
    f"# Python {platform.python_version()}, SciPy {scipy.__version__}, linprog method highs, "
    "command: python3 masking.py, tolerance 1e-6",
    "# Bounds on hidden cells of tables with totals; category 0 is the total, -1 a dimension the table does not have",
    "table,a,b,c,value,hidden,lower,upper",
]
for table in range(28):
    shape = SHAPES[table % len(SHAPES)]
    inner = random.poisson(random.choice([3, 12], size=shape))
    count = {cell: int(inner[tuple(slice(None) if c == 0 else c - 1 for c in cell)].sum()) for cell in cells_of(shape)}
    share = random.choice([0.25, 0.4, 0.6])
    hidden = {cell: bool(random.random() < (share if 0 not in cell else share / 4)) for cell in count}
    told = {cell: value for cell, value in count.items() if not hidden[cell]}
    for cell, value in count.items():
        low, high = bounds(shape, told, cell) if hidden[cell] else (value, value)
        place = list(cell) + [-1] * (3 - len(cell))
        lines.append(",".join(map(str, [table, *place, value, int(hidden[cell]), f"{low:.9g}", f"{high:.9g}"])))

with open("values/masking-bounds.csv", "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
