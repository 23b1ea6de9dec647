/** The follow-up page: the code in, status and messages out, and more can be written. Code and token stay in memory. */
import { ApiFeil, lastOpp, nyId, post } from './api.js';
import { finn, lag } from './dom.js';
import { Feilboks, varighet } from './feilboks.js';
import { gruppere, gruppert, SIFRE, sifre } from './kode.js';
import { medLenker } from './lenker.js';
import { Skriveboks } from './skriveboks.js';
import { annenMaalform, finnes, maalform, settMaalform, t } from './tekst.js';
import { settOppTilvalg, tomTilvalg, visTilvalg } from './tilvalg.js';
import { settOppUtgang } from './utgang.js';
import { Vedlegg } from './vedlegg.js';

/**
 * @typedef {{fra: string, tekst: string, tid: string, ny?: boolean}} Brev
 * @typedef {{status: string, mottaker?: string, meldinger: Brev[], nye?: number, saksnummer?: string, anonym?: boolean, beskjed?: boolean, innsyn?: string, sletting_bedt?: boolean, slettes?: string | null, token: string}} Sak
 */

/** @type {HTMLInputElement} */
const felt = finn('kode');
const feil = new Feilboks();
const boks = new Skriveboks(sendMer, false);
const vedlegg = new Vedlegg(leggVed);

/** @type {{kode: string, sak: Sak} | null} */
let apen = null;
let opptatt = false;
/** @type {{id: string, tekst: string} | null} */
let usendt = null;

/** @param {() => Promise<void>} kall @param {() => void} igjen */
async function utfor(kall, igjen) {
  if (opptatt || feil.venter) return;
  opptatt = true;
  feil.skjul();
  si('');
  try {
    await kall();
  } catch (problem) {
    if (!(problem instanceof ApiFeil)) throw problem;
    visFeil(problem, igjen);
  } finally {
    opptatt = false;
  }
}

async function aapne() {
  const kode = sifre(felt.value);
  if (kode.length !== SIFRE) return kodefeil(t('kode_antall', { antall: kode.length }));
  await utfor(async () => {
    vis(kode, await hent(kode));
    finn('sak-tittel').focus();
  }, aapne);
}

async function oppdater() {
  const kode = apen?.kode;
  if (!kode) return;
  await utfor(async () => {
    vis(kode, await hent(kode));
    if (!apen?.sak.nye) si(t('oppdatert'));
  }, oppdater);
}

async function sendMer() {
  const sak = apen;
  if (!sak || boks.tom || opptatt) return;
  if (boks.forLang) return feil.vis([t('feil_lang')]);
  const tekst = boks.tekst;
  usendt = usendt?.tekst === tekst ? usendt : { id: nyId(), tekst };
  await utfor(async () => {
    await skriv(sak, tekst);
    usendt = null;
    boks.sett('');
    visBrev([...sak.sak.meldinger, { fra: 'melder', tekst, tid: new Date().toISOString() }]);
    si(t('mer_sendt'));
  }, sendMer);
}

/** @param {{kode: string, sak: Sak}} sak @param {string} tekst */
function skriv(sak, tekst) {
  return medToken(sak, (token) => post('/api/oppfolging/meldinger', { tekst, id: usendt?.id }, token));
}

/** @type {import('./vedlegg.js').Sender} */
async function leggVed(fil, { id, original }, framdrift) {
  const sak = apen;
  if (!sak) throw new ApiFeil('slutt');
  const sti = `/api/oppfolging/vedlegg?id=${id}&original=${original ? 'ja' : 'nei'}`;
  const ny = await medToken(sak, (token) => lastOpp(sti, fil, token, framdrift));
  if (apen === sak) visBrev([...sak.sak.meldinger, { fra: 'melder', tekst: t('ved_lagt', { nr: ny.nr }), tid: new Date().toISOString() }]);
  return ny;
}

/**
 * Do what needs the token; where it has run out, the code gives a new one, and what is new stays so.
 * @template T
 * @param {{kode: string, sak: {token: string}}} sak
 * @param {(token: string) => Promise<T>} gjor
 */
async function medToken(sak, gjor) {
  try {
    return await gjor(sak.sak.token);
  } catch (problem) {
    if (!(problem instanceof ApiFeil) || problem.slag !== 'slutt') throw problem;
    sak.sak.token = (await post('/api/oppfolging', { kode: gruppert(sak.kode), sett: false })).token;
    return gjor(sak.sak.token);
  }
}

/** @param {string} kode @returns {Promise<Sak>} */
const hent = (kode) => post('/api/oppfolging', { kode: gruppert(kode) });

/** @param {string} kode @param {Sak} sak */
function vis(kode, sak) {
  apen = { kode, sak };
  finn('kodeskjema').hidden = true;
  finn('sak').hidden = false;
  finn('skjema').prepend(finn('feil')); // beside what it is about
  const nokkel = `status_${sak.status}`;
  finn('sak-status').textContent = finnes(nokkel) ? t(nokkel) : sak.status.replaceAll('_', ' ');
  finn('sak-hos').textContent = finnes(`hos_${sak.mottaker}`) ? t(`hos_${sak.mottaker}`) : '';
  finn('nye').textContent = nyeSvar(sak.nye ?? 0);
  visTilvalg(apen);
  visBrev(sak.meldinger);
}

/** @param {number} antall */
function nyeSvar(antall) {
  if (antall === 0) return '';
  return antall === 1 ? t('nytt_svar') : t('nye_svar', { antall });
}

/** @param {Brev[]} meldinger */
function visBrev(meldinger) {
  if (apen) apen.sak.meldinger = meldinger;
  finn('meldinger').replaceChildren(...meldinger.map(brev));
  finn('ingen').hidden = meldinger.length > 0;
}

/** @param {Brev} en */
function brev(en) {
  const min = en.fra === 'melder';
  const fra = en.fra === 'skolen' && apen?.sak.mottaker === 'skoleeier' ? 'skoleeier' : en.fra;
  const hvem = finnes(`fra_${fra}`) ? t(`fra_${fra}`) : fra;
  const hode = lag('p', { class: 'avsender' }, lag('strong', {}, hvem), ' ', lag('time', { datetime: en.tid }, naar(en.tid)));
  if (en.ny) hode.prepend(lag('strong', { class: 'ny' }, t('ny_melding')), ' ');
  const tekst = lag('p', {}, ...(min ? [en.tekst] : medLenker(en.tekst, false)));
  return lag('li', { class: `boble ${min ? 'egen' : 'mottatt'}` }, hode, tekst);
}

/** @param {string} tid ISO 8601 */
function naar(tid) {
  const dato = new Date(tid);
  if (Number.isNaN(dato.getTime())) return '';
  return dato.toLocaleString(`${maalform()}-NO`, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' });
}

/** @param {ApiFeil} problem @param {() => void} igjen */
function visFeil(problem, igjen) {
  if (problem.slag === 'ikke_funnet' || problem.slag === 'slutt') return kodefeil(t('kode_ukjent'));
  if (problem.slag === 'foreldet') return feil.vis([t('feil_navn')]);
  if (problem.slag === 'lang' || problem.slag === 'ugyldig') return feil.vis([t(`feil_${problem.slag}`)]);
  const slag = ['nett', 'opptatt', 'mange'].includes(problem.slag) ? problem.slag : 'ukjent';
  const vent = slag === 'mange' ? problem.vent : 0;
  const beholdt = boks.tom ? [] : [t('beholdt')];
  feil.vis([t(`feil_${slag}`, { tid: varighet(vent) }), ...beholdt], { tittel: t('prov_igjen'), gjor: igjen }, vent);
}

/** @param {string} tekst */
function kodefeil(tekst) {
  feil.vis([tekst]);
  felt.setAttribute('aria-invalid', 'true');
  felt.focus();
}

/** @param {string} tekst */
function si(tekst) {
  finn('status').textContent = tekst;
  felt.removeAttribute('aria-invalid');
}

function tom() {
  apen = null;
  usendt = null;
  vedlegg.tom();
  felt.value = '';
  boks.sett('');
  feil.skjul();
  si('');
  finn('meldinger').replaceChildren();
  finn('nye').textContent = '';
  tomTilvalg();
  finn('sak').hidden = true;
  finn('kodeskjema').hidden = false;
  finn('vis').before(finn('feil'));
  felt.focus();
}

function byttMaalform() {
  settMaalform(annenMaalform());
  boks.oppdater();
  feil.skjul();
  finn('til-samtalen').setAttribute('href', `${location.pathname.replace(/\/[^/]*$/, '')}?maalform=${maalform()}`);
  vedlegg.oppdater();
  if (apen) vis(apen.kode, apen.sak);
}

finn('sen').remove();
settOppTilvalg({ apen: () => apen, utfor, medToken, si });
gruppere(felt);
finn('kodeskjema').addEventListener('submit', (hendelse) => {
  hendelse.preventDefault();
  aapne();
});
finn('oppdater').addEventListener('click', oppdater);
finn('tom').addEventListener('click', tom);
finn('maalform').addEventListener('click', byttMaalform);
settOppUtgang(tom);
addEventListener('pagehide', tom);
boks.sett('');
