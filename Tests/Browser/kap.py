"""The program under test: its base, its users, its running server."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROLES = ["representative", "sales-manager", "marketer", "service-agent", "manager", "it", "administrator"]
PASSWORD = "kap-demo-2026"  # of every user of the demo company, see seeds/company.csv


def binary() -> Path:
    """The built program; CRM_BINARY names another one."""
    if named := os.environ.get("CRM_BINARY"):
        return Path(named)
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
    return Path(shown.stdout.strip()) / "crm-web"


def run(*words: str) -> str:
    """Runs one command of the program; a failure shows what it printed."""
    done = subprocess.run([str(binary()), *words], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"crm-web {' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def email(role: str) -> str:
    """The demo company has one user for each role, with the role's name."""
    return f"{role}@arpi.example"


def make_base(folder: Path, customers: int = 300) -> None:
    """A small demo company."""
    run("demo", "--data", str(folder), "--customers", str(customers))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Server:
    """A running server on a base of its own."""

    url: str
    process: subprocess.Popen
    log: Path

    @classmethod
    def start(cls, base: Path, folder: Path) -> "Server":
        """Serves a copy of `base`, so that what one module of journeys changes is not seen by the next."""
        shutil.copytree(base, folder / "data")
        log, port = folder / "log.txt", free_port()
        words = ["serve", "--data", str(folder / "data"), "--listen", f"127.0.0.1:{port}"]
        with log.open("w") as out:
            process = subprocess.Popen([str(binary()), *words], cwd=ROOT, stdout=out, stderr=out)
        server = cls(f"http://127.0.0.1:{port}", process, log)
        server.wait_until_ready()
        return server

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.url + "/healthz", timeout=30):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        self.stop()
        raise AssertionError(f"the server did not become ready:\n{self.log.read_text()}")

    def stop(self) -> int:
        """Asks it to stop and waits; returns its exit status."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=300)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
