"""Files that are no base of ours, or no longer, with and without a log beside them: refused in one plain sentence, and
untouched."""

import contextlib
import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from kap import Kap, digest, expect

DEFAULT, SHORT = 1, 1
NOBODY = 65534


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    template = kap.base("damaged-template")
    with sqlite3.connect(template / "kap.sqlite") as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()
    for harm in HARMS * rounds:
        folder = kap.work / "damaged"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        harm(folder / "kap.sqlite", dice)
        check_refused(kap, folder, harm)
    check_planned(kap, template)
    return ", ".join(harm.__name__.replace("_", " ") for harm in HARMS) + ": refused and untouched"


def check_refused(kap: Kap, folder: Path, harm: Callable) -> None:
    before, name = digest(folder), harm.__name__.replace("_", " ")
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 and harm is read_only else {}
    for words in (["serve", "--listen", "127.0.0.1:0"], ["configure", "--name", "Other"], ["migrate"]):
        done = kap.run(words[0], "--data", str(folder), *words[1:], within=300, **user)
        said = done.stderr.strip()
        expect(done.returncode not in (0, None) and done.returncode > 0, f"{name}: {words[0]} went on: {done.stdout}{said}")
        expect(len(said.splitlines()) == 1 and said.startswith("crm-web: "), f"{name}: {words[0]} said {said!r}")
        expect(digest(folder) == before, f"{name}: {words[0]} changed {folder}: {digest(folder).keys() ^ before.keys()}")


def check_planned(kap: Kap, folder: Path) -> None:
    """A look at what a migration would do is one, also with a log that a crash left."""
    with left_open(folder / "kap.sqlite") as base:
        base.execute("DELETE FROM migrations WHERE name = 'imports-1'")
    before = digest(folder)
    done = kap.run("migrate", "--data", str(folder), "--dry-run")
    expect(done.stdout.strip() == "would be applied: imports-1", f"migrate --dry-run said {done.stdout}{done.stderr}")
    expect(digest(folder) == before, "migrate --dry-run changed the folder")


@contextlib.contextmanager
def left_open(file: Path) -> Iterator[sqlite3.Connection]:
    """What is written within stays in the log, as if the process had been killed."""
    aside = file.with_name("aside.sqlite")
    if file.exists():
        file.rename(aside)
    base = sqlite3.connect(aside)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA wal_autocheckpoint = 0")
    yield base
    base.commit()
    shutil.copy(aside, file)
    shutil.copy(f"{aside}-wal", f"{file}-wal")
    base.close()
    for path in file.parent.glob("aside.sqlite*"):
        path.unlink()


def overwrite(file: Path, at: int, bytes_: bytes) -> None:
    with file.open("r+b") as out:
        out.seek(at)
        out.write(bytes_)


def empty(file: Path, dice: random.Random) -> None:
    file.write_bytes(b"")


def not_a_database(file: Path, dice: random.Random) -> None:
    file.write_bytes(b"Dear customers,\n" * 900)


def damaged_header(file: Path, dice: random.Random) -> None:
    overwrite(file, dice.randrange(16), b"\xff")


def damaged_first_page(file: Path, dice: random.Random) -> None:
    overwrite(file, 100, dice.randbytes(40))


def damaged_page(file: Path, dice: random.Random) -> None:
    """A page that is in use: the engine's own check has to see it."""
    whole = file.read_bytes()
    while True:
        overwrite(file, 4096 * dice.randrange(2, 60), b"\xee" * 4096)
        base = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        try:
            if base.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                return
        except sqlite3.DatabaseError:
            return
        finally:
            base.close()
        file.write_bytes(whole)


def truncated(file: Path, dice: random.Random) -> None:
    os.truncate(file, file.stat().st_size * dice.randrange(20, 95) // 100)


def foreign(file: Path, dice: random.Random) -> None:
    file.unlink()
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE recipes (name TEXT)")
        base.execute("INSERT INTO recipes VALUES ('Ghapama')")


def foreign_with_log(file: Path, dice: random.Random) -> None:
    file.unlink()
    with left_open(file) as base:
        base.execute("CREATE TABLE recipes (name TEXT)")


def damaged_page_with_log(file: Path, dice: random.Random) -> None:
    with left_open(file) as base:
        base.execute("UPDATE settings SET value = value")
    for at in range(2, os.stat(file).st_size // 4096, 7):
        overwrite(file, 4096 * at, b"\xee" * 4096)


def newer_in_log(file: Path, dice: random.Random) -> None:
    with left_open(file) as base:
        base.execute("INSERT INTO migrations (name) VALUES ('telepathy-1')")


def newer(file: Path, dice: random.Random) -> None:
    with sqlite3.connect(file) as base:
        base.execute("INSERT INTO migrations (name) VALUES ('telepathy-1')")
        base.commit()
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()


def read_only(file: Path, dice: random.Random) -> None:
    file.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    for parent in [file.parent, *file.parents[:3]]:
        if os.stat(parent).st_uid == os.getuid() and str(parent) != "/tmp":
            parent.chmod(0o755 if parent != file.parent else 0o555)


HARMS = [
    empty, not_a_database, damaged_header, damaged_first_page, damaged_page, truncated, foreign, newer, read_only,
    foreign_with_log, damaged_page_with_log, newer_in_log,
]  # fmt: skip
