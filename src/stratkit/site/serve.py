"""Look at a site while it is written: on this computer only, and always as the knowledge is now."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from stratkit.api.profiles import layers
from stratkit.diagnostics.errors import StratkitError
from stratkit.kb.locate import builtin_folder
from stratkit.language.messages import _
from stratkit.language.system import reason_of
from stratkit.site.live import SCRIPT, Live
from stratkit.site.preview import Preview
from stratkit.site.wanted import Wanted

HOST = "127.0.0.1"
NAMES = frozenset({HOST, "localhost"})
"""What this computer calls itself; a page of another name must not read what is shown here."""
LIVE = "/_live"
"""Where an open page hears of changes."""
LIVE_SCRIPT = "/_live.js"
TAG = f'<script src="{LIVE_SCRIPT}" defer></script></head>'.encode()
WAIT = 15.0
"""Seconds after which a connection says something, to find out whether it still stands."""


class Handler(BaseHTTPRequestHandler):
    """Answers from a preview; no name that is asked for ever becomes a path on the disk."""

    live: ClassVar[Live]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        path = unquote(urlsplit(self.path).path)
        if self.headers.get("Host", "").rpartition(":")[0] not in NAMES:
            self._send(HTTPStatus.FORBIDDEN, b"", "text/plain")
        elif path == LIVE:
            self._tell()
        elif path == LIVE_SCRIPT:
            self._send(HTTPStatus.OK, SCRIPT.read_bytes(), "text/javascript")
        else:
            self._show(path)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _show(self, path: str) -> None:
        file = self.live.preview.file(path)
        status = HTTPStatus.OK if file.found else HTTPStatus.NOT_FOUND
        page = file.kind == "text/html"
        if page and file.found and not path.endswith(("/", ".html")):
            self._send(HTTPStatus.FOUND, b"", "text/plain", to=f"{urlsplit(self.path).path}/")
            return
        self._send(status, file.data.replace(b"</head>", TAG, 1) if page else file.data, file.kind)

    def _send(self, status: HTTPStatus, data: bytes, kind: str, *, to: str = "") -> None:
        self.send_response(status)
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if to:
            self.send_header("Location", to)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _tell(self) -> None:
        """Tell an open page what there is to tell, now and whenever it changes."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while True:
                self.wfile.write(f"data: {self.live.message()}\n\n".encode())
                self.wfile.flush()
                self.live.wait(WAIT)
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep the terminal for what matters."""


class Server(ThreadingHTTPServer):
    """Listens on this computer, and does not wait for pages that stay open."""

    daemon_threads = True
    block_on_close = False


def listening(live: Live, port: int) -> Server:
    """Return a server that shows a site, not yet running.

    Args:
        live: The site.
        port: Where to listen; 0 for any that is free.

    Raises:
        StratkitError: The port cannot be had.
    """
    try:
        return Server((HOST, port), type("Bound", (Handler,), {"live": live}))
    except OSError as error:
        msg = _("port {port} cannot be listened to: {reason}")
        said = msg.format(port=port, reason=reason_of(error))
        raise StratkitError(said, hint=_("choose another with --port")) from error


def serve(
    ask: Callable[[], Wanted], port: int, tell: Callable[[str], None], brand: str | None = None
) -> None:
    """Show a site until it is interrupted.

    Args:
        ask: Returns what is asked of the site, now.
        port: Where to listen, on this computer only.
        tell: Says what happens.
        brand: The file of the brand, to be watched like the knowledge base.

    Raises:
        StratkitError: The port is taken.
        InvalidData: The knowledge base has errors from the start.
    """
    live = Live(Preview(ask))
    server = listening(live, port)
    tell(_("open http://{host}:{port}/ and leave with Ctrl+C").format(host=HOST, port=port))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        watch(watched(ask().folder, brand), lambda: live.renew(tell))
    finally:
        server.shutdown()
        server.server_close()


def watched(folder: str | None, brand: str | None) -> tuple[Path, ...]:
    """Return what a site is made from and somebody may be writing.

    Args:
        folder: The knowledge base; None for the built-in one.
        brand: The file of a brand.
    """
    folders = layers(Path(folder)) if folder else (builtin_folder(),)
    return (*folders, Path(brand).parent) if brand else folders


def watch(paths: tuple[Path, ...], renew: Callable[[], None]) -> None:
    """Call back whenever something in some folders changes, until interrupted."""
    from watchfiles import watch as changes  # noqa: PLC0415 - only this needs it

    for _changed in changes(*paths, raise_interrupt=True):
        renew()
