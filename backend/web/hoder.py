"""Security headers on every answer, and the content policy that lets nothing in but our own files."""

from __future__ import annotations

from aiohttp import web

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
HODER = {
    "Content-Security-Policy": CSP,
    "Cache-Control": "no-store",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}


async def sett_hoder(request: web.Request, svar: web.StreamResponse) -> None:
    """Put the headers on an answer that is about to leave; static files may be kept, but are asked for anew (ETag)."""
    for navn, verdi in HODER.items():
        svar.headers.setdefault(navn, verdi)
    svar.headers["Server"] = "SiFra"
    if request.path.startswith("/static/"):
        svar.headers["Cache-Control"] = "no-cache"
    if request.secure or request.headers.get("X-Forwarded-Proto") == "https":
        svar.headers["Strict-Transport-Security"] = "max-age=31536000"
