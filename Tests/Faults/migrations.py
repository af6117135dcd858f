"""kill -9 before every statement of every migration, from nothing and from bases of earlier versions."""

import random
import signal
import sqlite3
from pathlib import Path

from kap import Kap, Skipped, check_whole, expect

DEFAULT, SHORT = 10_000, 8  # statements at which to cut; more than there are means all


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    steps = known_steps(kap)
    cuts = 0
    for before in sorted({0, 3, len(steps) // 2, len(steps) - 1}):
        statements = count_statements(kap, before)
        wanted = range(1, statements + 1)
        if rounds < statements:
            wanted = sorted(dice.sample(wanted, min(statements, max(2, rounds // 4))))
        for statement in wanted:
            cut(kap, before, statement)
        cuts += len(wanted)
    return f"{cuts} cuts, each left the old schema or the new one; the next start finished"


def known_steps(kap: Kap) -> list[str]:
    done = kap.run("migrate", "--dry-run", "--data", str(kap.work / "nothing"))
    expect(done.returncode == 0, f"migrate --dry-run: {done.stderr}")
    return done.stdout.split(": ", 1)[1].strip().split(", ")


def older(kap: Kap, steps: int) -> Path:
    """A base that has the first steps only, with a row in it; an empty folder for none."""
    folder = kap.work / f"migrations-{steps}"
    for file in folder.glob("*") if folder.exists() else []:
        file.unlink()
    folder.mkdir(exist_ok=True)
    if steps:
        done = kap.run("migrate", "--data", str(folder), env={"CRM_MIGRATE_ONLY": str(steps)})
        expect(done.returncode == 0, f"making an older base: {done.stderr}")
        with sqlite3.connect(folder / "kap.sqlite") as base:
            if base.execute("SELECT count(*) FROM migrations").fetchone()[0] != steps:
                raise Skipped("the binary is a release, which has no hook for this")
            base.execute("INSERT INTO teams (name) VALUES ('Before')")
        base.close()
    return folder


def count_statements(kap: Kap, before: int) -> int:
    """The number of the last statement at which the process can be cut."""
    low, high = 0, 4_096
    while low < high:
        middle = (low + high + 1) // 2
        folder = older(kap, before)
        code = kap.run("migrate", "--data", str(folder), env={"CRM_DIE_AT_STATEMENT": str(middle)}).returncode
        low, high = (middle, high) if code == -signal.SIGKILL else (low, middle - 1)
    if low == 0:
        raise Skipped("the binary is a release, which has no hook for this")
    return low


def cut(kap: Kap, before: int, statement: int) -> None:
    folder = older(kap, before)
    old = schema(folder)
    done = kap.run("migrate", "--data", str(folder), env={"CRM_DIE_AT_STATEMENT": str(statement)})
    where = f"cut at statement {statement} from {before} steps"
    expect(done.returncode == -signal.SIGKILL, f"{where}: exit {done.returncode} {done.stderr}")
    expect(schema(folder) == old, f"{where}: the schema is neither the old one nor the new")
    again = kap.run("migrate", "--data", str(folder))
    expect(again.returncode == 0, f"{where}: the next start said {again.stderr}")
    check_whole(folder)
    expect(len(schema(folder)) > len(old), f"{where}: the next start applied nothing")
    if before:
        copies = [copy for copy in folder.glob("kap-*-before-*.sqlite") if team(copy) == "Before"]
        expect(bool(copies) and team(folder / "kap.sqlite") == "Before", f"{where}: there is no copy of the old base")


def schema(folder: Path) -> list[str]:
    file = folder / "kap.sqlite"
    if not file.exists():
        return []
    base = sqlite3.connect(file)
    try:
        return [str(row) for row in base.execute("SELECT name, sql FROM sqlite_master ORDER BY name")]
    finally:
        base.close()


def team(file: Path) -> str:
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return base.execute("SELECT name FROM teams").fetchone()[0]
    finally:
        base.close()
