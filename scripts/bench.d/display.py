#!/usr/bin/env python3
"""Measures the display under load on loopback, beside a C server on epoll that sends the same bytes.

    display.py GAVEL PAGE [--viewers N,N] [--changes N]

A console changes the clock of a speaker at a steady rate. A change is timed from the console's
answer, which comes when the change is on the disk, to its receipt by every viewer. The C server is
told each change in the same moment, with bytes of the same length. All of it on 127.0.0.1, all of
it ends by itself.
"""

import argparse
import os
import pathlib
import re
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "test.d")]
import page  # noqa: E402
from browser import free_port  # noqa: E402
from hall import Hall  # noqa: E402


class Crowd:
    """A process of viewers, readers that stall, or requests that never end."""

    def __init__(self, tool, kind, port, count):
        self.process = subprocess.Popen(
            [tool, kind, str(port), str(count)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        line = self.process.stdout.readline()
        if line != b"ready\n":
            raise SystemExit(f"{kind}: {line!r} {self.process.stderr.read()!r}")

    def receipts(self):
        """Ends the viewers; what each got, and when, in nanoseconds."""
        out, errors = self.process.communicate(timeout=60)
        if errors:
            print(f"  viewers said: {errors.decode()[:200]}")
        return [tuple(map(int, line.split())) for line in out.splitlines()]

    def end(self):
        self.process.communicate(timeout=60)


class Peer:
    """The C server."""

    def __init__(self, tool, event):
        self.port, self.event = free_port(), event
        self.process = subprocess.Popen([tool, "serve", str(self.port)], stdin=subprocess.PIPE)
        self.send(0)
        time.sleep(0.3)

    def send(self, number):
        # The same bytes as the display's, but for the number.
        data = b"\n" + re.sub(rb"^id: \d+", b"id: %d" % number, self.event)
        self.process.stdin.write(struct.pack("=I", len(data)) + data)
        self.process.stdin.flush()

    def end(self):
        self.process.stdin.close()
        self.process.wait(10)


def ticks(pid):
    """Processor time of a process in seconds, and what of it is in memory, in KB."""
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    with open(f"/proc/{pid}/status") as file:
        resident = int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), resident


def captured(port):
    """The bytes of one event as the display sends them."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(b"GET /events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        data = b""
        while not re.search(rb"\nid: .*\n\n", data, re.DOTALL):
            data += line.recv(65536)
    return data[data.index(b"\nid: ") + 1:]


def changes(hall, rate, count, tell=lambda number: None):
    """Makes so many changes; when each was on the disk, by its number, and the console's times."""
    done, spent = {}, []
    start = time.monotonic()
    for index in range(count):
        wait = start + index / rate - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        began = time.monotonic_ns()
        answer = hall.type(f"set {1 + index % 2}:{index % 60:02}")
        ended = time.monotonic_ns()
        number = answer["entries"][-1]
        done[number] = ended
        tell(number)
        spent.append((ended - began) / 1e6)
    time.sleep(1)
    return done, spent


def delays(done, receipts):
    found = sorted((at - done[number]) / 1e6 for number, at in receipts if number in done)
    return found


def at_share(values, share):
    return values[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


class Bench:
    def __init__(self, gavel, display, tool, folder, count):
        self.tool, self.count = tool, count
        self.hall = Hall(folder, gavel, display)
        for line in ["open", "item! 2"] + [f"add Resident {n}" for n in range(30)]:
            self.hall.type(line)
        for line in ["limit 2:00", "next", "start"]:
            self.hall.type(line)
        self.hall.open_pages()
        self.event = captured(self.hall.port)

    def run(self, viewers, rate, trouble=False):
        """One round; the row of the table."""
        pid = self.hall.pages.pid
        others = []
        if trouble:
            others = [Crowd(self.tool, "stall", self.hall.port, 200),
                      Crowd(self.tool, "half", self.hall.port, 200)]
        before = ticks(pid)
        crowd = Crowd(self.tool, "view", self.hall.port, viewers)
        settled = ticks(pid)
        count = max(10, min(self.count, int(rate * 15)))
        began = time.monotonic()
        done, _ = changes(self.hall, rate, count)
        took, after = time.monotonic() - began, ticks(pid)
        got = delays(done, crowd.receipts())
        for other in others:
            other.end()
        peer = Peer(self.tool, self.event)
        peer_crowd = Crowd(self.tool, "view", peer.port, viewers)
        peer_before, peer_began = ticks(peer.process.pid), time.monotonic()
        done, _ = changes(self.hall, rate, count, peer.send)
        peer_took, peer_after = time.monotonic() - peer_began, ticks(peer.process.pid)
        beside = delays(done, peer_crowd.receipts())
        peer.end()
        p50, p99 = at_share(got, 0.5), at_share(got, 0.99)
        q50, q99 = at_share(beside, 0.5), at_share(beside, 0.99)
        name = f"{viewers:,} viewers, {rate}/s" + (", 200 stalled, 200 half-open" if trouble else "")
        return [
            name, f"{len(got):,} of {viewers * count:,}", f"{p50:.1f} ms", f"{p99:.1f} ms",
            f"{q50:.1f} ms", f"{q99:.1f} ms", f"{p99 / q99:.2f}",
            f"{(settled[1] - before[1]) / viewers:.1f}",
            f"{100 * (after[0] - settled[0]) / took:.1f} %",
            f"{100 * (peer_after[0] - peer_before[0]) / peer_took:.1f} %",
        ]

    def console(self, viewers):
        """The console's own command, with and without viewers, in turns."""
        bare, beside = [], []
        for _ in range(3):
            bare += changes(self.hall, 10, 30)[1]
            crowd = Crowd(self.tool, "view", self.hall.port, viewers)
            beside += changes(self.hall, 10, 30)[1]
            crowd.receipts()
        a, b = statistics.median(bare), statistics.median(beside)
        c, d = at_share(sorted(bare), 0.99), at_share(sorted(beside), 0.99)
        return (f"A console's command with {viewers:,} viewers attached: p50 {b:.2f} ms against "
                f"{a:.2f} ms without, ratio {b / a:.2f} (goal 1.5); p99 {d:.1f} ms against {c:.1f} ms.")

    def restart(self, viewers):
        """Killed with viewers attached and started again: until a fresh crowd is served."""
        crowd = Crowd(self.tool, "view", self.hall.port, viewers)
        self.hall.kill_pages()
        began = time.monotonic()
        self.hall.open_pages()
        up = time.monotonic() - began
        crowd.end()
        began = time.monotonic()
        crowd = Crowd(self.tool, "view", self.hall.port, viewers)
        served = time.monotonic() - began
        crowd.receipts()
        return (f"Killed with {viewers:,} viewers attached, it served again {up:.2f} s after it was "
                f"started, and {viewers:,} viewers that came back at once had their board within "
                f"{served:.2f} s.")


def section(rows, lines):
    head = ["round", "events got", "p50", "p99", "C p50", "C p99", "p99 ratio", "KB a viewer",
            "CPU", "C CPU"]
    return (
        "## Display\n\n"
        f"Measured {page.today()} on {page.machine()}, release build, by `scripts/bench display`: "
        "from the console's answer, which comes when a change is on the disk, to its receipt by "
        "every viewer on loopback; console, server and viewers share the machine. Beside it a C "
        "server on epoll that is told the same bytes in the same moment, without an archive to "
        "follow.\n\n" + page.table(head, rows) + "\n\n" + "\n".join(lines))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gavel")
    parser.add_argument("page")
    parser.add_argument("--viewers", default="1000,2000")
    parser.add_argument("--changes", type=int, default=100)
    parser.add_argument("--print-only", action="store_true")
    arguments = parser.parse_args()
    display = os.path.join(os.path.dirname(arguments.gavel), "gavel-display")
    counts = [int(text) for text in arguments.viewers.split(",")]
    with tempfile.TemporaryDirectory(prefix="gavel-bench-") as folder:
        tool = os.path.join(folder, "display")
        subprocess.run(
            ["cc", "-O2", "-Wall", "-Wextra", "-o", tool, str(HERE / "display.c")], check=True)
        bench = Bench(arguments.gavel, display, tool, folder, arguments.changes)
        try:
            rows = [bench.run(count, rate) for count in counts for rate in (1, 10)]
            rows.append(bench.run(counts[-1], 1, trouble=True))
            lines = [bench.console(counts[-1]), "", bench.restart(counts[-1])]
        finally:
            bench.hall.close()
    text = section(rows, lines)
    print(text)
    if not arguments.print_only:
        page.put(arguments.page, "display", text)


if __name__ == "__main__":
    main()
