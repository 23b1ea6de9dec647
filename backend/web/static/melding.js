/** Draws one Melding of the API as DOM nodes; every word from the server goes in as text. */
import { lag } from './dom.js';
import { kvittering } from './kvittering.js';
import { medLenker, numre, skrevet } from './lenker.js';
import { finnes, t } from './tekst.js';

/**
 * The person's own message.
 * @param {string} tekst
 */
export function egen(tekst) {
  return boble('egen', 'fra_deg', [lag('p', {}, tekst)]);
}

/**
 * A message from the assistant, with its sources, help card or receipt.
 * @param {import('./samtale.js').Melding} melding
 * @param {string} skole
 * @param {() => Promise<void>} lastKopi saves what was sent
 */
export function mottatt(melding, skole, lastKopi) {
  const innhold = avsnitt(melding.tekst, melding.krise === true);
  if (melding.lenke) innhold.push(lag('p', {}, lag('a', { href: melding.lenke.sti }, melding.lenke.tittel)));
  if (melding.kilder?.length) innhold.push(kilder(melding.kilder));
  const node = melding.krise ? krise(melding.tekst, innhold) : boble('mottatt', 'fra_sifra', innhold);
  if (melding.kvittering) node.append(kvittering(melding.kvittering.kode, skole, lastKopi));
  return node;
}

/** @param {string} klasse @param {string} fra @param {Node[]} innhold */
function boble(klasse, fra, innhold) {
  return lag('div', { class: `boble ${klasse}` }, lag('span', { class: 'skjult' }, `${t(fra)} `), ...innhold);
}

/** @param {string} tekst @param {boolean} hjelp @returns {HTMLElement[]} */
function avsnitt(tekst, hjelp) {
  const deler = tekst.split(/\n{2,}/).filter((del) => del.trim());
  return deler.map((del) => lag('p', {}, ...medLenker(del, hjelp)));
}

/** @param {import('./samtale.js').Kilde[]} liste */
function kilder(liste) {
  const tittel = liste.length === 1 ? t('kilde', { dokument: liste[0].dokument }) : t('kilder', { antall: liste.length });
  return lag('details', { class: 'kilder' }, lag('summary', {}, tittel), lag('ul', {}, ...liste.map(kilde)));
}

/** @param {import('./samtale.js').Kilde} en */
function kilde(en) {
  const node = lag('li', {}, lag('cite', {}, en.dokument));
  if (en.avsnitt) node.append(', ', en.avsnitt);
  if (en.sitat) node.append(lag('blockquote', {}, en.sitat));
  return node;
}

/** The numbers to call stand high up, so that they are in sight on a small screen. @param {string} tekst @param {Node[]} innhold */
function krise(tekst, innhold) {
  const [forst, ...resten] = innhold;
  const liste = numre(tekst).map((nummer) => lag('li', {}, ringeknapp(nummer)));
  const ring = liste.length ? [lag('ul', { class: 'ring' }, ...liste)] : [];
  return lag('div', { class: 'krise' }, lag('h2', {}, t('krise_tittel')), forst, ...ring, ...resten);
}

/** @param {string} nummer */
function ringeknapp(nummer) {
  const hvem = finnes(`nummer_${nummer}`) ? lag('span', {}, t(`nummer_${nummer}`)) : '';
  return lag('a', { href: `tel:${nummer}` }, lag('strong', {}, t('ring', { nummer: skrevet(nummer) })), ' ', hvem);
}
