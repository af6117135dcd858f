"""Measures webserver-echo beside nginx and Hummingbird and writes docs/benchmarks-server.md. Run by bin/bench server."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import time
import urllib.request
from pathlib import Path

from load import NGINX, wrk
from program import free_port, memory, publish

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench" / "server"
CONNECTIONS = [1, 16, 64, 256]
PATHS = {"20 KB page": "/page", "Static file, 20 KB": "/static/file.txt", "JSON, 200 bytes": "/json"}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--hummingbird")
    parser.add_argument("--seconds", type=int, default=4, help="per measurement")
    parser.add_argument("--rounds", type=int, default=3, help="the median of which counts")
    parser.add_argument("--stdout", action="store_true", help="print the page instead of writing it")
    return parser.parse_args()


class Peer:
    """A server under test on a port of its own."""

    def __init__(self, name: str, words: list[str], port: int) -> None:
        self.name, self.port = name, port
        self.process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                self.body("/json")
                break
            except OSError:
                assert self.process.poll() is None, f"{name} has ended"
                time.sleep(0.02)

    def body(self, path: str) -> bytes:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
            return answer.read()

    def processes(self) -> list[int]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def memory(self) -> float:
        """MiB of the process and its children."""
        return sum(memory(pid) for pid in self.processes())

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        stats = [Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split() for pid in self.processes()]
        return sum(int(fields[11]) + int(fields[12]) for fields in stats) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def peers(found: argparse.Namespace) -> list[Peer]:
    files = WORK / "pages" / "static"
    files.mkdir(parents=True)
    WORK.chmod(0o755)
    (files / "file.txt").write_bytes((b"Twenty kilobytes of text.\n" * 800)[:20480])
    port = free_port()
    ours = Peer("Kap", [found.ours, "--listen", f"127.0.0.1:{port}", "--static", str(files)], port)
    for name in ("page", "json"):
        (WORK / "pages" / name).write_bytes(ours.body("/" + name))
    result = [ours, nginx()]
    if found.hummingbird:
        port = free_port()
        pages = WORK / "pages"
        words = [found.hummingbird, str(port), str(pages / "page"), str(pages / "json"), str(pages)]
        result.append(Peer("Hummingbird", words, port))
    for peer in result:
        for path in PATHS.values():
            assert peer.body(path) == ours.body(path), f"{peer.name} answers {path} with other bytes"
    return result


def nginx() -> Peer:
    port, conf = free_port(), WORK / "nginx.conf"
    user = "user root root;" if os.getuid() == 0 else ""
    conf.write_text(NGINX.format(folder=WORK, port=port, user=user))
    return Peer("nginx", [shutil.which("nginx") or "/usr/sbin/nginx", "-p", str(WORK), "-c", str(conf)], port)


def measure(all_peers: list[Peer], seconds: int, rounds: int) -> dict:
    """Requests per second, p99 in ms and processor time of a request in µs, by path, connections and peer; the peers
    take turns, so that noise hits all."""
    rates: dict = {}
    for label, path in PATHS.items():
        for connections in CONNECTIONS:
            for _ in range(rounds):
                for peer in all_peers:
                    before = peer.cpu()
                    found = wrk(f"http://127.0.0.1:{peer.port}{path}", connections, seconds)
                    cost = (peer.cpu() - before) / (found["rate"] * seconds) * 1e6
                    rates.setdefault((label, connections, peer.name), []).append((found["rate"], found["p99"], cost))
            line = {peer.name: [round(n, 1) for n in figures(rates, label, connections, peer.name)] for peer in all_peers}
            print(label, connections, line, flush=True)
    return rates


def figures(rates: dict, label: str, connections: int, name: str) -> list[float]:
    """The medians of rate, p99 and cost."""
    return [statistics.median(column) for column in zip(*rates[label, connections, name])]


def ratios(rates: dict, label: str, connections: int, ours: str, theirs: str) -> tuple[float, float]:
    """How many times their rate ours is, and how many times our processor time theirs: the medians of what each round
    says, so that a machine that is slow for a while is slow for both."""
    pairs = list(zip(rates[label, connections, ours], rates[label, connections, theirs]))
    return statistics.median(a[0] / b[0] for a, b in pairs), statistics.median(b[2] / a[2] for a, b in pairs)


def page(rates: dict, all_peers: list[Peer], found: argparse.Namespace) -> str:
    names = [peer.name for peer in all_peers]
    rounds = f"the median of {found.rounds} rounds" if found.rounds > 1 else "one round"
    lines = [
        "# The server beside others", "",
        "Written by `bin/bench server`. `webserver-echo`, nginx and Hummingbird 2 send the same bytes over loopback to one",
        f"`wrk` with one thread, in turns; {rounds} of {found.seconds} s. nginx serves files with `open_file_cache` and one",
        f"worker per core. {os.cpu_count()} cores, Linux {platform.release().split('-')[0]}; load average at the end {os.getloadavg()[0]:.1f}.",
        "Each cell: requests/s, p99 in ms, and processor time of the server for one request in µs, which depends least on",
        "what else the machine does. The ratios are of requests/s and, in brackets, of the processor time (more than 1: Kap needs",
        "less): the medians of the ratios of each round, as the machine is not the same from one round to the next.", "",
        "| what | connections | " + " | ".join(names) + " | " + " | ".join(f"Kap : {name}" for name in names[1:]) + " |",
        "|---|---:|" + "---:|" * (2 * len(names) - 1),
    ]
    for label in PATHS:
        for connections in CONNECTIONS:
            all_figures = [figures(rates, label, connections, name) for name in names]
            cells = [f"{rate:,.0f}, {p99:.2f}, {cost:.1f}" for rate, p99, cost in all_figures]
            for name in names[1:]:
                rate, cost = ratios(rates, label, connections, names[0], name)
                cells.append(f"{rate:.2f} ({cost:.2f})")
            lines.append(f"| {label} | {connections} | " + " | ".join(cells) + " |")
    held = ", ".join(f"{peer.name} {peer.memory():.1f} MiB" for peer in all_peers)
    return "\n".join([*lines, "", f"Memory after all this: {held}.", ""])


def main() -> None:
    found = options()
    shutil.rmtree(WORK, ignore_errors=True)
    all_peers = peers(found)
    try:
        text = page(measure(all_peers, found.seconds, found.rounds), all_peers, found)
    finally:
        for peer in all_peers:
            peer.stop()
    publish(text, "benchmarks-server.md", found.stdout)


if __name__ == "__main__":
    main()
