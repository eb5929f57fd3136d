#!/usr/bin/env python3
"""Measures how long the documents of long meetings take, and how much memory.

    records.py GAVEL PAGE [FLOOR]

Two meetings are replayed into an archive and exported in every format, each by a process of its
own: a hearing of 14 hours and a meeting of 10,000 entries. FLOOR is a CSV file with the columns
start_s, end_s, person, official, such as the timeline of a real hearing; without it a hearing of
the same size is made. Beside each format stands a peer in the same run: python3 that reads the
finished file, takes it apart with its library for that format and writes the same bytes or the
same tree. Figures are medians; memory is the largest resident set; they go into the page.
"""

import csv
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import page

RUNS = 5
ZERO = "2016-07-19T09:00:00-04:00"
PLAN = """title: {title}
kind: hearing
date: 2016-07-19
start: 09:00
zone: America/New_York
officials:
  - id: chair
    office: Chair
rules:
  late: equal
  second_turns: equal
agenda:
  - title: Testimony
    type: hearing
"""
FORMATS = [
    "minutes.txt", "minutes.md", "minutes.html", "minutes.docx", "transcript.html", "summary.html",
    "json", "turns", "akomantoso", "webvtt", "icalendar", "openstates",
]
# What python3 does with a finished file: take it apart with the library for its format, and
# write it again.
PEERS = {
    "json": "import json; f = json.load(open(sys.argv[1])); json.dump(f, out, indent=2, ensure_ascii=False)",
    "openstates-event.json": "import json; f = json.load(open(sys.argv[1])); json.dump(f, out, indent=2, ensure_ascii=False)",
    "csv": "import csv; csv.writer(out).writerows(csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig')))",
    "xml": "import xml.etree.ElementTree as E; E.parse(sys.argv[1]).write(out, encoding='unicode')",
    "docx": "import zipfile, xml.etree.ElementTree as E; z = zipfile.ZipFile(sys.argv[1]); w = zipfile.ZipFile(sys.argv[2] + '.zip', 'w'); [w.writestr(n, E.tostring(E.fromstring(z.read(n)))) for n in z.namelist()]; w.close()",
    "html": "import html.parser, html\nclass P(html.parser.HTMLParser):\n def handle_starttag(s, t, a): out.write('<%s%s>' % (t, ''.join(' %s=\"%s\"' % (k, html.escape(v or '')) for k, v in a)))\n def handle_endtag(s, t): out.write('</%s>' % t)\n def handle_data(s, d): out.write(html.escape(d))\nP().feed(open(sys.argv[1]).read())",
    "text": "out.writelines(line.rstrip('\\n') + '\\n' for line in open(sys.argv[1]))",
}


def peer_of(name):
    ending = name.rsplit(".", 1)[-1]
    return PEERS.get(ending) or PEERS["text"]


def run(command):
    """Runs a process to its end; its seconds and its largest resident set in MiB."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command}: {errors.decode()}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def median(command):
    figures = [run(command) for _ in range(RUNS)]
    return statistics.median(f[0] for f in figures), statistics.median(f[1] for f in figures)


def stamp(seconds):
    whole, rest = divmod(round(seconds * 1000), 1000)
    return f"@{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"


def floor(path):
    """The turns of the hearing: start, end, who, whether an official."""
    if path:
        for row in csv.DictReader(open(path)):
            official = row["official"] not in ("", "0", "no", "resident", "public")
            yield float(row["start_s"]), float(row["end_s"]), row["person"], official
        return
    at = 10.0
    for number in range(1891):
        length = 2 + (number * 7919) % 50
        yield at, at + length, f"P{number % 260}", number % 5 != 0
        at += length + 1.5


def hearing(path):
    lines, card, last = ["open", "limit 3:00"], 0, 0.0
    for start, end, person, official in floor(path):
        start = max(start, last)
        end = max(end, start + 0.5)
        last = end
        if official:
            lines += [f"{stamp(start)} floor @chair", f"{stamp(end)} back"]
        else:
            card += 1
            lines += [
                f"{stamp(start)} add! Speaker {person}", f"call! {card}", "start",
                f"{stamp(end)} end",
            ]
            if card % 3 == 0:
                lines.append(f"note Speaker {person} spoke of the crossing at the school.")
    return lines + ["adjourn!"]


def ten_thousand():
    lines = ["open", "limit 2:00"]
    for number in range(1, 2000):
        lines += [
            f"@+0:05 add Resident Number {number}", "@+0:04 next", "@+0:01 start",
            f"note Remark {number}: more light on the way to the station.", "@+0:20 end",
        ]
    return lines + ["adjourn!"]


def meeting(gavel, folder, name, lines):
    """Replays a meeting into an archive of its own; the archive, its entries and its hours."""
    (folder / f"{name}.yaml").write_text(PLAN.format(title=name))
    script = folder / f"{name}.script"
    script.write_text("\n".join([f"plan: {name}.yaml", f"zero: {ZERO}", "", *lines]) + "\n")
    archive = folder / f"{name}.sqlite"
    out = folder / f"{name}.out"
    out.mkdir()
    done = subprocess.run(
        [gavel, "replay", str(script), "--archive", str(archive), "--out", str(out)],
        capture_output=True, text=True)
    entries = re.search(r"(\d+) entries recorded", done.stdout)
    if done.returncode != 0 or not entries:
        sys.exit(f"{name}: {done.stdout}{done.stderr}")
    return archive, int(entries[1])


def rows(gavel, folder, name, lines):
    archive, entries = meeting(gavel, folder, name, lines)
    base = [gavel, "export", "--archive", str(archive), "--replace", "--format"]
    shown = []
    for index, name in enumerate(FORMATS):
        target = folder / f"{index}.{name if '.' in name else name + '.txt'}"
        known = {"json": "record.json", "akomantoso": "a.xml", "turns": "turns.csv"}
        target = folder / known.get(name, target.name)
        seconds, memory = median(base + [name, "--output", str(target)])
        code = "import sys; out = open(sys.argv[2], 'w');\n" + peer_of(target.name)
        peer, peer_memory = median(["python3", "-c", code, str(target), str(folder / "peer")])
        shown.append((name, target.stat().st_size, seconds, memory, peer, peer_memory))
    seconds, memory = run([gavel, "export", "--archive", str(archive), "--all", "--output", str(folder)])
    return entries, shown, seconds, memory


def main():
    gavel = sys.argv[1]
    path = sys.argv[3] if len(sys.argv) > 3 else None
    parts = [
        "## Records",
        f"Measured {page.today()} on {page.machine()}, release build, by `scripts/bench records`; "
        f"medians of {RUNS} runs, each a process that opens the archive and writes one file. The "
        "peer is python3, which reads that file, takes it apart with its own library and writes "
        "it again.",
    ]
    meetings = [
        ("A hearing of 14 hours" + ("" if path else " (made)"), hearing(path)),
        ("A meeting of 10,000 entries", ten_thousand()),
    ]
    for title, script in meetings:
        with tempfile.TemporaryDirectory() as name:
            slug = "hearing" if "hearing" in title else "long"
            entries, shown, seconds, memory = rows(gavel, pathlib.Path(name), slug, script)
        parts.append(
            f"{title}: {entries:,} entries; all files with `--all`: {seconds:.2f} s, "
            f"{memory:.0f} MiB.")
        parts.append(page.table(
            ["format", "size", "time", "memory", "python3", "its memory", "ratio"],
            [[name, f"{size / 1024:,.0f} KiB", f"{seconds * 1000:.0f} ms", f"{memory:.0f} MiB",
              f"{peer * 1000:.0f} ms", f"{peer_memory:.0f} MiB", f"{seconds / peer:.2f}"]
             for name, size, seconds, memory, peer, peer_memory in shown]))
    text = "\n\n".join(parts)
    page.put(sys.argv[2], "records", text)
    print(text)


if __name__ == "__main__":
    main()
