"""What keeps one from a PostgreSQL database is said in one sentence, without the password."""

import random
import shutil
import subprocess
import time
from pathlib import Path

from foreigner import Foreigner
from kap import Kap, Skipped, expect
from relay import Relay
from server import Postgres

DEFAULT, SHORT = 1, 1
SECRET = "dont-print-me"
SERVE = ["serve", "--listen", "127.0.0.1:0"]
DRY = ["migrate"], ["migrate", "--dry-run"]


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    if not shutil.which("openssl"):
        raise Skipped("openssl, which makes the certificates, is not installed")
    postgres = Postgres(kap, "faults_refusals", customers=None)
    done = kap.run("migrate", "--database", postgres.address)
    expect(done.returncode == 0, f"migrate: {done.stderr}")
    make_roles(postgres)
    made = certificates(kap.work)
    plain, tls, forged = Relay(postgres), Relay(postgres, made / "server.pem"), Relay(postgres, made / "forged.pem")
    verify = f"?sslmode=verify-full&sslrootcert={made}/root.pem"
    locked = plain.address(postgres).replace("clerk@", f"lock:{SECRET}@")
    cases = [
        ("a wrong password", locked, "refuses the password of “lock”"),
        ("no password", plain.address(postgres).replace("clerk@", "lock@"), "refuses the password of “lock”"),
        ("a missing database", locked.replace("lock:", "clerk:").replace(postgres.name, "absent"), "there is no database “absent”"),
        ("an unknown role", locked.replace("lock:", "ghost:"), "“ghost”"),
        ("a role without rights", locked.replace("lock:", "guest:"), "lacks a right"),
        ("a role that may not enter", locked.replace("lock:", "stranger:"), "“stranger”"),
        ("a role without connections", locked.replace("lock:", "full_up:"), "no connection left"),
        ("a server without TLS", plain.address(postgres, verify), "SSL"),
        ("a certificate of nobody known", forged.address(postgres, verify), "certificate"),
        ("a certificate of another name", tls.address(postgres, verify), "certificate"),
        ("nobody there", "postgres://clerk@127.0.0.1:1/kap", "not available"),
    ]
    cases += in_other_languages(postgres)
    for name, address, words in cases:
        check(kap, name, address, words)
    right = tls.address(postgres, verify).replace("127.0.0.1", "localhost")
    done = kap.run("migrate", "--database", right)
    expect(done.returncode == 0, f"a right certificate: {done.stderr}")
    postgres.sql("INSERT INTO migrations (name) VALUES ('telepathy-1')", here=True)
    check(kap, "a newer schema", postgres.address, "newer version", *DRY)
    postgres.sql("DELETE FROM migrations WHERE name = 'telepathy-1'", here=True)
    lacking(kap, postgres)
    strangers(kap, postgres)
    standby(kap, postgres)
    return ", ".join(name for name, _, _ in cases) + ", a newer schema, another program's tables, a standby: each told in a sentence"


def in_other_languages(postgres: Postgres) -> list[tuple[str, str, str]]:
    """The words are PostgreSQL's own translations."""
    refusals = [
        ("ВАЖНО", "28P01", 'пользователь "clerk" не прошёл проверку подлинности (по паролю)', "refuses the password of “clerk”"),
        ("VÉGZETES", "3D000", f'a(z) "{postgres.name}" adatbázis nem létezik', f"there is no database “{postgres.name}”"),
        ("FATAL", "28000", "Rolle »clerk« existiert nicht", "lets “clerk” not in: "),
        ("ВАЖНО", "28000", "в pg_hba.conf нет записи для этого узла, SSL выкл.", "lets “clerk” not in: "),
        ("ВАЖНО", "53300", "извините, уже слишком много клиентов", "no connection left"),
        ("ВАЖНО", "57P03", "система баз данных запускается", "not available: "),
    ]
    return [
        (f"{state} of a server that says {severity}", Foreigner(severity, state, said).address(postgres.name), words)
        for severity, state, said, words in refusals
    ]


def lacking(kap: Kap, postgres: Postgres) -> None:
    """Who may only look is told at the start, not by the first page that writes."""
    guest = postgres.address.replace("clerk@", "guest@")
    check(kap, "no right at all", guest, "lacks a right", *DRY)
    postgres.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", here=True)
    check(kap, "no right to write", guest, "lacks rights: INSERT, UPDATE, DELETE on ", SERVE)
    found = kap.run("doctor", "--database", guest)
    expect(found.returncode == 2 and "failure  rights: " in found.stdout, f"doctor: {found.stdout}{found.stderr}")


def strangers(kap: Kap, postgres: Postgres) -> None:
    """Tables of another program, and none of ours."""
    other = postgres.beside("faults_strangers")
    other.make()
    other.sql("CREATE TABLE recipes (name TEXT)", here=True)
    check(kap, "another program's tables", other.address, "another program", SERVE, *DRY, ["configure", "--name", "Kap"])
    tables = other.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace", here=True)
    expect(tables == [["recipes"]], f"another program's tables: there are now {tables}")


def standby(kap: Kap, postgres: Postgres) -> None:
    mark = postgres.folder / "data/standby.signal"
    mark.touch()
    postgres.crash()
    try:
        check(kap, "a standby", postgres.address, "it is a standby")
    finally:
        mark.unlink()
        postgres.crash()
    done = kap.run("migrate", "--database", postgres.address)
    expect(done.returncode == 0, f"after the standby: {done.stderr}")


def check(kap: Kap, name: str, address: str, words: str, *commands: list[str]) -> None:
    for command in commands or (SERVE, ["migrate"]):
        done = kap.run(command[0], "--database", address, *command[1:], within=300)
        said = done.stderr.strip()
        expect(done.returncode > 0, f"{name}: {command[0]} went on: {done.stdout}{said}")
        expect(len(said.splitlines()) == 1 and said.startswith("crm-web: "), f"{name}: {command[0]} said {said!r}")
        expect(words in said, f"{name}: {command[0]} said {said!r}, nothing of “{words}”")
        expect(SECRET not in said + done.stdout, f"{name}: {command[0]} printed the password")


def make_roles(postgres: Postgres) -> None:
    """`lock` needs its password, `guest` may look and not touch, `stranger` may not even enter, `full_up` has no connection left."""
    for role in ("lock", "guest", "stranger", "full_up"):
        postgres.sql(f"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    postgres.sql("ALTER ROLE lock PASSWORD 'another'")
    postgres.sql(f"REVOKE CONNECT ON DATABASE {postgres.name} FROM PUBLIC")
    postgres.sql(f"GRANT CONNECT ON DATABASE {postgres.name} TO guest")
    postgres.sql("ALTER ROLE full_up CONNECTION LIMIT 0")
    postgres.sql(f"GRANT CONNECT ON DATABASE {postgres.name} TO full_up")
    rules = postgres.folder / "data/pg_hba.conf"
    text = rules.read_text()
    if "local all lock" not in text:
        rules.write_text("local all lock scram-sha-256\n" + text)
    postgres.sql("SELECT pg_reload_conf()")
    # The server reads its rules again when it comes to it.
    lock = postgres.admin.replace("kap@", "lock@", 1)
    while subprocess.run(["psql", "-Xwq", lock, "-c", ""], capture_output=True).returncode == 0:
        time.sleep(0.05)


def certificates(work: Path) -> Path:
    """A root, a server that it vouches for by the name of localhost, and one that vouches for itself."""
    folder = work / "certificates"
    folder.mkdir()
    new = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30"]
    subject = lambda name: ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]  # noqa: E731
    files = lambda name: ["-keyout", f"{name}.key", "-out", f"{name}.pem"]  # noqa: E731
    vouched = ["-CA", "root.pem", "-CAkey", "root.key"]
    for words in (
        [*new, *files("root"), "-subj", "/CN=root"],
        [*new, *files("server"), *subject("localhost"), *vouched],
        [*new, *files("forged"), *subject("127.0.0.1")],
    ):
        done = subprocess.run(words, cwd=folder, capture_output=True, text=True)
        expect(done.returncode == 0, f"openssl: {done.stderr}")
    return folder
