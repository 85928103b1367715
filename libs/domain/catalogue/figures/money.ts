/**
 * An amount of pounds and pence, exact: sums of a million lines close to the penny, which
 * floating point cannot promise. Negative amounts are allowed; the sign is the field's own.
 */
export class Money {
  private constructor(readonly pence: bigint) {}

  static readonly zero = new Money(0n);

  /** Reads pounds as a plain decimal such as `1234.50` or `-6445000`; throws a TypeError on anything else. */
  static parse(text: string): Money {
    const parts = MONEY_TEXT.exec(text);
    if (parts === null) throw new TypeError(`not an amount in pounds and pence: ${text}`);
    const [, sign, pounds = '0', fraction = ''] = parts;
    const pence = BigInt(pounds) * 100n + BigInt(fraction.padEnd(2, '0'));
    return new Money(sign === '-' ? -pence : pence);
  }

  /** Whole thousands of pounds, the unit of most council reports. */
  static thousands(amount: number): Money {
    if (!Number.isSafeInteger(amount)) throw new TypeError(`not a whole number of thousands of pounds: ${amount}`);
    return new Money(BigInt(amount) * 100_000n);
  }

  /** The nearest penny to a calculated number of pounds. */
  static nearestPenny(pounds: number): Money {
    if (!Number.isFinite(pounds)) throw new TypeError(`not an amount in pounds: ${pounds}`);
    return new Money(BigInt(Math.round(pounds * 100)));
  }

  static sum(amounts: Iterable<Money>): Money {
    let pence = 0n;
    for (const amount of amounts) pence += amount.pence;
    return new Money(pence);
  }

  plus(other: Money): Money {
    return new Money(this.pence + other.pence);
  }

  minus(other: Money): Money {
    return new Money(this.pence - other.pence);
  }

  isZero(): boolean {
    return this.pence === 0n;
  }

  isNegative(): boolean {
    return this.pence < 0n;
  }

  equals(other: Money): boolean {
    return this.pence === other.pence;
  }

  /** As a number of pounds, for statistics only: never stored, never summed as money. */
  toPounds(): number {
    return Number(this.pence) / 100;
  }

  /** Pounds with two decimals, such as `-6445000.00`: the form that is stored and sent. */
  toString(): string {
    const size = this.pence < 0n ? -this.pence : this.pence;
    return `${this.pence < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** At most 16 digits of pounds: what numeric(18,2) holds. */
const MONEY_TEXT = /^([+-]?)(\d{1,16})(?:\.(\d{1,2}))?$/;
