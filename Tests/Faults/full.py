"""A file system without room: reading goes on, writing is refused in words, and resumes when there is room."""

import os
import random
import subprocess
from pathlib import Path

from client import Client
from kap import Kap, Server, Skipped, check_whole, expect, heading_of, look
from ledger import check_clerk
from writers import Clerk

DEFAULT, SHORT = 10, 1
SIZE = "24m"


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    folder = kap.base("full")
    disk = kap.work / "disk"
    disk.mkdir()
    if os.getuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", disk], capture_output=True).returncode:
        raise Skipped("only root can mount a small file system")
    try:
        data = disk / "data"
        subprocess.run(["cp", "-r", folder, data], check=True)
        return filled(kap, data, rounds, dice)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def filled(kap: Kap, data: Path, rounds: int, dice: random.Random) -> str:
    server = Server(kap, data)
    server.log = kap.work / "full.log"
    server.start()
    clerk = Clerk(Client(server.port).sign_in(), dice)
    refused = 0
    for _ in range(rounds):
        for _ in range(5):
            expect(clerk.step_through(), f"a write was refused while there was room: {clerk.writes[-1].answer}")
        refused += meet_full_disk(clerk, data)
    with look(data) as base:
        check_clerk(base, clerk)
    server.stop()
    check_whole(data)
    return f"{refused} writes refused in words, pages read meanwhile, writing resumed without a restart"


def meet_full_disk(clerk: Clerk, data: Path) -> int:
    """Fills the disk, writes until refused, reads, frees the disk, writes again."""
    stone, known = data.parent / "stone", len(clerk.refused)
    with stone.open("wb") as file:
        try:
            while True:
                os.write(file.fileno(), b"x" * 65_536)
        except OSError:
            pass
    for _ in range(400):
        clerk.step()
        if len(clerk.refused) > known + 3:
            break
    found = clerk.refused[known:]
    expect(len(found) > 3, "a full disk stopped no write")
    for write in found:
        expect(write.answer[:3] in ("507", "503"), f"a full disk was answered with {write.answer}")
    for path in ("/", "/customers", "/deals/board", "/search?q=a"):
        page = clerk.client.get(path)
        expect(page.status == 200, f"{path} on a full disk answered {page.status} {heading_of(page.body)}")
    stone.unlink()
    expect(clerk.step_through(), f"after there was room again a write answered {clerk.writes[-1].answer}")
    return len(found)
