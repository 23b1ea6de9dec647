/** What the person with the code may choose: papers, a notice by e-mail, and to give a name. */
import { post, slettNaa } from './api.js';
import { spor } from './dialog.js';
import { finn } from './dom.js';
import { lastNed, skrivUt } from './papir.js';
import { settOppRettigheter, visRettigheter } from './rettigheter.js';
import { t } from './tekst.js';

/**
 * @typedef {{kode: string, sak: {saksnummer?: string, anonym?: boolean, beskjed?: boolean, innsyn?: string, sletting_bedt?: boolean, slettes?: string | null, token: string}}} Apen
 * @typedef {{apen: () => Apen | null, utfor: (kall: () => Promise<void>, igjen: () => void) => Promise<void>, medToken: <T>(sak: Apen, gjor: (token: string) => Promise<T>) => Promise<T>, si: (tekst: string) => void}} Side
 */

/** @param {Side} side */
export function settOppTilvalg(side) {
  /** Do it for the case that is open, with the errors shown where one is. @param {string} hvor @param {(sak: Apen) => Promise<void>} kall */
  const gjor = (hvor, kall) => {
    const sak = side.apen();
    if (!sak) return;
    finn(hvor).append(finn('feil'));
    side.utfor(() => kall(sak), () => gjor(hvor, kall));
  };
  settOppRettigheter(side, gjor);
  finn('last-bevis').addEventListener('click', () => gjor('papirer', async (sak) => {
    await side.medToken(sak, (token) => lastNed('/api/oppfolging/bevis', {}, token));
    side.si(t('lastet_ned'));
  }));
  finn('last-notat').addEventListener('click', () => gjor('papirer', async (sak) => {
    await lastNed('/api/notat', { kode: sak.kode });
    side.si(t('lastet_ned'));
  }));
  finn('skriv-ut').addEventListener('click', () => {
    const kode = side.apen()?.kode;
    if (kode) skrivUt(kode.match(/.{4}/g)?.join(' ') ?? kode);
  });
  skjema('epostskjema', () => gjor('epostskjema', async (sak) => {
    await side.medToken(sak, (token) => post('/api/oppfolging/beskjed', { epost: felt('epost').value.trim(), maalform: document.documentElement.lang }, token));
    sak.sak.beskjed = true;
    visTilvalg(sak);
    finn('ingen-epost').focus();
    side.si(t('epost_lagret'));
  }));
  finn('ingen-epost').addEventListener('click', () => gjor('epost-paa', async (sak) => {
    await side.medToken(sak, (token) => slettNaa('/api/oppfolging/beskjed', token));
    sak.sak.beskjed = false;
    visTilvalg(sak);
    felt('epost').focus();
    side.si(t('epost_slettet'));
  }));
  skjema('navneskjema', async () => {
    if (!(await spor('navn'))) return;
    gjor('navneskjema', async (sak) => {
      const kropp = { navn: felt('navn').value.trim(), kontakt: felt('kontakt').value.trim() || null, bekreftet: true };
      await side.medToken(sak, (token) => post('/api/oppfolging/navn', kropp, token));
      sak.sak.anonym = false;
      visTilvalg(sak);
      finn('sak-tittel').focus();
      side.si(t('navn_sendt'));
    });
  });
}

/** Show what may be chosen now. @param {Apen} apen */
export function visTilvalg(apen) {
  const { sak } = apen;
  finn('sak-nummer').textContent = sak.saksnummer ? t('sak_nummer', { nummer: sak.saksnummer }) : '';
  finn('epostskjema').hidden = sak.beskjed === true;
  finn('epost-paa').hidden = sak.beskjed !== true;
  finn('navnedel').hidden = sak.anonym !== true;
  visRettigheter(apen);
}

/** Forget what was typed. */
export function tomTilvalg() {
  for (const id of ['epost', 'navn', 'kontakt', 'sletteord']) felt(id).value = '';
  for (const id of ['papirer', 'epostdel', 'navnedel', 'rettdel']) finn(id).removeAttribute('open');
}

/** @param {string} id @returns {HTMLInputElement} */
const felt = (id) => finn(id);

/** @param {string} id @param {() => void} send */
function skjema(id, send) {
  finn(id).addEventListener('submit', (hendelse) => {
    hendelse.preventDefault();
    send();
  });
}
