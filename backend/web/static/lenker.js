/** Finds the Norwegian short numbers in a text and makes them into telephone links. */
import { lag } from './dom.js';

/** What stands before (so that "§ 112" and "8112" are none), the number, and no digit after. */
const ALLE = /(^|[^\d§.,-])(116 ?(?:117|111|123|006)|11[023])(?![\d-])/g;

const RING = /\bring(?:e|er|je)?\b[^.!?]*$/i;

/**
 * The text as nodes, its telephone numbers as links. Three-digit numbers count in a message about help, and elsewhere
 * after the word "ring" in the same sentence: 112 may also be a room or a number of days.
 * @param {string} tekst
 * @param {boolean} hjelp
 * @returns {(Node | string)[]}
 */
export function medLenker(tekst, hjelp) {
  const ut = [];
  let til = 0;
  for (const { nummer, fra } of treff(tekst)) {
    if (nummer.length === 3 && !hjelp && !RING.test(tekst.slice(0, fra))) continue;
    ut.push(tekst.slice(til, fra), telefon(nummer));
    til = fra + nummer.length;
  }
  return [...ut, tekst.slice(til)];
}

/** The numbers in a text about help, each once, as they are dialled. @param {string} tekst @returns {string[]} */
export const numre = (tekst) => [...new Set(treff(tekst).map(({ nummer }) => nummer.replace(' ', '')))];

/** @param {string} tekst @returns {{nummer: string, fra: number}[]} */
function treff(tekst) {
  const lett = tekst.replaceAll('\u00a0', ' ').replaceAll('§ ', '§§'); // as long as the text itself
  return Array.from(lett.matchAll(ALLE), (funn) => ({ nummer: funn[2], fra: (funn.index ?? 0) + funn[1].length }));
}

/** As one writes it: 116111 becomes "116 111". @param {string} nummer */
export const skrevet = (nummer) => nummer.replace(/^(\d{3})(\d{3})$/, '$1\u00a0$2');

/** @param {string} nummer @returns {HTMLElement} */
function telefon(nummer) {
  const sifre = nummer.replaceAll(' ', '');
  return lag('a', { href: `tel:${sifre}`, class: 'tlf' }, skrevet(sifre));
}
