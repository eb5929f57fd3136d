"""Makes the first inputs of the fuzzer out of what the repository holds anyway.

    seeds.py ROOT FOLDER

FOLDER gets a folder for each target: lines, scripts, sheets, plans, scenarios and JSON that are in
order, so that chance begins where a reader has something to read.
"""

import json
import pathlib
import sys

ZERO = "plan: plan.yaml\nzero: 2024-05-14T19:00:00Z\n"
LONGEST = 60


def main(root, folder):
    kept = {}

    def keep(target, name, text):
        place = folder / target
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
        kept[target] = kept.get(target, 0) + 1

    lines = {}
    for path in sorted((root / "Tests/Transcripts").glob("*.transcript")):
        played = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("> "):
                words = line[2:].split(" ")
                lines.setdefault((words[0], len(words)), line[2:])
                played.append("@+0:07 \\" + line[2:])
            elif line.startswith("@ +"):
                played.append("@" + line[2:])
        for at in range(0, len(played), LONGEST):
            script = ZERO + "\n".join(["@+0:01 open"] * (at > 0) + played[at : at + LONGEST])
            keep("play", f"{path.stem}-{at}", script + "\n")
            keep("script", f"{path.stem}-{at}", script + "\n")
    for number, line in enumerate(lines.values()):
        keep("line", f"{number:04}", line)

    for path in sorted((root / "examples").rglob("*")):
        name = "-".join(path.relative_to(root / "examples").parts)
        if path.suffix == ".csv" and "records" not in path.parts:
            keep("sheet", name, path.read_text(encoding="utf-8"))
        elif path.suffix == ".yaml":
            keep("plan", name, path.read_text(encoding="utf-8"))
        elif path.suffix == ".json":
            keep("json", name, json.dumps(json.loads(path.read_text(encoding="utf-8"))))
        elif path.suffix == ".script":
            keep("script", name, path.read_text(encoding="utf-8"))
    for path in sorted((root / "Sources/Rehearsal/Scenarios").glob("*.yaml")):
        keep("scenario", path.name, path.read_text(encoding="utf-8"))
    return kept


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
