/** One conversation with the server. Its token lives here, in memory, and nowhere else. */
import { fjern, lastOpp, nyId, post, slett } from './api.js';
import { lastNed } from './papir.js';

/**
 * @typedef {{tittel: string, valg: string}} Valg
 * @typedef {{dokument: string, avsnitt?: string | null, sitat?: string | null}} Kilde
 * @typedef {{tekst: string, knapper?: Valg[], kilder?: Kilde[], krise?: boolean, kvittering?: {kode: string} | null, lenke?: {tittel: string, sti: string} | null}} Melding
 * @typedef {{id: string, kropp: {tekst: string} | {valg: string}}} Utgaaende
 */

export class Samtale {
  /** @type {string | null} */ #token = null;
  /** @type {string | null} */ #startId = null;
  /** @type {import('./vedlegg.js').Fil[]} what the server has that is not sent */ vedlegg = [];

  /** @param {string} skole */
  constructor(skole) {
    this.skole = skole;
  }

  get aktiv() {
    return this.#token !== null;
  }

  /** Begin; a try that failed is repeated with the same id. @param {string} maalform @returns {Promise<Melding[]>} */
  async start(maalform) {
    this.#startId ??= nyId();
    const svar = await post('/api/samtaler', { skole: this.skole, maalform, id: this.#startId });
    this.#token = svar.samtale;
    this.#startId = null;
    return svar.meldinger;
  }

  /** @param {Utgaaende} ut @returns {Promise<Melding[]>} */
  async send(ut) {
    const svar = await post('/api/samtaler/meldinger', { ...ut.kropp, id: ut.id }, this.#token);
    this.vedlegg = svar.vedlegg ?? [];
    return svar.meldinger;
  }

  /** Attach a file to what is told. @type {import('./vedlegg.js').Sender} */
  leggVed = (fil, { id, original }, framdrift) =>
    lastOpp(`/api/samtaler/vedlegg?id=${id}&original=${original ? 'ja' : 'nei'}`, fil, this.#token, framdrift);

  /** Take it away again. @param {import('./vedlegg.js').Fil} fil */
  taBort = (fil) => fjern(`/api/samtaler/vedlegg/${fil.id}`, this.#token);

  /** Save what was sent in it. */
  lastKopi = () => lastNed('/api/samtaler/kopi', {}, this.#token);

  /** Forget the conversation here and ask the server to do the same. */
  slett() {
    if (this.#token) slett('/api/samtaler', this.#token);
    this.#token = null;
    this.#startId = null;
    this.vedlegg = [];
  }
}
