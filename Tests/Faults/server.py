"""A PostgreSQL server to be ill-treated, the nodes of the program on it, and people who write through them."""

import atexit
import http.client
import os
import signal
import subprocess
import threading
import time
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from client import Client
from kap import ROOT, Failed, Kap, Skipped, expect, free_port
from reader import Reader

INDEXES = """SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_am a ON a.oid = c.relam
    WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace"""
REFERENCES = """DO $$ DECLARE r record; lost bigint; BEGIN
    FOR r IN SELECT conrelid::regclass AS here, confrelid::regclass AS there, a.attname AS mine, b.attname AS theirs
        FROM pg_constraint JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[1]
        JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = confkey[1]
        WHERE contype = 'f' AND array_length(conkey, 1) = 1 LOOP
        EXECUTE format('SELECT count(*) FROM %s x WHERE %I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s y
            WHERE y.%I = x.%I)', r.here, r.mine, r.there, r.theirs, r.mine) INTO lost;
        IF lost > 0 THEN RAISE EXCEPTION '% rows of % refer to nothing', lost, r.here; END IF;
    END LOOP; END $$"""


class Postgres:
    """The server that bin/with-postgres started, and one company on it that belongs to a role without privileges."""

    def __init__(self, kap: Kap, name: str, customers: int | None = 300) -> None:
        uri = os.environ.get("KAP_TEST_DATABASE")
        if not uri:
            raise Skipped("bin/with-postgres starts the server that this needs")
        self.folder, self.binaries = Path(os.environ["KAP_POSTGRES_FOLDER"]), Path(os.environ["KAP_POSTGRES_BINARIES"])
        self.admin, self.name = uri, name
        self.address = uri.replace("kap@/postgres", f"clerk@/{name}", 1)
        self.sql("DO $$ BEGIN CREATE ROLE clerk LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        self.make()
        if customers is None:
            return
        done = kap.run("demo", "--database", self.address, "--customers", str(customers))
        expect(done.returncode == 0, f"crm-web demo: {done.stdout}{done.stderr}")

    def beside(self, name: str) -> "Postgres":
        """Another company on the same server; its database is there or to be made."""
        other = copy(self)
        other.name, other.address = name, self.address.replace(f"/{self.name}", f"/{name}", 1)
        return other

    def make(self, template: str = "template0") -> None:
        """A new database, in the place of one of this name."""
        self.sql(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")
        self.sql(f"CREATE DATABASE {self.name} OWNER clerk TEMPLATE {template} STRATEGY file_copy")

    def sql(self, text: str, here: bool = False) -> list[list[str]]:
        """Runs a statement as the superuser, on the company's database or beside it."""
        uri = self.own if here else self.admin
        done = subprocess.run(["psql", "-XAtqF\t", "-v", "ON_ERROR_STOP=1", uri, "-c", text], capture_output=True, text=True)
        expect(done.returncode == 0, f"psql: {done.stderr}")
        return [line.split("\t") for line in done.stdout.splitlines()]

    @property
    def own(self) -> str:
        """The company's address for the superuser."""
        return self.admin.replace("/postgres", f"/{self.name}", 1)

    def look(self) -> Reader:
        return Reader(self.own)

    def wait_for_silence(self) -> None:
        """Until the server has noticed that the program is gone: a COMMIT that was on its way is done or undone."""
        while int(self.sql(f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{self.name}'")[0][0]):
            time.sleep(0.01)

    def check_whole(self) -> None:
        """Every index against its table, and every reference."""
        self.sql("CREATE EXTENSION IF NOT EXISTS amcheck", here=True)
        self.sql(INDEXES, here=True)
        self.sql(REFERENCES, here=True)

    @property
    def pid(self) -> int:
        return int((self.folder / "data/postmaster.pid").read_text().split()[0])

    def crash(self) -> float:
        """Restarts it as a crash would; tells when it took connections again (monotonic seconds)."""
        user = (self.folder / "data").owner()
        prefix = ["setpriv", f"--reuid={user}", f"--regid={(self.folder / 'data').group()}", "--clear-groups"] if os.getuid() == 0 else []
        words = [*prefix, str(self.binaries / "pg_ctl"), "-D", str(self.folder / "data"), "-l", str(self.folder / "server.log")]
        done = subprocess.run([*words, "-m", "immediate", "-w", "restart"], capture_output=True, text=True, cwd=self.folder)
        expect(done.returncode == 0, f"pg_ctl: {done.stdout}{done.stderr}")
        return time.monotonic()

    def signal(self, number: int) -> None:
        """Sends a signal to the server and all its processes."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        for pid in [self.pid, *map(int, children)]:
            os.kill(pid, number)


class Node:
    """One `crm-web serve` on the server; the same port for all its lives."""

    def __init__(self, kap: Kap, postgres: Postgres, env: dict[str, str] | None = None, address: str = "") -> None:
        self.kap, self.postgres, self.port = kap, postgres, free_port()
        self.address, self.env = address or postgres.address, env or {}
        self.log = kap.work / f"node-{self.port}.log"
        self.process: subprocess.Popen | None = None
        atexit.register(self.leave)

    def leave(self) -> None:
        """A round that failed leaves no node behind."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def start(self) -> float:
        """Starts it and tells the seconds to its first answer."""
        words = [str(self.kap.binary), "serve", "--database", self.address, "--listen", f"127.0.0.1:{self.port}"]
        with self.log.open("a") as out:
            words += ["--trusted-proxy", "127.0.0.1", "--no-supervisor"]
            environment = os.environ | {"CRM_PUBLIC": str(ROOT / "Public")} | self.env
            self.process = subprocess.Popen(words, cwd=self.kap.work, stdout=out, stderr=out, env=environment)
        since = time.monotonic()
        deadline = since + 300
        while not self.answers():
            expect(self.process.poll() is None and time.monotonic() < deadline, f"no start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.02)
        return time.monotonic() - since

    def answers(self) -> bool:
        try:
            return Client(self.port).request("GET", "/healthz", timeout=30).status == 200
        except (OSError, http.client.HTTPException):
            return False

    def end(self, number: int) -> None:
        assert self.process
        expect(self.process.poll() is None, f"a node ended by itself:\n{self.log.read_text()[-2000:]}")
        self.process.send_signal(number)
        code = self.process.wait(timeout=300)
        expect(number != signal.SIGTERM or code == 0, f"a node ended with {code}")


@dataclass
class Writer:
    """Adds customers, one after the other, and keeps a ledger of the names and what became of them."""

    client: Client
    prefix: str
    acknowledged: dict[str, float] = field(default_factory=dict)  # by name: when (monotonic seconds)
    refused: dict[str, float] = field(default_factory=dict)  # answered 5xx: it may be there, or not
    broken: dict[str, float] = field(default_factory=dict)  # no answer at all
    slowest: float = 0
    wrong: str = ""
    hints: int = 0  # refusals with Retry-After

    def work(self, stop: threading.Event) -> None:
        number = 0
        while not stop.is_set() and not self.wrong:
            number += 1
            self.add(f"Zq{self.prefix}x{number}z")

    def add(self, name: str) -> None:
        start = time.monotonic()
        fields = {"kind": "person", "given": "Ani", "family": name, "lifecycle": "lead", "duplicates": "known"}
        try:
            answer = self.client.post("/customers", fields)
        except (OSError, http.client.HTTPException):
            self.broken[name] = time.monotonic()
            time.sleep(0.05)
            return
        self.slowest = max(self.slowest, time.monotonic() - start)
        if answer.status == 303:
            self.acknowledged[name] = time.monotonic()
        elif answer.status in (502, 503, 504):
            self.refused[name] = time.monotonic()
            self.hints += answer.headers["Retry-After"] is not None
            time.sleep(0.02)
        else:
            self.wrong = f"adding a customer answered {answer.status}"


class Crowd:
    """Several writers at once, from one sign-in."""

    def __init__(self, kap: Kap, port: int, size: int) -> None:
        self.kap = kap
        first = Client(port).sign_in()
        self.prefix, self.stop = f"Zq{port}w", threading.Event()
        self.writers = [Writer(first.twin(), f"{port}w{number}") for number in range(size)]
        self.threads = [threading.Thread(target=writer.work, args=(self.stop,)) for writer in self.writers]

    def __enter__(self) -> "Crowd":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(300)

    def count(self, kind: str) -> int:
        return sum(len(getattr(writer, kind)) for writer in self.writers)

    def wait_for_success(self, since: float, within: float) -> float:
        """Waits until a write that came after a moment was acknowledged; tells the seconds from the moment to it."""
        patience = within + 5 if self.kap.judges_time else 300
        while time.monotonic() < since + patience:
            later = [moment for writer in self.writers for moment in list(writer.acknowledged.values()) if moment > since]
            if later:
                took = min(later) - since
                self.kap.expect_soon(took < within, f"the first write came {took:.2f} s after the server was back")
                return took
            time.sleep(0.01)
        raise Failed(f"no write succeeded within {patience} s")

    def check(self, postgres: Postgres) -> str:
        """Every acknowledged customer is there once, with its history; everything else at most once."""
        for writer in self.writers:
            expect(not writer.wrong, writer.wrong)
        postgres.sql("ANALYZE", here=True)
        rows = postgres.sql(
            f"""SELECT c.family_name, count(DISTINCT c.id), count(h.id) FROM customers c
            LEFT JOIN history h ON h.module = 'customers' AND h.record_id = c.id AND h.kind = 'created'
            WHERE c.family_name LIKE '{self.prefix}%' GROUP BY c.family_name""", here=True)  # fmt: skip
        there = {name: (int(count), int(history)) for name, count, history in rows}
        for name, (count, history) in there.items():
            expect(count == 1 and history == 1, f"{name} is there {count} times with {history} entries in the history")
        acknowledged = {name for writer in self.writers for name in writer.acknowledged}
        lost = acknowledged - there.keys()
        expect(not lost, f"{len(lost)} acknowledged customers are lost: {sorted(lost)[:5]}")
        unknown = there.keys() - {name for writer in self.writers for name in (*writer.acknowledged, *writer.refused, *writer.broken)}
        expect(not unknown, f"nobody added {sorted(unknown)[:5]}")
        return f"{len(acknowledged)} acknowledged, {self.count('refused')} refused, {self.count('broken')} without an answer"
