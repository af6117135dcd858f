"""Starts the program, signs in, reads its memory."""

import http.client
import re
import socket
import subprocess
import time
import urllib.parse
from pathlib import Path

EMAIL, PASSWORD = "bench@kap.example", "long enough to measure"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def memory(pid: int, field: str = "VmRSS") -> float:
    """MiB that the process holds (VmRSS) or held at most (VmHWM)."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"{field}:\s+(\d+) kB", status)[1]) / 1024


def reset_peak(pid: int) -> None:
    """Lets VmHWM start anew."""
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def publish(text: str, name: str, to_stdout: bool) -> None:
    """Writes a page of docs/; what stands below its mark was written by hand and stays."""
    if to_stdout:
        return print(text)
    mark, target = "<!-- by hand -->", Path(__file__).resolve().parents[1] / "docs" / name
    before = target.read_text() if target.exists() else ""
    kept = mark + before.split(mark, 1)[1] if mark in before else ""
    target.write_text(text.rstrip() + "\n" + (f"\n{kept}" if kept else ""))


class Program:
    """`crm-web serve` on a base, with one signed-in user."""

    def __init__(self, binary: str, base: Path, log: Path) -> None:
        self.port, self.cookie = free_port(), ""
        words = [binary, "serve", "--no-supervisor", "--data", str(base), "--listen", f"127.0.0.1:{self.port}"]
        start = time.monotonic()
        self.process = subprocess.Popen(words, stdout=log.open("w"), stderr=subprocess.STDOUT)
        while not self.answers():
            assert self.process.poll() is None, log.read_text()[-2000:]
            time.sleep(0.002)
        self.ready_after = time.monotonic() - start

    @property
    def pid(self) -> int:
        return self.process.pid

    def answers(self) -> bool:
        try:
            return self.get("/healthz").status == 200
        except OSError:
            return False

    def get(self, path: str, headers: dict[str, str] | None = None) -> http.client.HTTPResponse:
        """One request; the answer's body is read, as `.body`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers={"Cookie": self.cookie} | (headers or {}))
        return finished(connection)

    def post(self, path: str, fields: dict[str, str]) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookie,
            "Origin": f"http://127.0.0.1:{self.port}",
        }  # fmt: skip
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        return finished(connection)

    def sign_in(self, email: str = EMAIL, password: str = PASSWORD) -> None:
        page = self.get("/sign-in")
        self.keep_cookies(page)
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.body.decode())
        answer = self.post("/sign-in", dict(hidden) | {"email": email, "password": password})
        assert answer.status == 303, f"signing in answered {answer.status}"
        self.keep_cookies(answer)

    def keep_cookies(self, answer: http.client.HTTPResponse) -> None:
        cookies = dict(pair.split("=", 1) for pair in self.cookie.split("; ") if pair)
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, value = header.split(";")[0].split("=", 1)
            cookies[name] = value
        self.cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=60)


def finished(connection: http.client.HTTPConnection) -> http.client.HTTPResponse:
    answer = connection.getresponse()
    answer.body = answer.read()
    connection.close()
    return answer
