/** The panel above the text area that says what went wrong and offers the way on; counts down when one must wait. */
import { finn } from './dom.js';
import { t } from './tekst.js';

export class Feilboks {
  #boks = finn('feil');
  #tekst = finn('feil-tekst');
  /** @type {HTMLButtonElement} */ #knapp = finn('feil-knapp');
  /** @type {(() => void) | null} */ #gjor = null;
  #klokke = 0;

  constructor() {
    this.#knapp.addEventListener('click', () => this.#gjor?.());
  }

  /**
   * @param {string[]} setninger
   * @param {{tittel: string, gjor: () => void} | null} [videre] the button, if there is a way on
   * @param {number} [vent] seconds before the button can be used
   */
  vis(setninger, videre = null, vent = 0) {
    clearInterval(this.#klokke);
    this.#boks.hidden = false;
    this.#tekst.textContent = setninger.join(' ');
    this.#gjor = videre?.gjor ?? null;
    this.#knapp.hidden = !videre;
    this.#knapp.disabled = vent > 0;
    this.#knapp.textContent = videre?.tittel ?? '';
    if (vent > 0) this.#tell(Date.now() + vent * 1000, videre?.tittel ?? '');
  }

  get synlig() {
    return !this.#boks.hidden;
  }

  /** Has the person been asked to wait, and is it not over yet? */
  get venter() {
    return this.synlig && this.#knapp.disabled;
  }

  skjul() {
    clearInterval(this.#klokke);
    this.#boks.hidden = true;
    this.#knapp.disabled = false;
    this.#tekst.textContent = '';
  }

  /** The seconds stand on the button, outside the alert, so that they are not read out one by one. @param {number} til @param {string} tittel */
  #tell(til, tittel) {
    const vis = () => {
      const igjen = Math.ceil((til - Date.now()) / 1000);
      this.#knapp.textContent = igjen > 0 ? `${tittel} (${klokke(igjen)})` : tittel;
      if (igjen > 0) return;
      clearInterval(this.#klokke);
      this.#knapp.disabled = false;
      this.#tekst.textContent = t('feil_mange_over');
    };
    vis();
    this.#klokke = setInterval(vis, 500);
  }
}

/** @param {number} sekunder */
const klokke = (sekunder) => `${Math.floor(sekunder / 60)}:${String(sekunder % 60).padStart(2, '0')}`;

/** "ett sekund", "40 sekunder", "3 minutter". @param {number} sekunder */
export function varighet(sekunder) {
  if (sekunder === 1) return t('sekund');
  if (sekunder < 91) return t('sekunder', { antall: sekunder });
  return t('minutter', { antall: Math.ceil(sekunder / 60) });
}
