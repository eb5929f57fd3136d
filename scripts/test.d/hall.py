"""A meeting in a folder of its own: a console that is typed into, and the display beside it."""

import json
import os
import subprocess
import time
import urllib.request

from browser import free_port

PLAN = """\
title: Evening on policing and trust
body: City of Example
kind: townhall
notice: none
date: 2016-07-19
start: 18:30
end: 20:30
zone: America/New_York
officials:
  - id: chief
    office: Chief of Police
agenda:
  - title: Welcome and purpose
    type: ceremony
    minutes: 5
  - title: Public comment on policing
    type: comment
    minutes: 60
  - title: What was promised
    type: reportback
    minutes: 10
"""


class Hall:
    def __init__(self, folder, gavel, display, plan=PLAN):
        self.folder, self.gavel, self.display = folder, gavel, display
        self.archive = os.path.join(folder, "archive.sqlite")
        self.environment = {
            **os.environ, "GAVEL_ARCHIVE": self.archive, "HOME": folder, "NO_COLOR": "1",
            "XDG_STATE_HOME": folder,
        }
        path = os.path.join(folder, "plan.yaml")
        with open(path, "w") as file:
            file.write(plan)
        self.console = subprocess.Popen(
            [gavel, "open", path, "--json", "--out", folder], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, env=self.environment)
        self.port = free_port()
        self.pages = None

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def type(self, line, accepted=True):
        """Types a line; returns the answer, which says whether it was accepted."""
        self.console.stdin.write((line + "\n").encode())
        self.console.stdin.flush()
        answer = json.loads(self.console.stdout.readline())
        if accepted and not answer.get("ok", answer.get("accepted", True)):
            raise AssertionError(f"'{line}' was refused: {answer}")
        return answer

    def open_pages(self, *options):
        self.pages = subprocess.Popen(
            [self.display, "--listen", f"127.0.0.1:{self.port}", *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=self.environment)
        deadline = time.monotonic() + 30
        while True:
            try:
                self.get("/now")
                return
            except OSError:
                if time.monotonic() > deadline or self.pages.poll() is not None:
                    raise
                time.sleep(0.05)

    def kill_pages(self):
        self.pages.kill()
        self.pages.wait()

    def stop_pages(self):
        """Ends the pages as the system does; returns the exit status and how long it took."""
        began = time.monotonic()
        self.pages.terminate()
        status = self.pages.wait(20)
        return status, time.monotonic() - began

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=10) as answer:
            return answer.read().decode()

    def board(self):
        return json.loads(self.get("/board.json"))

    def wait_board(self, what, test, within=10.0):
        deadline = time.monotonic() + within
        while True:
            board = self.board()
            if test(board):
                return board
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}: not within {within} s: {board}")
            time.sleep(0.02)

    def close(self):
        for process in (self.pages, self.console):
            if process is not None and process.poll() is None:
                process.terminate()
                try:
                    process.wait(15)
                except subprocess.TimeoutExpired:
                    process.kill()
