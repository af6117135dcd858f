"""A link to the PostgreSQL server that can be cut, or that speaks TLS with whatever certificate the test has made."""

import contextlib
import os
import selectors
import socket
import ssl
import struct
import threading
import time
from pathlib import Path

from server import Postgres

TLS_REQUEST = struct.pack("!ii", 8, 80877103)


class Relay:
    """Listens on a port of this machine and passes bytes on to the server's socket, until told otherwise."""

    def __init__(self, postgres: Postgres, certificate: Path | None = None) -> None:
        self.target = str(next(postgres.folder.glob(".s.PGSQL.*[0-9]")))
        self.certificate, self.is_silent = certificate, False
        self.lines: list[socket.socket] = []
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        while True:
            line, _ = self.listener.accept()
            threading.Thread(target=self.carry, args=(line,), daemon=True).start()

    def carry(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError), socket.socket(socket.AF_UNIX) as server:
            while self.is_silent:
                time.sleep(0.05)
            server.connect(self.target)
            self.lines += [line, server]
            if self.certificate:
                line = self.encrypted(line)
            self.pass_on(line, server)
        line.close()

    def encrypted(self, line: socket.socket) -> socket.socket:
        """Answers libpq's request as a server with TLS does."""
        if line.recv(8) != TLS_REQUEST:
            raise OSError("no TLS was asked for")
        line.sendall(b"S")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.certificate.with_suffix(".key"))
        return context.wrap_socket(line, server_side=True)

    def pass_on(self, line: socket.socket, server: socket.socket) -> None:
        watch = selectors.DefaultSelector()
        watch.register(line, selectors.EVENT_READ, server)
        watch.register(server, selectors.EVENT_READ, line)
        while True:
            for key, _ in watch.select():
                while self.is_silent:  # taken from neither side: what was sent is on its way for ever
                    time.sleep(0.05)
                piece = key.fileobj.recv(65_536)
                if not piece:
                    return
                key.data.sendall(piece)

    def cut(self) -> None:
        """Ends every connection, as a router that starts anew does."""
        lines, self.lines = self.lines, []
        for line in lines:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def address(self, postgres: Postgres, words: str = "") -> str:
        return f"postgres://clerk@127.0.0.1:{self.port}/{postgres.name}{words}"
