"""Measures acknowledged writes beside what each engine reaches alone with the same durability. Run it through bin/bench writes."""

import argparse
import http.client
import multiprocessing
import os
import re
import selectors
import shutil
import socket
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

import base
import writes_report
from engines import PostgreSQL, SQLite
from program import Program, publish

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench"
CLIENTS = [1, 16, 64]
READS = 20  # pages a second of the reader beside the writers


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=5, help="per measurement")
    parser.add_argument("--customers", type=int, default=2_000)
    parser.add_argument("--stdout", action="store_true", help="print the page instead of writing docs/benchmarks-writes.md")
    return parser.parse_args()


@dataclass
class Line:
    """One client's connection: it sends its next form when the answer to the last is there."""

    socket: socket.socket
    number: int
    customer: int = 0
    version: int = 1
    count: int = 0
    sent: float = 0
    buffer: bytes = b""


@dataclass
class Load:
    """So many clients of one session, driven by one loop."""

    port: int
    cookie: str
    csrf: str
    kind: str
    times: list[float] = field(default_factory=list)

    def run(self, clients: int, seconds: float, customers: list[tuple[int, int]]) -> float:
        """Acknowledged writes per second."""
        wait = selectors.DefaultSelector()
        for number in range(clients):
            line = Line(socket.create_connection(("127.0.0.1", self.port)), number, *customers[number])
            wait.register(line.socket, selectors.EVENT_READ, line)
            self.send(line)
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            for key, _ in wait.select(1):
                if self.receive(key.data):
                    self.send(key.data)
        took = time.monotonic() - start
        done = len(self.times)
        open_lines = [key.data for key in wait.get_map().values()]
        for line in open_lines:  # the last answers, so that nothing is left running
            while not self.receive(line):
                pass
            customers[line.number] = (line.customer, line.version)
            line.socket.close()
        return done / took

    def send(self, line: Line) -> None:
        line.count += 1
        name = f"{self.kind}{line.number}x{line.count}x{time.monotonic_ns() % 10**9}"
        fields = {"csrf": self.csrf, "kind": "person", "given": "Anna", "family": name, "occupation": "Gardener"}
        if self.kind == "create":
            path = "/customers"
            fields |= {"form": "full", "duplicates": "known", "email": f"{name}@x.example"}
        else:
            path = f"/customers/{line.customer}"
            fields |= {"version": str(line.version), "seen": "0"}
        body = urllib.parse.urlencode(fields)
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n"
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        line.sent = time.monotonic()
        line.socket.sendall(f"{head}\r\n{body}".encode())

    def receive(self, line: Line) -> bool:
        """Reads what is there; true when the answer is whole, and only a success counts."""
        line.buffer += line.socket.recv(262_144)
        end = line.buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = line.buffer[:end].decode()
        size = re.search(r"content-length: (\d+)", head, re.I)
        if len(line.buffer) < end + 4 + (int(size[1]) if size else 0):
            return False
        status = head[9:12]
        assert status == "303", head
        self.times.append(time.monotonic() - line.sent)
        line.version += self.kind == "edit"
        line.buffer = b""
        return True


def reading(port: int, cookie: str, customer: int, seconds: float, answer) -> None:
    """Asks for pages at a fixed rate, whatever the answers take, and tells how long each took from when it was due."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    start, times = time.monotonic(), []
    for number in range(int(seconds * READS)):
        due = start + number / READS
        time.sleep(max(0, due - time.monotonic()))
        line.request("GET", "/customers" if number % 2 else f"/customers/{customer}", headers={"Cookie": cookie})
        page = line.getresponse()
        page.read()
        assert page.status == 200, page.status
        times.append((time.monotonic() - due) * 1000)
    answer.put(sorted(times))


def reads(program: Program, customer: int, seconds: float, beside=lambda: None) -> dict[str, float]:
    """Milliseconds, of one reader in a process of its own, while `beside` runs."""
    answer = multiprocessing.Queue()
    reader = multiprocessing.Process(target=reading, args=(program.port, program.cookie, customer, seconds, answer))
    reader.start()
    beside()
    times = answer.get()
    reader.join()
    return {share: times[int(len(times) * float(share[1:]) / 100)] for share in ("p50", "p95", "p99")}


def measure(asked: argparse.Namespace, engine: SQLite | PostgreSQL, folder: Path) -> dict:
    program = Program(asked.binary, folder, WORK / "writes.log")
    program.sign_in()
    csrf = re.search(r'name="csrf" value="([^"]+)"', program.get("/profile").body.decode())[1]
    new = lambda kind: Load(program.port, program.cookie, csrf, kind)  # noqa: E731
    customers = engine.customers(max(CLIENTS))
    rows = []
    for kind in ("create", "edit"):
        for clients in CLIENTS:
            alone = engine.alone(kind, clients, asked.seconds / 2)
            load = new(kind)
            rate = load.run(clients, asked.seconds, customers)
            alone = (alone + engine.alone(kind, clients, asked.seconds / 2)) / 2
            p99 = sorted(load.times)[int(len(load.times) * 0.99)] * 1000
            rows.append({"kind": kind, "clients": clients, "rate": rate, "alone": alone, "p99": p99})
            print(f"{engine.name} {kind} {clients}: {rate:.0f}/s, alone {alone:.0f}/s, {rate / alone:.2f}, p99 {p99:.1f} ms", flush=True)
    span = asked.seconds * 4
    idle = reads(program, customers[0][0], span)
    busy = reads(program, customers[0][0], span, lambda: new("edit").run(16, span + 0.5, customers))
    print(f"{engine.name}: pages {idle} idle, {busy} beside 16 writers", flush=True)
    program.stop()
    return {"engine": engine, "rows": rows, "idle": idle, "busy": busy}


def main() -> None:
    asked = options()
    WORK.mkdir(exist_ok=True)
    folder = WORK / f"writes-{asked.customers}"
    base.big_base(asked.binary, folder, asked.customers)
    found = [measure(asked, SQLite(folder), folder)]
    if address := os.environ.get("KAP_TEST_DATABASE"):
        os.environ["CRM_DATABASE_URL"] = address
        other = WORK / "writes-postgresql"
        shutil.rmtree(other, ignore_errors=True)  # the server is new each time
        base.big_base(asked.binary, other, asked.customers)
        found.append(measure(asked, PostgreSQL(address, WORK), other))
    text = writes_report.page(found, asked)
    publish(text, "benchmarks-writes.md", asked.stdout)


if __name__ == "__main__":
    main()
