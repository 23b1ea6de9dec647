"""Security headers on every answer, and the content policy that lets nothing in but our own files.

The values follow the OWASP Secure Headers Project. Pages for accounts and the demo's mailbox show what others wrote and
have no script of their own: there no script runs at all.
"""

from __future__ import annotations

from typing import Final

from aiohttp import web

ARBEIDERREGEL: Final = "sifra-arbeid"
"""The one trusted-types policy: it lets `static/arbeid.js` start its worker, and nothing else."""
_FELLES: Final = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
)
CSP: Final = "; ".join(
    (*_FELLES, "script-src 'self'", "worker-src 'self'", "connect-src 'self'", f"trusted-types {ARBEIDERREGEL}")
)
CSP_UTEN_SKRIPT: Final = "; ".join((*_FELLES, "trusted-types 'none'"))
CSP_VISER: Final = f"{CSP_UTEN_SKRIPT}; frame-src 'self'"
"""The page round the frame in which an attachment is shown."""
CSP_RAMME: Final = (
    "sandbox; default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What is shown of an attachment: a picture that stands in the answer itself, since a sandbox has no origin of its own
and so may fetch nothing from ours; nothing else."""
CSP_FIL: Final = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""A file to download."""
CSP_PASSNOKKEL: Final = "; ".join((*_FELLES, "script-src 'self'", "connect-src 'self'", "trusted-types 'none'"))
"""A page where one shows or makes a passkey: it shows nothing that another wrote, and runs `passnokkel.js` alone."""
UTEN_SKRIPT: Final = ("/portal", "/demo/")
_AV: Final = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
HODER: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": ", ".join(f"{navn}=()" for navn in _AV),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-Robots-Tag": "noindex, nofollow",
}
HSTS: Final = "max-age=63072000; includeSubDomains"
"""Two years. Only behind TLS, which the web server in front tells by X-Forwarded-Proto."""


async def sett_hoder(request: web.Request, svar: web.StreamResponse) -> None:
    """Put the headers on an answer that is about to leave; static files may be kept, but are asked for anew (ETag)."""
    csp = CSP_UTEN_SKRIPT if request.path.startswith(UTEN_SKRIPT) else CSP
    for navn, verdi in {"Content-Security-Policy": csp, **HODER}.items():
        svar.headers.setdefault(navn, verdi)
    svar.headers["Server"] = "SiFra"
    if request.path.startswith("/static/"):
        svar.headers["Cache-Control"] = "no-cache"
    if request.secure or request.headers.get("X-Forwarded-Proto", "").lower() == "https":
        svar.headers["Strict-Transport-Security"] = HSTS
