"""Measures how the pages grow from 10,000 customers to 1,000,000. Run it through bin/bench scale."""

import argparse
import re
import shutil
import statistics
import time
from pathlib import Path

import base
import scale_report
from load import wrk
from program import Program, memory, publish, reset_peak

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".build-bench"
SIZES = [10_000, 100_000, 1_000_000]
DEEP = 150  # how many times "next" is followed to come to the deep page
LEADER = ("sales-manager@arpi.example", "kap-demo-2026")  # sees a team's records, not all


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seconds", type=float, default=4, help="per measurement")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--work", type=Path, default=WORK, help="where the bases are kept")
    parser.add_argument("--stdout", action="store_true", help="print the page instead of writing docs/benchmarks-scale.md")
    return parser.parse_args()


def link(html: bytes, pattern: str) -> str:
    return re.search(pattern, html.decode())[1].replace("&amp;", "&")


def pages(program: Program) -> dict[str, str]:
    """What is measured, by name: first those with an aim, then everything else that lists or adds up."""
    first = program.get("/customers").body
    deep = "/customers"
    for _ in range(DEEP):
        page = program.get(deep).body
        if b'rel="next"' not in page:
            break  # a small base ends before
        deep = link(page, r'href="([^"]+)" rel="next"')
    customer = link(first, r'href="(/customers/\d+)["?]')
    deal = link(program.get("/deals").body, r'href="(/deals/\d+)["?]')
    found = {
        "Customer list": "/customers", f"The same, {DEEP} pages in": deep, "One customer": customer,
        "Search, substring": "/search?q=akob", "Search, rare word": "/search?q=hakobyan+anna", "Board": "/deals/board",
        "Dashboard": "/dashboard", "Customers, substring": "/customers?q=akob", "Customers, by owner": "/customers?owner=9",
        "Customers, by stage": "/customers?lifecycle=customer", "Customers, by tag": "/customers?tag=3",
        "Customers, by city": "/customers?city=Gyumri", "Customers, last touched": "/customers?sort=touch",
        "Customers, newest of a channel": "/customers?sort=-created&channel=retailer",
        "Deals": "/deals", "Deals, substring": "/deals?q=akob", "Deals, of a stage": "/deals?stage=2",
        "Deals, by owner and value": "/deals?owner=9&sort=-value", "One deal": deal, "Activities": "/activities?view=list",
        "Activities of a kind": "/activities?view=list&kind=visit", "My day": "/activities", "Home": "/",
        "History of a customer": f"{customer}/history",
    }  # fmt: skip
    if program.get("/admin/audit").status == 200:
        found["Audit log"] = "/admin/audit"
        found["Audit log, one user"] = "/admin/audit?user=9&module=deals"
    return found


class Toucher:
    """Writes one note after another, so that whatever is kept until the next write has to be found anew."""

    def __init__(self, program: Program, customer: str) -> None:
        self.program, self.customer, self.count = program, customer, 0
        self.csrf = link(program.get("/profile").body, r'name="csrf" value="([^"]+)"')

    def touch(self) -> None:
        self.count += 1
        number = self.customer.split("/")[-1]
        answer = self.program.post("/activities", {
            "csrf": self.csrf, "kind": "note", "customer": number, "body": f"note {self.count}", "state": "done",
        })  # fmt: skip
        assert answer.status == 303, f"a note answered {answer.status}"


def after_a_write(program: Program, toucher: Toucher, path: str, times: int = 5) -> float:
    """Median milliseconds of the first answer after a write."""
    found = []
    for _ in range(times):
        toucher.touch()
        start = time.monotonic()
        program.get(path)
        found.append((time.monotonic() - start) * 1000)
    return statistics.median(found)


def counted(program: Program, path: str, seconds: float) -> dict:
    """What wrk tells, with the millions of instructions that the program took for a request, where perf can count them."""
    log = Path(f"/tmp/kap-perf-{program.pid}.csv")
    perf = ["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", str(log), "-p", str(program.pid)]
    under = perf if shutil.which("perf") else []
    at = wrk(f"http://127.0.0.1:{program.port}{path}", 1, max(1, round(seconds)), program.cookie, under)
    found = re.search(r"^(\d+),", log.read_text(), re.M) if under else None
    log.unlink(missing_ok=True)
    requests = at["rate"] * max(1, round(seconds))
    return at | {"millions": int(found[1]) / requests / 1e6 if found and requests else None}


def measure(program: Program, seconds: float) -> dict[str, dict]:
    rows, chosen = {}, pages(program)
    toucher = Toucher(program, chosen["One customer"])
    for name, path in chosen.items():
        answer = program.get(path)
        assert answer.status == 200, f"{path} answered {answer.status}"
        fresh = after_a_write(program, toucher, path)
        at = counted(program, path, seconds)
        rows[name] = {"path": path, "size": len(answer.body), "fresh": fresh} | at
        print(
            f"{name:32} p50 {at['p50']:8.2f}  p95 {at['p95']:8.2f}  after a write {fresh:8.1f} ms  "
            f"{at['millions'] or 0:8.1f} million instructions", flush=True,
        )  # fmt: skip
    return rows


def one_size(asked: argparse.Namespace, customers: int) -> dict:
    folder = asked.work / f"base-{customers}"
    made = base.big_base(asked.binary, folder, customers)
    counts = base.counts(folder)
    print(f"\n{counts}, made in {made:.0f} s", flush=True)
    Program(asked.binary, folder, asked.work / "scale.log").stop()  # brings a base that was made earlier up to date
    program = Program(asked.binary, folder, asked.work / "scale.log")
    try:
        idle = memory(program.pid)
        program.sign_in()
        reset_peak(program.pid)
        found = {"counts": counts, "ready": program.ready_after, "idle": idle, "all": measure(program, asked.seconds)}
        program.cookie = ""
        program.sign_in(*LEADER)
        print("as the leader of a team:", flush=True)
        return found | {"team": measure(program, asked.seconds), "peak": memory(program.pid, "VmHWM"), "made": seconds_of(folder)}
    finally:
        program.stop()


def seconds_of(folder: Path) -> float:
    return float((folder / "made.txt").read_text().split()[0])


def main() -> None:
    asked = options()
    asked.work.mkdir(exist_ok=True)
    results = {size: one_size(asked, size) for size in asked.sizes}
    text = scale_report.page(results, asked.seconds)
    publish(text, "benchmarks-scale.md", asked.stdout)


if __name__ == "__main__":
    main()
