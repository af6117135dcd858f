"""A PostgreSQL server that restarts, stands still, is locked and has no connection left: waits are bounded, refusals are
503, nothing acknowledged is lost, and all is well within a second after."""

import contextlib
import random
import signal
import subprocess
import time

from kap import Kap, expect
from server import Crowd, Node, Postgres

DEFAULT, SHORT = 20, 2
#: Seconds that a request may wait for the server, and a bit for the pages around it.
BOUND = 6.5


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_postgres")
    node = Node(kap, postgres)
    node.start()
    is_short = rounds < DEFAULT
    with Crowd(kap, node.port, 6) as crowd:
        recovered = [restart(postgres, crowd, dice) for _ in range(rounds)]
        stopped(postgres, crowd, 8 if is_short else 30)
        full(postgres, crowd)
        locked(postgres, crowd, 8 if is_short else 60)
    words = crowd.check(postgres)
    expect(all(writer.hints == len(writer.refused) for writer in crowd.writers), "a refusal came without Retry-After")
    node.end(signal.SIGTERM)
    slowest = max(writer.slowest for writer in crowd.writers)
    kap.expect_soon(slowest < BOUND, f"a request took {slowest:.1f} s")
    return f"{words}; back after {max(recovered):.2f} s at most, the slowest answer took {slowest:.1f} s"


def restart(postgres: Postgres, crowd: Crowd, dice: random.Random) -> float:
    """A crash in the middle of the load."""
    time.sleep(dice.uniform(0.2, 1))
    return crowd.wait_for_success(postgres.crash(), 1)


def stopped(postgres: Postgres, crowd: Crowd, seconds: float) -> None:
    """The server stands still, as on an overloaded host."""
    postgres.signal(signal.SIGSTOP)
    with contextlib.ExitStack() as after:
        after.callback(postgres.signal, signal.SIGCONT)
        time.sleep(seconds)
    # Who waits for an attempt to connect hears of it after three seconds at most.
    crowd.wait_for_success(time.monotonic(), 4)


def full(postgres: Postgres, crowd: Crowd) -> None:
    """No connection is left for us: the pool is thrown out and may not come back for a while."""
    postgres.sql(f"ALTER DATABASE {postgres.name} CONNECTION LIMIT 0")
    postgres.sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{postgres.name}'")
    time.sleep(2)
    postgres.sql(f"ALTER DATABASE {postgres.name} CONNECTION LIMIT -1")
    crowd.wait_for_success(time.monotonic(), 1)


def locked(postgres: Postgres, crowd: Crowd, seconds: float) -> None:
    """Somebody holds a lock on a table that everybody needs."""
    holder = subprocess.Popen(["psql", "-Xq", postgres.own], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    holder.stdin.write("BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;\n\\echo locked\n")
    holder.stdin.flush()
    holder.stdout.readline()
    since, refused = time.monotonic(), crowd.count("refused")
    while time.monotonic() < since + seconds or (crowd.count("refused") == refused and time.monotonic() < since + 300):
        time.sleep(0.1)
    holder.communicate("COMMIT;\n")
    expect(crowd.count("refused") > refused, "nobody was refused while the table was locked")
    crowd.wait_for_success(time.monotonic(), 1)
