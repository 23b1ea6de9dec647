/** Proof of work: lets a worker solve the puzzle that an answer asks for, so that the page stays quick meanwhile. */

const ARBEIDER = '/static/arbeider.js';
const LENGST_MS = 30_000;

/** Where the browser has trusted types, this one address may become a worker and nothing else can. */
const regel = globalThis.trustedTypes?.createPolicy('sifra-arbeid', {
  createScriptURL: (adresse) => {
    if (adresse !== ARBEIDER) throw new TypeError('ukjent');
    return adresse;
  },
});

/**
 * The solution, as the header wants it, or null where this browser cannot find one in time.
 * @param {{tekst: string, bits: number}} oppgave
 * @returns {Promise<string | null>}
 */
export function loes(oppgave) {
  return new Promise((svar) => {
    /** @type {Worker} */
    let arbeider;
    const ferdig = (/** @type {string | null} */ losning) => {
      clearTimeout(klokke);
      arbeider?.terminate();
      svar(losning);
    };
    const klokke = setTimeout(() => ferdig(null), LENGST_MS);
    try {
      arbeider = new Worker(/** @type {string} */ (regel?.createScriptURL(ARBEIDER) ?? ARBEIDER));
    } catch {
      return ferdig(null);
    }
    arbeider.onmessage = (hendelse) => ferdig(`${oppgave.tekst}:${hendelse.data}`);
    arbeider.onerror = () => ferdig(null);
    arbeider.postMessage(oppgave);
  });
}
