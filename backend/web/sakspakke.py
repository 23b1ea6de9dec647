"""A case with its attachments as one ZIP, sent as it is made: no more than one attachment is in memory at a time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import AsyncIterator, Mapping
from typing import Any

from aiohttp import web


class _Sluse(io.RawIOBase):
    """What is written to it waits to be taken. It cannot go back: the ZIP then puts sizes after each file."""

    def __init__(self) -> None:
        self._venter = bytearray()

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Keep some bytes."""
        self._venter += data
        return len(data)

    def ta(self) -> bytes:
        """Return what waits, and keep it no longer."""
        data, self._venter = bytes(self._venter), bytearray()
        return data


async def send_pakke(
    request: web.Request,
    hoder: Mapping[str, str],
    filer: Mapping[str, bytes],
    flere: AsyncIterator[tuple[str, bytes]],
) -> web.StreamResponse:
    """Send these files and those that come; a fault on the way breaks the download off, and no ZIP is whole then."""
    svar = web.StreamResponse(headers=hoder)
    svar.content_type = "application/zip"
    await svar.prepare(request)
    sluse = _Sluse()
    with zipfile.ZipFile(sluse, "w", zipfile.ZIP_STORED) as pakke:
        for navn, data in filer.items():
            pakke.writestr(navn, data)
        await svar.write(sluse.ta())
        async for navn, data in flere:
            pakke.writestr(navn, data)
            await svar.write(sluse.ta())
    await svar.write(sluse.ta())
    await svar.write_eof()
    return svar
