"""Lets the Nth sync or write of the database fail: never a false success, and clean after the next start."""

import random
import shutil
import subprocess
from pathlib import Path

from client import Client
from kap import Kap, Server, Skipped, check_whole, expect, look, need_strace
from ledger import check_clerk
from writers import Clerk

DEFAULT, SHORT = 60, 4
WRITES = 12  # per round; one of them meets the fault


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    need_strace()
    template = kap.base("errors-template")
    plain = Server(kap, template)
    plain.start()
    session = Client(plain.port).sign_in()
    plain.stop()
    hit = refused = 0
    for number in range(rounds):
        folder = kap.work / "errors"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        found, failed = strike(kap, folder, session, number, dice)
        hit, refused = hit + found, refused + failed
    expect(hit > 0, "no fault was injected")
    return f"{hit} faults injected, {refused} writes refused, none acknowledged falsely"


def strike(kap: Kap, folder: Path, session: Client, number: int, dice: random.Random) -> tuple[int, int]:
    """One server with one fault: at the Nth call on the log, once or from there on."""
    call = ("fdatasync", "pwrite64")[number % 2]
    error = ("EIO", "ENOSPC")[number // 2 % 2]
    when = f"{1 + dice.randrange(4 if call == 'fdatasync' else 60)}{'+' if number % 3 == 0 else ''}"
    server = Server(kap, folder)
    server.start()
    injector = Injector(server.pid, folder / "kap.sqlite-wal", call, f"error={error}:when={when}", kap.work / "strace.log")
    clerk = Clerk(twin(session, server.port), dice)
    for _ in range(WRITES):
        clerk.step()
    faults = injector.end()
    words = f"{call} {error} at {when}"
    expect(not faults or clerk.refused, f"{words}: {faults} faults and every write a success")
    server.check_alive()
    server.kill()
    again = Server(kap, folder)
    again.start()
    with look(folder) as base:
        check_clerk(base, clerk)
    check_whole(folder)
    clerk.client, clerk.customer = twin(session, again.port), None
    expect(clerk.step_through(), f"{words}: no write after the next start: {clerk.writes[-1].answer}")
    again.stop()
    return faults, len(clerk.refused)


def twin(session: Client, port: int) -> Client:
    client = session.twin()
    client.port = port
    return client


class Injector:
    """strace on a running process: lets calls on one file fail."""

    def __init__(self, pid: int, file: Path, call: str, rule: str, log: Path) -> None:
        self.log = log
        words = ["strace", "-f", "-p", str(pid), "-P", str(file), "-o", str(log), "-e", f"trace={call}"]
        self.process = subprocess.Popen([*words, "-e", f"inject={call}:{rule}"], stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        if "attached" not in line:
            raise Skipped(f"strace cannot attach: {line.strip()}")

    def end(self) -> int:
        self.process.terminate()
        self.process.wait(timeout=120)
        self.process.stderr.close()
        return self.log.read_text(errors="replace").count("(INJECTED)")
