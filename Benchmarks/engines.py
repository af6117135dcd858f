"""What an engine does alone, with the same rows and the same durability as the program's writes."""

import os
import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

NOW = "2026-10-02T08:00:00.000Z"


class SQLite:
    """One connection that writes and syncs, one transaction after another, on a copy of the base."""

    name, alone_is = "SQLite", "one connection of SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def customers(self, count: int) -> list[tuple[int, int]]:
        with sqlite3.connect(self.folder / "kap.sqlite") as found:
            return found.execute(
                "SELECT id, version FROM customers WHERE kind = 'person' AND archived_at IS NULL ORDER BY id LIMIT ?", (count,)
            ).fetchall()

    def alone(self, kind: str, _: int, seconds: float) -> float:
        """Transactions per second."""
        copy = self.folder.parent / "sql-loop"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        with sqlite3.connect(self.folder / "kap.sqlite") as source, sqlite3.connect(copy / "kap.sqlite") as target:
            source.backup(target)
        loop = sqlite3.connect(copy / "kap.sqlite", isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -32768", "foreign_keys = ON"):
            loop.execute(f"PRAGMA {pragma}")
        ids = [row[0] for row in loop.execute("SELECT id FROM customers WHERE kind = 'person' ORDER BY id LIMIT 500")]
        start, count = time.monotonic(), 0
        while time.monotonic() - start < seconds:
            name = f"loop{count}x{time.monotonic_ns() % 10**9}"
            loop.execute("BEGIN IMMEDIATE")
            (insert if kind == "create" else update)(loop, ids[count % len(ids)], name)
            loop.execute("COMMIT")
            count += 1
        loop.close()
        return count / (time.monotonic() - start)


def insert(loop: sqlite3.Connection, _: int, name: str) -> None:
    made = loop.execute(
        """INSERT INTO customers (kind, display_name, sort_key, search_text, given_name, family_name, occupation, lifecycle,
        lifecycle_on, main_email, created_at, updated_at) VALUES ('person', ?, ?, ?, 'Anna', ?, 'Gardener', 'lead',
        '2026-10-02', ?, ?, ?)""", (name, name, f"anna {name} \n{name}@x.example ", name, name, NOW, NOW),
    )  # fmt: skip
    record(loop, made.lastrowid, name, "created")
    point = "INSERT INTO contact_points (customer_id, kind, label, value, folded, position) VALUES (?, 'email', 'work', ?, ?, 0)"
    loop.execute(point, (made.lastrowid, name, name))


def update(loop: sqlite3.Connection, customer: int, name: str) -> None:
    text = loop.execute("SELECT search_text FROM customers WHERE id = ?", (customer,)).fetchone()[0]
    loop.execute("INSERT INTO customer_search (customer_search, rowid, text) VALUES ('delete', ?, ?)", (customer, text))
    loop.execute(
        "UPDATE customers SET family_name = ?, display_name = ?, sort_key = ?, search_text = ?, updated_at = ?, version = version + 1 WHERE id = ?",
        (name, name, name, f"anna {name} \n", NOW, customer),
    )
    record(loop, customer, name, "updated")


def record(loop: sqlite3.Connection, customer: int, name: str, kind: str) -> None:
    text = f"anna {name} \n" + (f"{name}@x.example " if kind == "created" else "")
    loop.execute("INSERT INTO customer_search (rowid, text) VALUES (?, ?)", (customer, text))
    loop.execute(
        "INSERT INTO history (at, module, record_id, customer_id, kind, fields) VALUES (?, 'customers', ?, ?, ?, ?)",
        (NOW, customer, customer, kind, f'[{{"field":"family","after":"{name}"}}]'),
    )


CREATE = f"""\\set n random(1, 1000000000)
WITH c AS (INSERT INTO customers (kind, display_name, sort_key, search_text, given_name, family_name, occupation, lifecycle,
    lifecycle_on, main_email, created_at, updated_at)
  VALUES ('person', 'pgb' || :n, 'pgb' || :n, 'anna pgb' || :n || E' \\n' || :n || '@x.example ', 'Anna', 'pgb' || :n, 'Gardener',
    'lead', '2026-10-02', :n || '@x.example', '{NOW}', '{NOW}') RETURNING id),
h AS (INSERT INTO history (at, module, record_id, customer_id, kind, fields)
  SELECT '{NOW}', 'customers', id, id, 'created', '[{{"field":"family","after":"pgb' || :n || '"}}]' FROM c)
INSERT INTO contact_points (customer_id, kind, label, value, folded, position)
  SELECT id, 'email', 'work', :n || '@x.example', :n || '@x.example', 0 FROM c;
"""
EDIT = f"""\\set n random(1, 1000000000)
\\set c random(1, 500)
WITH u AS (UPDATE customers SET family_name = 'pgb' || :n, display_name = 'pgb' || :n, sort_key = 'pgb' || :n,
    search_text = 'anna pgb' || :n || E' \\n', updated_at = '{NOW}', version = version + 1 WHERE id = :c RETURNING id)
INSERT INTO history (at, module, record_id, customer_id, kind, fields)
  SELECT '{NOW}', 'customers', id, id, 'updated', '[{{"field":"family","after":"pgb' || :n || '"}}]' FROM u;
"""


class PostgreSQL:
    """pgbench with as many clients, each transaction one prepared statement, on the same database."""

    name, alone_is = "PostgreSQL", "pgbench with as many clients"

    def __init__(self, address: str, work: Path) -> None:
        self.address, self.work = address, work
        self.binaries = Path(os.environ["KAP_POSTGRES_BINARIES"])

    def customers(self, count: int) -> list[tuple[int, int]]:
        # Beyond those that pgbench edits, so that it makes no version stale.
        query = f"SELECT id, version FROM customers WHERE kind = 'person' AND archived_at IS NULL AND id > 500 ORDER BY id LIMIT {count}"
        rows = self.run("psql", "-At", "-F", " ", "-c", query, self.address).split("\n")
        return [(int(row.split()[0]), int(row.split()[1])) for row in rows if row]

    def alone(self, kind: str, clients: int, seconds: float) -> float:
        script = self.work / f"pgbench-{kind}.sql"
        script.write_text(CREATE if kind == "create" else EDIT)
        words = ["-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-T", str(max(1, round(seconds))), "-f", str(script)]
        return float(re.search(r"tps = ([\d.]+)", self.run("pgbench", *words, self.address))[1])

    def run(self, program: str, *words: str) -> str:
        return subprocess.run([self.binaries / program, *words], capture_output=True, text=True, check=True).stdout
