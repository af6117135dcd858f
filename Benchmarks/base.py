"""Makes the bases and the files that are measured; they are kept between runs."""

import random
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from program import EMAIL, PASSWORD, memory

FAMILIES = ["Hakobyan", "Petrosyan", "Հակոբյան", "Nagy", "Szabó", "Kovács", "Иванова", "Смирнов", "رضایی", "محمدی"]
GIVEN = ["Anna", "Armen", "Արամ", "Éva", "Gábor", "Мария", "Олег", "مریم", "علی", "Sona"]


def big_base(binary: str, folder: Path, customers: int) -> float:
    """The base of the pages' figures with one administrator; returns the seconds it took, 0 when it was there."""
    done = folder / "made.txt"
    if done.exists():
        return 0
    shutil.rmtree(folder, ignore_errors=True)
    start = time.monotonic()
    subprocess.run([binary, "demo", "--data", str(folder), "--customers", str(customers)], check=True)
    took = time.monotonic() - start
    add_user(binary, folder)
    folder.mkdir(parents=True, exist_ok=True)  # a company on a server needs none
    done.write_text(f"{took:.0f} s\n")
    return took


def add_user(binary: str, folder: Path) -> None:
    words = ["user", "add", "--data", str(folder), "--email", EMAIL, "--name", "Bench", "--role", "administrator"]
    subprocess.run([binary, *words, "--password-stdin"], input=PASSWORD + "\n", text=True, check=True, capture_output=True)


def counts(folder: Path) -> dict[str, int]:
    """Rows of the big tables, and the size of the base in MiB."""
    file = next(folder.glob("*.sqlite"))
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
        found = {table: base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
    return found | {"MiB": round(file.stat().st_size / 2**20)}


TABLES = ["customers", "deals", "activities"]


def customers_file(path: Path, rows: int) -> None:
    """A CSV of customers: a third organisations, four languages, an e-mail and a phone each; always the same bytes."""
    if path.exists():
        return
    dice = random.Random(7)
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as out:
        out.write("Id,Kind,Given,Family,Company,E-mail,Phone,City\r\n")
        for row in range(rows):
            given, family = dice.choice(GIVEN), dice.choice(FAMILIES)
            kind, company = ("organisation", f'"{family}, {given} & Co. {row}"') if row % 3 == 0 else ("person", "")
            name = "," if company else f"{given},{family}"
            phone = f"+374 {dice.randrange(10, 99)} {dice.randrange(100000, 999999)}"
            out.write(f"B{row:07d},{kind},{name},{company},c{row}@bench.example,{phone},City {row % 97}\r\n")
    part.rename(path)


def measured_import(binary: str, folder: Path, file: Path, rows: int, words: list[str]) -> dict[str, float]:
    """Imports `file` into a new base: rows per second and the largest memory seen, in MiB."""
    shutil.rmtree(folder, ignore_errors=True)
    add_user(binary, folder)
    start, most = time.monotonic(), 0.0
    command = [binary, "import", "customers", str(file), "--data", str(folder), *words]
    log = folder / "import.log"
    with log.open("w") as out, subprocess.Popen(command, stdout=out, stderr=out) as running:
        while running.poll() is None:
            try:
                most = max(most, memory(running.pid, "VmHWM"))
            except (OSError, TypeError):
                break
            time.sleep(0.05)
    assert running.returncode == 0, log.read_text()[-2000:]
    return {"rate": rows / (time.monotonic() - start), "MiB": most}
