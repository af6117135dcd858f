"""Turns results of writes.py into docs/benchmarks-writes.md."""

import argparse
from datetime import date

import report


def rates(found: dict) -> str:
    lines = [
        f"| {found['engine'].name} | clients | writes/s | alone/s | ratio | p99 ms | Aim | |", "|---|--:|--:|--:|--:|--:|--:|---|",
    ]  # fmt: skip
    for row in found["rows"]:
        ratio, has_aim = row["rate"] / row["alone"], row["clients"] == 16
        wanted = f"≥ 0.4 | {report.verdict(ratio >= 0.4)}" if has_aim else " | "
        lines.append(
            f"| {row['kind']} | {row['clients']} | {row['rate']:,.0f} | {row['alone']:,.0f} | {ratio:.2f} | {row['p99']:.1f} | {wanted} |"
        )
    return "\n".join(lines)


def reads(found: list[dict]) -> str:
    lines = ["| Pages, ms | p50 | p95 | p99 | p99 ÷ idle | Aim | |", "|---|--:|--:|--:|--:|--:|---|"]
    for one in found:
        for name, at in (("idle", one["idle"]), ("beside 16 writers", one["busy"])):
            factor = at["p99"] / one["idle"]["p99"]
            wanted = f"≤ 2 | {report.verdict(factor <= 2)}" if at is one["busy"] else " | "
            lines.append(f"| {one['engine'].name}, {name} | {at['p50']:.1f} | {at['p95']:.1f} | {at['p99']:.1f} | {factor:.1f} | {wanted} |")
    return "\n".join(lines)


def page(found: list[dict], asked: argparse.Namespace) -> str:
    alone = "; ".join(f"on {one['engine'].name} it is {one['engine'].alone_is}" for one in found)
    tables = "\n\n".join(rates(one) for one in found)
    return f"""# Writes

Written by `bin/bench writes` on {date.today().isoformat()}: {report.machine()}. Repeat it with:

```
bin/bench writes
```

A release build serves a base of {asked.customers:,} customers. Signed-in clients send forms over HTTP that make a customer or edit
one (wrk sends them), each client its next when the last was acknowledged, {asked.seconds:g} s for each line. "Alone" writes the same rows (the record,
its history, its contact) with the same durability, before and after in the same run: {alone}. The clients, the
program and the engine share the machine's cores.

{tables}

A reader in a process of its own asks for the list and a record in turn, 20 pages a second whatever the answers take; each is timed
from when it was due.

{reads(found)}
"""
