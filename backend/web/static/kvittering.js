/** The receipt: the code in large digits, how to keep it, and the ways to take it along. */
import { ApiFeil, post } from './api.js';
import { knapp, lag } from './dom.js';
import { lastNed, skrivUt } from './papir.js';
import { maalform, t } from './tekst.js';

/** @param {string} kode @param {string} skole @param {() => Promise<void>} lastKopi */
export function kvittering(kode, skole, lastKopi) {
  const tall = lag('p', { class: 'kode' }, ...kode.split(/\s+/).map((gruppe) => lag('span', {}, `${gruppe} `)));
  const melding = lag('p', { class: 'kopiert', role: 'status' });
  /** @param {string} tekst */
  const si = (tekst) => { melding.textContent = tekst; };
  const kopier = knapp(t('kopier'), 'knapp', async () => si(t((await kopiert(kode)) ? 'kopiert' : 'ikke_kopiert')));
  const notat = knapp(t('kode_pdf'), 'knapp', () => prov(() => lastNed('/api/notat', { kode }), si));
  const print = knapp(t('kode_skriv_ut'), 'knapp', () => skrivUt(kode));
  const bevis = knapp(t('bevis_last'), 'knapp', () => prov(() => lastBevis(kode), si));
  const kopi = knapp(t('kopi_sendt'), 'knapp', () => prov(lastKopi, si));
  const lenke = lag('a', { href: `/${skole}/oppfolging?maalform=${maalform()}`, class: 'til-kode' }, t('kode_lenke'));
  return lag('div', { class: 'kvittering' },
    lag('h2', {}, t('kode_tittel')), tall,
    lag('p', { class: 'viktig' }, t('kode_skriv')), lag('p', {}, t('kode_bruk')),
    lag('div', { class: 'knapperad' }, kopier, notat, print), melding, om(),
    lag('p', {}, t('kopi_sendt_om')), lag('div', { class: 'knapperad' }, kopi),
    lag('p', {}, t('bevis_om')), lag('div', { class: 'knapperad' }, bevis, lenke));
}

/** How to keep the code, for one who is twelve. */
function om() {
  const rad = [t('kode_ark'), t('kode_bilde'), t('kode_del'), t('kode_tapt')].map((tekst) => lag('li', {}, tekst));
  return lag('details', {}, lag('summary', {}, t('kode_slik')), lag('ul', { class: 'punkter' }, ...rad));
}

/** The proof, by the code itself; answers that wait are not taken for seen. @param {string} kode */
async function lastBevis(kode) {
  const { token } = await post('/api/oppfolging', { kode, sett: false });
  await lastNed('/api/oppfolging/bevis', {}, token);
}

/** @param {() => Promise<void>} gjor @param {(tekst: string) => void} si */
async function prov(gjor, si) {
  try {
    await gjor();
    si(t('lastet_ned'));
  } catch (problem) {
    if (!(problem instanceof ApiFeil)) throw problem;
    si(t('ikke_lastet_ned'));
  }
}

/** @param {string} kode */
async function kopiert(kode) {
  try {
    await navigator.clipboard.writeText(kode);
    return true;
  } catch {
    return false;
  }
}
