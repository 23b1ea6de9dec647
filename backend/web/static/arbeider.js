/**
 * The worker that solves puzzles: finds a number that makes SHA-256 of "text:number" begin with `bits` zero bits.
 *
 * SHA-256 as FIPS 180-4 has it, for one block (up to 55 bytes), since crypto.subtle costs more to call than to compute.
 */

const K = new Int32Array(64);
const START = new Int32Array(8);

/** The first 32 bits of the fractional part of a root. @param {number} rot */
const brok = (rot) => ((rot - Math.floor(rot)) * 2 ** 32) | 0;

for (let tall = 2, nr = 0; nr < 64; tall += 1) {
  let primtall = true;
  for (let d = 2; d * d <= tall; d += 1) if (tall % d === 0) primtall = false;
  if (!primtall) continue;
  if (nr < 8) START[nr] = brok(Math.sqrt(tall));
  K[nr] = brok(Math.cbrt(tall));
  nr += 1;
}

const blokk = new Int32Array(64);

/** Put one ASCII character at a place of the block. @param {number} sted @param {number} tegn */
function sett(sted, tegn) {
  const skift = 24 - 8 * (sted & 3);
  blokk[sted >> 2] = (blokk[sted >> 2] & ~(0xff << skift)) | (tegn << skift);
}

/** Put a text and its end mark at a place of the block; returns the length so far. @param {string} tekst @param {number} fra */
function skriv(tekst, fra) {
  for (let i = 0; i < tekst.length; i += 1) sett(fra + i, tekst.charCodeAt(i));
  const lengde = fra + tekst.length;
  sett(lengde, 0x80);
  blokk[15] = lengde * 8;
  return lengde;
}

/** The first word of SHA-256 of the block. @returns {number} 32 bits, signed */
function forsteOrd() {
  const w = blokk;
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  let a = START[0], b = START[1], c = START[2], d = START[3], e = START[4], f = START[5], g = START[6], h = START[7];
  for (let i = 0; i < 64; i += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  return (a + START[0]) | 0;
}

/** @param {string} tekst @param {number} bits at most 32 @returns {number} */
function finnTall(tekst, bits) {
  blokk.fill(0);
  const fra = skriv(`${tekst}:`, 0);
  for (let tall = 0; ; tall += 1) {
    skriv(String(tall), fra);
    if (forsteOrd() >>> (32 - bits) === 0) return tall;
  }
}

onmessage = (hendelse) => postMessage(finnTall(hendelse.data.tekst, hendelse.data.bits));
