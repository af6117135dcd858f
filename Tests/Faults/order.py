"""Watches the system calls: no success leaves before the sync that covers what it promises."""

import random
import re

from kap import Kap, Server, expect, need_strace
from client import Client
from writers import Clerk, Write

DEFAULT, SHORT = 200, 30
CALL = re.compile(r"(pwrite64|pwritev|write|fdatasync|fsync|sendto|sendmsg|writev)\((\d+)<([^>]*)>(.*)")


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    need_strace()
    folder = kap.base("order")
    log = kap.work / "order.strace"
    calls = "trace=pwrite64,pwritev,write,fdatasync,fsync,sendto,sendmsg,writev"
    server = Server(kap, folder, ["strace", "-f", "-y", "-s", "24", "-o", str(log), "-e", calls, "-e", "signal=none"])
    server.start()
    server.wait_for_jobs()
    clerk = Clerk(Client(server.port).sign_in(), dice)
    before = log.stat().st_size
    while len(clerk.writes) < rounds:
        clerk.step()
    server.stop()
    answers, syncs = follow(log.read_text(errors="replace")[before:].splitlines())
    expect(answers >= rounds, f"{answers} successes seen of {rounds}")
    return f"{answers} successes, each after the last of {syncs} syncs that it needs"


def follow(lines: list[str]) -> tuple[int, int]:
    """Walks the calls of one client's writes in order: the log must be clean whenever a 303 goes out."""
    dirty, answers, syncs, syncing = False, 0, 0, {}
    for line in lines:
        thread = line.split(" ", 1)[0]
        if "resumed>" in line:
            if thread in syncing and "fdatasync" in line or "fsync resumed" in line:
                dirty = dirty and not line.rstrip().endswith("= 0")
                syncs += 1
                syncing.pop(thread, None)
            continue
        found = CALL.search(line)
        if not found:
            continue
        call, _, file, rest = found.groups()
        if call in ("fdatasync", "fsync") and file.endswith("-wal"):
            if "unfinished" in rest:
                syncing[thread] = True
            elif rest.rstrip().endswith("= 0"):
                dirty, syncs = False, syncs + 1
        elif file.endswith("-wal"):
            dirty = True
        elif "HTTP/1.1 303" in rest:
            expect(not dirty, f"a success left before its sync: {line[:200]}")
            answers += 1
    return answers, syncs
