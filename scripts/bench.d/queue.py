#!/usr/bin/env python3
"""Measures what 'next' costs while more and more people wait.

    queue.py GAVEL PAGE

For each length of the queue two scripts are replayed: one that only takes the cards, one that
also calls ROUNDS speakers. The difference, divided, is the cost of one round of next, start, end.
Figures are medians of several runs, and ratios to the shortest queue; they go into the page.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import page

ROUNDS = 400
RUNS = 5
LENGTHS = [10, 100, 1_000, 10_000]
HEADER = "plan: p.yaml\nzero: 2016-07-19T09:00:00-04:00\n\nopen\nlimit 2:00\n"
PLAN = (
    "title: Queue\nkind: hearing\ndate: 2016-07-19\nstart: 09:00\nzone: America/New_York\n"
    "rules:\n  late: equal\nagenda:\n  - title: Comment\n    type: comment\n"
)


def script(waiting, rounds):
    lines = [f"add Resident {number}" for number in range(waiting)]
    for number in range(rounds):
        lines += ["@+0:04 next", "@+0:01 start", "@+0:30 end", f"add Late {number}"]
    return HEADER + "\n".join(lines) + "\n"


def seconds(gavel, path):
    began = time.perf_counter()
    subprocess.run([gavel, "replay", str(path)], check=True, capture_output=True)
    return time.perf_counter() - began


def rows(gavel):
    """Yields for each length of the queue the cost of a round and its ratio to the first."""
    first = None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "p.yaml").write_text(PLAN)
        for waiting in LENGTHS:
            bare, full = folder / "bare.script", folder / "full.script"
            bare.write_text(script(waiting, 0))
            full.write_text(script(waiting, ROUNDS))
            costs = [
                (seconds(gavel, full) - seconds(gavel, bare)) / ROUNDS for _ in range(RUNS)
            ]
            cost = statistics.median(costs) * 1e6
            first = first or cost
            yield waiting, cost, cost / first


def main():
    figures = [[f"{waiting:,}", f"{cost:.0f} µs", f"{ratio:.2f}"]
               for waiting, cost, ratio in rows(sys.argv[1])]
    text = (
        "## Queue\n\n"
        f"Measured {page.today()} on {page.machine()}, release build, by `scripts/bench queue`: a "
        f"round of add, next, start and end while so many wait; medians of {RUNS} runs of "
        f"{ROUNDS} rounds.\n\n" + page.table(["waiting", "a round", "ratio"], figures))
    page.put(sys.argv[2], "queue", text)
    print(text)


if __name__ == "__main__":
    main()
