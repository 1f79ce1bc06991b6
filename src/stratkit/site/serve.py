"""Look at a site while it is written: on this computer only, and always as the knowledge is now."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from stratkit.diagnostics.errors import InvalidData, StratkitError
from stratkit.diagnostics.render import render_full
from stratkit.kb.locate import builtin_folder
from stratkit.language.messages import _
from stratkit.site.preview import Preview
from stratkit.site.wanted import Wanted

HOST = "127.0.0.1"
LIVE = "/_live"
"""Where an open page asks whether it is still up to date."""
SCRIPT = "/_live.js"
RELOAD = (
    b'new EventSource("' + LIVE.encode() + b'").onmessage=function(e){'
    b"var v=document.documentElement;if(v.dataset.live&&v.dataset.live!==e.data)location.reload();"
    b"v.dataset.live=e.data;};\n"
)
WAIT = 20.0
"""Seconds after which a silent connection is asked again."""


class State:
    """What is shown now, and how often that has changed."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview
        self.version = 1
        self.fault = ""
        self.changed = threading.Condition()

    def renew(self, tell: Callable[[str], None]) -> None:
        """Read the knowledge again; what has faults leaves the last good site standing."""
        try:
            self.preview.renew()
            self.fault = ""
            tell(_("read again"))
        except InvalidData as error:
            self.fault = render_full(error.report.diagnostics)
            tell(self.fault)
        except StratkitError as error:
            self.fault = error.message
            tell(self.fault)
        with self.changed:
            self.version += 1
            self.changed.notify_all()


class Handler(SimpleHTTPRequestHandler):
    """Answers from the preview, and from the assets."""

    state: ClassVar[State]

    def do_GET(self) -> None:
        """Answer one request."""
        path = self.path.partition("?")[0].partition("#")[0]
        if path == LIVE:
            self._live()
        elif path == SCRIPT:
            self._send(RELOAD, "text/javascript")
        else:
            self._page(path)

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _page(self, path: str) -> None:
        if self.state.fault:
            self._send(self._with_script(_faulty(self.state.fault)), "text/html")
            return
        found = self.state.preview.file(path.strip("/"))
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data, kind = found
        self._send(self._with_script(data) if kind == "text/html" else data, kind)

    @staticmethod
    def _with_script(data: bytes) -> bytes:
        tag = f'<script src="{SCRIPT}" defer></script></head>'.encode()
        return data.replace(b"</head>", tag, 1)

    def _send(self, data: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _live(self) -> None:
        """Tell an open page the number of the site, and again whenever it changes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        state = self.state
        try:
            while True:
                self.wfile.write(f"data: {state.version}\n\n".encode())
                self.wfile.flush()
                with state.changed:
                    state.changed.wait(WAIT)
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keep the terminal for what matters."""


def _faulty(fault: str) -> bytes:
    from html import escape  # noqa: PLC0415 - few sites have faults

    title = escape(_("The knowledge base has faults"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><h1>{title}</h1><pre>{escape(fault)}</pre></body></html>"
    ).encode()


def serve(wanted: Wanted, port: int, tell: Callable[[str], None]) -> None:
    """Show a site until it is interrupted.

    Args:
        wanted: What is asked of the site.
        port: Where to listen, on this computer only.
        tell: Says what happens.

    Raises:
        StratkitError: The port is taken.
        InvalidData: The knowledge base has errors from the start.
    """
    state = State(Preview(wanted))
    handler = type("Bound", (Handler,), {"state": state})
    try:
        server = ThreadingHTTPServer((HOST, port), partial(handler, directory=None))
    except OSError as error:
        msg = _("port {port} cannot be listened to: {reason}").format(port=port, reason=error)
        raise StratkitError(msg, hint=_("choose another with --port")) from error
    server.daemon_threads = True
    tell(_("open http://{host}:{port}/ ; Ctrl+C ends it").format(host=HOST, port=port))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _watch(wanted, lambda: state.renew(tell))
    finally:
        server.shutdown()
        server.server_close()


def _watch(wanted: Wanted, renew: Callable[[], None]) -> None:
    """Call back whenever a file of the knowledge base changes, until interrupted."""
    from watchfiles import watch  # noqa: PLC0415 - only this needs it

    from stratkit.api.profiles import layers  # noqa: PLC0415

    folders = layers(Path(wanted.folder)) if wanted.folder else (builtin_folder(),)
    for _changes in watch(*folders, raise_interrupt=True):
        renew()
