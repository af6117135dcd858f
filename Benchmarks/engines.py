"""What an engine does alone, with the same rows and the same durability as the program's writes."""

import os
import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

NOW = "2026-10-02T08:00:00.000Z"
USER = 1  # who writes, and owns what is made
EDITED = 500  # customers that the engine edits alone, and as many others that the program edits


def names(kind: str, number, other) -> tuple[str, str, str]:
    """Name, display name and sort key, as long as what the program derives from a name of its bench."""
    name = f"{kind}{number}x{other}"
    letters = {"create": "~0<~0N~0?~0:~0P~0?", "edit": "~0?~0=~0C~0P"}[kind]
    return name, f"Anna {name}", f'~0:~0I~0I~0:"{letters}{number}~0U{other}!!2'


def search_text(number, other) -> str:
    """What the program finds a new customer of its bench by."""
    name = f"create{number}x{other}"
    return f"anna {name} ana kreate{number}ks{other} =krt{number}ks{other} \n{name}@x.example "


class SQLite:
    """One connection that writes and syncs, one transaction after another, on a copy of the base."""

    name, alone_is = "SQLite", "one connection of SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, query: str) -> list[tuple]:
        with sqlite3.connect(self.folder / "kap.sqlite") as found:
            return found.execute(query).fetchall()

    def alone(self, kind: str, _: int, seconds: float, edited: list[int]) -> float:
        """Transactions per second."""
        copy = self.folder.parent / "sql-loop"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        with sqlite3.connect(self.folder / "kap.sqlite") as source, sqlite3.connect(copy / "kap.sqlite") as target:
            source.backup(target)
        loop = sqlite3.connect(copy / "kap.sqlite", isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -32768", "foreign_keys = ON"):
            loop.execute(f"PRAGMA {pragma}")
        start, count = time.monotonic(), 0
        while time.monotonic() - start < seconds:
            number = 10**9 + time.monotonic_ns() % 10**9
            loop.execute("BEGIN IMMEDIATE")
            insert(loop, number, count) if kind == "create" else update(loop, edited[count % len(edited)], number, count)
            loop.execute("COMMIT")
            count += 1
        loop.close()
        return count / (time.monotonic() - start)


def insert(loop: sqlite3.Connection, number: int, other: int) -> None:
    (name, display, key), text = names("create", number, other), search_text(number, other)
    mail = f"{name}@x.example"
    made = loop.execute(
        """INSERT INTO customers (kind, display_name, sort_key, search_text, given_name, family_name, occupation, lifecycle,
        lifecycle_on, main_email, owner_id, created_at, updated_at)
        VALUES ('person', ?, ?, ?, 'Anna', ?, 'Gardener', 'lead', '2026-10-02', ?, ?, ?, ?)""",
        (display, key, text, name, mail, USER, NOW, NOW),
    )
    record(loop, made.lastrowid, "created", text, None)
    point = "INSERT INTO contact_points (customer_id, kind, label, value, folded, position) VALUES (?, 'email', 'work', ?, ?, 0)"
    loop.execute(point, (made.lastrowid, mail, mail))


def update(loop: sqlite3.Connection, customer: int, number: int, other: int) -> None:
    """Gives a customer that the program edited before another family name, in all that was derived from it, too."""
    name, display, key = names("edit", number, other)
    before, old = loop.execute("SELECT family_name, search_text FROM customers WHERE id = ?", (customer,)).fetchone()
    was, now = before.removeprefix("edit"), f"{number}x{other}"
    text = old.replace(was, now).replace(was.replace("x", "ks"), now.replace("x", "ks"))
    loop.execute("INSERT INTO customer_search (customer_search, rowid, text) VALUES ('delete', ?, ?)", (customer, old))
    loop.execute(
        "UPDATE customers SET family_name = ?, display_name = ?, sort_key = ?, search_text = ?, updated_at = ?, version = version + 1 WHERE id = ?",
        (name, display, key, text, NOW, customer),
    )
    record(loop, customer, "updated", text, f'[{{"field":"family","before":"{before}","after":"{name}"}}]')


def record(loop: sqlite3.Connection, customer: int, kind: str, text: str, fields: str | None) -> None:
    loop.execute("INSERT INTO customer_search (rowid, text) VALUES (?, ?)", (customer, text))
    loop.execute(
        "INSERT INTO history (at, user_id, module, record_id, customer_id, kind, fields) VALUES (?, ?, 'customers', ?, ?, ?, ?)",
        (NOW, USER, customer, customer, kind, fields),
    )


def sql(text: str) -> str:
    """The text as SQL, pgbench's random numbers in the places of format()."""
    return "format('" + text.replace("\n", "'||chr(10)||'") + "', :n::text, :m::text)"


def script(kind: str, edited: list[int]) -> str:
    """One statement for pgbench that writes what `insert` or `update` writes; the search index is PostgreSQL's own."""
    name, display, key = names(kind, "%1$s", "%2$s")
    head = f"\\set n random(1000000000, 9999999999)\n\\set m random(1, 9999)\n\\set c random(1, {len(edited)})\n"
    if kind == "create":
        mail = f"{name}@x.example"
        return f"""{head}WITH c AS (INSERT INTO customers (kind, display_name, sort_key, search_text, given_name, family_name,
    occupation, lifecycle, lifecycle_on, main_email, owner_id, created_at, updated_at)
  VALUES ('person', {sql(display)}, {sql(key)}, {sql(search_text("%1$s", "%2$s"))}, 'Anna', {sql(name)}, 'Gardener', 'lead',
    '2026-10-02', {sql(mail)}, {USER}, '{NOW}', '{NOW}') RETURNING id, main_email),
h AS (INSERT INTO history (at, user_id, module, record_id, customer_id, kind)
  SELECT '{NOW}', {USER}, 'customers', id, id, 'created' FROM c)
INSERT INTO contact_points (customer_id, kind, label, value, folded, position)
  SELECT id, 'email', 'work', main_email, main_email, 0 FROM c;
"""
    fields = f'[{{"field":"family","before":"{name}","after":"{name}"}}]'
    was, now, sounds = "substr(family_name, 5)", sql("%1$sx%2$s"), sql("%1$sks%2$s")
    text = f"replace(replace(search_text, {was}, {now}), replace({was}, 'x', 'ks'), {sounds})"
    return f"""{head}WITH u AS (UPDATE customers SET family_name = {sql(name)}, display_name = {sql(display)},
    sort_key = {sql(key)}, search_text = {text}, updated_at = '{NOW}', version = version + 1
  WHERE id = ('{{{",".join(map(str, edited))}}}'::bigint[])[:c] RETURNING id)
INSERT INTO history (at, user_id, module, record_id, customer_id, kind, fields)
  SELECT '{NOW}', {USER}, 'customers', id, id, 'updated', {sql(fields)} FROM u;
"""


class PostgreSQL:
    """pgbench with as many clients, each transaction one prepared statement, on the same database."""

    name, alone_is = "PostgreSQL", "pgbench with as many clients"

    def __init__(self, address: str, work: Path) -> None:
        self.address, self.work = address, work
        self.binaries = Path(os.environ["KAP_POSTGRES_BINARIES"])

    def ask(self, query: str) -> list[tuple]:
        lines = self.run("psql", "-At", "-F", " ", "-c", query, self.address).splitlines()
        return [tuple(map(float if "." in line else int, line.split())) for line in lines]

    def alone(self, kind: str, clients: int, seconds: float, edited: list[int]) -> float:
        file = self.work / f"pgbench-{kind}.sql"
        file.write_text(script(kind, edited))
        words = ["-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-T", str(max(1, round(seconds))), "-f", str(file)]
        return float(re.search(r"tps = ([\d.]+)", self.run("pgbench", *words, self.address))[1])

    def run(self, program: str, *words: str) -> str:
        return subprocess.run([self.binaries / program, *words], capture_output=True, text=True, check=True).stdout
