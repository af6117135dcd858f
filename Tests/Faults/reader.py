"""A PostgreSQL database as another session reads it: the calls of sqlite3, as far as the checks need them."""

import json
import subprocess
from collections.abc import Iterator, Sequence

from kap import Failed

MARK = "-- the end of an answer --"


class Row:
    """Values by name or position; iterating gives the values."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        self.names, self.values = [name for name, _ in pairs], [value for _, value in pairs]

    def __getitem__(self, key: str | int) -> object:
        return self.values[key if isinstance(key, int) else self.names.index(key)]

    def __iter__(self) -> Iterator[object]:
        return iter(self.values)


class Answer:
    """All rows of one statement."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows

    def fetchone(self) -> Row | None:
        return self.rows[0] if self.rows else None

    def fetchall(self) -> list[Row]:
        return self.rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


class Reader:
    """One psql that stays: a process for each statement would take most of the time."""

    def __init__(self, uri: str) -> None:
        words = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", uri]
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        # Whatever has an index is read by it, so that an entry that an index lacks is seen to be missing.
        self.run("SET enable_seqscan = off")

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()

    def execute(self, sql: str, values: Sequence[object] = ()) -> Answer:
        lines = self.run(f"SELECT row_to_json(t) FROM ({fill(sql, values)}) t")
        return Answer([Row(json.loads(line, object_pairs_hook=list)) for line in lines])

    def run(self, text: str) -> list[str]:
        self.process.stdin.write(f"{text};\n\\echo {MARK}\n")
        self.process.stdin.flush()
        lines: list[str] = []
        for line in self.process.stdout:
            if line.rstrip("\n") == MARK:
                return lines
            lines.append(line)
        raise Failed(f"psql: {text[:300]}: {''.join(lines)}")


def fill(sql: str, values: Sequence[object]) -> str:
    """The statement with its question marks replaced; no text of ours has one of its own."""
    pieces = sql.split("?")
    return pieces[0] + "".join(literal(value) + piece for value, piece in zip(values, pieces[1:], strict=True))


def literal(value: object) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
