/** The text area: grows with the text, counts near the limit, sends on Enter. Nothing typed is ever cut off. */
import { finn } from './dom.js';
import { t } from './tekst.js';

export const LENGST = 4_000;
const TELL_FRA = 3_500;

export class Skriveboks {
  /** @type {HTMLTextAreaElement} */ #felt = finn('tekst');
  #teller = finn('teller');

  /** @param {() => void} send what to do when the person sends @param {boolean} [enterSender] else Enter is a new line */
  constructor(send, enterSender = true) {
    this.#felt.addEventListener('input', () => this.oppdater());
    this.#felt.addEventListener('keydown', (hendelse) => {
      if (!enterSender || hendelse.key !== 'Enter' || hendelse.shiftKey || hendelse.isComposing) return;
      hendelse.preventDefault();
      send();
    });
    finn('skjema').addEventListener('submit', (hendelse) => {
      hendelse.preventDefault();
      send();
    });
  }

  get tekst() {
    return this.#felt.value;
  }

  get tom() {
    return this.#felt.value.trim() === '';
  }

  /** Length as the server counts it: characters, not UTF-16 units. */
  get forLang() {
    return [...this.#felt.value].length > LENGST;
  }

  /** @param {string} tekst */
  sett(tekst) {
    this.#felt.value = tekst;
    this.oppdater();
  }

  /** Put back what was not sent, before anything written since. @param {string} tekst */
  giTilbake(tekst) {
    this.sett(this.tom || this.#felt.value === tekst ? tekst : `${tekst}\n${this.#felt.value}`);
  }

  fokus() {
    this.#felt.focus({ preventScroll: true });
  }

  oppdater() {
    this.#felt.style.height = 'auto';
    this.#felt.style.height = `${this.#felt.scrollHeight + 2}px`;
    const igjen = LENGST - [...this.#felt.value].length;
    const tekst = igjen < 0 ? t('tegn_over', { antall: -igjen }) : t('tegn_igjen', { antall: igjen });
    this.#teller.textContent = igjen > LENGST - TELL_FRA ? '' : tekst;
    this.#teller.classList.toggle('over', igjen < 0);
    this.#felt.setAttribute('aria-invalid', String(igjen < 0));
  }
}
