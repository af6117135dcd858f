"""People at work: each keeps a ledger of what was sent and what was acknowledged."""

import http.client
import itertools
import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from client import Client
from kap import Failed, Kap, Place, heading_of, look

LETTERS = "bcdfghjklmnpqrstvwxz"  # names that nothing in the demo company looks like
words_used = itertools.count(1)


def word(dice: random.Random) -> str:
    """A name that no other record has, and no piece of which another has."""
    return "Q" + "".join(dice.choice(LETTERS) for _ in range(9)) + str(next(words_used))


@dataclass
class Write:
    """One write: what it wants, when it was sent, when it was acknowledged (monotonic seconds)."""

    kind: str  # create, edit, move, import
    wanted: dict
    sent: float = 0
    acknowledged: float | None = None
    record: int | None = None
    answer: str = ""


@dataclass
class Writer:
    """One person; everything they did, in order. Each write waits for the answer to the one before."""

    client: Client
    dice: random.Random
    writes: list[Write] = field(default_factory=list)
    refused: list[Write] = field(default_factory=list)
    wrong: str = ""
    pause: float = 0  # seconds between two writes, on average
    is_shy: bool = False  # gives up at a refusal: it says nothing about a write whose COMMIT had no answer in time

    def work(self, stop: threading.Event) -> None:
        try:
            while not stop.is_set():
                self.step()
                if self.pause:
                    stop.wait(self.dice.uniform(0, 2 * self.pause))
        except (OSError, http.client.HTTPException):
            pass  # the server is gone; what was in flight stays without an acknowledgement
        except Failed as problem:
            self.wrong = str(problem)
        finally:
            self.client.close()

    def step(self) -> None:
        raise NotImplementedError

    def step_through(self) -> bool:
        """One step that is to succeed. “Too busy” (503) is no failure: one asks again, for as long as it takes."""
        for _ in range(20):
            before = len(self.refused)
            self.step()
            if len(self.refused) == before or not self.writes[-1].answer.startswith("503"):
                break
        return self.writes[-1].acknowledged is not None

    def send(self, write: Write, path: str, fields: dict[str, str]) -> http.client.HTTPResponse | None:
        """Sends one form. A refusal of the server is no acknowledgement; a success that is no 303 is a failure."""
        self.writes.append(write)
        write.sent = time.monotonic()
        answer = self.client.post(path, fields)
        write.answer = f"{answer.status} {heading_of(answer.body) if answer.status != 303 else ''}"
        if answer.status == 303:
            write.acknowledged = time.monotonic()
            return answer
        if answer.status < 500:
            raise Failed(f"{write.kind} answered {write.answer}")
        if self.is_shy:
            raise ConnectionError(write.answer)
        self.refused.append(write)
        return None


class Clerk(Writer):
    """Adds customers and edits each a few times."""

    customer: int | None = None
    version = 0

    def step(self) -> None:
        if self.customer is None or self.dice.random() < 0.3:
            self.create()
        else:
            self.edit(self.customer)

    def create(self) -> None:
        wanted = {"family": word(self.dice), "occupation": word(self.dice), "email": f"{word(self.dice).lower()}@x.example"}
        write = Write("create", wanted)
        fields = {"kind": "person", "given": "Anna", "form": "full", "duplicates": "known", "email_label": "work"}
        self.customer = None
        answer = self.send(write, "/customers", fields | wanted)
        if answer is not None:
            write.record = self.customer = int(answer.headers["Location"].split("/")[-1].split("?")[0])
            self.version = 1

    def edit(self, customer: int) -> None:
        write = Write("edit", {"family": word(self.dice), "occupation": word(self.dice)}, record=customer)
        fields = {"kind": "person", "given": "Anna", "version": str(self.version), "seen": "0"}
        if self.send(write, f"/customers/{customer}", fields | write.wanted) is not None:
            self.version += 1
        else:
            self.customer = None


class Seller(Writer):
    """Moves one deal forward and back between the open stages of its pipeline."""

    def take(self, place: Path | Place, number: int) -> "Seller":
        with look(place) as base:
            deals = base.execute(
                """SELECT d.id, d.version, d.stage_id, d.pipeline_id FROM deals d JOIN stages s ON s.id = d.stage_id
                WHERE s.kind = 'open' AND d.archived_at IS NULL ORDER BY d.id LIMIT 1 OFFSET ?""", (number,),
            ).fetchone()  # fmt: skip
            stages = base.execute(
                "SELECT id FROM stages WHERE pipeline_id = ? AND kind = 'open' AND archived_at IS NULL ORDER BY id",
                (deals["pipeline_id"],),
            ).fetchall()
            self.rows_before = {
                "history": base.execute(
                    "SELECT count(*) FROM history WHERE module = 'deals' AND kind = 'moved' AND record_id = ?", (deals["id"],)
                ).fetchone()[0],
                "deal_stage_moves": base.execute(
                    "SELECT count(*) FROM deal_stage_moves WHERE deal_id = ?", (deals["id"],)
                ).fetchone()[0],
            }
        self.deal, self.version, self.stage = deals["id"], deals["version"], deals["stage_id"]
        self.stages = [row["id"] for row in stages]
        self.began_at = (self.version, self.stage)
        return self

    def step(self) -> None:
        stage = self.dice.choice([stage for stage in self.stages if stage != self.stage])
        write = Write("move", {"stage": stage, "from": self.stage, "version": self.version}, record=self.deal)
        if self.send(write, f"/deals/{self.deal}/stage", {"stage": str(stage), "version": str(self.version)}) is not None:
            self.version, self.stage = self.version + 1, stage


@dataclass
class Loader:
    """Imports files of a few dozen customers from the command line, one after the other."""

    kap: Kap
    place: Path | Place
    dice: random.Random
    rows: int = 40
    writes: list[Write] = field(default_factory=list)
    refused: list[Write] = field(default_factory=list)
    wrong: str = ""
    process: object = None

    def work(self, stop: threading.Event) -> None:
        while not stop.is_set():
            names = [word(self.dice) for _ in range(self.rows)]
            file = self.kap.work / f"import-{names[0]}.csv"
            file.write_text("Id,Family,Given\n" + "".join(f"{name},{name},Anna\n" for name in names))
            write = Write("import", {"names": names}, sent=time.monotonic())
            self.writes.append(write)
            done = self.kap.start_import(file, self.place)
            self.process = done
            code = done.wait()
            file.unlink(missing_ok=True)
            if code == 0:
                write.acknowledged = time.monotonic()
            elif code > 0:
                self.refused.append(write)
                write.answer = f"exit {code}"


class Crew:
    """Sixteen writers: eleven clerks, four sellers, one who imports."""

    def __init__(
        self, kap: Kap, place: Path | Place, session: Client, seed: int, loads: bool = True, is_shy: bool = False,
        pause: float = 0,
    ) -> None:  # fmt: skip
        dice = random.Random(seed)
        new = lambda: random.Random(dice.random())  # noqa: E731
        self.clerks = [Clerk(session.twin(), new()) for _ in range(11 if loads else 12)]
        self.sellers = [Seller(session.twin(), new()).take(place, number) for number in range(4)]
        self.loader = Loader(kap, place, new()) if loads else None
        self.everybody = [*self.clerks, *self.sellers, *([self.loader] if self.loader else [])]
        for one in [*self.clerks, *self.sellers]:
            one.is_shy, one.pause = is_shy, pause
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=one.work, args=(self.stop,), daemon=True) for one in self.everybody]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def end(self, kill: bool = False) -> None:
        """Lets everybody finish what they are at; the import is killed when the machine is."""
        self.stop.set()
        if kill and self.loader and self.loader.process:
            self.loader.process.kill()
        for thread in self.threads:
            thread.join(timeout=300)
        for one in self.everybody:
            if one.wrong:
                raise Failed(one.wrong)

    @property
    def writes(self) -> list[Write]:
        return [write for one in self.everybody for write in one.writes]

    @property
    def acknowledged(self) -> int:
        return sum(write.acknowledged is not None for write in self.writes)
