"""Lets the power fail after any write, and looks whether what was answered is still there.

    power.py GAVEL

A console is run under strace, which notes every write to the archive's files, every sync, and
every answer. The disk that a power failure leaves is then built for many moments: of each file
what was synced is there, and of what was written since, any part. Each such archive must verify,
and hold every entry that was answered before that moment.
"""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

GAVEL = sys.argv[1]
MOMENTS = 40 * int(os.environ.get("GAVEL_PROOF_TIMES", "5"))
SCRATCH = tempfile.mkdtemp(prefix="gavel-power-")
ARCHIVE = f"{SCRATCH}/live/archive.sqlite"
CALLS = "openat,close,pwrite64,write,ftruncate,fdatasync,fsync,unlink,dup,dup2,fcntl"


def bytes_of(text):
    return bytes.fromhex(text.replace("\\x", ""))


def trace():
    """The steps of a meeting: ("write", file, offset, bytes), ("sync", file), ("answer", count)…"""
    os.makedirs(f"{SCRATCH}/live")
    log = f"{SCRATCH}/strace"
    lines = ["open", "limit 2:00"]
    for number in range(60):
        lines += [f"add Resident {number}", f"/ note {number} of a long evening " + "x" * 300]
    subprocess.run(
        ["strace", "-f", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", log, GAVEL, "open",
         "--json", "--archive", ARCHIVE], input="\n".join(lines) + "\n", text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    steps, files, answers = [], {}, 0
    with open(log) as file:
        for line in file:
            line = re.sub(r"^\d+\s+", "", line)
            if match := re.match(r'openat\(.*?, "((?:\\x..)*)", (\S+?)[,)].* = (\d+)$', line):
                files[match[3]] = bytes_of(match[1]).decode()
                if "O_TRUNC" in match[2]:
                    steps.append(("truncate", files[match[3]], 0))
            elif match := re.match(r"close\((\d+)\)", line):
                files.pop(match[1], None)
            elif match := re.match(r'pwrite64\((\d+), "((?:\\x..)*)", \d+, (\d+)\) = (\d+)', line):
                if match[1] in files:
                    steps.append(("write", files[match[1]], int(match[3]),
                                  bytes_of(match[2])[:int(match[4])]))
            elif match := re.match(r"ftruncate\((\d+), (\d+)\)", line):
                if match[1] in files:
                    steps.append(("truncate", files[match[1]], int(match[2])))
            elif match := re.match(r"f(?:data)?sync\((\d+)\)", line):
                if match[1] in files:
                    steps.append(("sync", files[match[1]]))
            elif match := re.match(r'unlink\("((?:\\x..)*)"\)', line):
                steps.append(("unlink", bytes_of(match[1]).decode()))
            elif match := re.match(r'write\(1, "((?:\\x..)*)"', line):
                answers += bytes_of(match[1]).count(b'"ok":true')
                steps.append(("answer", answers))
    return [step for step in steps
            if step[0] == "answer" or step[1] in (ARCHIVE, ARCHIVE + "-wal")]


def apply(content, step):
    kind = step[0]
    if kind == "write":
        _, _, offset, data = step
        if len(content) < offset:
            content += bytes(offset - len(content))
        content[offset:offset + len(data)] = data
    elif kind == "truncate":
        size = step[2]
        del content[size:]
        content += bytes(max(0, size - len(content)))


def disks(steps, chance):
    """Yields archives as a power failure would leave them, with the answers given before."""
    cuts = sorted(chance.sample(range(len(steps)), min(MOMENTS, len(steps))))
    for cut in cuts:
        stable = {}
        pending = {}
        answers = 0
        for step in steps[:cut]:
            if step[0] == "answer":
                answers = step[1]
            elif step[0] == "sync":
                for old in pending.pop(step[1], []):
                    apply(stable.setdefault(step[1], bytearray()), old)
                stable.setdefault(step[1], bytearray())
            elif step[0] == "unlink":
                stable.pop(step[1], None)
                pending.pop(step[1], None)
            else:
                pending.setdefault(step[1], []).append(step)
        # Of what was not synced any part may have reached the disk, each in any order.
        for name, writes in pending.items():
            for step in writes:
                if chance.random() < 0.5:
                    apply(stable.setdefault(name, bytearray()), step)
        yield cut, stable, answers


def main():
    chance = random.Random(20160719)
    steps = trace()
    syncs = sum(step[0] == "sync" for step in steps)
    checked = empty = 0
    for cut, disk, answers in disks(steps, chance):
        folder = f"{SCRATCH}/after"
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        for name, content in disk.items():
            with open(f"{folder}/{os.path.basename(name)}", "wb") as file:
                file.write(content)
        archive = f"{folder}/archive.sqlite"
        if not answers:
            empty += 1
            continue
        shown = subprocess.run([GAVEL, "verify", "--archive", archive], capture_output=True,
                               text=True, check=False)
        found = subprocess.run(
            ["sqlite3", archive, "SELECT count(DISTINCT command) FROM entry WHERE line IS NOT NULL"],
            capture_output=True, text=True, check=False).stdout.strip()
        if shown.returncode != 0 or not found.isdigit() or int(found) < answers:
            raise SystemExit(
                f"after step {cut}: {answers} commands were answered, {found} are there; "
                f"verify: {shown.stdout}{shown.stderr}")
        checked += 1
    if not syncs or not checked:
        raise SystemExit(
            f"nothing was proven: {len(steps)} steps with {syncs} syncs, and {checked} archives in "
            f"which a command stood; does '{GAVEL} open --json' run here, and strace?")
    print(f"power: {len(steps)} steps with {syncs} syncs; the power failed at {checked + empty} moments "
          f"({empty} of them before the first answer): every answered command was there, and every "
          "archive verified.")


try:
    main()
finally:
    shutil.rmtree(SCRATCH, ignore_errors=True)
