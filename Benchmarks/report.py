"""Turns results into docs/benchmarks.md."""

import gzip
import os
import platform
import re
import subprocess
from datetime import date
from pathlib import Path

IMPORT_WORDS = [
    "--map", "external_id=Id", "--map", "kind=Kind", "--map", "given_name=Given", "--map", "family_name=Family",
    "--map", "name=Company", "--map", "email=E-mail", "--map", "phone=Phone", "--map", "city=City",
]  # fmt: skip
AIMS = {  # p95 in ms at one connection
    "Customer list, 50 rows": 3, "The same, another": None, "The same": 3, "Customer list, substring": 10,
    "Search, substring": 10, "One customer": 3, "Board of deals": 20, "Dashboard": 50,
}  # fmt: skip


def line(at: dict) -> str:
    return (
        f"p50 {at['p50']:.2f}  p95 {at['p95']:.2f}  p99 {at['p99']:.2f} ms  {at['rate']:.0f}/s"
        f"  nginx {at['nginx']:.0f}/s  1/{at['nginx'] / at['rate']:.1f}"
    )


def machine() -> str:
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 2**20
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version (\S+)", swift)
    nginx = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.split("/")[-1].strip()
    name = cpu[1].strip() if cpu else platform.machine()
    return (
        f"{os.cpu_count()} cores ({name}), {memory:.0f} GiB, Linux {platform.release().split('-')[0]}, "
        f"Swift {version[1] if version else '?'}, nginx {nginx}"
    )


def aim(row: dict) -> tuple[str, str]:
    wanted = next(value for name, value in AIMS.items() if row["name"].startswith(name))
    if wanted is None:
        return "", ""
    return f"≤ {wanted} ms", verdict(row["at"][1]["p95"] <= wanted)


def verdict(is_met: bool) -> str:
    return "met" if is_met else "**missed**"


def page_table(rows: list[dict]) -> str:
    lines = ["| Page | Size | gzip | p95 at 1 connection | Aim | |", "|---|--:|--:|--:|--:|---|"]
    for row in rows:
        wanted, met = aim(row)
        lines.append(
            f"| {row['name']} | {row['size'] / 1024:.0f} KiB | {row['gzip'] / 1024:.1f} KiB "
            f"| {row['at'][1]['p95']:.2f} ms | {wanted} | {met} |"
        )
    return "\n".join(lines)


def load_table(rows: list[dict]) -> str:
    lines = [
        "| Page | Connections | p50 ms | p95 ms | p99 ms | Requests/s | nginx/s | Ratio |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        for connections, at in row["at"].items():
            lines.append(
                f"| {row['name']} | {connections} | {at['p50']:.2f} | {at['p95']:.2f} | {at['p99']:.2f} "
                f"| {at['rate']:,.0f} | {at['nginx']:,.0f} | 1/{at['nginx'] / at['rate']:.1f} |"
            )
    return "\n".join(lines)


def size_table(found: dict) -> str:
    visit, imports = found["visit"], found["imports"]
    list_ratio = min(at["rate"] / at["nginx"] for at in found["pages"][0]["at"].values())
    scripts = Path(__file__).resolve().parents[1].glob("Public/js/*.js")
    script = sum(len(gzip.compress(path.read_bytes(), 9)) for path in scripts)
    style = sum(size for path, size in visit if path.endswith(".css"))
    total, largest = sum(size for _, size in visit), max(row["size"] for row in found["pages"])
    slowest, growth = imports[-1]["rate"], imports[-1]["MiB"] - imports[0]["MiB"]
    rows = [
        ("Ready after start", f"{found['ready']:.2f} s", "≤ 1 s", found["ready"] <= 1),
        ("Memory, idle", f"{found['idle']:.0f} MiB", "≤ 64 MiB", found["idle"] <= 64),
        ("Memory, most under this load", f"{found['peak']:.0f} MiB", "≤ 256 MiB", found["peak"] <= 256),
        ("List, share of nginx's rate (worst)", f"1/{1 / list_ratio:.1f}", "≥ 1/10", list_ratio >= 0.1),
        (f"Import of {imports[-1]['rows']:,} customers", f"{slowest:,.0f}/s", "≥ 10,000/s", slowest >= 10_000),
        (
            f"Its memory ({imports[0]['rows']:,} → {imports[-1]['rows']:,} rows)",
            f"{imports[0]['MiB']:.0f} → {imports[-1]['MiB']:.0f} MiB", "does not grow", growth <= 8,
        ),
        ("First visit to the list, requests", f"{len(visit)}", "≤ 4", len(visit) <= 4),
        ("First visit to the list, bytes", f"{total / 1024:.1f} KiB", "≤ 60 KB", total <= 60_000),
        ("Own JavaScript of all pages, gzip", f"{script / 1024:.1f} KiB", "≤ 10 KB", script <= 10_000),
        ("CSS, gzip", f"{style / 1024:.1f} KiB", "≤ 14 KB", style <= 14_000),
        ("Largest of these pages", f"{largest / 1024:.0f} KiB", "≤ 150 KB", largest <= 150_000),
    ]  # fmt: skip
    lines = ["| What | Measured | Aim | |", "|---|--:|--:|---|"]
    return "\n".join(lines + [f"| {name} | {value} | {wanted} | {verdict(met)} |" for name, value, wanted, met in rows])


def page(found: dict, seconds: int) -> str:
    counts = found["base"]
    fetched = ", ".join(f"`{path}` {size:,}" for path, size in found["visit"])
    return f"""# Benchmarks

Written by `bin/bench` on {date.today().isoformat()}: {machine()}. Repeat it with:

```
bin/bench
```

The server alone, beside nginx and Hummingbird, and where its time goes: [benchmarks-server.md](benchmarks-server.md).

A release build of `crm-web` serves a base of {counts["customers"]:,} customers, {counts["deals"]:,} deals and
{counts["activities"]:,} activities ({counts["MiB"]} MiB of SQLite) to an administrator, who sees all of it. wrk runs on
the same machine, with the session cookie, {seconds} s for each line. Beside each page, in the same run, nginx serves a file of
the same size, before and after it. Neither compresses here, as wrk does not ask for it. With one connection the program is alone
with wrk; with 16 and 64 the two share the cores, and latency is mostly waiting in line.

Nothing is written meanwhile, and a page of a list that nobody searched for keeps its rows until something is: the first
page and the one 400 pages in are made once and asked for often. "Another page each time" walks over 401 pages of the list,
more than are kept: so long waits the first reader after a write.

## Aims

{page_table(found["pages"])}

{size_table(found)}

A first visit fetches {fetched} bytes (bodies, as sent with gzip).

## Under load

{load_table(found["pages"])}
"""
