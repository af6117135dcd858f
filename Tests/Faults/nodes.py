"""Two nodes behind nginx on one PostgreSQL database: one is killed, the other restarted, while people write."""

import os
import random
import signal
import subprocess
import time

from client import Client
from kap import Kap, Skipped, expect, free_port
from server import Crowd, Node, Postgres

DEFAULT, SHORT = 10, 2

CONFIGURATION = """
worker_processes 1; daemon off; pid %(folder)s/nginx.pid; error_log %(folder)s/error.log;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path %(folder)s/body; proxy_temp_path %(folder)s/proxy; fastcgi_temp_path %(folder)s/f;
    uwsgi_temp_path %(folder)s/u; scgi_temp_path %(folder)s/s;
    upstream kap { %(servers)s keepalive 32; }
    server {
        listen 127.0.0.1:%(port)d;
        location / {
            proxy_pass http://kap; proxy_http_version 1.1; proxy_set_header Connection "";
            proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr;
            proxy_connect_timeout 1s; proxy_next_upstream error timeout http_502 http_503;
        }
    }
}
"""


def run(kap: Kap, rounds: int, dice: random.Random) -> str:
    postgres = Postgres(kap, "faults_nodes")
    nodes = [Node(kap, postgres), Node(kap, postgres)]
    for node in nodes:
        node.start()
    with_proxy = Proxy(kap, [node.port for node in nodes])
    try:
        with Crowd(kap, with_proxy.port, 6) as crowd:
            for number in range(rounds):
                ill_treat(nodes, number, crowd, dice)
        signs_out_everywhere(nodes)
    finally:
        with_proxy.end()
    words = crowd.check(postgres)
    for node in nodes:
        node.end(signal.SIGTERM)
    failures = crowd.count("refused") + crowd.count("broken")
    kills = (rounds + 1) // 2
    # How many more a busy proxy or node turns away is a matter of time.
    kap.expect_soon(failures <= kills * len(crowd.writers), f"{failures} failures in {kills} kills of a node under {len(crowd.writers)} writers")
    return f"{kills} kills and {rounds - kills} restarts of a node; {words}"


def ill_treat(nodes: list[Node], number: int, crowd: Crowd, dice: random.Random) -> None:
    """Kills the one, restarts the other; in between both stand."""
    # The proxy leaves a node out for up to two seconds after its last failure: until then the other one is all it has.
    time.sleep(dice.uniform(2.5, 3.5))
    node = nodes[number % 2]
    node.end(signal.SIGKILL if number % 2 == 0 else signal.SIGTERM)
    crowd.wait_for_success(time.monotonic(), 2)
    time.sleep(dice.uniform(0.2, 0.6))
    node.start()


def signs_out_everywhere(nodes: list[Node]) -> None:
    """A session is good on both nodes, and over on both at once."""
    here = Client(nodes[0].port).sign_in("manager")
    there = here.twin()
    there.port = nodes[1].port
    expect(there.get("/customers").status == 200, "the other node does not know the session")
    expect(here.post("/sign-out", {}).status == 303, "signing out failed")
    expect(there.get("/customers").status == 303, "the session goes on at the other node")


class Proxy:
    """nginx as docs/deploy.md sets it up."""

    def __init__(self, kap: Kap, ports: list[int]) -> None:
        binary = next((path for path in ("/usr/sbin/nginx", "/usr/bin/nginx") if os.path.exists(path)), None)
        if binary is None:
            raise Skipped("nginx is not installed; bin/setup bench installs it")
        self.port, folder = free_port(), kap.work / "nginx"
        folder.mkdir()
        servers = " ".join(f"server 127.0.0.1:{port} max_fails=5 fail_timeout=1s;" for port in ports)
        file = folder / "nginx.conf"
        user = "user root;" if os.getuid() == 0 else ""
        file.write_text(user + CONFIGURATION % {"folder": folder, "port": self.port, "servers": servers})
        self.process = subprocess.Popen([binary, "-p", str(folder), "-c", str(file)], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            try:
                if Client(self.port).request("GET", "/healthz").status == 200:
                    return
            except OSError:
                time.sleep(0.05)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=120)
