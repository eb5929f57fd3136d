"""Prints how many lines of each room the tests reach.

    coverage.py ROOT EXPORT.json
"""
import collections
import json
import sys

root, path = sys.argv[1:]
with open(path) as file:
    files = json.load(file)["data"][0]["files"]
rooms = collections.defaultdict(lambda: [0, 0])
for entry in files:
    name = entry["filename"]
    if not name.startswith(f"{root}/Sources/"):
        continue
    room = rooms[name[len(root) + 9:].split("/")[0]]
    lines = entry["summary"]["lines"]
    room[0] += lines["covered"]
    room[1] += lines["count"]
for name, (covered, count) in sorted(rooms.items()):
    print(f"coverage: {name:16} {covered:6,} of {count:6,} lines  {100 * covered / max(1, count):5.1f} %")
