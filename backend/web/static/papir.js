/** Papers to take along: a PDF that is saved, and the code on the printer. Neither leaves a word in an address. */
import { hentFil } from './api.js';
import { lag } from './dom.js';
import { maalform, t } from './tekst.js';

/** Save a PDF; throws ApiFeil. @param {string} sti @param {object} kropp @param {string | null} [token] */
export async function lastNed(sti, kropp, token = null) {
  const { fil, navn } = await hentFil(sti, { ...kropp, maalform: maalform() }, token);
  const adresse = URL.createObjectURL(fil);
  const lenke = lag('a', { href: adresse, download: navn });
  lenke.click();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

/** Print the code on plain paper, under a title that says nothing. @param {string} kode */
export function skrivUt(kode) {
  const ark = lag('section', { id: 'utskrift' },
    lag('h1', {}, t('notat')), lag('p', { class: 'kode' }, kode), lag('p', {}, t('notat_rad')));
  const tittel = document.title;
  document.title = t('notat');
  document.body.append(ark);
  addEventListener('afterprint', () => {
    document.title = tittel;
    ark.remove();
  }, { once: true });
  print();
}
