/** The chat page: ties the conversation, the log, the text area and the buttons together. */
import { ApiFeil, nyId } from './api.js';
import { spor } from './dialog.js';
import { beroring, finn, knapp } from './dom.js';
import { Feilboks, varighet } from './feilboks.js';
import { medLenker } from './lenker.js';
import { Logg } from './logg.js';
import { egen, mottatt } from './melding.js';
import { Samtale } from './samtale.js';
import { Skriveboks } from './skriveboks.js';
import { annenMaalform, maalform, settMaalform, t } from './tekst.js';
import { settOppUtgang } from './utgang.js';
import { Vedlegg } from './vedlegg.js';

/** @typedef {import('./samtale.js').Utgaaende & {vist: string, fraBoks: boolean}} Sending */

const skole = document.body.dataset.skole ?? '';
const samtale = new Samtale(skole);
const logg = new Logg();
const feil = new Feilboks();
const boks = new Skriveboks(sendFraBoks);
const vedlegg = new Vedlegg(samtale.leggVed, samtale.taBort);
const svarknapper = finn('svar');
/** @type {HTMLDetailsElement} */
const mer = finn('mer');

let opptatt = false;
let brukt = false;
/** @type {Sending | null} what was not sent: the same text again keeps its id */
let usendt = null;
/** @type {string[]} what the person has told in this conversation, and would have to tell again if it is lost */
let fortalt = [];
/** @type {(() => void) | null} what the person wanted to do before the conversation had started */
let etterStart = null;

/** Do one call with the dots, the lock and the errors round it. @param {() => Promise<void>} kall @param {(f: ApiFeil) => void} vedFeil */
async function utfor(kall, vedFeil) {
  if (opptatt) return;
  laas(true);
  feil.skjul();
  const ferdig = logg.vent(() => { finn('status').textContent = t('treg'); });
  try {
    await kall();
  } catch (problem) {
    if (!(problem instanceof ApiFeil)) throw problem;
    vedFeil(problem);
  } finally {
    laas(false);
    ferdig();
    finn('status').textContent = '';
  }
}

/** Begin a conversation. What stands in the text area stays there. */
async function start() {
  await utfor(async () => {
    vis(await samtale.start(maalform()));
    brukt = false;
  }, (problem) => {
    mer.open = true; // no assistant: the numbers to call are worth more than the room
    visFeil(problem, start);
  });
  const neste = samtale.aktiv ? etterStart : null;
  if (neste) etterStart = null;
  neste?.();
}

/** Do it now, or as soon as the conversation has started. @param {() => void} gjor */
function naarStartet(gjor) {
  if (samtale.aktiv) return gjor();
  etterStart = gjor;
  if (!opptatt && !feil.venter) start();
}

/** @param {Sending} sending */
async function lever(sending) {
  if (vedlegg.laster) {
    if (sending.fraBoks) boks.giTilbake(sending.vist);
    return feil.vis([t('ved_vent')]);
  }
  const boble = logg.leggTil(egen(sending.vist));
  logg.rull();
  brukt = true;
  await utfor(async () => {
    const svar = await samtale.send(sending);
    if (sending.fraBoks) fortalt.push(sending.vist);
    if (svar.some((melding) => melding.kvittering)) fortalt = [];
    vis(svar, boble);
    vedlegg.vis(samtale.vedlegg);
    usendt = null;
  }, (problem) => {
    boble.remove();
    usendt = sending;
    if (sending.fraBoks) boks.giTilbake(sending.vist);
    visFeil(problem, sending.fraBoks ? sendFraBoks : () => lever(sending), sending.fraBoks);
  });
}

function sendFraBoks() {
  if (boks.tom) return;
  if (boks.forLang) feil.vis([t('feil_lang')]);
  else naarStartet(leverFraBoks);
}

function leverFraBoks() {
  if (opptatt || feil.venter || boks.tom || boks.forLang) return;
  const tekst = boks.tekst;
  boks.sett('');
  const id = usendt?.fraBoks && usendt.vist === tekst ? usendt.id : nyId();
  lever({ id, kropp: { tekst }, vist: tekst, fraBoks: true });
}

/** Send a text that stands on a button of the page, not one that the assistant offered. @param {string} ord */
function sendOrd(ord) {
  naarStartet(() => {
    if (!opptatt && !feil.venter) lever({ id: nyId(), kropp: { tekst: ord }, vist: ord, fraBoks: false });
  });
}

/** @param {ApiFeil} problem @param {() => void} igjen @param {boolean} [iBoks] */
function visFeil(problem, igjen, iBoks = false) {
  const beholdt = iBoks ? [t('beholdt')] : [];
  if (problem.slag === 'slutt') {
    samtale.slett();
    if (fortalt.length) boks.giTilbake(fortalt.splice(0).join('\n'));
    return feil.vis([t('feil_slutt'), ...(boks.tom ? [] : [t('fortalt_beholdt')])], { tittel: t('paa_nytt'), gjor: paaNytt });
  }
  if (['lang', 'ugyldig', 'foreldet'].includes(problem.slag)) return feil.vis([t(`feil_${problem.slag}`)]);
  const slag = ['nett', 'opptatt', 'mange'].includes(problem.slag) ? problem.slag : 'ukjent';
  const vent = slag === 'mange' ? problem.vent : 0;
  const grunn = t(`feil_${slag}`, { tid: varighet(vent) });
  feil.vis([grunn, ...beholdt], { tittel: t('prov_igjen'), gjor: igjen }, vent);
}

/** @param {import('./samtale.js').Melding[]} meldinger @param {HTMLElement | null} [etter] */
function vis(meldinger, etter = null) {
  const haddeFokus = document.activeElement === document.body || svarknapper.contains(document.activeElement);
  const nye = meldinger.map((melding) => logg.leggTil(mottatt(melding, skole, samtale.lastKopi)));
  svarknapper.replaceChildren(...meldinger.flatMap((melding) => melding.knapper ?? []).map(svarknapp));
  svarknapper.hidden = svarknapper.childElementCount === 0;
  if (meldinger.some((melding) => melding.kvittering)) vedlegg.tom(true); // from now on with the code
  if (haddeFokus && etter) flyttFokus();
  if (etter) logg.rull(nye.length ? etter : null);
}

/** @param {import('./samtale.js').Valg} valg */
function svarknapp({ tittel, valg }) {
  return knapp(tittel, 'knapp svar', () => {
    if (opptatt || feil.venter) return;
    lever({ id: idFor(valg), kropp: { valg }, vist: tittel, fraBoks: false });
  });
}

/** @param {string} valg */
function idFor(valg) {
  return usendt && 'valg' in usendt.kropp && usendt.kropp.valg === valg ? usendt.id : nyId();
}

/** The button that had the focus is gone: on to the new ones, or to the text area. */
function flyttFokus() {
  const forste = /** @type {HTMLElement | null} */ (svarknapper.firstElementChild);
  if (forste) forste.focus({ preventScroll: true });
  else if (!beroring()) boks.fokus();
  else finn('innhold').focus({ preventScroll: true });
}

/** One call at a time: the buttons show it. @param {boolean} laast */
function laas(laast) {
  opptatt = laast;
  for (const node of [...svarknapper.children, finn('send')]) node.setAttribute('aria-disabled', String(laast));
}

function glem() {
  samtale.slett();
  vedlegg.tom();
  logg.tom();
  svarknapper.replaceChildren();
  svarknapper.hidden = true;
  feil.skjul();
  usendt = null;
  etterStart = null;
  brukt = false;
  fortalt = [];
}

/** A new conversation; the text area keeps what was never sent. */
async function paaNytt() {
  glem();
  scrollTo(0, 0);
  await start();
  boks.fokus();
}

async function sporOmNytt() {
  if (opptatt || (brukt && !(await spor('ny')))) return;
  boks.sett('');
  await paaNytt();
}

async function byttMaalform() {
  if (opptatt || (brukt && !(await spor('bytt')))) return;
  settMaalform(annenMaalform());
  lenkNumre();
  boks.oppdater();
  glem();
  await start();
}

/** @param {MouseEvent} hendelse */
async function gaaTil(hendelse) {
  const lenke = hendelse.target instanceof Element ? hendelse.target.closest('a[href*="/oppfolging"]') : null;
  if (!(lenke instanceof HTMLAnchorElement)) return;
  hendelse.preventDefault();
  if (brukt && !(await spor('gaa'))) return;
  location.assign(`${lenke.pathname}?maalform=${maalform()}`);
}

function lenkNumre() {
  for (const node of document.querySelectorAll('[data-numre]')) {
    node.replaceChildren(...medLenker(node.textContent ?? '', true));
  }
}

function forlat() {
  boks.sett('');
  glem();
}

finn('sen').remove();
settOppUtgang(forlat);
finn('menneske').addEventListener('click', () => sendOrd(t('menneske_ord')));
finn('stopp').addEventListener('click', () => sendOrd(t('stopp_ord')));
finn('paa-nytt').addEventListener('click', sporOmNytt);
finn('maalform').addEventListener('click', byttMaalform);
document.addEventListener('click', gaaTil);
addEventListener('pagehide', forlat);
addEventListener('pageshow', (hendelse) => { if (hendelse.persisted) location.reload(); });
mer.open = matchMedia('(min-width: 64rem)').matches;
lenkNumre();
boks.sett('');
start();
