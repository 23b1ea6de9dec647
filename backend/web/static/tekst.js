/**
 * The page's texts in both written standards, handed over by the server in `data-tekster`.
 * @typedef {'nb' | 'nn'} Maalform
 */

/** @type {Record<Maalform, Record<string, string>>} */
const alle = JSON.parse(document.body.dataset.tekster ?? '{}');

/** @returns {Maalform} */
export const maalform = () => (document.documentElement.lang === 'nn' ? 'nn' : 'nb');

/** @returns {Maalform} */
export const annenMaalform = () => (maalform() === 'nb' ? 'nn' : 'nb');

/** @param {string} nokkel */
export const finnes = (nokkel) => nokkel in alle[maalform()];

/**
 * One text in the page's written standard, with its `{places}` filled.
 * @param {string} nokkel
 * @param {Record<string, string | number>} [verdier]
 */
export function t(nokkel, verdier = {}) {
  const tekst = alle[maalform()][nokkel] ?? nokkel;
  return tekst.replace(/\{(\w+)\}/g, (hel, navn) => String(verdier[navn] ?? hel));
}

/** Write the whole page anew in another written standard. @param {Maalform} ny */
export function settMaalform(ny) {
  document.documentElement.lang = ny;
  document.title = t('sidetittel');
  for (const node of elementer('[data-t]')) node.textContent = t(node.dataset.t ?? '');
  for (const node of elementer('[data-t-aria]')) node.setAttribute('aria-label', t(node.dataset.tAria ?? ''));
  for (const node of elementer('[data-nb]')) node.textContent = node.dataset[ny] ?? '';
  for (const node of elementer('a[data-maalform]')) node.setAttribute('href', `${node.getAttribute('href')?.split('?')[0]}?maalform=${ny}`);
  for (const node of elementer('#maalform')) node.lang = annenMaalform();
}

/** @param {string} velger @returns {NodeListOf<HTMLElement>} */
const elementer = (velger) => document.querySelectorAll(velger);
