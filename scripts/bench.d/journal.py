"""Measures what a durable command costs, beside a C program that commits as much, and what it
costs to come back to a long meeting. Writes the figures into a page.

    journal.py GAVEL PAGE PROBE

PROBE folds the entries of a meeting that stand in memory into its state.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import page

GAVEL, PAGE, PROBE = sys.argv[1:]
HERE = os.path.dirname(os.path.abspath(__file__))
SCRATCH = tempfile.mkdtemp(prefix="gavel-bench-", dir=os.environ.get("GAVEL_BENCH_DISK"))
RUNS, COMMANDS = 5, 1000
PEER = f"{SCRATCH}/commit"


def answered(argv, lines, ready=None):
    """Microseconds from each line to its answer, one line at a time."""
    child = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, bufsize=0)
    answers = os.fdopen(child.stdout.fileno(), "rb", closefd=False)
    for line in ready or []:
        child.stdin.write(line)
        answers.readline()
    taken = []
    for line in lines:
        began = time.perf_counter()
        child.stdin.write(line)
        if not answers.readline():
            raise SystemExit(f"{argv[0]} gave no answer")
        taken.append((time.perf_counter() - began) * 1e6)
    child.stdin.close()
    child.wait()
    return taken


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def durable():
    """The three programs by turns, so that each sees the same disk."""
    lines = [f"/ note number {number} of a long evening\n".encode() for number in range(COMMANDS)]
    groups = {"gavel": [], "sqlite": [], "append": []}
    for run in range(RUNS):
        groups["gavel"].append(answered(
            [GAVEL, "open", "--json", "--archive", f"{SCRATCH}/gavel{run}.sqlite"], lines,
            ready=[b"open\n"]))
        for kind in ("sqlite", "append"):
            groups[kind].append(answered([PEER, kind, f"{SCRATCH}/{kind}{run}"], lines))
    return {
        kind: [statistics.median(percentile(run, part) for run in runs) for part in (0.5, 0.99)]
        for kind, runs in groups.items()
    }


def syncs(lines=100):
    """Calls of fdatasync and fsync for each command, by strace, the start left out."""
    def count(number):
        log = f"{SCRATCH}/strace{number}"
        feed = "open\n" + "".join(f"/ note {index}\n" for index in range(number))
        subprocess.run(["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", log, GAVEL, "open",
                        "--archive", f"{SCRATCH}/syncs{number}.sqlite"], input=feed.encode(),
                       stdout=subprocess.DEVNULL, check=False)
        with open(log) as file:
            return len(re.findall(r"f(?:data)?sync\(", file.read()))
    return (count(lines) - count(0)) / lines


def elapsed(argv, feed=None):
    """Seconds and peak memory in MB of a program."""
    began = time.perf_counter()
    child = subprocess.Popen(argv, stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if feed:
        child.stdin.write(feed)
        child.stdin.close()
    _, status, usage = os.wait4(child.pid, 0)
    if status not in (0, 256):
        raise SystemExit(f"{argv} ended with {status}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def plan_and_script(count):
    """A script of so many commands: cards, calls, turns and notes."""
    with open(f"{SCRATCH}/plan.yaml", "w") as file:
        file.write("title: Long\nkind: hearing\ndate: 2016-07-19\nstart: 09:00\n"
                   "zone: America/New_York\nrules:\n  late: equal\n"
                   "agenda:\n  - title: Comment\n    type: comment\n")
    lines = ["plan: plan.yaml", "zero: 2016-07-19T09:00:00-04:00", "", "open", "limit 2:00"]
    rounds = (count - 2) // 5
    for number in range(rounds):
        lines += [f"add Resident {number}", "@+0:04 next", "@+0:01 start",
                  f"@+0:20 / note {number}", "@+0:10 end"]
    path = f"{SCRATCH}/script{count}.script"
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")
    return path, len(lines) - 3


def replays(count=100_000):
    """Commands a second of a replay and rows a second of the shell, one transaction each."""
    script, commands = plan_and_script(count)
    rows = "".join(
        f"INSERT INTO entry VALUES({number}, 'note number {number} of a long evening');\n"
        for number in range(commands))
    feed = ("PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
            "CREATE TABLE entry(number INTEGER PRIMARY KEY, text TEXT);BEGIN;\n"
            + rows + "COMMIT;\n").encode()
    ours, theirs = [], []
    for run in range(3):
        ours.append(commands / elapsed(
            [GAVEL, "replay", script, "--archive", f"{SCRATCH}/replay{run}.sqlite"])[0])
        theirs.append(commands / elapsed(["sqlite3", f"{SCRATCH}/rows{run}.db"], feed)[0])
    return statistics.median(ours), statistics.median(theirs)


def resumes():
    """Milliseconds of processor and MB to come back to meetings of so many entries."""
    found = []
    for count in (1_000, 10_000, 100_000):
        script, _ = plan_and_script(int(count / 1.0))
        archive = f"{SCRATCH}/long{count}.sqlite"
        elapsed([GAVEL, "replay", script, "--archive", archive])
        shown = subprocess.check_output([GAVEL, "list", "--json", "--archive", archive], text=True)
        entries = json.loads(shown.splitlines()[0]).get("entries") if shown.startswith("{") else None
        runs = [elapsed([GAVEL, "resume", "--archive", archive], b"quit\n") for _ in range(5)]
        found.append((count, entries, statistics.median(run[0] for run in runs) * 1e3,
                      statistics.median(run[1] for run in runs)))
    return found


def version_start():
    def median(argv):
        return statistics.median(elapsed(argv)[0] for _ in range(11)) * 1e3
    return (median([GAVEL, "--version"]), median(["sqlite3", "--version"]),
            median(["python3", "--version"]))


def measure():
    subprocess.run(["cc", "-O2", "-o", PEER, f"{HERE}/commit.c", "-lsqlite3"], check=True)
    cost = durable()
    per_command = syncs()
    ours, theirs = replays()
    rows = [
        ["a durable command, p50", f"{cost['gavel'][0]:.0f} µs",
         f"SQLite from C {cost['sqlite'][0]:.0f} µs",
         f"{cost['gavel'][0] / cost['sqlite'][0]:.2f} ×", "≤ 1.25 ×"],
        ["a durable command, p99", f"{cost['gavel'][1]:.0f} µs",
         f"SQLite from C {cost['sqlite'][1]:.0f} µs",
         f"{cost['gavel'][1] / cost['sqlite'][1]:.2f} ×", ""],
        ["the same, beside append + fdatasync", f"{cost['gavel'][0]:.0f} µs",
         f"{cost['append'][0]:.0f} µs", f"{cost['gavel'][0] / cost['append'][0]:.2f} ×", ""],
        ["fdatasyncs a command", f"{per_command:.2f}", "", "", "1"],
        ["replay of 100,000 commands, one transaction", f"{ours:,.0f}/s",
         f"sqlite3's rows {theirs:,.0f}/s", f"{ours / theirs:.2f} ×", "≥ 0.5 ×"],
    ]
    for count, entries, taken, memory in resumes():
        rows.append([f"resume of {entries or count:,} entries, start and leave",
                     f"{taken:.0f} ms, {memory:.0f} MB", "", "",
                     "≤ 300 ms" if count == 100_000 else ""])
    folds = [int(line) for line in
             subprocess.check_output([PROBE, "100000", "7"], text=True).split()]
    rows.append(["100,000 entries in memory folded into the state",
                 f"{statistics.median(folds) / 1e6:.2f} M/s", "", "", "≥ 5 M/s"])
    start = version_start()
    rows.append(["cold start to `--version`", f"{start[0]:.1f} ms",
                 f"sqlite3 {start[1]:.1f} ms, python3 {start[2]:.1f} ms",
                 f"{start[0] / start[1]:.1f} ×", ""])
    size = os.path.getsize(GAVEL) / 1e6
    rows.append(["size of the program", f"{size:.0f} MB", "", "", ""])
    return rows


try:
    text = (
        "## Journal\n\n"
        f"Measured {page.today()} on {page.machine()}, release build, sqlite3 "
        f"{page.sqlite_version()}, by `scripts/bench journal`. Lines go through a pipe, one at a "
        f"time, to each program in turn: medians of {RUNS} runs of {COMMANDS:,} commands.\n\n"
        + page.table(["what", "gavel", "beside it", "ratio", "goal"], measure()))
    page.put(PAGE, "journal", text)
    print(text)
finally:
    shutil.rmtree(SCRATCH, ignore_errors=True)
