// Whole numbers as people type them, as src/domain/whole.rs reads them. Knows no question.

/** The zeros of the digits that keyboards have. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function digit(letter) {
  const code = letter.codePointAt(0);
  const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
  return zero === undefined ? letter : code - zero;
}

/** The number that was typed, if it is a whole one from `min` to `max`. */
export function numberIn(typed, { min, max }) {
  // Keyboards for Arabic put marks of the text direction before a minus sign.
  const plain = typed.trim().replace(/[\u061c\u200e\u200f]/g, "").replace(/^[−－]/, "-").replace(/./gsu, digit);
  const number = /^[+-]?\d+$/.test(plain) ? Number(plain) : NaN;
  return number >= min && number <= max ? number : undefined;
}
