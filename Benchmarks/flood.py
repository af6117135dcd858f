"""A hundred strangers who flood the sign-in page, or one form that is far too long, beside people at work. Run by bin/bench flood.

Prints a Markdown table: how long a page, a save and a sign-in take alone and beside them, in the same run."""

import argparse
import http.client
import re
import shutil
import statistics
import subprocess
import threading
import time
import urllib.parse
from pathlib import Path

from program import Program

WORK = Path(__file__).resolve().parents[1] / ".build-bench" / "flood"
EMAIL, PASSWORD = "administrator@arpi.example", "kap-demo-2026"


class Stranger(threading.Thread):
    """Tries one unknown account after the other as fast as it gets answers; waits as long as it is told to."""

    def __init__(self, port: int, number: int, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.port, self.number, self.stopped, self.answers = port, number, stop, {}

    def run(self) -> None:
        connection, tried = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120), 0
        while not self.stopped.is_set():
            try:
                connection.request("GET", "/sign-in")
                page = connection.getresponse()
                token = re.search(rb'name="csrf" value="([^"]+)"', page.read())
                cookie = (page.headers["Set-Cookie"] or "").split(";")[0]
                while token and not self.stopped.is_set():
                    tried += 1
                    fields = {"csrf": token[1].decode(), "email": f"s{self.number}-{tried}@nobody.example", "password": "x" * 12}
                    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
                    connection.request("POST", "/sign-in", urllib.parse.urlencode(fields), headers)
                    answer = connection.getresponse()
                    answer.read()
                    self.answers[answer.status] = self.answers.get(answer.status, 0) + 1
                    if answer.status == 503:
                        self.stopped.wait(float(answer.headers["Retry-After"] or 1))
            except (OSError, http.client.HTTPException):
                connection.close()


def median(seconds: float, act) -> tuple[float, float]:  # in ms, with the longest
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end or not times:
        start = time.monotonic()
        act()
        times.append((time.monotonic() - start) * 1000)
        time.sleep(0.02)
    return statistics.median(times), max(times)


class Person:
    """Somebody at work: a page, a save, a sign-in."""

    def __init__(self, program: Program) -> None:
        self.program = program
        program.sign_in(EMAIL, PASSWORD)
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', program.get("/profile").body.decode())[1]

    def read(self) -> None:
        assert self.program.get("/customers").status == 200

    def save(self) -> None:
        fields = {"csrf": self.csrf, "kind": "note", "prefix": "note", "note-body": "Called back."}
        assert self.program.post("/activities", fields).status == 303

    def sign_in(self) -> None:
        """Until it is let in, as somebody would who is told to come back."""
        other = Program.__new__(Program)
        other.port, other.cookie = self.program.port, ""
        while True:
            try:
                return other.sign_in(EMAIL, PASSWORD)
            except AssertionError:
                time.sleep(0.2)

    def send_too_much(self) -> int:
        fields = {"csrf": self.csrf, "kind": "note", "prefix": "note", "note-body": "x", "customer_id": ""}
        return self.program.post("/activities", fields | {"customer_id_text": "a" * 990_000}).status


def main() -> None:
    parser = argparse.ArgumentParser(prog="bin/bench flood", description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--strangers", type=int, default=100)
    asked = parser.parse_args()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    subprocess.run([asked.binary, "demo", "--data", str(WORK / "base"), "--customers", "300"], check=True, capture_output=True)
    program = Program(asked.binary, WORK / "base", WORK / "serve.log")
    try:
        report(program, asked)
    finally:
        program.stop()


def report(program: Program, asked: argparse.Namespace) -> None:
    person = Person(program)
    acts = {"a page": person.read, "a save": person.save, "a sign-in": person.sign_in}
    alone = {name: median(asked.seconds / 2, act) for name, act in acts.items()}
    before = size(WORK / "base")
    stop = threading.Event()
    crowd = [Stranger(program.port, number, stop) for number in range(asked.strangers)]
    for stranger in crowd:
        stranger.start()
    time.sleep(2)
    beside = {name: median(asked.seconds, act) for name, act in acts.items()}
    stop.set()
    for stranger in crowd:
        stranger.join(150)
    grown = size(WORK / "base") - before
    print(f"| Beside {asked.strangers} strangers | alone, ms | beside them, ms | ratio | longest, ms |\n|---|--:|--:|--:|--:|")
    for name in acts:
        ratio = beside[name][0] / alone[name][0]
        print(f"| {name} | {alone[name][0]:.1f} | {beside[name][0]:.1f} | {ratio:.1f} | {beside[name][1]:.0f} |")
    answers: dict[int, int] = {}
    for stranger in crowd:
        for status, count in stranger.answers.items():
            answers[status] = answers.get(status, 0) + count
    print(f"\nAnswers to the strangers: {answers}; the base grew by {grown / 1024:.0f} KiB.")
    sender = threading.Thread(target=lambda: print(f"A customer's name of 990 kB: {person.send_too_much()}"))
    sender.start()
    time.sleep(1)
    start = time.monotonic()
    person.save()
    print(f"A save beside it: {(time.monotonic() - start) * 1000:.0f} ms")
    sender.join(300)


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("kap.sqlite*"))


if __name__ == "__main__":
    main()
