"""The program that is to fail: its base, its process, its database as another reader sees it."""

import atexit
import hashlib
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "kap-demo-2026"  # of every user of the demo company, see seeds/company.csv


class Failed(Exception):
    """A promise that did not hold, in words."""


class Skipped(Exception):
    """What is needed is not here: said, never hidden."""


def expect(holds: bool, words: str) -> None:
    if not holds:
        raise Failed(words)


def need_strace() -> None:
    """Not everywhere may one process watch another."""
    if not shutil.which("strace"):
        raise Skipped("strace is not installed")
    done = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, text=True)
    if done.returncode:
        raise Skipped(f"strace may not watch here: {done.stderr.strip()}")


class Kap:
    """The binary, and a folder for what the faults leave behind."""

    def __init__(self, binary: Path, work: Path, ready: float | None) -> None:
        self.binary, self.work, self.ready = binary.resolve(), work, ready
        self.template = work / "template"

    @property
    def judges_time(self) -> bool:
        """Whether slowness is a fault. Not in the short round: there a machine may be as busy as it likes."""
        return self.ready is not None

    def expect_soon(self, holds: bool, words: str) -> None:
        """A promise about time, which the long round alone holds the program to."""
        expect(holds or not self.judges_time, words)

    def run(
        self, *words: str, env: dict[str, str] | None = None, within: float = 900, **more: object
    ) -> subprocess.CompletedProcess:
        """Runs one command to its end."""
        environment = os.environ | {"CRM_SEEDS": str(ROOT / "seeds"), "CRM_PUBLIC": str(ROOT / "Public")} | (env or {})
        command = [str(self.binary), *words]
        try:
            return subprocess.run(
                command, cwd=ROOT, capture_output=True, text=True, env=environment, timeout=within, **more
            )
        except subprocess.TimeoutExpired as problem:
            raise Failed(f"crm-web {words[0]} went on for {within} s") from problem

    def start_import(self, file: Path, place: "Place") -> subprocess.Popen:
        """An import of customers that goes on beside everything else."""
        words = ["import", "customers", str(file), *named(place), "--source", "faults"]
        maps = ["--map", "external_id=Id", "--map", "family_name=Family", "--map", "given_name=Given"]
        quiet = subprocess.DEVNULL
        return subprocess.Popen([str(self.binary), *words, *maps], cwd=ROOT, stdout=quiet, stderr=quiet)

    def base(self, name: str, customers: int = 300) -> Path:
        """A fresh copy of a small demo company, made once."""
        if not (self.template / "kap.sqlite").exists():
            done = self.run("demo", "--data", str(self.template), "--customers", str(customers))
            expect(done.returncode == 0, f"crm-web demo: {done.stdout}{done.stderr}")
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.template, folder)
        return folder


class Server:
    """`crm-web serve` on a folder; the same port for all its lives. One process unless the options say otherwise, as it is
    that process that is to fail."""

    def __init__(
        self, kap: Kap, folder: Path, wrap: list[str] | None = None, options: list[str] | None = None
    ) -> None:
        self.kap, self.folder, self.wrap = kap, folder, wrap or []
        self.options = ["--no-supervisor"] if options is None else options
        self.log = folder.parent / f"{folder.name}.log"
        self.port = free_port()
        self.process: subprocess.Popen | None = None
        atexit.register(self.leave)

    def leave(self) -> None:
        """A round that failed leaves no server behind."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def start(self) -> float:
        """Starts and waits for the first answer; tells the seconds that took, which may not be too many."""
        words = [*self.wrap, str(self.kap.binary), "serve", "--data", str(self.folder)]
        environment = os.environ | {"CRM_PUBLIC": str(ROOT / "Public")}
        start = time.monotonic()
        with self.log.open("a") as out:
            self.process = subprocess.Popen(
                [*words, *self.options, "--listen", f"127.0.0.1:{self.port}"], cwd=ROOT, stdout=out, stderr=out, env=environment
            )
        while not self.answers():
            expect(self.process.poll() is None, f"the server ended:\n{self.tail()}")
            expect(time.monotonic() - start < 300, f"the server is not ready after 300 s:\n{self.tail()}")
            time.sleep(0.01)
        took = time.monotonic() - start
        if not self.wrap:
            self.kap.expect_soon(took < (self.kap.ready or 0), f"ready after {took:.1f} s, {self.kap.ready} s are allowed")
        return took

    def answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=30) as line:
                line.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                return line.recv(64).startswith(b"HTTP/1.1 200")
        except OSError:
            return False

    @property
    def pid(self) -> int:
        """The program itself, also below strace."""
        assert self.process
        if not self.wrap:
            return self.process.pid
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0]) if children else self.process.pid

    @property
    def worker(self) -> int:
        """The process that answers, where another one keeps the doors open; 0 in the moment in which there is none."""
        assert self.process
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0]) if children else 0

    def kill(self) -> None:
        """What a power cut is to a process: no handler runs."""
        assert self.process
        if self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
        self.process.wait(timeout=300)

    def stop(self) -> None:
        """Asks it to end, as an operator does; it must still be there for that."""
        self.check_alive()
        os.kill(self.pid, signal.SIGTERM)
        code = self.process.wait(timeout=300)
        expect(code == 0, f"the server ended with {code}:\n{self.tail()}")

    def wait_for_jobs(self) -> None:
        """Until nothing writes of its own accord: the backup that a start may bring is made."""
        deadline = time.monotonic() + 300
        quiet = 0
        while quiet < 10 and time.monotonic() < deadline:
            with look(self.folder) as base:
                waiting = base.execute("SELECT count(*) FROM jobs WHERE finished_at IS NULL").fetchone()[0]
            quiet = 0 if waiting else quiet + 1
            time.sleep(0.1)

    def check_alive(self) -> None:
        assert self.process
        expect(self.process.poll() is None, f"the server ended by itself:\n{self.tail()}")

    def tail(self) -> str:
        return self.log.read_text(errors="replace")[-2000:]


def heading_of(html: str) -> str:
    """What a page says first, for messages."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.S)
    return re.sub(r"<[^>]+>|\s+", " ", found[1]).strip() if found else html[:200]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Place(Protocol):
    """Where a company is, when it is no folder: a database on a server (server.py)."""

    address: str

    def look(self) -> sqlite3.Connection: ...

    def check_whole(self) -> None: ...


def named(place: Path | Place) -> list[str]:
    """How commands are told of it."""
    return ["--data", str(place)] if isinstance(place, Path) else ["--database", place.address]


def look(place: Path | Place) -> sqlite3.Connection:
    """The base as another process reads it."""
    if not isinstance(place, Path):
        return place.look()
    base = sqlite3.connect(f"file:{place / 'kap.sqlite'}?mode=ro", uri=True, timeout=120)
    base.row_factory = sqlite3.Row
    return base


def check_whole(place: Path | Place) -> None:
    """Every page, every index and every reference."""
    if not isinstance(place, Path):
        return place.check_whole()
    with look(place) as base:
        found = [row[0] for row in base.execute("PRAGMA integrity_check")]
        expect(found == ["ok"], f"integrity_check: {found[:3]}")
        dangling = [tuple(row) for row in base.execute("PRAGMA foreign_key_check")]
        expect(not dangling, f"foreign_key_check: {dangling[:3]}")


def digest(folder: Path) -> dict[str, str]:
    """Every file of a folder but the lock, by content."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.name != "lock")
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
