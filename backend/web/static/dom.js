/** Small helpers round the DOM. Text goes in as text nodes only; nothing here parses markup. */

/**
 * The element with this id; throws when the page lacks it.
 * @template {HTMLElement} T
 * @param {string} id
 * @returns {T}
 */
export function finn(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`mangler #${id}`);
  return /** @type {T} */ (node);
}

/**
 * A new element with attributes and children (nodes, or strings that become text).
 * @param {string} navn
 * @param {Record<string, string>} [attributter]
 * @param {...(Node | string)} barn
 * @returns {HTMLElement}
 */
export function lag(navn, attributter = {}, ...barn) {
  const node = document.createElement(navn);
  for (const [nokkel, verdi] of Object.entries(attributter)) node.setAttribute(nokkel, verdi);
  node.append(...barn);
  return node;
}

/**
 * A button with a text and what it does.
 * @param {string} tekst
 * @param {string} klasse
 * @param {() => void} gjor
 * @returns {HTMLButtonElement}
 */
export function knapp(tekst, klasse, gjor) {
  const node = /** @type {HTMLButtonElement} */ (lag('button', { type: 'button', class: klasse }, tekst));
  node.addEventListener('click', gjor);
  return node;
}

/** Is a finger the main pointer? Then focus in the text area would raise the keyboard over the message. */
export const beroring = () => matchMedia('(pointer: coarse)').matches;
