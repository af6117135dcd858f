"""Backups taken while sixteen people write; each is checked, restored and compared with the acknowledged history."""

import random
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from client import Client
from kap import Kap, Place, Server, check_whole, expect, look, named
from writers import Crew

DEFAULT, SHORT = 50, 4


@dataclass
class Taken:
    """A backup and the moments between which its state lies."""

    file: Path
    began: float
    ended: float


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    folder = kap.base("backups")
    server = Server(kap, folder)
    server.start()
    crew = Crew(kap, folder, Client(server.port).sign_in(), dice.randrange(2**32), loads=False)
    taken = take_some(kap, folder, crew, rounds, dice)
    server.stop()
    held = [compare(kap, folder, crew, one) for one in taken]
    return report(crew, taken, held)


def report(crew: Crew, taken: list[Taken], held: list[int]) -> str:
    return f"{len(taken)} backups of {held[0]} to {held[-1]} of {crew.acknowledged} acknowledged writes; {delay(crew, taken)}"


def take_some(kap: Kap, place: Path | Place, crew: Crew, rounds: int, dice: random.Random) -> list[Taken]:
    """So many backups, one after the other, while the crew is at work."""
    crew.start()
    taken = []
    for number in range(rounds):
        crew.stop.wait(dice.uniform(0.05, 0.3))
        taken.append(take(kap, place, number, secret=number % 3 == 2))
    crew.end()
    return taken


def take(kap: Kap, place: Path | Place, number: int, secret: bool) -> Taken:
    file = kap.work / f"{'secret' if secret else 'plain'}-{number}.backup"
    began = time.monotonic()
    done = kap.run("backup", str(file), *named(place), env=environment(file))
    expect(done.returncode == 0, f"backup: {done.stderr}")
    return Taken(file, began, time.monotonic())


def environment(file: Path) -> dict[str, str]:
    return {"CRM_BACKUP_PASSPHRASE": "apricot"} if file.name.startswith("secret") else {}


def compare(kap: Kap, folder: Path, crew: Crew, taken: Taken) -> int:
    """Restores one backup; tells how many acknowledged writes it has."""
    restored = kap.work / "restored"
    restore(kap, taken, "--into", str(restored))
    check_whole(restored)
    with look(restored) as old, look(folder) as new:
        rows = "SELECT id, module, record_id, kind, fields FROM history WHERE id <= ? ORDER BY id"
        last = old.execute("SELECT max(id) FROM history").fetchone()[0]
        mine = [tuple(row) for row in old.execute(rows, (last,))]
        expect(mine == [tuple(row) for row in new.execute(rows, (last,))], "a backup is no prefix of the history")
        count = count_writes(old, crew, taken)
    shutil.rmtree(restored)
    taken.file.unlink()
    return count


def restore(kap: Kap, taken: Taken, *place: str) -> None:
    for words in (["backup", "--verify", str(taken.file)], ["restore", str(taken.file), *place]):
        done = kap.run(*words, env=environment(taken.file))
        expect(done.returncode == 0, f"{words}: {done.stderr}")


def count_writes(base, crew: Crew, taken: Taken) -> int:
    """All that were acknowledged before the backup began are there, none that was sent after it ended."""
    count = 0
    for write in crew.writes:
        there = holds(base, write)
        if write.acknowledged is not None and write.acknowledged < taken.began:
            expect(there, f"a backup lacks {write.kind} {write.wanted}, acknowledged before it began")
        expect(not there or write.sent < taken.ended, f"a backup has {write.kind} {write.wanted}, sent after it ended")
        count += there
    return count


def holds(base, write) -> bool:
    """Whether a state has the write; edits and moves by the history, which the last check compared row by row."""
    if write.kind == "create":
        sql, values = "SELECT 1 FROM contact_points WHERE value = ?", (write.wanted["email"],)
    elif write.kind == "edit":
        sql = "SELECT 1 FROM history WHERE module = 'customers' AND record_id = ? AND kind = 'updated' AND fields LIKE ?"
        values = (write.record, f'%"after":"{write.wanted["family"]}%')
    else:
        sql, values = "SELECT 1 FROM deals WHERE id = ? AND version > ?", (write.record, write.wanted["version"])
    return base.execute(sql, values).fetchone() is not None


def delay(crew: Crew, taken: list[Taken]) -> str:
    """What backups cost writers, for the report."""
    during, between = [], []
    for write in crew.writes:
        if write.acknowledged is not None:
            beside = any(one.began < write.acknowledged and write.sent < one.ended for one in taken)
            (during if beside else between).append(write.acknowledged - write.sent)
    at = lambda times: sorted(times)[int(len(times) * 0.99)] * 1000 if times else 0  # noqa: E731
    return f"p99 of a write {at(during):.0f} ms beside a backup, {at(between):.0f} ms between"
