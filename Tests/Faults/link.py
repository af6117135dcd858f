"""Two nodes with wrong clocks, ten minutes early and ten late; the link of one is cut or swallows everything for a while."""

import random
import signal
import time

from client import Client
from kap import Kap, expect
from nodes import signs_out_everywhere
from relay import Relay
from server import Crowd, Node, Postgres

DEFAULT, SHORT = 10, 2
#: Seconds that a request may wait for a server that does not answer, and a bit for the pages around it.
BOUND = 6.5


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_link")
    start = postgres.sql("SELECT now()")[0][0]
    relay = Relay(postgres)
    far = Node(kap, postgres, env={"CRM_CLOCK_SKEW": "600"}, address=relay.address(postgres))
    near = Node(kap, postgres, env={"CRM_CLOCK_SKEW": "-600"})
    for node in (far, near):
        node.start()
    signs_out_everywhere([far, near])
    signs_out_everywhere([near, far])
    with Crowd(kap, far.port, 4) as there, Crowd(kap, near.port, 2) as here:
        recovered = [strike(relay, there, here, number, dice) for number in range(rounds)]
    words = [crowd.check(postgres) for crowd in (there, here)]
    kap.expect_soon(here.count("refused") + here.count("broken") == 0, "the other node refused a write")
    check_clocks(postgres, start)
    for node in (far, near):
        node.end(signal.SIGTERM)
    slowest = max(writer.slowest for writer in there.writers)
    kap.expect_soon(slowest < BOUND, f"a request took {slowest:.1f} s")
    return f"behind the link {words[0]}; beside it {words[1]}; back after {max(recovered):.2f} s at most, the slowest answer took {slowest:.1f} s"


def strike(relay: Relay, there: Crowd, here: Crowd, number: int, dice: random.Random) -> float:
    """Cuts the link, or lets it swallow everything for longer than anybody waits."""
    time.sleep(dice.uniform(0.3, 1))
    if number % 2:
        relay.cut()
    else:
        relay.is_silent = True
        here.wait_for_success(time.monotonic(), 5)
        time.sleep(dice.uniform(7, 9))
        relay.is_silent = False
    # Who waits for an attempt to connect hears of it after three seconds at most.
    return there.wait_for_success(time.monotonic(), 4)


def check_clocks(postgres: Postgres, start: str) -> None:
    """What both nodes wrote is of the server's time: nothing lies before the round's start or in the future."""
    rows = postgres.sql(
        f"""SELECT count(*) FROM history WHERE kind = 'created' AND module = 'customers' AND record_id IN
            (SELECT id FROM customers WHERE family_name LIKE 'Zq%')
            AND at::timestamptz NOT BETWEEN '{start}'::timestamptz - interval '10 s' AND now() + interval '10 s'""", here=True)  # fmt: skip
    expect(rows == [["0"]], f"{rows[0][0]} entries of the history are of another time than the server's")
