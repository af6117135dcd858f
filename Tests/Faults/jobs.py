"""A node that dies, or stands still, in the middle of a job: another one takes over, and every row is dealt with once."""

import random
import signal
import time

from client import Client
from kap import Failed, Kap, expect
from server import Node, Postgres

DEFAULT, SHORT = 10, 1
ROWS = 3_000


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_jobs")
    waits = [strike(kap, postgres, number, dice) for number in range(rounds)]
    return f"{rounds} jobs of {ROWS} rows taken over after {max(waits):.0f} s at most, each row once"


def strike(kap: Kap, postgres: Postgres, number: int, dice: random.Random) -> float:
    """One import that is taken back by a node which does not come to the end of it."""
    first, second = Node(kap, postgres), Node(kap, postgres)
    first.start()
    names = [f"Wq{number}x{row}z" for row in range(ROWS)]
    file = kap.work / "jobs.csv"
    file.write_text("Id,Family,Given\n" + "".join(f"{name},{name},Anna\n" for name in names))
    expect(kap.start_import(file, postgres).wait() == 0, "the import failed")
    imported = int(postgres.sql("SELECT max(id) FROM import_runs", here=True)[0][0])
    answer = Client(first.port).sign_in().post(f"/admin/imports/{imported}/reversal", {})
    expect(answer.status == 303, f"taking the import back answered {answer.status}")
    job = int(postgres.sql("SELECT max(id) FROM jobs", here=True)[0][0])
    wait_until(postgres, f"SELECT 1 FROM jobs WHERE id = {job} AND done > {dice.randrange(0, ROWS // 2)}")
    first.process.send_signal(signal.SIGKILL if number % 2 == 0 else signal.SIGSTOP)
    since = time.monotonic()
    second.start()
    wait_until(postgres, f"SELECT 1 FROM jobs WHERE id = {job} AND attempts > 1")
    took = time.monotonic() - since
    first.process.send_signal(signal.SIGCONT)  # whoever only stood still goes on where it was, and finds it is too late
    wait_until(postgres, f"SELECT 1 FROM jobs WHERE id = {job} AND finished_at IS NOT NULL")
    if number % 2:
        first.end(signal.SIGTERM)
    second.end(signal.SIGTERM)
    check(postgres, imported, f"Wq{number}x%")
    return took


def wait_until(postgres: Postgres, question: str) -> None:
    for _ in range(6_000):
        if postgres.sql(question, here=True):
            return
        time.sleep(0.05)
    raise Failed(f"it never came to {question}")


def check(postgres: Postgres, imported: int, names: str) -> None:
    """Every customer of the import is in the archive, with one entry that says so; the import knows how many."""
    rows = postgres.sql(
        f"""SELECT count(*), count(*) FILTER (WHERE archived_at IS NOT NULL),
            count(*) FILTER (WHERE (SELECT count(*) FROM history h WHERE h.module = 'customers' AND h.record_id = c.id
                AND h.kind = 'archived') = 1) FROM customers c WHERE family_name LIKE '{names}'""", here=True)  # fmt: skip
    expect(rows[0] == [str(ROWS)] * 3, f"customers, archived, archived once: {rows[0]}")
    noted = postgres.sql(f"SELECT undone, kept FROM import_runs WHERE id = {imported}", here=True)[0]
    expect(noted == [str(ROWS), "0"], f"the import says that {noted} were undone and kept")
