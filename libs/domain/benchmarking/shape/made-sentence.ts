import {
  COUNCIL_REGISTER,
  type CouncilCode,
  type Figure,
  type FinancialYear,
  inSeries,
  isKnown,
  MISSING_REASONS,
  quantity,
  registeredName,
} from '../../catalogue/index.js';
import type { FigureTable } from '../comparison.js';
import type { Footprint } from './footprint.js';
import { apportionedShare, isApportioned, type Made, type NotMade, type PartAmount, type Sides } from './made.js';

interface ToSay {
  readonly figure: Figure;
  readonly made: Made;
  readonly footprint: Footprint;
  readonly year: FinancialYear;
  readonly table: Pick<FigureTable, 'councilsIn'>;
}

/** How a figure was made, or why there is none, in one plain sentence. */
export function madeSentence({ figure, made, footprint, year, table }: ToSay): string {
  const nameOf = namesIn(table, year);
  const place = footprint.kind === 'council' ? nameOf(footprint.council) : footprint.name;
  switch (made.kind) {
    case 'as-published':
      return `${asPublished(figure, year)} for ${nameOf(made.from[0])}.`;
    case 'recoded':
      return `${asPublished(figure, year)} for ${coded(made.from[0], nameOf)}, the same place as ${place}.`;
    case 'combined':
      return `Combined for ${place} in ${year} ${sources(made, nameOf)}: each side is added up first, and then one divided by the other.`;
    case 'apportioned':
      return `Apportioned for ${place} in ${year} ${sources(made, nameOf)}: ${perCent(apportionedShare(made))} of it rests on ${grounds(made)}.`;
    case 'not-made':
      return `There is no figure for ${place} in ${year}: ${because(made.because, nameOf)}.`;
  }
}

/** Names of the register, or of the table for councils that are fictional. */
export function namesIn(table: Pick<FigureTable, 'councilsIn'>, year: FinancialYear): NameOf {
  return (code) =>
    (COUNCIL_REGISTER.has(code) ? undefined : table.councilsIn(year).find((each) => each.code === code)?.name) ?? registeredName(code);
}

export type NameOf = (code: CouncilCode) => string;

const asPublished = (figure: Figure, year: FinancialYear): string =>
  isKnown(figure) ? `As published for ${year}` : `The figure for ${year} was ${MISSING_REASONS[figure.reason]}`;

function sources({ numerator, denominator }: Sides, nameOf: NameOf): string {
  const [above, below] = [listed(numerator.amounts, nameOf), listed(denominator.amounts, nameOf)];
  return above === below ? `from ${above}` : `with a numerator from ${above} and a denominator from ${below}`;
}

const listed = (amounts: readonly PartAmount[], nameOf: NameOf): string =>
  inSeries(amounts.map((amount) => `${isApportioned(amount) ? `${perCent(amount.share)} of ` : ''}${nameOf(amount.council)}`));

/** Each basis once, with how far it may be wrong. */
function grounds({ numerator, denominator }: Sides): string {
  const parts = [...numerator.amounts, ...denominator.amounts].filter(isApportioned);
  return inSeries([...new Set(parts.map(({ basis, u }) => `${basis ?? ''} (give or take ${perCent(u)} of the part)`))]);
}

function because(reason: NotMade, nameOf: NameOf): string {
  switch (reason.kind) {
    case 'divided':
      return `it was a part of ${nameOf(reason.council)}, and nothing says how much of it`;
    case 'holds-others':
      return `${nameOf(reason.council)} took it over together with other places`;
    case 'rate-alone':
      return 'several councils held it, and a rate that is published without its parts cannot be added up';
    case 'not-additive':
      return `several councils held it, and “${quantity(reason.quantity).label}” does not add up over councils`;
    case 'part-missing':
      return `“${quantity(reason.quantity).label}” of ${nameOf(reason.council)} was ${MISSING_REASONS[reason.reason]}`;
    case 'nothing-to-divide-by':
      return `“${quantity(reason.quantity).label}” comes to nought`;
  }
}

function coded(code: CouncilCode, nameOf: NameOf): string {
  const name = nameOf(code);
  return name.includes(code) ? name : `${name} (${code})`;
}

/** To one decimal, and without it where it is nought. */
const perCent = (share: number): string => `${(100 * share).toFixed(1).replace(/\.0$/, '')}%`;
