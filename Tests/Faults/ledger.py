"""Compares what was acknowledged with what is there."""

import sqlite3
from collections import defaultdict
from pathlib import Path

from kap import Place, expect, look
from writers import Clerk, Crew, Seller, Write


def check(crew: Crew, place: Path | Place) -> None:
    """Every acknowledged write once, with its fields, history and search entry; every other one whole or absent."""
    with look(place) as base:
        for clerk in crew.clerks:
            check_clerk(base, clerk)
        for seller in crew.sellers:
            check_seller(base, seller)
        if crew.loader:
            for write in crew.loader.writes:
                check_import(base, write)


def check_clerk(base: sqlite3.Connection, clerk: Clerk) -> None:
    edits = defaultdict(list)
    for write in clerk.writes:
        if write.kind == "edit":
            edits[write.record].append(write)
    for write in clerk.writes:
        if write.kind == "create":
            check_customer(base, write, edits[write.record] if write.record else [])


def check_customer(base: sqlite3.Connection, create: Write, edits: list[Write]) -> None:
    """One customer: made by `create`, changed by `edits` in order, the last of which may be without an answer."""
    name = create.wanted["family"]
    if create.record is None:
        found = base.execute("SELECT id FROM customers WHERE family_name = ?", (name,)).fetchall()
        expect(len(found) < 2, f"{name} was added {len(found)} times")
        if not found:
            return check_absent(base, create)
        create.record = found[0]["id"]
    row = base.execute("SELECT * FROM customers WHERE id = ?", (create.record,)).fetchone()
    expect(row is not None, f"customer {create.record} ({name}) was acknowledged and is gone")
    states = [create.wanted] + [edit.wanted for edit in edits]
    known = 1 + sum(edit.acknowledged is not None for edit in edits)
    expect(row["version"] in (known, len(states)), f"customer {row['id']}: version {row['version']}, {known} acknowledged")
    state = states[row["version"] - 1]
    for column, key in (("family_name", "family"), ("occupation", "occupation")):
        expect(row[column] == state[key], f"customer {row['id']}: {column} is {row[column]}, not {state[key]}")
    email = create.wanted["email"]
    points = base.execute("SELECT value FROM contact_points WHERE customer_id = ?", (row["id"],)).fetchall()
    expect([point["value"] for point in points] == [email], f"customer {row['id']}: its e-mails are not [{email}]")
    check_history(base, "customers", row["id"], ["created"] + ["updated"] * (row["version"] - 1))
    for number, one in enumerate(states):
        listed = row["id"] in found_by(base, one["family"])
        expect(listed == (number == row["version"] - 1), f"customer {row['id']}: the search for {one['family']} says {listed}")


def check_absent(base: sqlite3.Connection, create: Write) -> None:
    """Nothing of a write that was not acknowledged and left no record."""
    email = create.wanted["email"]
    points = base.execute("SELECT count(*) FROM contact_points WHERE value = ?", (email,)).fetchone()[0]
    expect(points == 0, f"{email} is there without its customer")
    expect(not found_by(base, create.wanted["family"]), f"the search finds {create.wanted['family']}, which is not there")


def check_seller(base: sqlite3.Connection, seller: Seller) -> None:
    row = base.execute("SELECT version, stage_id FROM deals WHERE id = ?", (seller.deal,)).fetchone()
    version, stage = seller.began_at
    states = [stage] + [write.wanted["stage"] for write in seller.writes if write not in seller.refused]
    known = sum(write.acknowledged is not None for write in seller.writes)
    done = row["version"] - version
    expect(done in (known, len(states) - 1), f"deal {seller.deal}: {done} moves are there, {known} were acknowledged")
    expect(row["stage_id"] == states[done], f"deal {seller.deal} is in stage {row['stage_id']}, not {states[done]}")
    for table, condition in (
        ("history", "module = 'deals' AND kind = 'moved' AND record_id = ?"),
        ("deal_stage_moves", "deal_id = ?"),
    ):
        count = base.execute(f"SELECT count(*) FROM {table} WHERE {condition}", (seller.deal,)).fetchone()[0]
        expect(count - seller.rows_before[table] == done, f"deal {seller.deal}: {count} rows of {table} for {done} moves")


def check_import(base: sqlite3.Connection, write: Write) -> None:
    names = write.wanted["names"]
    marks = ",".join("?" * len(names))
    rows = base.execute(f"SELECT id, family_name FROM customers WHERE family_name IN ({marks})", names).fetchall()
    whole = len(rows) == len(names) and len({row["family_name"] for row in rows}) == len(names)
    expect(whole or (not rows and write.acknowledged is None), f"an import left {len(rows)} of {len(names)} rows")
    for row in rows:
        check_history(base, "customers", row["id"], ["imported"])
        expect(row["id"] in found_by(base, row["family_name"]), f"the search does not find {row['family_name']}")


def check_history(base: sqlite3.Connection, module: str, record: int, kinds: list[str]) -> None:
    rows = base.execute("SELECT kind FROM history WHERE module = ? AND record_id = ? ORDER BY id", (module, record))
    found = [row["kind"] for row in rows]
    expect(found == kinds, f"{module} {record}: the history says {found}, not {kinds}")


def found_by(base: sqlite3.Connection, name: str) -> set[int]:
    """The customers that the search index offers for a name: those that have all of its trigrams."""
    folded = name.lower()
    if not isinstance(base, sqlite3.Connection):
        return {row[0] for row in base.execute("SELECT id FROM customers WHERE search_text LIKE ?", (f"%{folded}%",))}
    query = " AND ".join(f'"{folded[at : at + 3]}"' for at in range(len(folded) - 2))
    return {row[0] for row in base.execute("SELECT rowid FROM customer_search WHERE customer_search MATCH ?", (query,))}
