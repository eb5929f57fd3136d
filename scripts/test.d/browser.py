"""A headless Chromium through its own driver, by the W3C protocol; nothing to install for it."""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def found():
    """The browser and its driver, or None where one of them is missing."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


class Browser:
    """One window of a browser of its own."""

    def __init__(self, folder):
        browser, driver = found()
        self.port = free_port()
        self.log = open(os.path.join(folder, "chromedriver.log"), "wb")
        self.driver = subprocess.Popen(
            [driver, f"--port={self.port}"], stdout=self.log, stderr=self.log)
        options = {
            "binary": browser,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--force-device-scale-factor=1", "--lang=en",
                "--disable-background-networking", "--disable-component-update", "--no-first-run",
                f"--user-data-dir={os.path.join(folder, 'profile')}",
            ],
        }
        wanted = {
            "alwaysMatch": {
                "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"},
                "timeouts": {"script": 30000, "pageLoad": 30000, "implicit": 0},
            }
        }
        self.session = None
        deadline = time.monotonic() + 60
        while self.session is None:
            try:
                self.session = self.call("POST", "", {"capabilities": wanted})["sessionId"]
            except (urllib.error.URLError, ConnectionError):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def call(self, method, path, body=None):
        start = f"http://127.0.0.1:{self.port}/session"
        url = start + (f"/{self.session}" if self.session else "") + path
        data = json.dumps(body if body is not None else {}).encode() if method == "POST" else None
        request = urllib.request.Request(
            url, data=data, method=method, headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def open(self, url):
        self.call("POST", "/url", {"url": url})

    def size(self, width, height):
        """Makes the page's own area so big, whatever the window's edges take."""
        self.call(
            "POST", "/goog/cdp/execute",
            {"cmd": "Emulation.setDeviceMetricsOverride",
             "params": {"width": width, "height": height, "deviceScaleFactor": 1,
                        "mobile": False}})

    def run(self, script, *arguments):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script, *arguments):
        return self.call("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def text(self, selector):
        return self.run(
            "const n = document.querySelector(arguments[0]); return n ? n.innerText : null",
            selector)

    def wait(self, what, script, *arguments, within=10.0):
        deadline = time.monotonic() + within
        while True:
            value = self.run(script, *arguments)
            if value:
                return value
            if time.monotonic() > deadline:
                page = self.run("return document.body.innerText")
                raise AssertionError(f"{what}: not within {within} s. The page says:\n{page}")
            time.sleep(0.03)

    def wait_text(self, selector, wanted, within=10.0):
        self.wait(
            f"'{wanted}' in {selector}",
            "const n = document.querySelector(arguments[0]);"
            "return n !== null && n.innerText.includes(arguments[1])",
            selector, wanted, within=within)

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))

    def complaints(self):
        """What the page wrote to the browser's console since the last question."""
        return [
            entry["message"] for entry in self.call("POST", "/se/log", {"type": "browser"})
            if entry["level"] in ("SEVERE", "WARNING")
        ]

    def close(self):
        try:
            if self.session:
                self.call("DELETE", "")
        except Exception:
            pass
        self.driver.terminate()
        try:
            self.driver.wait(10)
        except subprocess.TimeoutExpired:
            self.driver.kill()
        self.log.close()
