"""kill -9 in the middle of sixteen writers, again and again."""

import random

import ledger
from client import Client
from kap import Kap, Server, check_whole
from writers import Crew

DEFAULT, SHORT = 200, 20


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    folder = kap.base("kill")
    server = Server(kap, folder)
    server.start()
    session = Client(server.port).sign_in()
    sent = acknowledged = 0
    starts = []
    for number in range(rounds):
        crew = Crew(kap, folder, session, dice.randrange(2**32))
        crew.start()
        crew.stop.wait(dice.uniform(0.2, 1.2) if number % 4 else dice.uniform(0.2, 3))
        server.check_alive()
        server.kill()
        crew.end(kill=True)
        starts.append(server.start())
        ledger.check(crew, folder)
        check_whole(folder)
        sent, acknowledged = sent + len(crew.writes), acknowledged + crew.acknowledged
    server.stop()
    check_whole(folder)
    ready = f"ready again after {sorted(starts)[len(starts) // 2]:.2f} s (median), {max(starts):.2f} s at most"
    return f"{acknowledged} acknowledged writes of {sent} sent; {ready}"
