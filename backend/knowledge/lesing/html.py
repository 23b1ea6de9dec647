"""HTML, and Markdown by way of it: the content of the page, without menus, scripts and forms."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from markdown_it import MarkdownIt

from backend.knowledge.lesing.blokk import Blokk

_BORT = [
    "script",
    "style",
    "nav",
    "header",
    "footer",
    "form",
    "noscript",
    "svg",
    "iframe",
    "template",
    "aside",
    "button",
]
_AVSNITT = {
    "p",
    "li",
    "blockquote",
    "pre",
    "dt",
    "dd",
    "figcaption",
    "div",
    "section",
    "article",
    "td",
    "th",
    "main",
    "body",
}
_OVERSKRIFT = {f"h{n}": n for n in range(1, 7)}


def les_html(tekst: str) -> list[Blokk]:
    """The blocks of a page, not yet placed."""
    suppe = BeautifulSoup(tekst, "lxml")
    for ting in suppe(_BORT):
        ting.decompose()
    rot = suppe.find("main") or suppe.find("article") or suppe.body or suppe
    return list(_Leser().les(rot)) if isinstance(rot, Tag) else []


def les_markdown(tekst: str) -> list[Blokk]:
    """The blocks of a Markdown text, tables included; HTML inside it is text, not markup."""
    return les_html("<main>" + MarkdownIt("commonmark", {"html": False}).enable("table").render(tekst) + "</main>")


class _Leser:
    def __init__(self) -> None:
        self._tabell = 0

    def les(self, rot: Tag) -> Iterator[Blokk]:
        """What stands in an element, in order; text between elements is a paragraph of its own."""
        fritt: list[str] = []
        for barn in rot.children:
            if isinstance(barn, Tag) and (barn.name in _OVERSKRIFT or barn.name in _AVSNITT or _har_blokk(barn)):
                yield from self._tekst(rot, fritt)
                fritt = []
                yield from self._element(barn)
            elif isinstance(barn, Tag | NavigableString):
                fritt.append(barn.get_text() if isinstance(barn, Tag) else str(barn))
        yield from self._tekst(rot, fritt)

    def _element(self, ting: Tag) -> Iterator[Blokk]:
        if nivaa := _OVERSKRIFT.get(ting.name):
            if tekst := _ren(ting.get_text()):
                yield Blokk("overskrift", tekst, nivaa)
        elif ting.name == "table":
            self._tabell += 1
            yield from self._rader(ting)
        else:
            yield from self.les(ting)

    def _rader(self, tabell: Tag) -> Iterator[Blokk]:
        for rad in tabell.find_all("tr"):
            celler = tuple(_ren(celle.get_text(" ")) for celle in rad.find_all(["td", "th"]))
            if any(celler):
                yield Blokk("rad", " ".join(c for c in celler if c), 0, None, celler, self._tabell)

    @staticmethod
    def _tekst(rot: Tag, biter: list[str]) -> Iterator[Blokk]:
        if tekst := _ren("".join(biter)):
            i_punkt = rot.name == "li" or rot.find_parent("li") is not None
            yield Blokk("punkt" if i_punkt else "tekst", tekst)


def _har_blokk(ting: Tag) -> bool:
    return ting.name in ("table", "ul", "ol", "dl") or ting.find([*_OVERSKRIFT, *_AVSNITT, "table"]) is not None


def _ren(tekst: str) -> str:
    return " ".join(tekst.replace("\u00ad", "").split())
