/** Passkeys: asks the browser for one, puts its answer in the form, and sends it. Without script the page does without. */

/** @param {string} tekst @returns {ArrayBuffer} */
function tilBytes(tekst) {
  const raa = atob(tekst.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(raa, (tegn) => tegn.charCodeAt(0)).buffer;
}

/** @param {ArrayBuffer | null} bytes @returns {string | null} */
function tilTekst(bytes) {
  if (bytes === null) return null;
  const raa = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(raa).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {{id: string, type: string}} nokkel */
const medBytes = (nokkel) => ({ ...nokkel, id: tilBytes(nokkel.id) });

/** @param {PublicKeyCredential & {response: any}} svar */
function somJson(svar) {
  const felt = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const response = Object.fromEntries(
    felt.filter((navn) => navn in svar.response).map((navn) => [navn, tilTekst(svar.response[navn])]),
  );
  return JSON.stringify({ id: svar.id, rawId: tilTekst(svar.rawId), type: svar.type, response, clientExtensionResults: {} });
}

/** @param {string} sti @param {HTMLFormElement} skjema */
async function hentValg(sti, skjema) {
  const csrf = skjema.querySelector('input[name="csrf"]');
  const body = new URLSearchParams(csrf instanceof HTMLInputElement ? { csrf: csrf.value } : {});
  const svar = await fetch(sti, { method: 'POST', body });
  if (!svar.ok || svar.redirected) throw new Error('refused');
  const valg = await svar.json();
  return { ...valg, challenge: tilBytes(valg.challenge) };
}

/** @param {HTMLFormElement} skjema */
async function lag(skjema) {
  const valg = await hentValg('/portal/konto/passnokkel/valg', skjema);
  const publicKey = {
    ...valg,
    user: { ...valg.user, id: tilBytes(valg.user.id) },
    excludeCredentials: (valg.excludeCredentials ?? []).map(medBytes),
  };
  return navigator.credentials.create({ publicKey });
}

/** @param {HTMLFormElement} skjema */
async function bruk(skjema) {
  const valg = await hentValg('/portal/logg-inn/passnokkel', skjema);
  return navigator.credentials.get({ publicKey: { ...valg, allowCredentials: [] } });
}

/** @param {HTMLFormElement} skjema */
function settOpp(skjema) {
  const knapp = skjema.querySelector('[data-knapp]');
  const beskjed = skjema.querySelector('[data-beskjed]');
  const felt = skjema.querySelector('input[name="passnokkel"]');
  const navn = skjema.querySelector('input[name="brukernavn"]');
  if (!(knapp instanceof HTMLElement && beskjed instanceof HTMLElement && felt instanceof HTMLInputElement)) return;
  knapp.hidden = false;
  knapp.addEventListener('click', async () => {
    beskjed.hidden = true;
    if (navn instanceof HTMLInputElement) navn.required = false; // the passkey says whose it is
    if (!skjema.reportValidity()) return;
    try {
      const svar = await (skjema.dataset.passnokkel === 'ny' ? lag(skjema) : bruk(skjema));
      felt.value = somJson(/** @type {any} */ (svar));
      skjema.submit();
    } catch {
      beskjed.textContent = skjema.dataset.feil ?? '';
      beskjed.hidden = false;
    }
  });
}

if ('credentials' in navigator && 'PublicKeyCredential' in window) {
  for (const skjema of document.querySelectorAll('form[data-passnokkel]')) {
    if (skjema instanceof HTMLFormElement) settOpp(skjema);
  }
}
