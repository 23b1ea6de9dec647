/** Calls to the server, and what can go wrong with them as one small set of words. */

import { loes } from './arbeid.js';
import { maalform } from './tekst.js';

/** @typedef {'nett'|'opptatt'|'mange'|'lang'|'ugyldig'|'slutt'|'foreldet'|'ikke_funnet'|'fil'|'ukjent'} Slag */

const LENGST_MS = 45_000; // what a turn may wait for its place and take: backend/adapters/assistent.py
const LENGST_FIL_MS = 200_000;
/** @type {Record<number, Slag>} */
const SLAG = { 400: 'ugyldig', 401: 'slutt', 404: 'ikke_funnet', 408: 'nett', 409: 'foreldet', 413: 'lang', 415: 'fil', 422: 'fil', 429: 'mange', 502: 'opptatt', 503: 'opptatt', 504: 'opptatt' };

/** `slag` says what went wrong, `vent` how many seconds to wait (0 when none was given), `melding` the server's own words. */
export class ApiFeil extends Error {
  /** @param {Slag} slag @param {number} [vent] @param {string} [melding] */
  constructor(slag, vent = 0, melding = '') {
    super(slag);
    this.slag = slag;
    this.vent = vent;
    this.melding = melding;
  }
}

/** A random id for one message: the same on a retry, so that the server can tell. */
export function nyId() {
  const tall = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(tall, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * POST JSON and read the JSON answer; throws ApiFeil. Where the server asks for work instead of waiting, it is done.
 * @param {string} sti
 * @param {object} kropp
 * @param {string | null} [token]
 * @returns {Promise<any>}
 */
export async function post(sti, kropp, token = null) {
  const svar = await sporr(sti, kropp, token);
  return svar.status === 204 ? null : svar.json().catch(() => { throw new ApiFeil('ukjent'); });
}

/**
 * POST JSON and get a file; throws ApiFeil.
 * @param {string} sti
 * @param {object} kropp
 * @param {string | null} [token]
 */
export async function hentFil(sti, kropp, token = null) {
  const svar = await sporr(sti, kropp, token);
  const navn = svar.headers.get('Content-Disposition')?.match(/filename="([^"]+)"/)?.[1] ?? 'notat.pdf';
  return { fil: await svar.blob().catch(() => { throw new ApiFeil('nett'); }), navn };
}

/** DELETE, and wait until it is done; throws ApiFeil. @param {string} sti @param {string} token */
export async function slettNaa(sti, token) {
  const svar = await hent(sti, { method: 'DELETE', headers: bearer(token) });
  if (!svar.ok) throw new ApiFeil(SLAG[svar.status] ?? 'ukjent', ventetid(svar));
}

/** @param {string} sti @param {object} kropp @param {string | null} token */
async function sporr(sti, kropp, token) {
  let svar = await sendJson(sti, kropp, bearer(token));
  const losning = svar.status === 429 ? await losning429(svar) : null;
  if (losning) svar = await sendJson(sti, kropp, { ...bearer(token), 'X-Sifra-Arbeid': losning });
  if (!svar.ok) throw new ApiFeil(SLAG[svar.status] ?? 'ukjent', ventetid(svar));
  return svar;
}

/** @param {string} sti @param {object} kropp @param {Record<string, string>} hoder */
function sendJson(sti, kropp, hoder) {
  return hent(sti, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...hoder },
    body: JSON.stringify(kropp),
  });
}

/** The solution of the puzzle in a refusal, or null where there is none. @param {Response} svar */
async function losning429(svar) {
  const oppgave = await svar.clone().json().then((data) => data.feil.oppgave, () => null);
  return oppgave ? loes(oppgave) : null;
}

/**
 * Send one file as it is, and tell how far it has come in percent; throws ApiFeil with the server's own words.
 * @param {string} sti
 * @param {File} fil
 * @param {string | null} token
 * @param {(prosent: number) => void} framdrift
 * @returns {Promise<any>}
 */
export function lastOpp(sti, fil, token, framdrift) {
  return new Promise((ferdig, feilet) => {
    const kall = new XMLHttpRequest(); // fetch does not tell how far it has come
    kall.open('POST', sti);
    kall.responseType = 'json';
    kall.timeout = LENGST_FIL_MS;
    const hoder = { ...bearer(token), 'Content-Type': fil.type || 'application/octet-stream', 'Accept-Language': maalform() };
    for (const [navn, verdi] of Object.entries(hoder)) kall.setRequestHeader(navn, verdi);
    kall.upload.addEventListener('progress', ({ loaded, total }) => framdrift(total ? (100 * loaded) / total : 0));
    kall.addEventListener('load', () => {
      if (kall.status === 201 && kall.response) return ferdig(kall.response);
      feilet(new ApiFeil(SLAG[kall.status] ?? 'ukjent', 0, kall.response?.feil?.melding));
    });
    for (const slag of ['error', 'timeout', 'abort']) kall.addEventListener(slag, () => feilet(new ApiFeil('nett')));
    kall.send(fil);
  });
}

/** Take something away, and wait until it is gone; what is gone already is gone. @param {string} sti @param {string | null} token */
export async function fjern(sti, token) {
  const svar = await hent(sti, { method: 'DELETE', headers: bearer(token) });
  if (!svar.ok && svar.status !== 404) throw new ApiFeil(SLAG[svar.status] ?? 'ukjent');
}

/** Ask the server to forget; outlives the page, and an error changes nothing. @param {string} sti @param {string} token */
export function slett(sti, token) {
  fetch(sti, { method: 'DELETE', keepalive: true, headers: bearer(token) }).catch(() => {});
}

/** @param {string} sti @param {RequestInit} valg */
async function hent(sti, valg) {
  const avbrudd = new AbortController();
  const klokke = setTimeout(() => avbrudd.abort(), LENGST_MS);
  try {
    return await fetch(sti, { ...valg, credentials: 'omit', cache: 'no-store', signal: avbrudd.signal });
  } catch {
    throw new ApiFeil('nett');
  } finally {
    clearTimeout(klokke);
  }
}

/** @param {string | null} token @returns {Record<string, string>} */
const bearer = (token) => (token ? { Authorization: `Bearer ${token}` } : {});

/** @param {Response} svar */
function ventetid(svar) {
  const sekunder = Number.parseInt(svar.headers.get('Retry-After') ?? '', 10);
  return Number.isFinite(sekunder) ? Math.max(1, sekunder) : svar.status === 429 ? 30 : 0;
}
