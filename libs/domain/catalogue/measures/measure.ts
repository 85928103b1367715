import type { FinancialYear } from '../figures/financial-year.js';
import type { CellCode } from '../lines/cell.table.js';
import type { QuantityCode } from './quantity.table.js';

/**
 * Which direction is better. `band`: neither, but nearness to a council's own target band is; `none`: neither. A council is never
 * placed, ranked or given a quartile on either of the two (method 7.2).
 */
export type Polarity = 'higher' | 'lower' | 'band' | 'none';

/** The name that a framework gave a concept, and from which year to which: codes are used again for other things. */
export interface Edition {
  readonly framework: 'ASCOF' | 'PSS-EX1' | 'Revenue outturn';
  readonly code: string;
  readonly from?: FinancialYear;
  readonly to?: FinancialYear;
}

/** Whose service a measure is about: peers are chosen by what matters to that group. */
export const CLIENT_GROUPS = ['all', '18-64', '65+'] as const;
export type ClientGroup = (typeof CLIENT_GROUPS)[number];

/** Kinds of peer group that there are. */
export const PEER_MODELS = ['neighbours', 'national', 'region', 'type', 'rurality', 'cohort', 'saved', 'named'] as const;
export type PeerModelCode = (typeof PEER_MODELS)[number];

/** Who reads: anybody, or the councils, office and consultants of the programme. */
export const AUDIENCES = ['public', 'programme'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How a figure comes about: a declared ratio of two quantities, or a rate as its publisher gives it. */
export type Formula =
  | {
      readonly kind: 'ratio';
      readonly numerator: QuantityCode;
      readonly denominator: QuantityCode;
      /** 100 for per cent, 1,000 for a rate per thousand. */ readonly per: number;
    }
  | {
      readonly kind: 'published';
      /** What the publisher divides, and by what, in words: the parts are not published. */ readonly numerator: string;
      readonly denominator: string;
    };

export const UNITS = ['GBP', 'PERCENT', 'PER_1000', 'PER_100000', 'SCORE', 'HOURS'] as const;
export type Unit = (typeof UNITS)[number];

/** What a figure measures. Kept as reviewed data: every row is a claim about meaning, with the day by which it is looked at again. */
export interface Measure {
  readonly label: string;
  readonly definition: string;
  readonly formula: Formula;
  readonly unit: Unit;
  /** What moves its price, where it is an amount of money: all care, or the cells it pays for. */
  readonly price: 'all-care' | readonly CellCode[] | undefined;
  readonly polarity: Polarity;
  readonly decimals: number;
  readonly clientGroup: ClientGroup;
  readonly source: string;
  readonly editions: readonly Edition[];
  /** What moves it besides how well a council does, each a few words. */
  readonly influences: readonly string[];
  /** The peer models that suit it, the best first. */
  readonly peerModels: readonly PeerModelCode[];
  readonly audience: Audience;
  /** What a reader must know before drawing a conclusion; it goes with every figure. */
  readonly caveat: string | undefined;
  /** ISO date by which the row is reviewed again. */
  readonly reviewBy: string;
}

/** The name of a concept in a framework's edition of the year, or undefined where it had none. */
export const editionIn = (editions: readonly Edition[], year: FinancialYear): Edition | undefined =>
  editions.find(({ from, to }) => (from === undefined || from <= year) && (to === undefined || year <= to));
