#!/usr/bin/env python3
"""Measures search over an archive of many meetings beside the sqlite3 shell.

    search.py GAVEL PAGE

An archive of MEETINGS meetings of about ENTRIES entries each is filled by the tables alone, in
the form of a meeting that was really replayed; hashes are left blank, since search reads none.
Then each question is asked of both programs in turn, each a process of its own: gavel's search,
and the sqlite3 shell with the same full-text question over the same index. Figures are
percentiles over all questions; they go into the page. MEETINGS and ENTRIES are taken from the
environment when set there.
"""

import datetime
import json
import os
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import page

MEETINGS = int(os.environ.get("MEETINGS", "2000"))
ENTRIES = int(os.environ.get("ENTRIES", "500"))
QUESTIONS = int(os.environ.get("QUESTIONS", "200"))
PLAN = (
    "title: Evening\nkind: townhall\ndate: 2016-07-19\nstart: 18:30\nzone: America/New_York\n"
    "officials:\n  - id: chief\n    office: Police Chief\n"
    "agenda:\n  - title: Comment\n    type: comment\n"
)
SCRIPT = (
    "plan: p.yaml\nzero: 2016-07-19T18:30:00-04:00\n\nopen\nlimit 2:00\nadd Resident One\nnext\n"
    "@+0:02 start\n/ words of a note\n? a question to @chief\n@+0:30 end\n"
)
CYCLE = [
    "speakers.added", "floor.called", "floor.started", "minutes.noted", "ledger.asked",
    "floor.ended",
]
ASK = """
SELECT meeting.id, passage.kind, passage.reference, passage.who,
  snippet(search, 0, '[', ']', '…', 16)
FROM search JOIN passage ON passage.id = search.rowid
  JOIN meeting ON meeting.key = passage.meeting
WHERE search MATCH '{}' ORDER BY rank LIMIT 20;
"""


def vocabulary(chance):
    """Words whose frequencies fall as those of a language do."""
    parts = ["la", "mo", "ri", "ta", "ne", "so", "ku", "de", "vi", "pa", "gro", "sti", "ber"]
    words = sorted({"".join(chance.choices(parts, k=chance.randint(2, 4))) for _ in range(9000)})
    chance.shuffle(words)
    return words, [1 / (rank + 3) for rank in range(len(words))]


class Templates:
    """The rows of a meeting that gavel recorded, by the kind of their event."""

    def __init__(self, gavel, folder):
        (folder / "p.yaml").write_text(PLAN)
        (folder / "s.script").write_text(SCRIPT)
        self.path = folder / "archive.sqlite"
        subprocess.run(
            [gavel, "replay", folder / "s.script", "--archive", self.path, "--out", folder],
            check=True, capture_output=True)
        self.db = sqlite3.connect(self.path)
        self.db.execute("PRAGMA synchronous = OFF")
        rows = self.db.execute("SELECT kind, payload FROM entry WHERE meeting = 1")
        self.payloads = {kind: json.loads(payload) for kind, payload in rows}
        self.zero = self.db.execute("SELECT min(at_ms) FROM entry").fetchone()[0]

    def payload(self, kind, number, text):
        made = json.loads(json.dumps(self.payloads[kind]))
        for key in ("card", "turn", "number", "asker"):
            if key in made:
                made[key] = number
        if kind == "floor.started":
            made["at"] = self.zero + number * 40_000
        if "signUp" in made:
            made["signUp"]["name"] = f"Resident {number} {text.split()[0].title()}"
        if kind in ("minutes.noted", "ledger.asked"):
            made["text"] = text
        return json.dumps(made, ensure_ascii=False, separators=(",", ":"))

    def fill(self, chance):
        words, weights = vocabulary(chance)
        texts = chance.choices(words, weights, k=MEETINGS * (ENTRIES * 6 + 20))
        blank = bytes(32)
        sentence = lambda: " ".join(texts.pop() for _ in range(6 + len(texts) % 7))
        head = ["session.opened", "session.calledToOrder", "agenda.opened"]
        for meeting in range(2, MEETINGS + 1):
            day = datetime.date(2000, 1, 1) + datetime.timedelta(days=meeting * 3)
            ident = f"{day}-evening"
            opening = dict(self.payloads["session.opened"], id=ident, title=sentence())
            self.db.execute(
                "INSERT INTO meeting (id, title, kind, series, scheduled_ms, rehearsal,"
                " sealing_key) VALUES (?, ?, 'townhall', ?, ?, 0, ?)",
                (ident, opening["title"], f"series-{meeting % 40}", self.zero, blank))
            rows = []
            for number in range(1, ENTRIES + 1):
                at = self.zero + number * 7_000
                if number <= len(head):
                    kind = head[number - 1]
                    made = opening if number == 1 else self.payloads[kind]
                    payload = json.dumps(made, ensure_ascii=False)
                else:
                    turn, step = divmod(number - len(head) - 1, len(CYCLE))
                    kind = CYCLE[step]
                    needs = kind in ("speakers.added", "minutes.noted", "ledger.asked")
                    payload = self.payload(kind, turn + 1, sentence() if needs else "")
                rows.append((meeting, number, number, at, "moderator", kind, 1, payload, blank,
                             blank))
            self.db.executemany(
                "INSERT INTO entry (meeting, number, command, at_ms, seat, kind, version, payload,"
                " digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self.db.commit()
        self.db.close()
        return words


def questions(words, chance):
    """One word, two words, a phrase's worth of three, the beginning of a word; common and rare."""
    for number in range(QUESTIONS):
        common = words[chance.randrange(0, 40)]
        rare = words[chance.randrange(40, len(words))]
        yield [[common], [rare], [common, rare], [common, words[chance.randrange(0, 40)]],
               [rare[:4] + "*"]][number % 5]


def expression(asked):
    return " AND ".join(
        f'"{word.rstrip("*")}"' + (" *" if word.endswith("*") else "") for word in asked)


def timed(command, statuses=(0, 1)):
    began = time.perf_counter()
    result = subprocess.run(command, capture_output=True)
    spent = time.perf_counter() - began
    if result.returncode not in statuses:
        sys.exit(result.stderr.decode())
    return spent, result.stdout


def percentile(values, share):
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def measure(gavel):
    chance = random.Random(2016)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        templates = Templates(gavel, folder)
        words = templates.fill(chance)
        search = [gavel, "search", "--format", "json", "--archive", templates.path]
        first, _ = timed(search + ["evening"])
        ours, theirs, found = [], [], 0
        for asked in questions(words, chance):
            spent, answer = timed(search + asked)
            found += len(json.loads(answer or "[]"))
            ours.append(spent * 1e3)
            spent, _ = timed(["sqlite3", "-json", templates.path, ASK.format(expression(asked))])
            theirs.append(spent * 1e3)
        size = templates.path.stat().st_size
    return first, ours, theirs, found, size


def main():
    first, ours, theirs, found, size = measure(sys.argv[1])
    rows = []
    for share in (50, 99):
        mine, other = percentile(ours, share), percentile(theirs, share)
        rows.append([f"p{share}", f"{mine:.1f} ms", f"{other:.1f} ms", f"{mine / other:.2f}"])
    text = (
        "## Search\n\n"
        f"Measured {page.today()} on {page.machine()}, release build, by `scripts/bench search`: "
        f"{MEETINGS:,} meetings of {ENTRIES} entries ({size / 2**20:.0f} MiB with the index), "
        f"{QUESTIONS} questions of one or two words or the beginning of one, "
        f"{found / QUESTIONS:.1f} texts found each. Each question is a process of its own, beside "
        f"the sqlite3 shell with the same question over the same index. The first search reads "
        f"all meetings: {first:.1f} s.\n\n"
        + page.table(["a question", "gavel search", "sqlite3", "ratio"], rows))
    page.put(sys.argv[2], "search", text)
    print(text)


if __name__ == "__main__":
    main()
