"""A real OpenID Connect provider, small: discovery, keys, authorization and token endpoints, RS256."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import jwt
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric import rsa

KLIENT, HEMMELIG = "sifra-prove", "hemmelig-prove"


@dataclass
class Utsteder:
    """What the tests set: who logs in, and what is wrong with the tokens. `url` is where it is."""

    sub: str = "feide-1"
    krav: dict[str, Any] = field(default_factory=dict)
    algoritme: str = "RS256"
    kid: str = "n1"
    signer_med: Any = None
    nokkel: Any = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    url: str = ""
    koder: dict[str, dict[str, str]] = field(default_factory=dict)
    hentet: list[str] = field(default_factory=list)

    def app(self) -> web.Application:
        """Return the provider."""
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", self._metadata)
        app.router.add_get("/jwks", self._jwks)
        app.router.add_get("/auth", self._auth)
        app.router.add_post("/token", self._token)
        return app

    async def _metadata(self, _: web.Request) -> web.Response:
        steder = {"authorization_endpoint": "auth", "token_endpoint": "token", "jwks_uri": "jwks"}
        return web.json_response({"issuer": self.url} | {navn: f"{self.url}/{sti}" for navn, sti in steder.items()})

    async def _jwks(self, _: web.Request) -> web.Response:
        self.hentet.append("jwks")
        data = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.nokkel.public_key()))
        return web.json_response({"keys": [data | {"kid": self.kid, "alg": "RS256", "use": "sig"}]})

    async def _auth(self, request: web.Request) -> web.Response:
        """Everyone who comes is logged in at once, as `sub`."""
        q = request.query
        assert (q["client_id"], q["response_type"], q["scope"], q["code_challenge_method"]) == (
            KLIENT, "code", "openid", "S256",
        )  # fmt: skip
        kode = secrets.token_urlsafe(16)
        self.koder[kode] = dict(q)
        raise web.HTTPFound(f"{q['redirect_uri']}?code={kode}&state={q['state']}")

    async def _token(self, request: web.Request) -> web.Response:
        inn, felt = request.headers["Authorization"], await request.post()
        fikk = self.koder.pop(str(felt["code"]), None)
        riktig = base64.b64encode(f"{KLIENT}:{HEMMELIG}".encode()).decode()
        hash_ = hashlib.sha256(str(felt["code_verifier"]).encode()).digest()
        utfordring = base64.urlsafe_b64encode(hash_).decode().rstrip("=")
        if inn != f"Basic {riktig}" or fikk is None or fikk["code_challenge"] != utfordring:
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response(
            {"access_token": "x", "token_type": "Bearer", "id_token": self.lag_token(fikk["nonce"])}
        )

    def lag_token(self, nonce: str) -> str:
        """Return an id token, with what the tests have changed."""
        naa = int(time.time())
        krav = {"iss": self.url, "aud": KLIENT, "sub": self.sub, "nonce": nonce, "iat": naa, "exp": naa + 300}
        krav = {navn: verdi for navn, verdi in (krav | self.krav).items() if verdi is not None}
        nokkel = "" if self.algoritme == "none" else self.signer_med or self.nokkel
        return jwt.encode(krav, nokkel, self.algoritme, headers={"kid": self.kid})


@asynccontextmanager
async def kjorende() -> AsyncIterator[Utsteder]:
    """The provider on a free port."""
    utsteder = Utsteder()
    tjener = TestServer(utsteder.app())
    await tjener.start_server()
    utsteder.url = str(tjener.make_url("")).rstrip("/")
    yield utsteder
    await tjener.close()
