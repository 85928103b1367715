/** A number as people type it; `decimal` is exact, with its k, m, bn or % carried out. */
export type NumberText =
  | { readonly kind: 'number'; readonly decimal: string; readonly suffix: string }
  /** Two numbers in one cell, as they were typed. */
  | { readonly kind: 'range'; readonly low: string; readonly high: string }
  | { readonly kind: 'none' };

/**
 * The number that a text is: with a pound sign, commas by threes, a minus before or behind, or in brackets when below nought.
 *
 * @example numberIn('(£6,445)') is -6445, numberIn('£1.2m') is 1200000, numberIn('5.4-7.7') is a range
 */
export function numberIn(text: string): NumberText {
  const words = tidy(text);
  if (words === 'nil') return { kind: 'number', decimal: '0', suffix: '' };
  if (!/\d/.test(words)) return { kind: 'none' };
  const bracketed = IN_BRACKETS.exec(words)?.[1];
  const one = ONE.exec(bracketed ?? words)?.groups;
  if (one !== undefined) {
    const { before = '', within = '', digits = '', suffix = '', behind = '' } = one;
    const signs = [before, within, behind].filter((sign) => sign === '-').length + (bracketed === undefined ? 0 : 1);
    if (signs > 1 || !(GROUPED.test(digits) || PLAIN.test(digits))) return { kind: 'none' };
    const decimal = shifted(digits.replaceAll(',', ''), PLACES[suffix] ?? 0);
    return { kind: 'number', decimal: signs === 1 && Number(decimal) !== 0 ? `-${decimal}` : decimal, suffix };
  }
  const { low, high } = RANGE.exec(words)?.groups ?? {};
  return low === undefined || high === undefined ? { kind: 'none' } : { kind: 'range', low: low.trim(), high: high.trim() };
}

/** Small letters, plain spaces, one kind of dash and apostrophe; the narrow spaces that part thousands are taken out. */
export const tidy = (text: string): string => (PLAIN_TEXT.test(text) && !text.includes('  ') ? text.trim().toLowerCase() : tidied(text));

/** Nothing that `tidied` would change but capitals and spaces around. */
const PLAIN_TEXT = /^[\x20-\x7e]*$/;

const tidied = (text: string): string =>
  text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .trim()
    .toLowerCase();

/** The decimal point moved to the right by so many places, or to the left by as many below nought. */
export function shifted(decimal: string, places: number): string {
  if (places === 0 && AS_IT_IS.test(decimal)) return decimal;
  if (decimal.startsWith('-')) return `-${shifted(decimal.slice(1), places)}`;
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return `${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`;
}

/** A decimal with no nought too many before or behind. */
const AS_IT_IS = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

const PLACES: Readonly<Record<string, number>> = { '%': -2, k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };
const SUFFIX = '(?:%|k|thousand|mn|million|m|bn|billion)';
const DIGITS = '(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)';
const IN_BRACKETS = /^£? ?\( ?(.+?) ?\)$/;
const ONE = new RegExp(`^(?<before>[-+]?) ?£? ?(?<within>-?) ?(?<digits>${DIGITS}) ?(?<suffix>${SUFFIX}?) ?(?<behind>-?)$`);
const PART = `£? ?${DIGITS} ?${SUFFIX}?`;
const RANGE = new RegExp(`^(?<low>${PART})(?: ?- ?| to | )(?<high>${PART})$`);
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const PLAIN = /^(\d+\.?\d*|\.\d+)$/;
