// Fractions of whole numbers of any length. They know nothing about scores.

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));
const size = (whole) => (whole < 0n ? -whole : whole);

export class Fraction {
  constructor(top, bottom = 1n) {
    const sign = bottom < 0n ? -1n : 1n;
    const divisor = gcd(size(top), size(bottom)) || 1n;
    this.top = (sign * top) / divisor;
    this.bottom = (sign * bottom) / divisor;
  }

  /** A number with at most three decimals. */
  static of(number) {
    return new Fraction(BigInt(Math.round(number * 1000)), 1000n);
  }

  plus(other) {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other) {
    return this.plus(other.times(new Fraction(-1n)));
  }

  times(other) {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  over(other) {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }

  abs() {
    return new Fraction(size(this.top), this.bottom);
  }

  /** Less than 0, 0, or more than 0, as `sort` wants it. */
  compare(other) {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : Number(difference > 0n);
  }

  isUnder(other) {
    return this.compare(other) < 0;
  }

  toNumber() {
    return Number(this.top) / Number(this.bottom);
  }

  /** Rounded half away from zero. */
  rounded(places) {
    const unit = 10n ** BigInt(places);
    const whole = (2n * size(this.top) * unit + this.bottom) / (2n * this.bottom);
    return Number(this.top < 0n ? -whole : whole) / Number(unit);
  }
}

export const ZERO = new Fraction(0n);
export const HUNDRED = new Fraction(100n);

export const sum = (values) => values.reduce((total, value) => total.plus(value), ZERO);
export const mean = (values) => (values.length > 0 ? sum(values).over(new Fraction(BigInt(values.length))) : null);
