"""The pages of the display in a real browser: what they show, for whom, and that the clock is right.

usage: display.py GAVEL GAVEL-DISPLAY [--axe FILE] [--pictures FOLDER]
"""

import argparse
import http.client
import os
import re
import socket
import sys
import tempfile
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from browser import Browser, found  # noqa: E402
from hall import Hall  # noqa: E402

PHONE, SCREEN = (360, 740), (1920, 1080)
VIEWS = ["/", "/stage", "/room", "/lower-third", "/agenda", "/queue", "/sign-up", "/sign-up?lang=es"]

# Waits until the figures of the clock change, as often as asked, and says when by the machine's clock.
CHANGES = """
const [wanted, done] = arguments;
const clock = document.getElementById("clock");
const seen = [];
const watch = new MutationObserver(() => {
  seen.push([Date.now(), clock.textContent]);
  if (seen.length >= wanted) { watch.disconnect(); done(seen); }
});
watch.observe(clock, { childList: true, characterData: true, subtree: true });
"""

AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
  (found) => done(found.violations.map((one) =>
    [one.impact, one.id, one.nodes.map((node) => node.html + " " + node.failureSummary)])),
  (error) => done([["critical", String(error), []]]));
"""


class Pages:
    def __init__(self, arguments, folder):
        self.hall = Hall(folder, arguments.gavel, arguments.display)
        self.browser = None
        self.axe = open(arguments.axe, encoding="utf-8").read() if arguments.axe else None
        self.pictures = arguments.pictures
        self.folder = folder
        self.worst = 0.0

    def go(self, path, size=SCREEN):
        self.browser.size(*size)
        self.browser.open(self.hall.base + path)
        if not path.startswith("/sign-up"):
            self.browser.wait(
                f"{path} is drawn",
                "return document.body.dataset.drawn === 'yes' && document.body.dataset.link === 'live'")

    def picture(self, name):
        path = os.path.join(self.pictures or self.folder, f"display-{name}.png")
        self.browser.picture(path)

    def is_quiet(self, where):
        complaints = self.browser.complaints()
        assert not complaints, f"{where}: the browser complains: {complaints}"

    # --- The meeting, step by step --------------------------------------------------------------

    def before(self):
        hall = self.hall
        hall.open_pages("--sign-up", "--address", hall.base)
        self.go("/room")
        self.browser.wait_text("#clock", "The doors are open")
        for line in (
            "open", "item! 2", "add Ana Ruiz /pro", "add Nguyễn Thị Hoa", "add Zoë Ångström /con",
            "add Bo Lee", "add Cy Young", "limit 2:00",
        ):
            hall.type(line)
        self.browser.wait_text("#clock", "The floor is free")
        self.browser.wait_text("#next", "Ana Ruiz")
        self.browser.wait_text("#waiting", "5 people wait")
        self.is_quiet("/room before the first call")

    def speaking(self):
        hall, browser = self.hall, self.browser
        hall.type("next")
        browser.wait_text("#speaker", "Ana Ruiz")
        browser.wait_text("#phase", "Please begin")
        assert browser.text("#clock") == "2:00", browser.text("#clock")
        began = time.monotonic()
        hall.type("start")
        browser.wait_text("#phase", "Speaking", within=2)
        print(f"  a change is on the page {1000 * (time.monotonic() - began):.0f} ms after 'start' was typed")
        assert [row for row in browser.text("#next").split("\n") if row.strip("0123456789 ")] == [
            "Nguyễn Thị Hoa", "Zoë Ångström", "Bo Lee"], browser.text("#next")
        browser.wait_text("#forecast", "All who wait are heard by about ")
        assert browser.run("return document.querySelector('#invitation svg') !== null")
        self.picture("room")
        self.is_quiet("/room")

    def clock(self):
        """The figures change when the engine's do: at whole seconds before the time is up."""
        for path in ("/stage", "/room", "/queue"):
            self.go(path)
            changes = self.browser.run_async(CHANGES, 3)
            due = self.hall.board()["speaker"]["clock"]["due"]
            ahead = min(self.lead() for _ in range(5))
            for moment, text in changes:
                rest = due - (moment + ahead)
                minutes, seconds = text.split(":")
                shown = 1000 * (60 * int(minutes) + int(seconds))
                # The figure that begins now holds until the rest is a second less.
                self.worst = max(self.worst, abs(rest - shown))
        assert self.worst < 100, f"the clock is {self.worst:.0f} ms off"
        print(f"  the clock is at most {self.worst:.0f} ms from the engine's")

    def lead(self):
        """How many milliseconds the meeting's clock is ahead of the machine's."""
        began = time.time()
        there = float(self.hall.get("/now"))
        ended = time.time()
        return there - 500 * (began + ended)

    def phases(self):
        hall, browser = self.hall, self.browser
        self.go("/stage")
        browser.wait_text("#phase", "Speaking")
        self.picture("stage")
        self.go("/lower-third")
        browser.wait_text("#speaker", "Ana Ruiz")
        self.picture("lower-third")
        ground = browser.run("return getComputedStyle(document.body).backgroundColor")
        assert ground == "rgba(0, 0, 0, 0)", f"the bar's page is not clear but {ground}"
        self.go("/stage")
        hall.type("set 0:20")
        browser.wait_text("#phase", "Please wrap up")
        self.picture("stage-wrap")
        hall.type("set 0:01")
        browser.wait_text("#phase", "Time is up", within=4)
        browser.wait_text("#clock", "+0:0")
        self.picture("stage-over")
        colours = {
            phase: browser.run(
                "document.body.dataset.phase = arguments[0];"
                "document.body.style.transition = 'none';"
                "return getComputedStyle(document.body).backgroundColor", phase)
            for phase in ("speaking", "wrapping", "over", "paused")
        }
        assert len(set(colours.values())) == 4, colours
        self.go("/stage")
        hall.type("pause")
        browser.wait_text("#phase", "Paused")
        hall.type("pause")
        hall.type("floor @chief")
        browser.wait_text("#speaker", "Chief of Police")
        browser.wait_text("#aside", "Then Ana Ruiz goes on")
        hall.type("back")
        browser.wait_text("#speaker", "Ana Ruiz")
        hall.type("end")
        browser.wait_text("#clock", "The floor is free")
        self.is_quiet("/stage")

    def lists(self):
        browser = self.browser
        self.go("/agenda", PHONE)
        rows = browser.text("#agenda")
        assert "Public comment on policing" in rows and "▶ now" in rows and "✓ done" in rows, rows
        self.picture("agenda")
        for number in range(6, 31):
            self.hall.type(f"add Neighbor {number}")
        self.go("/queue", PHONE)
        browser.wait(
            "the whole queue", "return document.querySelectorAll('#queue > li').length === 29")
        first = browser.text("#queue > li")
        assert "Nguyễn Thị Hoa" in first and "next" in first, first
        self.picture("queue")
        # A change shows nobody fewer for a moment, or the page would jump under a thumb.
        browser.run(
            "window.fewest = 99; new MutationObserver(() => { window.fewest = Math.min("
            "window.fewest, document.querySelectorAll('#queue > li').length); })"
            ".observe(document.getElementById('queue'), { childList: true });")
        for place in (28, 29):
            entry = self.hall.type(f"place 30 {place}")["entries"][-1]
            browser.wait(
                "the change", "return Number(document.body.dataset.entry) === arguments[0]", entry)
        time.sleep(2)
        assert browser.run("return window.fewest") >= 29, browser.run("return window.fewest")
        self.is_quiet("/queue")

    # --- Cards from a phone -----------------------------------------------------------------------

    def sign_up(self):
        hall, browser = self.hall, self.browser
        hostile = "Eve <script>alert(1)</script> \u001b[31m\u202e'\"&"
        self.go("/sign-up?lang=es", PHONE)
        assert "Pedir la palabra" in browser.text("h1")
        self.picture("sign-up-es")
        self.go("/sign-up", PHONE)
        browser.run("document.querySelector('[name=name]').value = arguments[0]", hostile)
        browser.run("document.querySelector('[name=position][value=against]').click()")
        browser.run("document.querySelector('button').click()")
        browser.wait_text(".notice", "The moderator will put it on the list")
        assert browser.text(".number") == "31", browser.text(".number")
        self.picture("receipt")
        assert not any(one["card"] == 31 for one in hall.board()["queue"])
        answer = hall.type("queue")["reply"]
        assert "#31 Eve <script>alert(1)</script> '\"&" in answer, answer
        assert "\u001b" not in answer and "\u202e" not in answer, answer
        hall.type("accept 31")
        browser.open(browser.run("return location.href"))
        browser.wait_text(".notice", "You are number 30 in the queue")
        self.go("/queue", PHONE)
        browser.wait(
            "the card is on the list", "return document.querySelectorAll('#queue > li').length === 30")
        last = browser.text("#queue > li:last-child")
        assert "Eve <script>alert(1)</script>" in last and "against" in last, last
        assert browser.run("return document.querySelectorAll('#queue script').length") == 0
        self.is_quiet("the card of somebody hostile")
        self.limits()
        self.known(hall.type("lines closed"))
        self.go("/sign-up", PHONE)
        browser.wait_text(".notice.fault", "The speakers list is closed")
        assert browser.run("return document.querySelector('form') === null")
        self.go("/queue", PHONE)
        browser.wait_text("#list-closed", "The speakers list is closed")
        hall.type("lines open")

    def known(self, answer):
        """Waits until the server knows what was typed: a form is written once and not kept up."""
        deadline = time.monotonic() + 10
        while self.hall.board()["entry"] < answer["entries"][-1]:
            assert time.monotonic() < deadline, "the server does not follow the archive"
            time.sleep(0.02)

    def limits(self):
        """One form twice is one card, a name that waits is refused, and a flood is stopped."""
        numbers = [
            re.search(r'name="form" value="(\d+)"', self.hall.get("/sign-up")).group(1)
            for _ in range(2)]
        assert numbers[0] != numbers[1], numbers
        statuses = [self.send({"name": "Fay Moss", "form": numbers[0]}) for _ in range(2)]
        assert statuses == [(303, "/sign-up/card/32?lang=en")] * 2, statuses
        assert self.send({"name": "Bo Lee"})[0] == 200
        assert self.send({"name": "x" * 6000})[0] == 413
        for foreign in (
            {"Origin": "http://elsewhere.example"}, {"Origin": "null"},
            {"Host": "elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"},
        ):
            assert self.send({"name": "Gil Hart"}, foreign)[0] == 400, foreign
        assert self.send({"name": "Gil Hart"})[0] == 429

    def send(self, fields, headers=None):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *arguments):
                return None

        request = urllib.request.Request(
            self.hall.base + "/sign-up", data=urllib.parse.urlencode(fields).encode(),
            headers=headers or {})
        try:
            with urllib.request.build_opener(Stay).open(request, timeout=10) as answer:
                return answer.status, None
        except urllib.error.HTTPError as error:
            return error.code, error.headers.get("Location")

    # --- Lines of which some are bad ---------------------------------------------------------------

    def manners(self):
        """Headers on every answer, also where there is nothing; nothing but reading anywhere else."""
        for method, path, status in (
            ("GET", "/", 200), ("HEAD", "/board.json", 200), ("GET", "/nothing", 404),
            ("POST", "/", 404), ("GET", "/../etc/passwd", 404), ("DELETE", "/sign-up", 404),
        ):
            line = http.client.HTTPConnection("127.0.0.1", self.hall.port, timeout=10)
            line.request(method, path)
            answer = line.getresponse()
            assert answer.status in (status, 405), f"{method} {path}: {answer.status}"
            assert answer.headers["X-Content-Type-Options"] == "nosniff", f"{method} {path}"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["Set-Cookie"] is None
            line.close()

    def stalled(self):
        """Readers that never read, and heads that never end, hold up nobody and take no memory."""
        lines = []
        for number in range(120):
            line = socket.create_connection(("127.0.0.1", self.hall.port), timeout=10)
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.sendall(
                b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n" if number % 2 == 0
                else b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            lines.append(line)
        self.go("/stage")
        before = self.memory()
        for number in range(150):
            entry = self.hall.type(f"set 1:{number % 60:02}")["entries"][-1]
        self.browser.wait(
            "the last of many changes", "return Number(document.body.dataset.entry) === arguments[0]",
            entry, within=5)
        grown = self.memory() - before
        assert grown < 30_000, f"stalled readers took {grown} KB"
        for line in lines:
            line.close()

    def flood(self):
        """Asks for a page thousands of times on one line and reads none; returns the line."""
        line = socket.create_connection(("127.0.0.1", self.hall.port), timeout=10)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        try:
            line.sendall(b"GET /display.js HTTP/1.1\r\nHost: x\r\n\r\n" * 20_000)
        except OSError:
            pass  # It is let go before it has said all.
        return line

    def slow(self):
        """A line on which one answer after the other is asked for and none is read."""
        line = socket.create_connection(("127.0.0.1", self.hall.port), timeout=10)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.sendall(b"GET /board.json HTTP/1.1\r\nHost: x\r\n\r\n" * 8)
        return line

    def memory(self):
        with open(f"/proc/{self.hall.pages.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))

    # --- What holds of every page -------------------------------------------------------------------

    def every_page(self):
        self.hall.type("next!")
        self.hall.type("start")
        for size in (PHONE, SCREEN):
            for path in VIEWS:
                self.go(path, size)
                wide = self.browser.run("return document.documentElement.scrollWidth")
                assert wide <= size[0], f"{path} is {wide} px wide on a screen of {size[0]}"
                outside = self.browser.run(
                    "return performance.getEntriesByType('resource').map((one) => one.name)"
                    ".filter((name) => !name.startsWith(location.origin))")
                assert not outside, f"{path} loads {outside}"
                assert not self.browser.run("return document.cookie"), f"{path} sets a cookie"
                if self.axe:
                    self.check_access(path, size)
                self.is_quiet(path)
        self.go("/", PHONE)
        self.picture("home")
        self.go("/room", PHONE)
        self.picture("room-phone")

    def check_access(self, path, size):
        self.browser.run(self.axe + "; window.axe = axe;")
        for impact, rule, nodes in self.browser.run_async(AXE):
            text = f"{path} at {size[0]} px: {impact}: {rule}: {nodes}"
            assert impact not in ("serious", "critical"), text
            print(f"  {text}")

    def recovery(self):
        """Killed and started again: every page says that it reconnects, counts on, and recovers."""
        hall, browser = self.hall, self.browser
        self.go("/stage")
        hall.kill_pages()
        browser.wait_text("#link", "Reconnecting")
        before = browser.text("#clock")
        browser.wait("the clock goes on", "return document.getElementById('clock').innerText !== arguments[0]", before)
        self.picture("reconnecting")
        hall.type("end")
        hall.open_pages("--sign-up")
        began = time.monotonic()
        browser.wait_text("#clock", "The floor is free", within=15)
        browser.wait("the line is back", "return document.getElementById('link').hidden")
        print(f"  the page was right {time.monotonic() - began:.1f} s after the display was back")
        browser.complaints()
        hall.type("adjourn!")
        browser.wait_text("#clock", "The meeting is adjourned")
        lines = [self.flood(), self.slow()]
        status, took = hall.stop_pages()
        for line in lines:
            line.close()
        assert status == 0 and took < 5, f"stopped with {status} after {took:.1f} s"

    def run(self):
        self.browser = Browser(self.folder)
        try:
            for step in (
                self.before, self.speaking, self.clock, self.phases, self.lists, self.sign_up,
                self.every_page, self.manners, self.stalled, self.recovery,
            ):
                step()
        finally:
            self.browser.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gavel")
    parser.add_argument("display")
    parser.add_argument("--axe")
    parser.add_argument("--pictures")
    arguments = parser.parse_args()
    if found() is None:
        print("not run: no chromium and chromedriver (Debian: chromium, chromium-driver)")
        return
    with tempfile.TemporaryDirectory(prefix="gavel-display-", ignore_cleanup_errors=True) as folder:
        pages = Pages(arguments, folder)
        try:
            pages.run()
        finally:
            pages.hall.close()
    if arguments.axe is None:
        print("  accessibility was not checked: no axe-core")


if __name__ == "__main__":
    main()
