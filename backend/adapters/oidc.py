"""Log-in through an OpenID Connect provider, as Feide: authorization code with PKCE (RFC 7636), state and nonce.

What it gives is who someone is (`sub`), and nothing more: no name, no address is asked for. The provider's keys are
fetched as its metadata say (OpenID Connect Discovery 1.0), and again where a token names a key that is not among them.
"""

from __future__ import annotations

import base64
import hashlib
import time
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import aiohttp
import jwt

from backend.domain.feil import IkkeInnlogget, Utilgjengelig

FRIST_S: Final = 10
METADATA_S: Final = 3600.0
"""How long the provider's metadata are kept, in seconds."""
NOKLER_S: Final = 60.0
"""The least time between two fetches of its keys, in seconds."""
ALGORITMER: Final = ("RS256", "RS384", "RS512", "PS256", "ES256", "EdDSA")
"""Signatures with a public key alone: never `none`, never one that a shared secret makes."""
SLINGRING_S: Final = 30
FEIDE_FEILET: Final = "Innloggingen med Feide gikk ikke. Prøv igjen."
FEIDE_NEDE: Final = "Feide svarer ikke akkurat nå. Prøv igjen om litt."
_KREVES: Final = ["iss", "aud", "exp", "iat", "sub", "nonce"]


@dataclass(frozen=True)
class Klient:
    """This installation as the provider knows it."""

    utsteder: str
    id: str
    hemmelig: str
    retur: str


class Oidc:
    """One provider. Raises Utilgjengelig where it does not answer, IkkeInnlogget where it says no or untruly."""

    def __init__(self, okt: aiohttp.ClientSession, klient: Klient) -> None:
        self._okt = okt
        self._klient = klient
        self._metadata: tuple[float, dict[str, Any]] | None = None
        self._nokler: tuple[float, jwt.PyJWKSet] | None = None

    async def adresse(self, state: str, nonce: str, verifiserer: str) -> str:
        """Return where to send the browser."""
        sporring = {
            "response_type": "code",
            "client_id": self._klient.id,
            "redirect_uri": self._klient.retur,
            "scope": "openid",
            "state": state,
            "nonce": nonce,
            "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(verifiserer.encode()).digest()).decode()[:-1],
            "code_challenge_method": "S256",
        }
        endepunkt = str((await self._les_metadata())["authorization_endpoint"])
        return f"{endepunkt}{'&' if '?' in endepunkt else '?'}{urlencode(sporring)}"

    async def hvem(self, kode: str, nonce: str, verifiserer: str) -> str:
        """Return "issuer subject" of the one whom the code stands for."""
        kropp = {
            "grant_type": "authorization_code",
            "code": kode,
            "redirect_uri": self._klient.retur,
            "client_id": self._klient.id,
            "code_verifier": verifiserer,
        }
        inn = aiohttp.BasicAuth(self._klient.id, self._klient.hemmelig)
        svar = await self._json("POST", (await self._les_metadata())["token_endpoint"], data=kropp, auth=inn)
        krav = await self._les_token(str(svar.get("id_token", "")))
        if krav["nonce"] != nonce or not isinstance(krav["sub"], str) or not krav["sub"]:
            raise IkkeInnlogget(FEIDE_FEILET)
        return f"{self._klient.utsteder} {krav['sub']}"

    async def _les_token(self, token: str) -> dict[str, Any]:
        try:
            nokkel = await self._finn_nokkel(str(jwt.get_unverified_header(token).get("kid", "")))
            krav: dict[str, Any] = jwt.decode(
                token,
                nokkel,
                algorithms=ALGORITMER,
                audience=self._klient.id,
                issuer=self._klient.utsteder,
                leeway=SLINGRING_S,
                options={"require": _KREVES},
            )
        except jwt.PyJWTError:
            raise IkkeInnlogget(FEIDE_FEILET) from None
        if isinstance(krav["aud"], list) and len(krav["aud"]) > 1 and krav.get("azp") != self._klient.id:
            raise IkkeInnlogget(FEIDE_FEILET)
        return krav

    async def _finn_nokkel(self, kid: str) -> jwt.PyJWK:
        for _ in range(2):
            hentet, nokler = await self._les_nokler()
            for nokkel in nokler.keys:
                if nokkel.key_id == kid or (not kid and len(nokler.keys) == 1):
                    return nokkel
            if time.monotonic() - hentet < NOKLER_S:
                break
            self._nokler = None
        raise IkkeInnlogget(FEIDE_FEILET)

    async def _les_nokler(self) -> tuple[float, jwt.PyJWKSet]:
        if self._nokler is None:
            data = await self._json("GET", (await self._les_metadata())["jwks_uri"])
            self._nokler = time.monotonic(), jwt.PyJWKSet.from_dict(data)
        return self._nokler

    async def _les_metadata(self) -> dict[str, Any]:
        if self._metadata is None or time.monotonic() - self._metadata[0] > METADATA_S:
            data = await self._json("GET", f"{self._klient.utsteder.rstrip('/')}/.well-known/openid-configuration")
            felt = ("authorization_endpoint", "token_endpoint", "jwks_uri")
            if data.get("issuer") != self._klient.utsteder or not all(isinstance(data.get(f), str) for f in felt):
                raise Utilgjengelig(FEIDE_NEDE)
            self._metadata = time.monotonic(), data
        return self._metadata[1]

    async def _json(self, metode: str, url: str, **kropp: Any) -> dict[str, Any]:
        frist = aiohttp.ClientTimeout(FRIST_S)
        try:
            async with self._okt.request(metode, url, timeout=frist, allow_redirects=False, **kropp) as svar:
                if 400 <= svar.status < 500:
                    raise IkkeInnlogget(FEIDE_FEILET)
                data = await svar.json(content_type=None) if svar.status == 200 else None
        except (aiohttp.ClientError, TimeoutError, ValueError):
            raise Utilgjengelig(FEIDE_NEDE) from None
        if not isinstance(data, dict):
            raise Utilgjengelig(FEIDE_NEDE)
        return data
