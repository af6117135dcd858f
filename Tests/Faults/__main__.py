"""Injects faults and checks what was promised; bin/faults runs it."""

import argparse
import importlib
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from kap import ROOT, Failed, Kap, Skipped

FAULTS = ["kill", "order", "errors", "full", "damaged", "migrations", "backups", "postgres", "nodes", "crash", "cuts", "snapshots",
          "jobs", "link", "refusals", "supervisor"]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(FAULTS)}; all unless given")
    parser.add_argument("--rounds", type=int, help="of each fault instead of its own number")
    parser.add_argument("--short", action="store_true", help="the few rounds of bin/test, which report times and judge none")
    parser.add_argument("--seed", type=int, default=random.randrange(2**32), help="repeats a run's random choices")
    parser.add_argument("--binary", type=Path, default=ROOT / ".build/debug/crm-web")
    parser.add_argument("--ready", type=float, default=2, help="seconds that a start may take (a debug build needs more)")
    parser.add_argument("--keep", action="store_true", help="keeps the bases")
    asked = parser.parse_args()
    for name in asked.names:
        if name not in FAULTS:
            parser.error(f"there is no fault “{name}”")
    return asked


def main() -> int:
    asked = options()
    work = Path(tempfile.mkdtemp(prefix="kap-faults-", dir=os.environ.get("TMPDIR")))
    kap, failed = Kap(asked.binary, work, None if asked.short else asked.ready), []
    for name in asked.names or FAULTS:
        fault = importlib.import_module(name)
        rounds = asked.rounds or (fault.SHORT if asked.short else fault.DEFAULT)
        start = time.monotonic()
        try:
            words = f"ok, {rounds} rounds: {fault.run(kap, rounds, random.Random(asked.seed))}"
        except Failed as problem:
            failed.append(name)
            words = f"FAILED (--seed {asked.seed}): {problem}"
        except Skipped as problem:
            words = f"skipped: {problem}"
        print(f"{name:11} {words} ({time.monotonic() - start:.0f} s)", flush=True)
    if asked.keep or failed:
        print(f"the bases are in {work}")
    else:
        shutil.rmtree(work, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
