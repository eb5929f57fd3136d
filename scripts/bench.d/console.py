"""Measures the live console beside the sqlite3 shell on one harness: a pseudo-terminal of
24 rows and 80 columns whose other end is read here. Writes the figures into a page.

    console.py GAVEL PAGE PROBE

PROBE is a small program with the same line editor, in which another thread posts alerts.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import page

GAVEL, PAGE, PROBE = sys.argv[1:]
SCRATCH = tempfile.mkdtemp(prefix="gavel-bench-")
ENVIRONMENT = {
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": SCRATCH, "PATH": os.environ["PATH"],
}


class Child:
    """A program on a terminal of its own."""

    def __init__(self, argv):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], argv, ENVIRONMENT)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def until(self, wanted, seconds=10):
        """Reads until the bytes came; returns all that was read."""
        found, end = b"", time.monotonic() + seconds
        while wanted not in found:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                raise SystemExit(f"{wanted!r} did not come: {found[-300:]!r}")
            found += os.read(self.fd, 65536)
        return found

    def quiet(self, seconds):
        """Reads until nothing comes for a while."""
        while select.select([self.fd], [], [], seconds)[0]:
            os.read(self.fd, 65536)

    def say(self, line, answer):
        os.write(self.fd, line.encode() + b"\r")
        self.until(answer)
        self.quiet(0.05)

    def spent(self):
        """Nanoseconds on a processor and how often it went to sleep, so far."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            nanoseconds = int(file.read().split()[0])
        with open(f"/proc/{self.pid}/status") as file:
            return nanoseconds, int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)",
                                              file.read())[1])

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def gavel(name):
    return [GAVEL, "open", "--archive", f"{SCRATCH}/{name}.sqlite"]


meetings = 0


def meeting():
    """A meeting in session with two cards, called to order."""
    global meetings
    meetings += 1
    child = Child(gavel(f"meeting{meetings}"))
    child.until(b"doors")
    child.quiet(0.1)
    for line, answer in [("open", b"Called to order"), ("add Ana Ruiz", b"1st of 1"),
                         ("add Bo Lee", b"2nd of 2"), ("limit 3:00", b"has 3:00")]:
        child.say(line, answer)
    return child


def shell():
    child = Child(["sqlite3", f"{SCRATCH}/shell.sqlite"])
    child.until(b"sqlite>")
    child.quiet(0.1)
    return child


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def echo(child, count=300, head=b""):
    """Microseconds from a key to what it draws, for each of many keys behind a beginning."""
    taken = []
    for index in range(count):
        if index % 40 == 0:
            os.write(child.fd, b"\x15" + head)
            child.quiet(0.05)
        key = b"abcdefghij"[index % 10:index % 10 + 1]
        child.quiet(0.003)
        began = time.perf_counter()
        os.write(child.fd, key)
        child.until(key)
        taken.append((time.perf_counter() - began) * 1e6)
    return taken


def start(argv, prompt):
    """Milliseconds from the start to the prompt."""
    began = time.perf_counter()
    child = Child(argv)
    child.until(prompt)
    taken = (time.perf_counter() - began) * 1e3
    child.end()
    return taken


def posted(count=300):
    """Microseconds from a post in another thread until the alert stands above a line that is
    being typed, for each of many."""
    child = Child([PROBE])
    child.until(b"probe>")
    os.write(child.fd, b"times %d\r" % count)
    os.write(child.fd, b"half a line")
    found, taken = b"", []
    while len(taken) < count:
        found += os.read(child.fd, 65536)
        came = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        while stamp := re.search(rb"at (\d+)\.", found):
            taken.append((came - int(stamp[1])) / 1e3)
            found = found[stamp.end():]
    child.end()
    return taken


def writes(child, keys=60):
    """Calls of write(2) to the terminal for each key."""
    os.write(child.fd, b"\x15")
    child.quiet(0.1)
    log = f"{SCRATCH}/strace"
    tracer = subprocess.Popen(["strace", "-f", "-e", "trace=write,writev,pwrite64", "-o", log,
                               "-p", str(child.pid)], stderr=subprocess.DEVNULL)
    time.sleep(0.7)
    for index in range(keys):
        os.write(child.fd, b"abcdefghij"[index % 10:index % 10 + 1])
        child.quiet(0.02)
    tracer.terminate()
    tracer.wait()
    with open(log) as file:
        return len(re.findall(r"write(?:v)?\(1, ", file.read())) / keys


def rest(child, seconds):
    """Reads what comes for a time."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([child.fd], [], [], left)[0]:
            os.read(child.fd, 65536)


def idle(child, seconds=20):
    """Wake-ups a second and percent of a core while nobody types."""
    first = child.spent()
    rest(child, seconds)
    second = child.spent()
    return (second[1] - first[1]) / seconds, (second[0] - first[0]) / seconds / 1e7


def ticks(child, count=12):
    """Milliseconds by which ticks of the clock come off their second, and the alert at time."""
    # The minute of the clock on the right comes off the second, and is no tick of the turn.
    rest(child, max(0, 64 - time.time() % 60) if time.time() % 60 > 40 else 0)
    child.say("set 0:%02d" % count, b"left")
    arrivals, alert = [], None
    while alert is None:
        if not select.select([child.fd], [], [], 3)[0]:
            raise SystemExit("the clock stands")
        at = time.perf_counter() * 1e3
        piece = os.read(child.fd, 65536)
        if b"TIME" in piece:
            alert = at
        else:
            arrivals.append(at)
    phases = [at % 1000 for at in arrivals]
    middle = phases[0]
    off = [(phase - middle + 500) % 1000 - 500 for phase in phases]
    centre = statistics.median(off)
    late = (alert % 1000 - middle - centre + 500) % 1000 - 500
    return [abs(value - centre) for value in off], abs(late)


def notice(count=15):
    """Milliseconds from Enter at another seat to the line at this one."""
    first = meeting()
    archive = f"{SCRATCH}/meeting{meetings}.sqlite"
    second = Child([GAVEL, "join", "--as", "clerk", "--archive", archive])
    second.until(b"floor free")
    first.quiet(1.5)
    taken = []
    for index in range(count):
        os.write(second.fd, b"count %d" % (index + 10))
        second.quiet(0.1)
        began = time.perf_counter()
        os.write(second.fd, b"\r")
        first.until(b"count %d" % (index + 10))
        taken.append((time.perf_counter() - began) * 1e3)
        first.quiet(1.2)
        second.quiet(0.05)
    second.end()
    first.end()
    return taken


def verdict(is_met):
    return "met" if is_met else "**missed**"


def measure():
    runs, rows = 5, []
    ours, theirs, within = [], [], []
    for _ in range(runs):
        child = meeting()
        ours.append(echo(child))
        within.append(echo(child, head=b"add "))
        child.end()
        child = shell()
        theirs.append(echo(child))
        child.end()
    median = [statistics.median(percentile(run, 0.5) for run in group) for group in (ours, theirs)]
    tail = [statistics.median(percentile(run, 0.99) for run in group) for group in (ours, theirs)]
    rows.append(("key to echo, p50", f"{median[0]:.0f} µs", f"{median[1]:.0f} µs", "≤ 1.25 ×",
                 verdict(median[0] <= 1.25 * median[1])))
    rows.append(("key to echo, p99", f"{tail[0]:.0f} µs", f"{tail[1]:.0f} µs", "", ""))

    inside = statistics.median(percentile(run, 0.5) for run in within)
    rows.append(("key to echo behind `add `, p50", f"{inside:.0f} µs", f"{median[1]:.0f} µs",
                 "≤ 1.25 ×", verdict(inside <= 1.25 * median[1])))

    child, other = meeting(), shell()
    own, foreign = writes(child), writes(other)
    rows.append(("`write(2)` a key", f"{own:.2f}", f"{foreign:.2f}", "1",
                 verdict(abs(own - 1) < 0.05)))
    os.write(child.fd, b"\x15")
    # Until the last commit was merged into the archive, which waits for a quiet moment.
    rest(child, 12)
    wakes, load = idle(child)
    shell_wakes, shell_load = idle(other, 5)
    rows.append(("wake-ups, no clock runs", f"{wakes:.2f}/s", f"{shell_wakes:.2f}/s", "≤ 0.1/s",
                 verdict(wakes <= 0.1)))
    child.say("next", b"called")
    child.say("start", b"starts")
    rest(child, 3)
    wakes, clock_load = idle(child)
    rows.append(("wake-ups, a clock runs", f"{wakes:.2f}/s", "–", "≤ 1.05/s",
                 verdict(wakes <= 1.05)))
    rows.append(("processor, no clock runs", f"{load:.4f} %", f"{shell_load:.4f} %", "", ""))
    rows.append(("processor, a clock runs", f"{clock_load:.4f} %", "–", "≤ 0.02 %",
                 verdict(clock_load <= 0.02)))
    errors, late = ticks(child)
    rows.append(("tick off its second, worst", f"{max(errors):.1f} ms", "–", "≤ 5 ms",
                 verdict(max(errors) <= 5)))
    rows.append(("alert at time, off its second", f"{late:.1f} ms", "–", "≤ 5 ms",
                 verdict(late <= 5)))
    child.end()
    other.end()
    alerts = posted()
    rows.append(("alert from another thread to the screen, p50",
                 f"{statistics.median(alerts):.0f} µs", "–", "≤ 300 µs",
                 verdict(statistics.median(alerts) <= 300)))
    rows.append(("alert from another thread to the screen, p99",
                 f"{percentile(alerts, 0.99):.0f} µs", "–", "", ""))
    rows.append(("other seat's Enter to the notice, p50", f"{statistics.median(notice()):.1f} ms",
                 "–", "", ""))

    cold = {"gavel": [], "sqlite3": [], "python3": []}
    python = os.path.realpath(subprocess.check_output(
        ["python3", "-c", "import sys; print(sys.executable)"], text=True).strip())
    for run in range(11):
        cold["gavel"].append(start(gavel(f"cold{run}"), b"doors"))
        cold["sqlite3"].append(start(["sqlite3", f"{SCRATCH}/cold{run}.db"], b"sqlite>"))
        cold["python3"].append(start([python, "-q"], b">>>"))
    cold = {name: statistics.median(values) for name, values in cold.items()}
    rows.append(("cold start to the prompt", f"{cold['gavel']:.1f} ms",
                 f"{cold['sqlite3']:.1f} ms", "≤ 3 ×",
                 verdict(cold["gavel"] <= 3 * cold["sqlite3"])))
    rows.append(("cold start, beside python3's", f"{cold['gavel']:.1f} ms",
                 f"{cold['python3']:.1f} ms", "< 1 ×", verdict(cold["gavel"] < cold["python3"])))
    return rows


def section(rows):
    return (
        "## Console\n\n"
        f"Measured {page.today()} on {page.machine()}, release build, sqlite3 "
        f"{page.sqlite_version()}, by `scripts/bench console`.\n\n"
        "One harness for all programs: a pseudo-terminal of 24 × 80. Keys: median of 5 runs of "
        "300 keys; starts: median of 11, with a new archive on the disk each time; idle: 20 s.\n\n"
        + page.table(["what", "gavel", "sqlite3 (python3 in the last row)", "goal", ""], rows))


try:
    result = section(measure())
    page.put(PAGE, "console", result)
    print(result)
finally:
    shutil.rmtree(SCRATCH, ignore_errors=True)
