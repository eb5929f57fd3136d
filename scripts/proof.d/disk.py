"""Lets the disk fail under a console, and looks whether what was answered is still there.

    disk.py GAVEL

A small disk of its own (tmpfs, where one may be mounted) is filled up and emptied again while a
console runs on it, and is made read-only. Then single system calls of consoles fail by chance,
as strace makes them: no room, and errors of writes and of syncs.
"""
import json
import os
import pty
import random
import select
import shutil
import subprocess
import sys
import tempfile
import time

GAVEL = sys.argv[1]
TRIALS = int(os.environ.get("GAVEL_PROOF_TRIALS", "100"))
SEED = int(os.environ.get("GAVEL_PROOF_SEED", "20160719"))
SCRATCH = tempfile.mkdtemp(prefix="gavel-disk-")


class Console:
    """The live console on a terminal of its own."""

    def __init__(self, *arguments):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(GAVEL, [GAVEL, *arguments, "--screen-reader"],
                      {"TERM": "xterm", "LANG": "C.UTF-8", "HOME": SCRATCH, "COLUMNS": "200"})

    def answer(self, line, *wanted):
        """Types a line and returns which of the answers came."""
        if line is not None:
            os.write(self.fd, line.encode() + b"\r")
        found, end = b"", time.monotonic() + 30
        while time.monotonic() < end:
            if select.select([self.fd], [], [], 0.5)[0]:
                try:
                    found += os.read(self.fd, 65536)
                except OSError:
                    break
            plain = b" ".join(found.split())
            for word in wanted:
                if word.encode() in plain:
                    return word
        raise SystemExit(f"{line!r} had none of {wanted}: {found[-400:]!r}")

    def quit(self):
        os.write(self.fd, b"quit\r")
        while True:
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def sound(archive, what):
    """Ends with a complaint unless the archive verifies; returns its lines by entry."""
    shown = subprocess.run([GAVEL, "verify", "--archive", archive], capture_output=True, text=True,
                           check=False)
    if shown.returncode != 0:
        raise SystemExit(f"{what}: verify: {shown.stdout}{shown.stderr}")
    rows = subprocess.run(["sqlite3", archive, "SELECT number, line FROM entry ORDER BY number"],
                          capture_output=True, text=True, check=True).stdout.splitlines()
    entries = dict(row.split("|", 1) for row in rows)
    if list(map(int, entries)) != list(range(1, len(entries) + 1)):
        raise SystemExit(f"{what}: the numbers of entries have gaps")
    return {int(number): line for number, line in entries.items()}


def small_disk():
    """A disk that is really full, and one that is read-only."""
    disk = f"{SCRATCH}/disk"
    os.makedirs(disk)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "none", disk],
                             capture_output=True, text=True, check=False)
    if mounted.returncode != 0:
        print(f"disk: full disk: skipped, no disk can be mounted here ({mounted.stderr.strip()})")
        return
    archive, ballast = f"{disk}/archive.sqlite", f"{disk}/ballast"
    try:
        with open(ballast, "wb") as file:
            file.write(bytes(150_000))
        console = Console("open", "--archive", archive)
        console.answer(None, "doors")
        console.answer("open", "Called to order")
        noted = 0
        while noted < 1000:
            if console.answer(f"/ note {noted} " + "x" * 500, "noted.", "NOT RECORDED") != "noted.":
                break
            noted += 1
        refused = [console.answer(f"/ lost {number} " + "x" * 9000, "NOT RECORDED: the disk is full")
                   for number in range(3)]
        console.answer("queue", "Nobody", "waiting", "Place")
        os.remove(ballast)
        console.answer("/ kept", "noted.")
        if console.quit() != 0:
            raise SystemExit("the console did not leave in order")
        lines = sound(archive, "full disk")
        notes = sum(line.startswith("/ note") for line in lines.values())
        if notes != noted or any("lost" in line for line in lines.values()):
            raise SystemExit(f"{noted} notes were answered, {notes} are there")
        print(f"disk: full disk: {noted} notes until a disk of 700 KiB was full, {len(refused) + 1} lines "
              "told NOT RECORDED, all answered ones there and none of the others; with room the "
              "console went on")
        # The disk is too small to merge the log into the file, so a fresh archive is what is read.
        for name in os.listdir(disk):
            if name.startswith("archive.sqlite") and os.path.isfile(f"{disk}/{name}"):
                os.remove(f"{disk}/{name}")
        subprocess.run([GAVEL, "open", "--archive", archive], input="open\n/ kept\n", text=True,
                       stdout=subprocess.DEVNULL, check=True)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        for command, wanted in (("resume", 3), ("open --new", 3), ("verify", 0), ("show", 0),
                                ("export", 0), ("list", 0)):
            options = ["--format", "json"] if command == "export" else []
            shown = subprocess.run([GAVEL, *command.split(), *options, "--archive", archive],
                                   capture_output=True, text=True, stdin=subprocess.DEVNULL,
                                   check=False)
            said = (shown.stderr + shown.stdout).strip().splitlines()
            print(f"disk: read-only disk: {command} ends with {shown.returncode}"
                  + (f", {said[0]}".replace(SCRATCH, "…") if shown.returncode else ""))
            if shown.returncode != wanted:
                raise SystemExit("a disk that is read-only is read, and told when it is to be written")
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def failing_calls():
    """One system call, or all from one on, fail; the console says so or goes on, and loses nothing."""
    chance = random.Random(SEED)
    archive = f"{SCRATCH}/archive.sqlite"
    subprocess.run([GAVEL, "open", "--archive", archive], input="open\nlimit 2:00\n", text=True,
                   stdout=subprocess.DEVNULL, check=True)
    answered, refused, doubtful = {}, [], 0
    faults = [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fdatasync", "ENOSPC")]
    for trial in range(TRIALS):
        call, error = chance.choice(faults)
        first = chance.randint(1, 120 if call == "pwrite64" else 30)
        when = f"{first}{chance.choice(['', '+', '+'])}"
        lines = [f"/ note {trial}-{number} " + "x" * chance.choice([10, 3000]) if number % 2
                 else f"add Resident {trial}-{number}" for number in range(30)]
        run = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
             f"inject={call}:error={error}:when={when}", GAVEL, "resume", "--json", "--archive",
             archive], input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
        what = f"seed {SEED}, trial {trial}: {call} with {error} at {when}"
        if run.returncode not in (0, 1, 3):
            raise SystemExit(f"{what}: the console ended with {run.returncode}: {run.stderr[-300:]}")
        for line in run.stdout.splitlines():
            answer = json.loads(line)
            typed = lines[answer["line"] - 1]
            if answer["ok"]:
                answered.update({number: typed for number in answer["entries"]})
            elif "may turn up" in answer["problem"]["message"]:
                doubtful += 1
            elif answer["problem"]["message"].startswith("NOT RECORDED"):
                refused.append(typed)
            else:
                raise SystemExit(f"{what}: {line}")
        there = sound(archive, what)
        for number, typed in answered.items():
            if there.get(number) != typed:
                raise SystemExit(f"{what}: '{typed[:40]}' was answered as {number} and is not there")
    later = sum(typed in set(there.values()) for typed in refused)
    if later:
        raise SystemExit(f"{later} of {len(refused)} lines told NOT RECORDED stand in the record")
    back = subprocess.run([GAVEL, "resume", "--archive", archive], input="/ after all\n", text=True,
                          capture_output=True, check=False)
    if back.returncode != 0:
        raise SystemExit(f"it was not gone back to: {back.stdout}{back.stderr}")
    print(f"disk: failing calls: {TRIALS} consoles (seed {SEED}) met ENOSPC or EIO in pwrite64 or fdatasync; "
          f"{len(answered):,} entries were answered and are there, {len(refused)} lines were told NOT "
          f"RECORDED and are not, of {doubtful} it was told that they may turn up; every archive "
          "verified, and the meeting was gone back to")


try:
    small_disk()
    failing_calls()
finally:
    shutil.rmtree(SCRATCH, ignore_errors=True)
