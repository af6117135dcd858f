"""kill -9 before every statement of every migration on PostgreSQL, from nothing and from earlier versions."""

import random
import shutil
import signal
import subprocess

from kap import Kap, expect, named
from migrations import count_statements, known_steps
from server import Postgres

DEFAULT, SHORT = 10_000, 4  # statements at which to cut; more than there are means all


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    steps = known_steps(kap)
    base = Postgres(kap, "faults_cuts", customers=None)
    cuts = 0
    every = {0, 3, len(steps) // 2, len(steps) - 1}
    for before in sorted(every if rounds == DEFAULT else {0, len(steps) - 1}):
        older = make_older(kap, base, before)
        statements = count_statements(kap, before)
        wanted = range(1, statements + 1)
        if rounds < statements:
            wanted = sorted(dice.sample(wanted, min(statements, max(2, rounds // 2))))
        for statement in wanted:
            cut(kap, base, older, before, statement)
        cuts += len(wanted)
    return f"{cuts} cuts, each left the old schema; the next start finished, and what was there is there"


def make_older(kap: Kap, base: Postgres, steps: int) -> str:
    """A database that has the first steps only, with a row in it, to be copied for each cut."""
    name = f"{base.name}_{steps}"
    base.sql(f"DROP DATABASE IF EXISTS {base.name} WITH (FORCE)")
    base.sql(f"CREATE DATABASE {base.name} OWNER clerk TEMPLATE template0")
    if steps:
        done = kap.run("migrate", *named(base), env={"CRM_MIGRATE_ONLY": str(steps)})
        expect(done.returncode == 0, f"making an older base: {done.stderr}")
        base.sql("INSERT INTO teams (name) VALUES ('Before')", here=True)
    base.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    base.wait_for_silence()
    base.sql(f"ALTER DATABASE {base.name} RENAME TO {name}")
    return name


def cut(kap: Kap, base: Postgres, older: str, before: int, statement: int) -> None:
    base.sql(f"DROP DATABASE IF EXISTS {base.name} WITH (FORCE)")
    base.sql(f"CREATE DATABASE {base.name} OWNER clerk TEMPLATE {older} STRATEGY file_copy")
    old = schema(base)
    kept = kap.work / "cuts"
    shutil.rmtree(kept, ignore_errors=True)
    place = ["--database", base.address, "--data", str(kept)]
    done = kap.run("migrate", *place, env={"CRM_DIE_AT_STATEMENT": str(statement)})
    where = f"cut at statement {statement} from {before} steps"
    expect(done.returncode == -signal.SIGKILL, f"{where}: exit {done.returncode} {done.stderr}")
    base.wait_for_silence()
    expect(schema(base) == old, f"{where}: the schema is neither the old one nor the new")
    again = kap.run("migrate", *place)
    expect(again.returncode == 0, f"{where}: the next start said {again.stderr}")
    plan = kap.run("migrate", "--dry-run", "--database", base.address).stdout
    expect("up to date" in plan and schema(base) != old, f"{where}: the next start left {plan}")
    if before:
        there = base.sql("SELECT name FROM teams WHERE name = 'Before'", here=True)
        expect(there == [["Before"]], f"{where}: the old row is gone")
        copies = list(kept.glob("kap-*-before-*.backup"))
        expect(bool(copies), f"{where}: there is no backup of the old database")
        verified = kap.run("backup", "--verify", str(copies[0]))
        expect(verified.returncode == 0, f"{where}: {verified.stderr}")


def schema(base: Postgres) -> list[str]:
    """All that pg_dump tells of it, without its comments and its words of the day."""
    done = subprocess.run([base.binaries / "pg_dump", "-s", base.own], capture_output=True, text=True)
    expect(done.returncode == 0, f"pg_dump: {done.stderr}")
    return [line for line in done.stdout.splitlines() if line and not line.startswith(("--", "\\"))]
