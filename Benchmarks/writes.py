"""Measures acknowledged writes beside what each engine reaches alone with the same durability. Run it through bin/bench writes."""

import argparse
import http.client
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import base
import writes_report
from engines import EDITED, PostgreSQL, SQLite
from program import Program, publish

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench"
CLIENTS = [1, 16, 64]
SCRIPT = Path(__file__).with_name("writes.lua")
READS = 20  # pages a second of the reader beside the writers


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=5, help="per measurement")
    parser.add_argument("--customers", type=int, default=2_000)
    parser.add_argument("--stdout", action="store_true", help="print the page instead of writing docs/benchmarks-writes.md")
    return parser.parse_args()


@dataclass
class Writers:
    """Signed-in clients that send forms, driven by wrk."""

    program: Program
    engine: SQLite | PostgreSQL
    csrf: str

    def run(self, kind: str, clients: int, seconds: float, edited: list[int]) -> dict[str, float]:
        """Acknowledged writes per second, and how long one took in ms; anything but a success ends the run."""
        versions = self.engine.ask(f"SELECT id, version FROM customers WHERE id IN {within(edited)}")
        customers = " ".join(f"{id}:{version}" for id, version in versions)
        around = os.environ | {"KAP_KIND": kind, "KAP_CSRF": self.csrf, "KAP_CUSTOMERS": customers}
        address = f"http://127.0.0.1:{self.program.port}"
        words = ["wrk", "-t1", f"-c{clients}", f"-d{max(1, round(seconds))}s", "--timeout", "30s", "-s", str(SCRIPT)]
        words += ["-H", f"Cookie: {self.program.cookie}", address]
        done = subprocess.run(words, capture_output=True, text=True, check=True, env=around)
        found = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
        assert found["failed"] == 0 and not found["other"], done.stdout
        return found


def column(rows: list[tuple]) -> list[int]:
    return [row[0] for row in rows]


def within(customers: list[int]) -> str:
    return f"({','.join(map(str, customers))})"


def people(engine: SQLite | PostgreSQL, writers: Writers) -> tuple[list[int], list[int]]:
    """Whom the engine edits alone and whom the program edits: not the same, as that would make versions stale. The
    program has edited both before, so that both have names and texts of the bench."""
    people = "SELECT id FROM customers WHERE kind = 'person' AND archived_at IS NULL ORDER BY id LIMIT"
    # wrk asks for one form more than it sends, so that the first customer may stay as it was.
    writers.run("edit", 16, 4, column(engine.ask(f"{people} {2 * EDITED + 1}")))
    edited = column(engine.ask("SELECT id FROM customers WHERE family_name LIKE 'edit%' ORDER BY id"))
    assert len(edited) >= 2 * EDITED, len(edited)
    return edited[:EDITED], edited[EDITED : 2 * EDITED]


def check_texts(engine: SQLite | PostgreSQL, *sets: list[int]) -> None:
    """The search index costs by the length of its texts: fails unless both sides wrote texts of one length."""
    means = [engine.ask(f"SELECT avg(length(search_text)) FROM customers WHERE id IN {within(ids)}")[0][0] for ids in sets]
    assert max(means) < 1.1 * min(means), means


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
    writers = Writers(program, engine, csrf)
    theirs, ours = people(engine, writers)
    rows = []
    for kind in ("create", "edit"):
        for clients in CLIENTS:
            alone = engine.alone(kind, clients, asked.seconds / 2, theirs)
            found = writers.run(kind, clients, asked.seconds, ours)
            alone = (alone + engine.alone(kind, clients, asked.seconds / 2, theirs)) / 2
            rows.append({"kind": kind, "clients": clients, "alone": alone} | found)
            rate, p99 = found["rate"], found["p99"]
            print(f"{engine.name} {kind} {clients}: {rate:.0f}/s, alone {alone:.0f}/s, {rate / alone:.2f}, p99 {p99:.1f} ms", flush=True)
    check_texts(engine, theirs, ours)
    span, shown = asked.seconds * 4, ours[0]
    idle = reads(program, shown, span)
    busy = reads(program, shown, span, lambda: writers.run("edit", 16, span + 1, ours))
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
