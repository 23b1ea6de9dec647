/** The sixteen digits of a receipt code. */

export const SIFRE = 16;

/** Only the digits of what was typed or pasted. @param {string} tekst */
export const sifre = (tekst) => tekst.replace(/\D/g, '');

/** In fours: "1234 5678 9". @param {string} tekst */
export const gruppert = (tekst) => (sifre(tekst).slice(0, SIFRE).match(/.{1,4}/g) ?? []).join(' ');

/**
 * Keep a field grouped while one types, with the caret after the same digit as before.
 * @param {HTMLInputElement} felt
 */
export function gruppere(felt) {
  felt.addEventListener('input', () => {
    const foran = sifre(felt.value.slice(0, felt.selectionStart ?? 0)).length;
    const slutt = felt.selectionStart === felt.value.length;
    felt.value = gruppert(felt.value);
    const plass = slutt ? felt.value.length : foran + Math.max(0, Math.ceil(foran / 4) - 1);
    felt.setSelectionRange(plass, plass);
  });
}
