"""Backups of a company on PostgreSQL taken while sixteen people write; each is restored into a folder or a database."""

import random
import signal
from pathlib import Path

from backups import Taken, count_writes, report, restore, take_some
from client import Client
from kap import Kap, check_whole, expect, look
from server import Node, Postgres
from writers import Crew

DEFAULT, SHORT = 50, 2


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_snapshots")
    node = Node(kap, postgres)
    node.start()
    # Not at full speed: the base would grow faster than its backups are taken.
    crew = Crew(kap, postgres, Client(node.port).sign_in(), dice.randrange(2**32), loads=False, is_shy=True, pause=0.1)
    taken = take_some(kap, postgres, crew, rounds, dice)
    node.end(signal.SIGTERM)
    check_whole(postgres)
    target = postgres.beside("faults_restored")
    target.make()
    held = [compare(kap, postgres, target if number % 2 else None, crew, one) for number, one in enumerate(taken)]
    return report(crew, taken, held)


def compare(kap: Kap, postgres: Postgres, target: Postgres | None, crew: Crew, taken: Taken) -> int:
    """Restores into a folder, or over what the target holds from the time before, and looks for every write."""
    if target:
        restore(kap, taken, "--database", target.address)
        place: Path | Postgres = target
    else:
        place = kap.work / f"restored-{taken.file.stem}"
        restore(kap, taken, "--into", str(place))
    check_whole(place)
    with look(place) as old, look(postgres) as new:
        rows = "SELECT id, module, record_id, kind, fields FROM history WHERE id <= ? ORDER BY id"
        last = old.execute("SELECT max(id) FROM history").fetchone()[0]
        now = {row[0]: tuple(row) for row in new.execute(rows, (last,))}
        for row in old.execute(rows, (last,)):
            expect(now.get(row[0]) == tuple(row), f"entry {row[0]} of the history is another one in a backup")
        count = count_writes(old, crew, taken)
    taken.file.unlink()
    return count
