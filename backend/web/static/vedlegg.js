/** Attaching files: one at a time, each with its progress. What is taken away from them is said before one is chosen. */
import { ApiFeil, nyId } from './api.js';
import { finn, knapp, lag } from './dom.js';
import { t } from './tekst.js';

/**
 * @typedef {{id: string, nr: number, type: string, storrelse: number}} Fil
 * @typedef {(fil: File, valg: {id: string, original: boolean}, framdrift: (prosent: number) => void) => Promise<Fil>} Sender
 */

const LENGST = 15 * 1024 * 1024;
/** What one can do nothing about but try again. */
const IGJEN = ['nett', 'opptatt', 'mange', 'ukjent'];

export class Vedlegg {
  /** @type {HTMLDetailsElement} */ #boks = finn('vedlegg');
  /** @type {HTMLInputElement} */ #felt = finn('ved-fil');
  /** @type {HTMLInputElement} */ #original = finn('ved-original');
  #liste = finn('ved-liste');
  #send;
  #fjern;
  /** @type {Fil[]} */ #filer = [];
  /** @type {Promise<void>} */ #ko = Promise.resolve();
  /** so that what belongs to a conversation that is gone does not turn up in the next */ #runde = 0;
  #paaVei = 0;

  /** @param {Sender} send @param {((fil: Fil) => Promise<void>) | null} [fjern] how one is taken away again, where it can be */
  constructor(send, fjern = null) {
    this.#send = send;
    this.#fjern = fjern;
    this.#felt.addEventListener('change', () => this.#valgt());
    finn('ved-velg').addEventListener('click', () => this.#felt.click());
  }

  /** Is one on its way? */
  get laster() {
    return this.#paaVei > 0;
  }

  /** Show those that the server has. @param {Fil[]} filer */
  vis(filer) {
    this.#filer = filer;
    for (const node of this.#liste.querySelectorAll('.lagt')) node.remove();
    this.#liste.prepend(...filer.map((fil) => this.#lagt(fil)));
    this.#tell();
  }

  /** Write the texts anew, in another written standard. */
  oppdater() {
    this.vis(this.#filer);
  }

  /** Begin anew; hidden where nothing can be attached any more. @param {boolean} [skjult] */
  tom(skjult = false) {
    this.#runde += 1;
    this.#paaVei = 0;
    this.#filer = [];
    this.#original.checked = false;
    this.#liste.replaceChildren();
    this.#tell();
    this.#boks.open = false;
    this.#boks.hidden = skjult;
  }

  #tell() {
    const antall = this.#filer.length;
    finn('ved-tittel').textContent = antall ? t('ved_antall', { antall }) : t('ved_knapp');
  }

  #valgt() {
    const original = this.#original.checked;
    for (const fil of this.#felt.files ?? []) this.#legg(fil, { id: nyId(), original });
    this.#felt.value = '';
    this.#original.checked = false;
  }

  /** @param {File} fil @param {{id: string, original: boolean}} valg */
  #legg(fil, valg) {
    const linje = lag('li', {});
    this.#liste.append(linje);
    if (fil.size > LENGST) return this.#feilet(linje, t('ved_stor'));
    const runde = this.#runde;
    this.#paaVei += 1;
    this.#ko = this.#ko.then(() => (runde === this.#runde ? this.#last(linje, fil, valg) : undefined));
  }

  /** @param {HTMLElement} linje @param {File} fil @param {{id: string, original: boolean}} valg */
  async #last(linje, fil, valg) {
    const runde = this.#runde;
    const maaler = /** @type {HTMLProgressElement} */ (lag('progress', { max: '100', 'aria-label': t('ved_sendes') }));
    linje.replaceChildren(maaler);
    this.#liste.scrollIntoView({ block: 'nearest' });
    this.#si(t('ved_sendes'));
    try {
      const ny = await this.#send(fil, valg, (prosent) => { maaler.value = prosent; });
      if (runde !== this.#runde) return;
      linje.remove();
      this.vis([...this.#filer.filter((en) => en.id !== ny.id), ny]);
      this.#liste.scrollIntoView({ block: 'nearest' });
      this.#si(t('ved_lagt', { nr: ny.nr }));
    } catch (problem) {
      if (!(problem instanceof ApiFeil)) throw problem;
      if (runde === this.#runde) this.#feilet(linje, this.#grunn(problem), IGJEN.includes(problem.slag) ? () => this.#igjen(linje, fil, valg) : null);
    } finally {
      if (runde === this.#runde) this.#paaVei -= 1;
    }
  }

  /** @param {ApiFeil} problem */
  #grunn(problem) {
    if (problem.slag === 'nett') return t('feil_nett');
    if (problem.slag === 'slutt') return t('feil_slutt');
    return problem.melding || t('feil_ukjent');
  }

  /** @param {HTMLElement} linje @param {File} fil @param {{id: string, original: boolean}} valg */
  #igjen(linje, fil, valg) {
    linje.remove();
    this.#legg(fil, valg);
    finn('ved-velg').focus();
  }

  /** @param {HTMLElement} linje @param {string} tekst @param {(() => void) | null} [igjen] */
  #feilet(linje, tekst, igjen = null) {
    const bort = knapp(t('ved_lukk'), 'knapp', () => {
      linje.remove();
      finn('ved-velg').focus();
    });
    const knapper = igjen ? [knapp(t('prov_igjen'), 'knapp', igjen), bort] : [bort];
    linje.className = 'feilet';
    linje.replaceChildren(lag('p', { role: 'alert' }, tekst), lag('div', { class: 'knapperad' }, ...knapper));
  }

  /** @param {Fil} fil */
  #lagt(fil) {
    const slag = fil.type === 'application/pdf' ? 'PDF' : t('ved_bilde');
    const linje = lag('li', { class: 'lagt' }, lag('span', {}, `${t('ved_navn', { nr: fil.nr })} (${slag})`));
    const fjern = this.#fjern;
    if (fjern) linje.append(knapp(t('ved_fjern', { nr: fil.nr }), 'lenke', () => this.#taBort(fil, fjern)));
    return linje;
  }

  /** @param {Fil} fil @param {(fil: Fil) => Promise<void>} fjern */
  async #taBort(fil, fjern) {
    try {
      await fjern(fil);
    } catch (problem) {
      if (!(problem instanceof ApiFeil)) throw problem;
      return this.#si(this.#grunn(problem));
    }
    this.vis(this.#filer.filter((en) => en.id !== fil.id).map((en, plass) => ({ ...en, nr: plass + 1 })));
    this.#si(t('ved_fjernet'));
    finn('ved-velg').focus();
  }

  /** @param {string} tekst */
  #si(tekst) {
    finn('ved-status').textContent = tekst;
  }
}
