"""Writes a section of figures into the page of benchmarks, with machine and date."""
import datetime
import os
import platform
import re
import subprocess


def machine():
    """The machine in words: cores, processor, load, kernel."""
    with open("/proc/cpuinfo") as file:
        model = re.search(r"model name\s*:\s*(.+)", file.read())
    name = model[1].strip() if model else platform.machine()
    return (f"{os.cpu_count()} cores of {name}, load {os.getloadavg()[0]:.1f}, "
            f"Linux {platform.release().split('-')[0]}")


def sqlite_version():
    return subprocess.check_output(["sqlite3", "--version"], text=True).split()[0]


def today():
    return datetime.date.today().isoformat()


def table(head, rows):
    """A table of Markdown; all columns but the first are figures."""
    lines = ["| " + " | ".join(head) + " |",
             "| --- |" + " ---: |" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def put(page, name, text):
    """Puts a section in the place of the last one of its name, or at the end."""
    old = "# Benchmarks\n"
    if os.path.exists(page):
        with open(page) as file:
            old = file.read()
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    section = begin + text.rstrip("\n") + "\n" + end
    if begin in old:
        head, tail = old[:old.index(begin)], old[old.index(end) + len(end):]
        new = head + section + tail
    else:
        new = old.rstrip("\n") + "\n\n" + section
    with open(page, "w") as file:
        file.write(new)
