"""Pages in Markdown of the public declarations of the rooms, from the compiler's symbol graphs.

usage: pages.py GRAPHS ROOT OUT [--check]

One page a room: its overview, a table of its types, and every declaration under the type that it
belongs to, in the order in which the sources have them. With --check it writes nothing and prints,
as file:line: what, every public declaration that has no documentation comment.
"""

import json
import os
import re
import sys
from urllib.parse import unquote, urlparse

ROOMS = [
    "Assembly", "CommandLanguage", "Records", "Moderation", "JournalStore", "Intake", "Filing",
    "Rehearsal", "LineEditor", "Console", "Gallery",
]
"""The library rooms, in the order in which ARCHITECTURE.md tells of them."""

PAGES = {"LineEditor": "docs/line-editor.md"}
"""Rooms that have a page of their own, with an overview and examples."""

TYPES = {"swift.struct", "swift.class", "swift.enum", "swift.protocol", "swift.actor"}


class Symbol:
    """A public declaration."""

    def __init__(self, data):
        self.id = data["identifier"]["precise"]
        self.kind = data["kind"]["identifier"]
        self.word = data["kind"]["displayName"].lower()
        self.path = data["pathComponents"]
        place = data.get("location")
        self.file = unquote(urlparse(place["uri"]).path) if place else ""
        self.line = place["position"]["line"] + 1 if place else 0
        self.declaration = "".join(
            part["spelling"] for part in data.get("declarationFragments", []))
        comment = data.get("docComment")
        self.text = "\n".join(line["text"] for line in comment["lines"]) if comment else ""
        # A comment that a protocol of another package lends is not ours.
        self.is_ours = bool(comment) and comment.get("module", "") in ROOMS

    @property
    def name(self):
        return ".".join(self.path)

    @property
    def summary(self):
        """The first sentence or line of the comment."""
        return self.text.split("\n\n")[0].replace("\n", " ").strip()


class Room:
    """A module with its declarations and who belongs to whom."""

    def __init__(self, name, folder, root):
        self.name = name
        self.symbols = {}
        self.owner = {}
        self.promises = {}
        for file in sorted(os.listdir(folder)):
            if not re.fullmatch(rf"{name}(@\w+)?\.symbols\.json", file):
                continue
            with open(os.path.join(folder, file), encoding="utf-8") as stream:
                graph = json.load(stream)
            for data in graph["symbols"]:
                symbol = Symbol(data)
                # What has no place in our sources was made by the compiler.
                if symbol.file.startswith(root + "/Sources/"):
                    symbol.file = symbol.file[len(root) + 1:]
                    self.symbols[symbol.id] = symbol
            for relation in graph["relationships"]:
                source, target = relation["source"], relation["target"]
                if relation["kind"] in ("memberOf", "requirementOf", "optionalRequirementOf"):
                    self.owner[source] = target
                elif relation["kind"] == "conformsTo":
                    name_of = relation.get("targetFallback", "").split(".")[-1]
                    self.promises.setdefault(source, []).append((target, name_of))

    def conformances(self, symbol, names):
        """What a type conforms to, as a reader wants to know it."""
        quiet = {"SendableMetatype", "Copyable", "Escapable", "BitwiseCopyable"}
        found = {names.get(target, name) for target, name in self.promises.get(symbol.id, [])}
        return sorted(name for name in found if name and name not in quiet)

    def top(self):
        """Declarations that stand at the room's door: types with their inner types, functions."""
        def key(symbol):
            return (symbol.kind not in TYPES, symbol.name.lower(), symbol.line)

        return sorted(
            (s for s in self.symbols.values() if s.kind in TYPES or len(s.path) == 1), key=key)

    def extended(self):
        """Members that are given to types of other rooms, by the name of the type."""
        found = {}
        for symbol in self.symbols.values():
            if symbol.kind not in TYPES and len(symbol.path) > 1:
                if self.owner.get(symbol.id) not in self.symbols:
                    found.setdefault(".".join(symbol.path[:-1]), []).append(symbol)
        return {name: sorted(found[name], key=in_order) for name in sorted(found)}

    def members(self, symbol):
        return sorted(
            (s for s in self.symbols.values()
             if self.owner.get(s.id) == symbol.id and s.kind not in TYPES),
            key=in_order)


def in_order(symbol):
    return (symbol.file, symbol.line, symbol.name)


def overview(name, root):
    """The comment at the head of the file that has the room's name, or the first that has one."""
    folder = os.path.join(root, "Sources", name)
    for file in [f"{name}.swift"] + sorted(os.listdir(folder)):
        path = os.path.join(folder, file)
        if not os.path.isfile(path):
            continue
        with open(path, encoding="utf-8") as stream:
            first = stream.readline()
            if first.startswith("// "):
                text = first[3:].strip()
                for line in stream:
                    if not line.startswith("// "):
                        break
                    text += " " + line[3:].strip()
                text = re.sub(rf"^{name}: ", "", text)
                return text[0].upper() + text[1:]
    return ""


def anchor(title):
    """The name by which a forge lets a heading be reached."""
    kept = [c for c in title.lower() if c.isalnum() or c in "-_ "]
    return "".join(kept).replace(" ", "-")


def prose(text, links):
    """A comment as Markdown: links to symbols become links of the page, or code."""
    def link(match):
        name = match.group(1).replace("/", ".")
        plain = re.sub(r"-[(\w]+.*$", "", name) if "-" in name else name
        shown = f"`{plain}`"
        return f"[{shown}](#{links[plain]})" if plain in links else shown

    text = re.sub(r"``([^`]+)``", link, text)
    # Fields such as "- Throws: …" read as a list whose heads stand out.
    return re.sub(r"^(\s*)- (Throws|Returns|Parameters?( \w+)?|Note|Important|Warning):",
                  r"\1- **\2:**", text, flags=re.M)


def wrapped(declaration):
    """A long declaration with an argument a line."""
    if len(declaration) <= 96 or "(" not in declaration:
        return declaration
    parts, depth, start = [], 0, declaration.index("(") + 1
    head, begin = declaration[:start], start
    for index in range(start, len(declaration)):
        sign = declaration[index]
        if sign in "([{<":
            depth += 1
        elif sign in ")]}" or (sign == ">" and declaration[index - 1] != "-"):
            if depth == 0:
                parts.append(declaration[begin:index].strip())
                return head + "\n  " + ",\n  ".join(parts) + "\n" + declaration[index:]
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(declaration[begin:index].strip())
            begin = index + 1
    return declaration


def member_lines(symbol, links, root_link):
    return [f"### `{symbol.path[-1]}`", "", "```swift", wrapped(symbol.declaration), "```", "",
            prose(symbol.text, links), "", f"<sub>[{symbol.file}:{symbol.line}]"
            f"({root_link}{symbol.file}#L{symbol.line})</sub>", ""]


def page(room, root, names):
    """The page of a room."""
    root_link = "../../"
    top = room.top()
    links = {s.name: anchor(s.name) for s in top}
    lines = [f"# {room.name}", "", overview(room.name, root), ""]
    if room.name in PAGES:
        lines += [f"An overview with examples stands in [a page of its own]"
                  f"({root_link}{PAGES[room.name]}).", ""]
    if not top and not room.extended():
        return "\n".join(lines + ["Nothing of it is public.", ""])
    lines += ["| | what it is |", "| --- | --- |"]
    for symbol in top:
        summary = prose(symbol.summary, {}).replace("|", "\\|")
        lines.append(f"| [`{symbol.name}`](#{links[symbol.name]}) | {summary} |")
    lines.append("")
    for symbol in top:
        lines += [f"## {symbol.name}", "", "```swift", wrapped(symbol.declaration), "```", "",
                  prose(symbol.text, links), ""]
        promises = room.conformances(symbol, names)
        if promises:
            lines += ["Conforms to " + ", ".join(f"`{name}`" for name in promises) + ".", ""]
        members = room.members(symbol)
        cases = [m for m in members if m.kind == "swift.enum.case"]
        if cases:
            lines += ["| case | |", "| --- | --- |"]
            for case in cases:
                text = prose(" ".join(case.text.split()), links).replace("|", "\\|")
                lines.append(f"| `{case.declaration.removeprefix('case ')}` | {text} |")
            lines.append("")
        for member in members:
            if member.kind != "swift.enum.case":
                lines += member_lines(member, links, root_link)
    for name, members in room.extended().items():
        lines += [f"## Given to {name}", ""]
        for member in members:
            lines += member_lines(member, links, root_link)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    return text.rstrip("\n") + "\n"


def main():
    arguments = [a for a in sys.argv[1:] if a != "--check"]
    folder, root, out = arguments
    rooms = [Room(name, folder, root) for name in ROOMS]
    empty = [room.name for room in rooms if not room.symbols]
    if empty:
        sys.exit(f"the compiler told nothing of {', '.join(empty)}")
    bare = sorted((s for room in rooms for s in room.symbols.values() if not s.text), key=in_order)
    if "--check" in sys.argv:
        for symbol in bare:
            print(f"{symbol.file}:{symbol.line}: the {symbol.word} '{symbol.name}' is public and "
                  "has no documentation", file=sys.stderr)
        count = sum(len(room.symbols) for room in rooms)
        print(f"{count - len(bare)} of {count} public declarations have documentation")
        sys.exit(1 if bare else 0)
    names = {s.id: s.name for room in rooms for s in room.symbols.values()}
    os.makedirs(out, exist_ok=True)
    index = ["# The rooms and their public declarations", "", "| room | what it is | public |",
             "| --- | --- | ---: |"]
    for room in rooms:
        with open(os.path.join(out, f"{room.name}.md"), "w", encoding="utf-8") as stream:
            stream.write(page(room, root, names))
        index.append(f"| [{room.name}]({room.name}.md) | {overview(room.name, root)} "
                     f"| {len(room.symbols)} |")
    with open(os.path.join(out, "README.md"), "w", encoding="utf-8") as stream:
        stream.write("\n".join(index) + "\n")
    print(os.path.join(out, "README.md"))


if __name__ == "__main__":
    main()
