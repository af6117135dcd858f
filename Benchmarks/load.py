"""Drives wrk, and nginx for comparison, on one address."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

from program import free_port

CONNECTIONS = [1, 16, 64]
SCRIPT = Path(__file__).with_name("wrk.lua")
NGINX = """
{user} daemon off; worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type "text/html; charset=utf-8";
    open_file_cache max=100; etag on;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{ listen 127.0.0.1:{port}; root {folder}/pages; }}
}}
"""


def wrk(
    url: str, connections: int, seconds: int, cookie: str = "", under: list[str] | None = None, paths: Path | None = None
) -> dict:
    """Latencies in ms and requests per second, counted `under` another program; any failed request ends the run.

    `paths` is a file of addresses that are asked for in turn instead of the one."""
    words = [*(under or []), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(SCRIPT)]
    if cookie:
        words += ["-H", f"Cookie: {cookie}"]
    around = os.environ | ({"KAP_PATHS": str(paths)} if paths else {})
    done = subprocess.run([*words, url], capture_output=True, text=True, check=True, env=around)
    found = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("{")))
    assert found["failed"] == 0, f"{url} at {connections} connections: {done.stdout}"
    return found


class Nginx:
    """nginx on loopback, serving one file per measured page, each of that page's size."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "pages").mkdir(parents=True)
        folder.chmod(0o755)
        self.folder, self.port = folder, free_port()
        conf = folder / "nginx.conf"
        user = "user root root;" if os.getuid() == 0 else ""  # else its workers may not read the folder
        conf.write_text(NGINX.format(folder=folder.resolve(), port=self.port, user=user))
        found = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([found, "-p", str(folder.resolve()), "-c", str(conf.resolve())], stderr=subprocess.DEVNULL)
        time.sleep(0.3)
        assert self.process.poll() is None, (folder / "error.log").read_text()

    def page(self, name: str, size: int) -> str:
        """The address of a page of `size` bytes."""
        (self.folder / "pages" / f"{name}.html").write_bytes(b"x" * size)
        return f"http://127.0.0.1:{self.port}/{name}.html"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)
