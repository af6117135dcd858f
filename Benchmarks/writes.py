"""Measures acknowledged writes beside a plain SQL loop with the same durability. Run it through bin/bench writes."""

import argparse
import multiprocessing
import re
import selectors
import shutil
import socket
import sqlite3
import time
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

import base
from program import Program

WORK = Path(__file__).resolve().parents[1] / ".build-bench"
CLIENTS = [1, 16, 64]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=5, help="per measurement")
    parser.add_argument("--customers", type=int, default=2_000)
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
        elif self.kind == "edit":
            path = f"/customers/{line.customer}"
            fields |= {"version": str(line.version), "seen": "0"}
        else:
            path = "/customers" if line.count % 2 else f"/customers/{line.customer}"
        body = urllib.parse.urlencode(fields) if self.kind != "read" else ""
        head = f"{'GET' if self.kind == 'read' else 'POST'} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n"
        if body:
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
        assert status == ("200" if self.kind == "read" else "303"), head
        self.times.append(time.monotonic() - line.sent)
        line.version += self.kind == "edit"
        line.buffer = b""
        return True


def fresh_customers(program: Program, folder: Path, count: int) -> list[tuple[int, int]]:
    with sqlite3.connect(folder / "kap.sqlite") as found:
        return found.execute(
            "SELECT id, version FROM customers WHERE kind = 'person' AND archived_at IS NULL ORDER BY id LIMIT ?", (count,)
        ).fetchall()


def sql_loop(folder: Path, kind: str, seconds: float) -> float:
    """The same rows by one connection of SQLite, each transaction synced: transactions per second."""
    copy = WORK / "sql-loop"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    with sqlite3.connect(folder / "kap.sqlite") as source, sqlite3.connect(copy / "kap.sqlite") as target:
        source.backup(target)
    loop = sqlite3.connect(copy / "kap.sqlite", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -32768", "foreign_keys = ON"):
        loop.execute(f"PRAGMA {pragma}")
    ids = [row[0] for row in loop.execute("SELECT id FROM customers WHERE kind = 'person' ORDER BY id LIMIT 500")]
    start, count, now = time.monotonic(), 0, "2026-10-02T08:00:00.000Z"
    while time.monotonic() - start < seconds:
        name = f"loop{count}x{time.monotonic_ns() % 10**9}"
        loop.execute("BEGIN IMMEDIATE")
        (insert if kind == "create" else update)(loop, ids[count % len(ids)], name, now)
        loop.execute("COMMIT")
        count += 1
    loop.close()
    return count / (time.monotonic() - start)


def insert(loop: sqlite3.Connection, _: int, name: str, now: str) -> None:
    made = loop.execute(
        """INSERT INTO customers (kind, display_name, sort_key, search_text, given_name, family_name, occupation, lifecycle,
        lifecycle_on, main_email, created_at, updated_at) VALUES ('person', ?, ?, ?, 'Anna', ?, 'Gardener', 'lead',
        '2026-10-02', ?, ?, ?)""", (name, name, f"anna {name} \n{name}@x.example ", name, name, now, now),
    )  # fmt: skip
    record(loop, made.lastrowid, name, now, "created")
    point = "INSERT INTO contact_points (customer_id, kind, label, value, folded, position) VALUES (?, 'email', 'work', ?, ?, 0)"
    loop.execute(point, (made.lastrowid, name, name))


def update(loop: sqlite3.Connection, customer: int, name: str, now: str) -> None:
    text = loop.execute("SELECT search_text FROM customers WHERE id = ?", (customer,)).fetchone()[0]
    loop.execute("INSERT INTO customer_search (customer_search, rowid, text) VALUES ('delete', ?, ?)", (customer, text))
    loop.execute(
        "UPDATE customers SET family_name = ?, display_name = ?, sort_key = ?, search_text = ?, updated_at = ?, version = version + 1 WHERE id = ?",
        (name, name, name, f"anna {name} \n", now, customer),
    )
    record(loop, customer, name, now, "updated")


def record(loop: sqlite3.Connection, customer: int, name: str, now: str, kind: str) -> None:
    text = f"anna {name} \n" + (f"{name}@x.example " if kind == "created" else "")
    loop.execute("INSERT INTO customer_search (rowid, text) VALUES (?, ?)", (customer, text))
    loop.execute(
        "INSERT INTO history (at, module, record_id, customer_id, kind, fields) VALUES (?, 'customers', ?, ?, ?, ?)",
        (now, customer, customer, kind, f'[{{"field":"family","after":"{name}"}}]'),
    )


def reading(load: Load, seconds: float, customers: list[tuple[int, int]], answer) -> None:
    load.run(1, seconds, customers)
    answer.put(sorted(load.times)[int(len(load.times) * 0.99)] * 1000)


def p99_of_reads(load: Load, seconds: float, customers: list[tuple[int, int]], beside=lambda: None) -> float:
    """Milliseconds, of one reader in a process of its own, while `beside` runs."""
    answer = multiprocessing.Queue()
    reader = multiprocessing.Process(target=reading, args=(load, seconds, customers, answer))
    reader.start()
    beside()
    found = answer.get()
    reader.join()
    return found


def main() -> None:
    asked = options()
    WORK.mkdir(exist_ok=True)
    folder = WORK / f"writes-{asked.customers}"
    base.big_base(asked.binary, folder, asked.customers)
    program = Program(asked.binary, folder, WORK / "writes.log")
    program.sign_in()
    csrf = re.search(r'name="csrf" value="([^"]+)"', program.get("/profile").body.decode())[1]
    new = lambda kind: Load(program.port, program.cookie, csrf, kind)  # noqa: E731
    customers = fresh_customers(program, folder, max(CLIENTS))
    print("| | clients | writes/s | SQL loop/s | ratio | p99 ms |\n|---|---|---|---|---|---|")
    for kind in ("create", "edit"):
        for clients in CLIENTS:
            alone = sql_loop(folder, kind, asked.seconds / 2)
            load = new(kind)
            rate = load.run(clients, asked.seconds, customers)
            alone = (alone + sql_loop(folder, kind, asked.seconds / 2)) / 2
            p99 = sorted(load.times)[int(len(load.times) * 0.99)] * 1000
            print(f"| {kind} | {clients} | {rate:.0f} | {alone:.0f} | {rate / alone:.2f} | {p99:.1f} |", flush=True)
    idle = p99_of_reads(new("read"), asked.seconds, list(customers))
    busy = p99_of_reads(
        new("read"), asked.seconds, list(customers), lambda: new("edit").run(16, asked.seconds + 0.5, customers)
    )
    print(f"\np99 of a page: {idle:.1f} ms idle, {busy:.1f} ms beside 16 writers ({busy / idle:.1f} ×)")
    program.stop()


if __name__ == "__main__":
    main()
