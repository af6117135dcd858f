"""kill -9 of a node on PostgreSQL, and a crash of the server, in the middle of sixteen writers, again and again."""

import random
import signal

import ledger
from client import Client
from kap import Kap, check_whole
from server import Node, Postgres
from writers import Crew

DEFAULT, SHORT = 200, 4


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_crash")
    node = Node(kap, postgres)
    node.start()
    session = Client(node.port).sign_in()
    sent = acknowledged = crashes = 0
    starts = []
    for number in range(rounds):
        of_server = number % 4 == 3
        crew = Crew(kap, postgres, session, dice.randrange(2**32), is_shy=True)
        crew.start()
        crew.stop.wait(dice.uniform(0.2, 1.2) if number % 3 else dice.uniform(0.2, 3))
        if of_server:
            crashes += 1
            postgres.crash()
        # Every other crash of the server leaves the node alive: its connections are gone, and it goes on.
        if not of_server or number % 8 == 7:
            node.end(signal.SIGKILL)
        crew.end(kill=True)
        if node.process.poll() is not None:
            postgres.wait_for_silence()
            starts.append(node.start())
        ledger.check(crew, postgres)
        check_whole(postgres)
        sent, acknowledged = sent + len(crew.writes), acknowledged + crew.acknowledged
    node.end(signal.SIGTERM)
    kap.expect_soon(max(starts) < (kap.ready or 0), f"ready after {max(starts):.1f} s")
    ready = f"ready again after {sorted(starts)[len(starts) // 2]:.2f} s (median), {max(starts):.2f} s at most"
    return f"{len(starts)} kills of the node, {crashes} crashes of the server; {acknowledged} acknowledged writes of {sent} sent; {ready}"
