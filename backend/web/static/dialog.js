/** Asks before something is deleted. */
import { finn } from './dom.js';
import { t } from './tekst.js';

/**
 * Ask; true when the person says yes. `navn` is the first part of the three text keys: `ny` gives `ny_tittel`, ….
 * @param {'ny' | 'bytt' | 'gaa' | 'navn' | 'sletting'} navn
 * @returns {Promise<boolean>}
 */
export function spor(navn) {
  /** @type {HTMLDialogElement} */
  const dialog = finn('dialog');
  finn('dialog-tittel').textContent = t(`${navn}_tittel`);
  finn('dialog-tekst').textContent = t(`${navn}_tekst`);
  finn('dialog-ja').textContent = t(`${navn}_ja`);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((svar) => {
    dialog.addEventListener('close', () => svar(dialog.returnValue === 'ja'), { once: true });
  });
}
