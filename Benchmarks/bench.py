"""Measures the program and writes docs/benchmarks.md. Run it through bin/bench."""

import argparse
import gzip
import re
from pathlib import Path

import base
import report
from load import CONNECTIONS, Nginx, wrk
from program import Program, memory, publish, reset_peak

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench"
DEEP = 400  # how many times "next" is followed to come to the deep page


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=int, default=8, help="per measurement")
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--rows", type=int, default=200_000, help="of the imported file")
    parser.add_argument("--stdout", action="store_true", help="print the page instead of writing docs/benchmarks.md")
    return parser.parse_args()


def link(html: bytes, pattern: str) -> str:
    return re.search(pattern, html.decode())[1].replace("&amp;", "&")


def pages(program: Program) -> dict[str, str | list[str]]:
    """What is measured, by name: one address, or several in turn."""
    first = program.get("/customers").body
    walk = ["/customers"]
    for _ in range(DEEP):
        walk.append(link(program.get(walk[-1]).body, r'href="([^"]+)" rel="next"'))
    return {
        "Customer list, 50 rows": walk[0],
        f"The same, {DEEP} pages in": walk[-1],
        "The same, another page each time": walk,
        "Customer list, substring": "/customers?q=akob",
        "Search, substring": "/search?q=akob",
        "One customer": link(first, r'href="(/customers/\d+)["?]'),
        "Board of deals": "/deals/board",
        "Dashboard": "/dashboard",
    }


def measure(program: Program, nginx: Nginx, seconds: int) -> list[dict]:
    rows = []
    for name, wanted in pages(program).items():
        path, paths = (wanted, None) if isinstance(wanted, str) else (wanted[0], WORK / "paths.txt")
        if paths:
            paths.write_text("\n".join(wanted) + "\n")
        answer = program.get(path)
        assert answer.status == 200, f"{path} answered {answer.status}"
        size = len(answer.body)
        still, ours = nginx.page(str(len(rows)), size), f"http://127.0.0.1:{program.port}{path}"
        row = {"name": name, "path": path, "size": size, "gzip": len(gzip.compress(answer.body)), "at": {}}
        wrk(ours, 1, 1, program.cookie, paths=paths)
        for connections in CONNECTIONS:
            # nginx before and after, as the machine's speed changes within a minute
            theirs = [wrk(still, connections, max(1, seconds // 4))]
            found = wrk(ours, connections, seconds, program.cookie, paths=paths)
            theirs.append(wrk(still, connections, max(1, seconds // 4)))
            row["at"][connections] = found | {"nginx": sum(at["rate"] for at in theirs) / 2}
            print(f"{name:32} {connections:3} connections: {report.line(row['at'][connections])}", flush=True)
        rows.append(row)
    return rows


def first_visit(program: Program) -> list[tuple[str, int]]:
    """What a browser with an empty cache fetches for the customer list, with the bytes of each body as sent."""
    zipped = {"Accept-Encoding": "gzip"}
    page = program.get("/customers", zipped)
    html = gzip.decompress(page.body) if page.headers.get("Content-Encoding") == "gzip" else page.body
    wanted = re.findall(r'(?:<link rel="(?:stylesheet|icon|modulepreload)"[^>]*href|<script[^>]*src)="([^"]+)"', html.decode())
    wanted += sorted(set(re.findall(r'<use href="([^"#]+)', html.decode())))
    return [("/customers", len(page.body))] + [(path, len(program.get(path, zipped).body)) for path in dict.fromkeys(wanted)]


def imports(binary: str, rows: int) -> list[dict]:
    """A file and a quarter of it, to see whether the memory grows with the file."""
    found = []
    for count in (rows // 4, rows):
        file = WORK / f"customers-{count}.csv"
        base.customers_file(file, count)
        found.append({"rows": count} | base.measured_import(binary, WORK / "import", file, count, report.IMPORT_WORDS))
        print(f"import of {count} rows: {found[-1]}", flush=True)
    return found


def main() -> None:
    asked = options()
    WORK.mkdir(exist_ok=True)
    folder = WORK / f"base-{asked.customers}"
    made = base.big_base(asked.binary, folder, asked.customers)
    program = Program(asked.binary, folder, WORK / "serve.log")
    nginx = Nginx(WORK / "nginx")
    try:
        idle = memory(program.pid)
        program.sign_in()
        reset_peak(program.pid)
        results = {
            "base": base.counts(folder), "made": made, "ready": program.ready_after, "idle": idle,
            "visit": first_visit(program), "pages": measure(program, nginx, asked.seconds),
            "peak": memory(program.pid, "VmHWM"), "after": memory(program.pid),
        }  # fmt: skip
    finally:
        nginx.stop()
        program.stop()
    results["imports"] = imports(asked.binary, asked.rows)
    text = report.page(results, asked.seconds)
    publish(text, "benchmarks.md", asked.stdout)


if __name__ == "__main__":
    main()
