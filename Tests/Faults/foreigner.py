"""A PostgreSQL server that turns everybody away, in its own language, as one does whose `lc_messages` is not English."""

import contextlib
import socket
import struct
import threading

TLS_REQUEST = struct.pack("!ii", 8, 80877103)


class Foreigner:
    """Speaks the protocol's first words only: no TLS, then a refusal."""

    def __init__(self, severity: str, state: str, words: str) -> None:
        fields = {"S": severity, "V": "FATAL", "C": state, "M": words}
        body = b"".join(f"{key}{value}\0".encode() for key, value in fields.items()) + b"\0"
        self.refusal = b"E" + struct.pack("!i", len(body) + 4) + body
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        while True:
            line, _ = self.listener.accept()
            with contextlib.suppress(OSError), line:
                asked = line.recv(8_192)
                if asked == TLS_REQUEST:
                    line.sendall(b"N")
                    asked = line.recv(8_192)
                if asked:
                    line.sendall(self.refusal)

    def address(self, database: str) -> str:
        return f"postgres://clerk@127.0.0.1:{self.port}/{database}"
