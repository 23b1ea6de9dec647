"""Why a file is refused: one word for the parent process, which has the words for people."""

from __future__ import annotations

from typing import Literal

Grunn = Literal["type", "uleselig", "for_stor", "fremmed", "original", "passord"]


class Avvist(Exception):
    """The file is refused."""

    def __init__(self, grunn: Grunn) -> None:
        super().__init__(grunn)
        self.grunn: Grunn = grunn
