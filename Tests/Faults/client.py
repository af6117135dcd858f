"""A signed-in browser, as far as forms need one."""

import http.client
import re
import urllib.parse

from kap import PASSWORD, expect


class Client:
    """One user with a session; its connection is made anew when the server was away."""

    def __init__(self, port: int) -> None:
        self.port, self.cookies, self.csrf = port, {}, ""
        self.extra: dict[str, str] = {}  # more header fields
        self.connection: http.client.HTTPConnection | None = None

    def request(self, method: str, path: str, body: str | None = None, timeout: float = 240) -> http.client.HTTPResponse:
        """One exchange; the body is read, as `.body`. Throws OSError or HTTPException when there was no whole answer."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} | self.extra
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}"}
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            answer.body = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        for header in answer.headers.get_all("Set-Cookie") or []:
            name, value = header.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None

    def get(self, path: str) -> http.client.HTTPResponse:
        return self.request("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> http.client.HTTPResponse:
        return self.request("POST", path, urllib.parse.urlencode(fields | {"csrf": self.csrf}))

    def sign_in(self, role: str = "administrator", password: str = PASSWORD) -> "Client":
        self.csrf = token(self.get("/sign-in").body)
        answer = self.post("/sign-in", {"email": f"{role}@arpi.example", "password": password})
        expect(answer.status == 303, f"signing in answered {answer.status}")
        self.csrf = token(self.get("/profile").body)
        return self

    def twin(self) -> "Client":
        """Another connection of the same session."""
        other = Client(self.port)
        other.cookies, other.csrf = dict(self.cookies), self.csrf
        return other


def token(html: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', html)
    expect(found is not None, "the page has no form")
    return found[1]

