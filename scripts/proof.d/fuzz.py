"""Gives hostile bytes to every door of the program and says what came of it.

    fuzz.py ROOT BUILD [TARGET [FILE]]

Each target of Tests/Fuzz gets a minute (GAVEL_PROOF_TIMES minutes), beginning with seeds out of the
repository and with what earlier runs found worth keeping in BUILD/corpus. An input that traps, hangs
or takes too much memory is kept in BUILD/crashes, and the line that runs it again is printed. With
FILE, only that input is run.
"""

import os
import pathlib
import re
import subprocess
import sys
import time

import seeds

# What one input may take: bytes, seconds and megabytes.
MOST_BYTES, MOST_SECONDS, MOST_MEGABYTES = 32_768, 60, 1024
# So many different ends of one target are looked at before it is given up.
MOST_CRASHES = 5


def run(program, target, arguments, **environment):
    # The report of Swift's own backtracer says less than the fuzzer's and takes seconds.
    environment = os.environ | {
        "GAVEL_FUZZ_TARGET": target, "SWIFT_BACKTRACE": "enable=no", **environment}
    limits = [
        f"-timeout={MOST_SECONDS}", f"-report_slow_units={MOST_SECONDS}",
        f"-rss_limit_mb={MOST_MEGABYTES}", f"-artifact_prefix={pathlib.Path(program).parents[1]}/"]
    done = subprocess.run(
        [program, *limits, *map(str, arguments)], env=environment, text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def names(program):
    _, output = run(program, "", ["-runs=1"])
    return re.search(r"is none of (.*)", output)[1].split(", ")


def plant(root, program, folder, targets):
    """Makes the seeds; what a meeting leaves behind comes from playing those of `play`."""
    for target in targets:
        (folder / "seeds" / target).mkdir(parents=True, exist_ok=True)
        (folder / "corpus" / target).mkdir(parents=True, exist_ok=True)
    (folder / "crashes").mkdir(exist_ok=True)
    seeds.main(root, folder / "seeds")
    code, output = run(
        program, "play", ["-runs=0", folder / "seeds/play"], GAVEL_FUZZ_SEEDS=str(folder / "seeds"))
    if code != 0:
        print("The meetings that the seeds come from cannot be played:", output[-2000:], sep="\n")


def attack(program, folder, target, seconds):
    """Runs a target for its time; returns executions, edges reached and the inputs kept."""
    began = time.monotonic()
    executions, edges, kept = 0, 0, []
    corpora = [folder / "corpus" / target, folder / "seeds" / target]
    if target == "json":
        corpora.append(folder / "seeds/record")
    while True:
        left = seconds - (time.monotonic() - began)
        if left < 1 or len(kept) >= MOST_CRASHES:
            return executions, edges, kept
        code, output = run(
            program, target,
            [f"-max_total_time={int(left)}", f"-max_len={MOST_BYTES}", "-print_final_stats=1",
             f"-artifact_prefix={folder / 'crashes' / target}-", *corpora])
        counted = re.findall(r"^#(\d+)\s.*?cov: (\d+)", output, re.M)
        total = re.search(r"number_of_executed_units: +(\d+)", output)
        executions += int(total[1]) if total else int(counted[-1][0]) if counted else 0
        edges = max([edges] + [int(found) for _, found in counted])
        if code == 0:
            return executions, edges, kept
        reason = re.search(r"(Fatal error.*|ERROR: libFuzzer: .*)", output)
        place = re.search(r"Test unit written to (\S+)", output)
        kept.append((place[1] if place else "-", reason[1] if reason else output[-300:]))


def main(root, build, only=None, file=None):
    folder = root / build
    program = folder / "debug" / "gavel-fuzz"
    targets = names(program)
    if only and only not in targets:
        sys.exit(f"there is no target {only}; the targets are {', '.join(targets)}")
    if file:
        code, output = run(program, only, [file])
        print(output, end="")
        sys.exit(code)
    plant(root, program, folder, targets)
    seconds = 60 * float(os.environ.get("GAVEL_PROOF_TIMES", 1))
    crashes = 0
    for target in [only] if only else targets:
        executions, edges, kept = attack(program, folder, target, seconds)
        print(f"fuzz: {target}: {executions:,} inputs, {edges:,} edges, {len(kept)} crashes", flush=True)
        for place, reason in kept:
            print(f"  {reason}\n  again with: scripts/proof fuzz {target} {place}")
        crashes += len(kept)
    sys.exit(1 if crashes else 0)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
