/** Calls to the server, and what can go wrong with them as one small set of words. */

import { loes } from './arbeid.js';

/** @typedef {'nett'|'opptatt'|'mange'|'lang'|'ugyldig'|'slutt'|'foreldet'|'ikke_funnet'|'ukjent'} Slag */

const LENGST_MS = 20_000;
/** @type {Record<number, Slag>} */
const SLAG = { 400: 'ugyldig', 401: 'slutt', 404: 'ikke_funnet', 409: 'foreldet', 413: 'lang', 429: 'mange', 502: 'opptatt', 503: 'opptatt', 504: 'opptatt' };

/** `slag` says what went wrong; `vent` is the number of seconds to wait, 0 when none was given. */
export class ApiFeil extends Error {
  /** @param {Slag} slag @param {number} [vent] */
  constructor(slag, vent = 0) {
    super(slag);
    this.slag = slag;
    this.vent = vent;
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
  let svar = await sendJson(sti, kropp, bearer(token));
  const losning = svar.status === 429 ? await losning429(svar) : null;
  if (losning) svar = await sendJson(sti, kropp, { ...bearer(token), 'X-Sifra-Arbeid': losning });
  if (!svar.ok) throw new ApiFeil(SLAG[svar.status] ?? 'ukjent', ventetid(svar));
  return svar.status === 204 ? null : svar.json().catch(() => { throw new ApiFeil('ukjent'); });
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
