"""The death of the process that answers, in the middle of a request, and of the one that keeps the doors open."""

import http.client
import os
import random
import signal
import sqlite3
import threading
import time
from pathlib import Path

from client import Client
from kap import Kap, Server, check_whole, expect

DEFAULT, SHORT = 40, 4
DEADLY = [signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGBUS, signal.SIGABRT, signal.SIGKILL]


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    folder = kap.base("supervisor")
    server = Server(kap, folder, options=["--deaths-per-minute", "1000"])
    server.start()
    session = Client(server.port).sign_in()
    times = [die(server, session, number, dice) for number in range(rounds)]
    refuses_a_second(kap, folder)
    server.stop()
    check_whole(folder)
    end_together(kap, folder)
    give_up(kap, folder)
    kap.expect_soon(max(times) < 1, f"the doors were without an answer for {max(times):.2f} s")
    return f"answers again after {sorted(times)[len(times) // 2]:.2f} s (median), {max(times):.2f} s at most"


def die(server: Server, session: Client, number: int, dice: random.Random) -> float:
    """Kills the worker while it answers a form; tells how long those who came then had to wait."""
    name = f"death-{os.getpid()}-{number}"
    base = sqlite3.connect(server.folder / "kap.sqlite", isolation_level=None, timeout=60)
    base.execute("BEGIN IMMEDIATE")  # so that the form stays under way
    form = threading.Thread(target=send, args=(session.twin(), name))
    form.start()
    time.sleep(dice.uniform(0.2, 0.4))
    doomed, cause = server.worker, dice.choice(DEADLY)
    start = time.monotonic()
    os.kill(doomed, cause)
    took: list[float] = []
    waiting = [threading.Thread(target=ask, args=(server.port, start, took)) for _ in range(8)]
    for thread in waiting:
        thread.start()
    base.execute("ROLLBACK")
    base.close()
    for thread in [*waiting, form]:
        thread.join(300)
    expect(len(took) == 8, f"{8 - len(took)} of 8 who waited got no answer after {cause.name}:\n{server.tail()}")
    expect(server.worker != doomed, "the worker is still the old one")
    log = server.log.read_text()
    expect(name in log and "POST /customers" in log, f"the log does not name the request:\n{server.tail()}")
    expect("Killed Early" not in log, "the log holds what was typed")
    return max(took)


def send(client: Client, name: str) -> None:
    fields = {"kind": "person", "given": "Killed", "family": "Early", "lifecycle": "lead", "duplicates": "known"}
    client.extra = {"X-Request-ID": name}
    try:
        client.post("/customers", fields)
    except (OSError, http.client.HTTPException):
        pass  # it died under way


def ask(port: int, start: float, took: list[float]) -> None:
    """Somebody who comes just now; a connection that the dead worker had taken already is made anew, as browsers do."""
    for _ in range(2):
        try:
            if Client(port).get("/sign-in").status == 200:
                return took.append(time.monotonic() - start)
        except (OSError, http.client.HTTPException):
            pass


def refuses_a_second(kap: Kap, folder: Path) -> None:
    done = kap.run("serve", "--data", str(folder), "--listen", "127.0.0.1:0", within=60)
    expect(done.returncode == 1 and "in use" in done.stderr, f"a second server: {done.returncode} {done.stderr}")


def end_together(kap: Kap, folder: Path) -> None:
    """Without a supervisor nobody answers, and nobody holds the folder."""
    server = Server(kap, folder, options=[])
    server.start()
    worker = server.worker
    server.kill()
    deadline = time.monotonic() + 60
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    expect(not Path(f"/proc/{worker}").exists(), "the worker outlived its supervisor")
    server.start()
    server.stop()


def give_up(kap: Kap, folder: Path) -> None:
    server = Server(kap, folder, options=["--deaths-per-minute", "3"])
    server.start()
    for _ in range(3):
        doomed = server.worker
        os.kill(doomed, signal.SIGSEGV)
        deadline = time.monotonic() + 300
        while server.process.poll() is None and server.worker in (0, doomed) and time.monotonic() < deadline:
            time.sleep(0.01)
    code = server.process.wait(timeout=300)
    expect(code == 1, f"after three deaths it ended with {code}")
    expect("died 3 times within a minute" in server.log.read_text(), f"it did not say why it gave up:\n{server.tail()}")
