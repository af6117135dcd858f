"""Turns results of scale.py into docs/benchmarks-scale.md."""

from datetime import date

import report

AIMS = {  # p95 in ms at one connection, on the largest base
    "Customer list": 5, "The same": 5, "One customer": 5, "Search, substring": 20, "Search, rare word": 20, "Board": 60,
    "Dashboard": 300,
}  # fmt: skip


def aim(name: str) -> float | None:
    return next((value for start, value in AIMS.items() if name == start or start == "The same" and name.startswith(start)), None)


def aims_table(pages: dict[str, dict]) -> str:
    lines = ["| Page | p50 | p95 | after a write | Aim (p95) | |", "|---|--:|--:|--:|--:|---|"]
    for name, at in pages.items():
        if wanted := aim(name):
            lines.append(
                f"| {name} | {at['p50']:.2f} ms | {at['p95']:.2f} ms | {at['fresh']:.0f} ms | ≤ {wanted} ms "
                f"| {report.verdict(at['p95'] <= wanted)} |"
            )
    return "\n".join(lines)


def growth_table(results: dict[int, dict], who: str) -> str:
    sizes = list(results)
    head = " | ".join(f"{size:,}" for size in sizes)
    lines = [f"| p95 in ms (after a write) | {head} |", "|---|" + "--:|" * len(sizes)]
    for name in results[sizes[-1]][who]:
        cells = [f"{at['p95']:.2f} ({at['fresh']:.0f})" for at in (results[size][who][name] for size in sizes)]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def instructions_table(results: dict[int, dict]) -> str:
    """The same in instructions, which a busy machine does not change."""
    sizes = list(results)
    lines = ["| millions of instructions a request | " + " | ".join(f"{size:,}" for size in sizes) + " |"]
    lines.append("|---|" + "--:|" * len(sizes))
    for name in results[sizes[-1]]["all"]:
        counts = [results[size]["all"][name]["millions"] for size in sizes]
        lines.append(f"| {name} | {' | '.join('–' if count is None else f'{count:.1f}' for count in counts)} |")
    return "\n".join(lines)


def size_table(results: dict[int, dict]) -> str:
    rows = {
        "Customers": lambda found: f"{found['counts']['customers']:,}",
        "Deals": lambda found: f"{found['counts']['deals']:,}",
        "Activities": lambda found: f"{found['counts']['activities']:,}",
        "File": lambda found: f"{found['counts']['MiB']:,} MiB",
        "Made by `crm-web demo` in": lambda found: f"{found['made']:.0f} s",
        "Ready after start": lambda found: f"{found['ready']:.2f} s",
        "Memory, idle": lambda found: f"{found['idle']:.0f} MiB",
        "Memory, most under all of this": lambda found: f"{found['peak']:.0f} MiB",
    }
    lines = ["| | " + " | ".join("" for _ in results) + " |", "|---|" + "--:|" * len(results)]
    return "\n".join(lines + [f"| {name} | {' | '.join(cell(found) for found in results.values())} |" for name, cell in rows.items()])


def page(results: dict[int, dict], seconds: float) -> str:
    largest = results[max(results)]
    return f"""# A million customers

Written by `bin/bench scale` on {date.today().isoformat()}: {report.machine()}. Repeat it with:

```
bin/bench scale
```

A release build of `crm-web` serves bases that `crm-web demo --customers N` makes, from one SQLite file, with nothing tuned for
them. wrk asks on the same machine with one connection, {seconds:g} s for each page. Figures that cost much (totals, the
dashboard) are kept in memory until something is written; "after a write" is the median of five first answers, each after a
note was saved, connection and client included.

{size_table(results)}

## Aims, on the largest base, for an administrator

{aims_table(largest["all"])}

## How the pages grow, for an administrator

{growth_table(results, "all")}

{instructions_table(results)}

## The same for the leader of a team

The rights narrow every statement to the team's records and those of the teams below.

{growth_table(results, "team")}
"""
