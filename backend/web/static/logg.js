/** The log of the conversation: adds messages, shows that an answer is on its way, keeps the newest in sight. */
import { finn } from './dom.js';

const VENT_MS = 300;
const TREGT_MS = 4_000;

export class Logg {
  #logg = finn('logg');
  #venter = finn('venter');

  /** @param {HTMLElement} node */
  leggTil(node) {
    this.#logg.append(node);
    return node;
  }

  tom() {
    this.#logg.replaceChildren();
  }

  get siste() {
    return /** @type {HTMLElement | null} */ (this.#logg.lastElementChild);
  }

  /** Show the dots after a moment, and call `tregt` after a long one. Returns what takes them away. @param {() => void} tregt */
  vent(tregt) {
    const snart = setTimeout(() => { this.#venter.hidden = false; this.rull(); }, VENT_MS);
    const lenge = setTimeout(tregt, TREGT_MS);
    return () => {
      clearTimeout(snart);
      clearTimeout(lenge);
      this.#venter.hidden = true;
    };
  }

  /** Bring the end into view, but never past the beginning of `fra`: a long answer is read from its top. @param {HTMLElement | null} [fra] */
  rull(fra = null) {
    const slutt = document.documentElement.scrollHeight - innerHeight;
    const topp = fra ? fra.getBoundingClientRect().top + scrollY - hodehoyde() - 12 : slutt;
    scrollTo({ top: Math.min(slutt, topp), behavior: rolig() ? 'instant' : 'smooth' });
  }
}

const hodehoyde = () => document.querySelector('.topp')?.getBoundingClientRect().height ?? 0;
const rolig = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
