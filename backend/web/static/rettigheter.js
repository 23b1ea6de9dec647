/** What the person with the code may ask for: a copy, to see what was sent, and to have the case erased. */
import { post } from './api.js';
import { spor } from './dialog.js';
import { finn } from './dom.js';
import { lastNed } from './papir.js';
import { maalform, t } from './tekst.js';

/** @typedef {import('./tilvalg.js').Apen} Apen */

/** @param {import('./tilvalg.js').Side} side @param {(hvor: string, kall: (sak: Apen) => Promise<void>) => void} gjor */
export function settOppRettigheter(side, gjor) {
  for (const slag of ['pdf', 'tekst']) {
    finn(`kopi-${slag}`).addEventListener('click', () => gjor('rettdel', async (sak) => {
      await side.medToken(sak, (token) => lastNed('/api/oppfolging/kopi', { slag }, token));
      side.si(t('lastet_ned'));
    }));
  }
  finn('be-innsyn').addEventListener('click', () => gjor('rettdel', async (sak) => {
    await side.medToken(sak, (token) => post('/api/oppfolging/innsyn', {}, token));
    sak.sak.innsyn = 'bedt';
    visRettigheter(sak);
    finn('innsyn-om').focus();
    side.si(t('innsyn_sendt'));
  }));
  finn('sletteskjema').addEventListener('submit', async (hendelse) => {
    hendelse.preventDefault();
    if (!(await spor('sletting'))) return;
    gjor('sletteskjema', async (sak) => {
      const kropp = { grunn: felt('slettegrunn').value, tekst: felt('sletteord').value.trim() || null };
      await side.medToken(sak, (token) => post('/api/oppfolging/sletting', kropp, token));
      sak.sak.sletting_bedt = true;
      felt('sletteord').value = '';
      visRettigheter(sak);
      finn('slett-bedt').focus();
    });
  });
}

/** Show what may be asked for now, and that the case is to be destroyed. @param {Apen} apen */
export function visRettigheter({ sak }) {
  const innsyn = sak.innsyn ?? 'lukket';
  finn('innsyn-om').textContent = t(`innsyn_${innsyn}`);
  finn('be-innsyn').hidden = innsyn !== 'lukket';
  finn('slett-bedt').hidden = sak.sletting_bedt !== true;
  finn('sletteskjema').hidden = sak.sletting_bedt === true || Boolean(sak.slettes);
  finn('slettedel').hidden = Boolean(sak.slettes);
  finn('sak-slettes').hidden = !sak.slettes;
  finn('sak-slettes').textContent = sak.slettes ? t('slettes_den', { dato: dag(sak.slettes) }) : '';
}

/** @param {string} dato ISO 8601, a day */
function dag(dato) {
  return new Date(`${dato}T12:00:00Z`).toLocaleDateString(`${maalform()}-NO`, { dateStyle: 'long', timeZone: 'Europe/Oslo' });
}

/** @param {string} id @returns {HTMLInputElement} */
const felt = (id) => finn(id);
