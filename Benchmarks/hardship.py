"""Puts webserver-echo through hardship and prints what came of it as a table. Run by bin/hardship.

    hardship.py --ours PROGRAM [slow] [idle] [stops] [crowd] [soak] [resets] [descriptors] [halfopen]
"""

import argparse
import http.client
import os
import resource
import socket
import statistics
import struct
import subprocess
import threading
import time
from pathlib import Path

from program import free_port, memory

GET = b"GET /json HTTP/1.1\r\nHost: a\r\n\r\n"
NOISE = [b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET /" + b"a" * 9000, b"\0" * 64, b"GET / HTTP/9.9\r\nHost: a\r\n\r\n",
         b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"]  # fmt: skip


class Echo:
    """The program, on a free port."""

    def __init__(self, binary: str, descriptors: int | None = None, host: str = "127.0.0.1") -> None:
        self.port = free_port()
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))) if descriptors else None
        words = [binary, "--listen", f"{host}:{self.port}"]
        self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit)
        while True:
            try:
                self.ask()
                break
            except OSError:
                time.sleep(0.02)

    def ask(self) -> float:
        """One request on a connection of its own, in ms."""
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", "/json")
        assert connection.getresponse().read()
        connection.close()
        return (time.perf_counter() - start) * 1000

    def open(self, nonblocking: bool = False) -> socket.socket:
        found = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        found.setblocking(not nonblocking)
        return found

    def memory(self) -> float:
        return memory(self.process.pid)

    def count(self, what: str) -> int:
        return len(list(Path(f"/proc/{self.process.pid}/{what}").iterdir()))

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=15)


class Others:
    """Somebody who goes on using the server, one request after the other, meanwhile."""

    def __init__(self, echo: Echo, pause: float = 0.005) -> None:
        self.echo, self.pause, self.times, self.going = echo, pause, [], True
        self.thread = threading.Thread(target=self.run)

    def run(self) -> None:
        while self.going:
            self.times.append(self.echo.ask())
            time.sleep(self.pause)

    def __enter__(self) -> "Others":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.going = False
        self.thread.join()

    def p99(self) -> float:
        return statistics.quantiles(self.times, n=100)[98]


def send(client: socket.socket, piece: bytes) -> bool:
    try:
        return client.send(piece) > 0
    except BlockingIOError:
        return True
    except OSError:
        return False


def slow(binary: str) -> list[tuple[str, str]]:
    """4,000 connections that trickle a header, a body, or read a page byte by byte."""
    rows = []
    kinds = {
        "headers": (b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: y\r\n"),
        "bodies": (b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n", b"x"),
        "reads": (b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n" * 20, b""),
    }
    for name, (first, more) in kinds.items():
        echo = Echo(binary)
        before, clients = echo.memory(), []
        for _ in range(4_000):
            client = echo.open(nonblocking=True)
            if name == "reads":
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            send(client, first)
            clients.append(client)
        threads = 0
        with Others(echo) as others:
            for _ in range(22):
                time.sleep(1)
                threads = max(threads, echo.count("task"))
                if more:
                    clients = [client for client in clients if send(client, more)]
        rows.append((f"slow {name}: p99 of others, threads, memory more, still open after 22 s",
                     f"{others.p99():.1f} ms, {threads}, {echo.memory() - before:.1f} MiB, {len(clients)}"))  # fmt: skip
        echo.stop()
    return rows


def idle(binary: str) -> list[tuple[str, str]]:
    """10,000 connections that have asked once and stay; a second server without them is asked in the same seconds."""
    echo, other = Echo(binary), Echo(binary)
    first = [echo.open() for _ in range(100)]
    for client in first:
        client.sendall(GET)
        assert client.recv(4096)
    before, clients = echo.memory(), []
    for _ in range(10_000):
        client = echo.open()
        client.sendall(GET)
        assert client.recv(4096).startswith(b"HTTP/1.1 200")
        clients.append(client)
    each = (echo.memory() - before) * 1024 / 10_000
    with Others(echo) as among, Others(other) as alone:
        time.sleep(20)
    echo.stop()
    other.stop()
    return [("10,000 idle: refused, memory each, p99 of others without and with them",
             f"0, {each:.2f} KiB, {alone.p99():.2f} ms, {among.p99():.2f} ms")]  # fmt: skip


def stops(binary: str, rounds: int = 50) -> list[tuple[str, str]]:
    """SIGTERM under load: whoever has begun a request has to get its answer, unless nothing of it was read."""
    lost, answered, slowest = 0, 0, 0.0
    for _ in range(rounds):
        echo, going, found = Echo(binary), threading.Event(), []

        def load() -> None:
            while not going.is_set():
                try:
                    client = echo.open()
                except OSError:
                    return
                try:
                    client.sendall(b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
                    time.sleep(0.001)
                    client.sendall(b"llo")
                    found.append(client.recv(4096).startswith(b"HTTP/1.1 200"))
                except OSError:
                    found.append(False)
                client.close()

        workers = [threading.Thread(target=load) for _ in range(16)]
        for worker in workers:
            worker.start()
        time.sleep(0.15)
        start = time.monotonic()
        assert echo.stop() == 0
        slowest = max(slowest, time.monotonic() - start)
        going.set()
        for worker in workers:
            worker.join()
        answered, lost = answered + sum(found), lost + found.count(False)
    return [(f"{rounds} stops under load: answered, begun and lost, slowest stop", f"{answered:,}, {lost}, {slowest:.2f} s")]


def crowd(binary: str) -> list[tuple[str, str]]:
    """SIGTERM with 10,000 idle connections, 200 bodies that trickle and 100 answers that nobody reads."""
    echo = Echo(binary)
    clients = [echo.open() for _ in range(10_000)]
    for client in clients:
        client.sendall(GET)
        assert client.recv(4096)
    slow = [echo.open(nonblocking=True) for _ in range(200)]
    for client in slow:
        send(client, b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nx")
    for _ in range(100):
        client = echo.open(nonblocking=True)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        send(client, b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n" * 20)
        clients.append(client)
    start = time.monotonic()
    echo.process.terminate()
    while echo.process.poll() is None and time.monotonic() < start + 15:
        slow = [client for client in slow if send(client, b"x")]
        time.sleep(0.2)
    took = time.monotonic() - start
    return [("a stop with 10,000 idle, 200 slow bodies, 100 unread answers: time, exit status",
             f"{took:.2f} s, {echo.process.wait(timeout=5)}")]  # fmt: skip


def soak(binary: str, seconds: int = 120) -> list[tuple[str, str]]:
    """Good requests among malformed ones; a second server that gets none is asked in the same seconds."""
    echo, other, going = Echo(binary), Echo(binary), threading.Event()

    def noise(index: int) -> None:
        while not going.is_set():
            try:
                with echo.open() as client:
                    client.sendall(NOISE[index % len(NOISE)])
                    client.recv(4096)
            except OSError:
                pass
            index += 1
            time.sleep(0.01)

    workers = [threading.Thread(target=noise, args=(index,)) for index in range(4)]
    for worker in workers:
        worker.start()
    time.sleep(5)
    before = echo.memory(), echo.count("fd")
    with Others(echo) as loud, Others(other) as quiet:
        time.sleep(seconds)
    after = echo.memory(), echo.count("fd")
    going.set()
    for worker in workers:
        worker.join()
    echo.stop()
    other.stop()
    return [(f"{seconds} s with noise: p99 quiet, p99 loud, memory and descriptors before and after",
             f"{quiet.p99():.2f} ms, {loud.p99():.2f} ms, {before[0]:.1f} and {after[0]:.1f} MiB, {before[1]} and {after[1]}")]  # fmt: skip


def resets(binary: str, rounds: int = 10_000) -> list[tuple[str, str]]:
    """Connections that end with RST in the middle of a request, an upload, an answer."""
    echo = Echo(binary)
    before = echo.memory(), echo.count("fd"), echo.count("task")
    texts = [GET[:20], b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n" + b"x" * 300_000, b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n" * 50]
    for index in range(rounds):
        client = echo.open(nonblocking=True)
        send(client, texts[index % 3])
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()
    echo.ask()
    time.sleep(2)
    after = echo.memory(), echo.count("fd"), echo.count("task")
    echo.stop()
    return [(f"{rounds:,} resets: descriptors, threads, memory before and after",
             f"{before[1]} and {after[1]}, {before[2]} and {after[2]}, {before[0]:.1f} and {after[0]:.1f} MiB")]  # fmt: skip


HALF_OPEN = """
import socket, time
texts = [b"GET /json HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n", b"POST /echo HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 9000\\r\\n\\r\\nabc",
         b"GET /page HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n" * 30, b"GET / HT"]
clients = []
for index in range(1_000):
    clients.append(socket.create_connection(("10.77.0.1", {port}), timeout=10))
    clients[-1].sendall(texts[index % 4])
print("up", flush=True)
time.sleep(300)
"""


def halfopen(binary: str) -> list[tuple[str, str]]:
    """1,000 connections whose other end goes away without a word: a network namespace whose link goes down. Needs root."""

    def ip(*words: str) -> None:
        subprocess.run(["ip", *words], check=True)

    ip("netns", "add", "kap-half")
    ip("link", "add", "kap0", "type", "veth", "peer", "name", "kap1", "netns", "kap-half")
    ip("addr", "add", "10.77.0.1/24", "dev", "kap0")
    ip("link", "set", "kap0", "up")
    ip("-n", "kap-half", "addr", "add", "10.77.0.2/24", "dev", "kap1")
    ip("-n", "kap-half", "link", "set", "kap1", "up")
    echo = Echo(binary, host="0.0.0.0")
    before = echo.count("fd"), echo.count("task")
    words = ["ip", "netns", "exec", "kap-half", "python3", "-c", HALF_OPEN.format(port=echo.port)]
    clients = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert clients.stdout and clients.stdout.readline() == b"up\n"
    ip("-n", "kap-half", "link", "set", "kap1", "down")
    start, after = time.monotonic(), (echo.count("fd"), echo.count("task"))
    while time.monotonic() < start + 100 and (after[0] > before[0] or after[1] > before[1]):
        time.sleep(1)
        after = echo.count("fd"), echo.count("task")
    took = time.monotonic() - start
    clients.kill()
    echo.stop()
    ip("netns", "del", "kap-half")
    return [("1,000 half-open: all gone after, descriptors and threads before and then",
             f"{took:.0f} s, {before[0]} and {after[0]}, {before[1]} and {after[1]}")]  # fmt: skip


def descriptors(binary: str) -> list[tuple[str, str]]:
    """64 descriptors and 500 clients: no spinning, and well again at once."""
    echo = Echo(binary, descriptors=64)
    clients = [echo.open(nonblocking=True) for _ in range(500)]
    start = echo.cpu()
    time.sleep(5)
    share = (echo.cpu() - start) / 5 * 100
    for client in clients:
        client.close()
    start = time.monotonic()
    echo.ask()
    back = time.monotonic() - start
    echo.stop()
    return [("64 descriptors, 500 clients: processor, well again after", f"{share:.1f} %, {back * 1000:.0f} ms")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True)
    parser.add_argument("what", nargs="*")
    found = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65_536) if hard > 0 else 65_536, hard))
    everything = {run.__name__: run for run in (slow, idle, stops, crowd, soak, resets, descriptors, halfopen)}
    print("| what | figures |\n|---|---|")
    for name in found.what or [name for name in everything if name != "halfopen" or os.getuid() == 0]:
        for what, figures in everything[name](found.ours):
            print(f"| {what} | {figures} |", flush=True)


if __name__ == "__main__":
    main()
