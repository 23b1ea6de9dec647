/** The quick way out: forgets, empties the page, and replaces it, so that "back" does not lead here again. */
import { finn } from './dom.js';

const NOYTRAL = 'https://www.yr.no/';
const TO_TRYKK_MS = 800;

/** @param {() => void} glem deletes the conversation */
export function settOppUtgang(glem) {
  let forrige = -Infinity;
  let paaVei = false;

  const gaa = () => {
    paaVei = true;
    glem();
    document.title = 'Yr';
    document.body.replaceChildren();
    location.replace(NOYTRAL);
  };

  finn('utgang').addEventListener('click', (hendelse) => {
    hendelse.preventDefault();
    gaa();
  });
  addEventListener('keydown', (hendelse) => {
    if (hendelse.key !== 'Escape' || hendelse.repeat) return;
    if (paaVei) return void hendelse.preventDefault(); // the browser's own Escape would stop the new page from loading
    if (document.querySelector('dialog[open]')) return;
    if (hendelse.timeStamp - forrige < TO_TRYKK_MS) {
      hendelse.preventDefault();
      gaa();
    }
    forrige = hendelse.timeStamp;
  });
}
