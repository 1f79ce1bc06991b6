from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from stratkit.diagnostics.errors import StratkitError
from stratkit.site.live import Live
from stratkit.site.preview import Preview
from stratkit.site.serve import HOST, Server, listening, watch, watched
from stratkit.site.wanted import Wanted
from tiny import change

STAGE = "stages/awareness.yaml"


@pytest.fixture
def live(whole: Path) -> Live:
    """The tiny knowledge base as it is being written."""
    return Live(Preview(lambda: Wanted(folder=str(whole))))


@pytest.fixture
def server(live: Live) -> Iterator[Server]:
    """A server that shows it."""
    found = listening(live, 0)
    thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield found
    found.shutdown()
    found.server_close()
    thread.join()


def asked(
    server: Server, path: str, method: str = "GET", host: str = ""
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=30)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    found = (answer.status, answer.headers, answer.read())
    connection.close()
    return found


def test_a_page_is_shown_and_hears_of_changes(server: Server, live: Live) -> None:
    status, headers, data = asked(server, "/en/channel.trade-fair/index.html")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    tag = b'<script src="/_live.js" defer></script>'
    assert data.count(tag) == 1
    # The files themselves know nothing of it.
    assert tag not in live.preview.file("/en/channel.trade-fair/index.html").data
    status, headers, data = asked(server, "/_live.js")
    assert headers["Content-Type"].startswith("text/javascript")
    assert b'EventSource("/_live")' in data


def test_what_is_not_there_is_said_so(server: Server) -> None:
    assert asked(server, "/en/none/")[0] == 404
    assert asked(server, "/assets/..%2f..%2fwanted.py")[0] == 404
    assert asked(server, "/..%2f..%2fetc%2fpasswd")[0] == 404


def test_a_folder_is_named_in_full_so_that_its_links_hold(server: Server) -> None:
    status, headers, _data = asked(server, "/en/channel.trade-fair")
    assert (status, headers["Location"]) == (302, "/en/channel.trade-fair/")
    assert asked(server, "/en/channel.trade-fair/")[0] == 200


def test_only_the_head_can_be_asked_for(server: Server) -> None:
    status, headers, data = asked(server, "/en/index.html", "HEAD")
    assert (status, data) == (200, b"")
    assert int(headers["Content-Length"]) > 1000


def test_pages_of_other_names_read_nothing(server: Server) -> None:
    assert asked(server, "/en/index.html", host=f"evil.example:{server.server_port}")[0] == 403
    assert asked(server, "/en/index.html", host=f"localhost:{server.server_port}")[0] == 200


def test_open_pages_hear_of_changes_and_of_faults(server: Server, live: Live, whole: Path) -> None:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=30)
    connection.request("GET", "/_live")
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"

    def heard() -> dict[str, object]:
        line = stream.readline()
        assert stream.readline() == b"\n"
        found: dict[str, object] = json.loads(line.removeprefix(b"data: "))
        return found

    told: list[str] = []
    assert heard() == {"version": 1, "fault": ""}
    change(whole, {STAGE: {"label: Awareness": "labell: Awareness"}})
    live.renew(told.append)
    fault = heard()
    assert fault["version"] == 1
    assert "SK113" in str(fault["fault"])
    assert "awareness.yaml:" in told[-1]
    assert asked(server, "/en/stage.awareness/index.html")[0] == 200
    change(whole, {STAGE: {"labell: Awareness": "label: Attention"}})
    live.renew(told.append)
    assert heard() == {"version": 2, "fault": ""}
    assert b"Attention" in asked(server, "/en/stage.awareness/index.html")[2]
    connection.close()


def test_a_port_that_is_taken_is_named(server: Server, live: Live) -> None:
    with pytest.raises(StratkitError, match=f"port {server.server_port} cannot"):
        listening(live, server.server_port)


def test_changes_of_files_are_seen(tmp_path: Path) -> None:
    seen = threading.Event()

    class Enough(Exception):  # noqa: N818 - no error
        pass

    def renew() -> None:
        seen.set()
        raise Enough

    def write() -> None:
        for number in range(100):
            if seen.wait(0.1):
                return
            (tmp_path / "a.yaml").write_text(str(number), encoding="utf-8")

    thread = threading.Thread(target=write)
    thread.start()
    with pytest.raises(Enough):
        watch((tmp_path,), renew)
    thread.join()


def test_what_is_watched(whole: Path, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "overlay.yaml").write_text(
        "name: Ours\nversion: 1.0.0\nbase: ../kb\n", encoding="utf-8"
    )
    brand = tmp_path / "brand" / "brand.yaml"
    found = {path.resolve() for path in watched(str(overlay), str(brand))}
    assert found == {whole, overlay, brand.parent}
