"""Puts the figures of a long check into the page of reliability, with machine and date.

    report.py PAGE NAME < OUTPUT

Lines that begin with NAME and a colon are figures; the rest of the output is passed over.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench.d"))
import page

PAGE, NAME = sys.argv[1:]
figures = [line.removeprefix(NAME + ": ").strip() for line in sys.stdin
           if line.startswith(NAME + ": ")]
if figures:
    head = f"Run on {page.today()} on {page.machine()}, by `scripts/proof {NAME}`:\n\n"
    page.put(PAGE, NAME, head + "\n".join(f"- {figure}" for figure in figures))
