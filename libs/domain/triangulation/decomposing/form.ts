import { type Figure, isKnown } from '../../catalogue/index.js';
import type { Factor } from './factor.js';
import type { LineYear } from './line-year.js';

/** What can have moved spending: the five of the cell chain in its order, and what stands for some of them where they are not known. */
export const FACTORS = ['population', 'access', 'mix', 'intensity', 'volume', 'spend', 'price'] as const;
export type FactorName = (typeof FACTORS)[number];

/** What spending is taken to be a product of, each as the words that finish "decomposed as ..." (method 3.1). */
export const FORMS = {
  chain: 'population × access × mix × intensity × price',
  'volume-and-price': 'volume × price',
  spend: 'spending at constant prices × external price',
} as const;
export type Form = keyof typeof FORMS;

/** Why a line has the form it has, each as the words that finish "because ...". */
export const FORM_REASONS = {
  'clients-known': 'population, clients and activity are known in both years',
  'clients-missing': 'the clients of a service of the age band are not known in both years',
  'clients-contradict-activity': 'there is activity without clients, or without people',
  'population-missing': 'the population is not known in both years',
  'not-counted': 'the return does not count what the line buys',
  'activity-missing': 'activity is not known in both years',
  'spend-without-activity': 'there is spending in a year without activity, which has no unit price',
  grants: 'a grant to a voluntary organisation buys no unit that activity counts',
} as const;
export type FormReason = keyof typeof FORM_REASONS;

export interface FormChoice {
  readonly form: Form;
  readonly because: FormReason;
}

/** The fullest form that all of the years can be told in. Nothing that is missing is taken for nought: the form is a shorter one. */
export function formOf(years: readonly LineYear[]): FormChoice {
  if (!years.every(({ isCounted }) => isCounted)) return { form: 'spend', because: 'not-counted' };
  if (!years.every(({ quantity }) => isKnown(quantity))) return { form: 'spend', because: 'activity-missing' };
  if (!years.every(({ quantity }) => isPositive(quantity))) return { form: 'spend', because: 'spend-without-activity' };

  const pair = (because: FormReason): FormChoice => ({ form: 'volume-and-price', because });
  if (!years.every(({ clients, allClients }) => isKnown(clients) && isKnown(allClients))) return pair('clients-missing');
  if (!years.every(({ population }) => isKnown(population))) return pair('population-missing');
  const isWhole = ({ clients, population }: LineYear): boolean => isPositive(clients) && isPositive(population);
  return years.every(isWhole) ? { form: 'chain', because: 'clients-known' } : pair('clients-contradict-activity');
}

/**
 * The factors of a line's spending in a form that both years can be told in (`formOf`). Population and clients are people, access is
 * clients a head, mix a share, intensity units a client, price pounds a unit. Without units spending is told at the prices of the
 * earlier year, and its price is the external one (`priceRatio`).
 */
export function factorsOf(form: Form, before: LineYear, after: LineYear, priceRatio: number): readonly Factor<FactorName>[] {
  if (form === 'spend') return spendFactors(valueOf(before.care), valueOf(after.care), priceRatio);
  return betweenYears(valuesOf(form, before), valuesOf(form, after));
}

/**
 * The factors of spending that begins: what the year without it lacks is cast back from the year with it, the price by the external price
 * and the rest as it is (method 3.2, golden G9b). Undefined where the year without spending does not say itself that nobody was served:
 * care for nothing is no entry of clients. For spending that ends, `absent` is the later year and `priceRatio` its inverse.
 */
export function castBack(form: Form, absent: LineYear, present: LineYear, priceRatio: number): readonly Factor<FactorName>[] | undefined {
  if (form === 'spend') return spendFactors(0, valueOf(present.care), priceRatio);
  const there = valuesOf(form, present);
  const price = valueOf(there.price) / priceRatio;
  if (form === 'volume-and-price') return isNought(absent.quantity) ? betweenYears({ volume: 0, price }, there) : undefined;

  const { population, allClients, clients, quantity } = absent;
  if (!isPositive(population) || !isKnown(allClients) || !isKnown(clients)) return undefined;
  if (!isNought(clients) && !isNought(quantity)) return undefined;
  const mix = allClients.value > 0 ? clients.value / allClients.value : there.mix;
  const intensity = clients.value > 0 ? 0 : there.intensity;
  return betweenYears({ population: population.value, access: allClients.value / population.value, mix, intensity, price }, there);
}

type Values = Partial<Record<FactorName, number>>;

function valuesOf(form: Exclude<Form, 'spend'>, year: LineYear): Values {
  const [care, quantity] = [valueOf(year.care), valueOf(year.quantity)];
  if (form === 'volume-and-price') return { volume: quantity, price: care / quantity };
  const [population, allClients, clients] = [year.population, year.allClients, year.clients].map(valueOf) as [number, number, number];
  return { population, access: allClients / population, mix: clients / allClients, intensity: quantity / clients, price: care / quantity };
}

const betweenYears = (before: Values, after: Values): readonly Factor<FactorName>[] =>
  FACTORS.filter((name) => after[name] !== undefined).map((name) => ({ name, from: valueOf(before[name]), to: valueOf(after[name]) }));

const spendFactors = (from: number, to: number, priceRatio: number): readonly Factor<FactorName>[] => [
  { name: 'spend', from, to: to / priceRatio },
  { name: 'price', from: 1, to: priceRatio },
];

const isPositive = (figure: Figure): figure is Extract<Figure, { kind: 'known' }> => isKnown(figure) && figure.value > 0;
const isNought = (figure: Figure): boolean => isKnown(figure) && figure.value === 0;

/** Of what the form vouches for. */
function valueOf(known: Figure | number | undefined): number {
  const value = typeof known === 'object' ? (isKnown(known) ? known.value : undefined) : known;
  if (value === undefined) throw new RangeError('a form was chosen that a figure is missing for');
  return value;
}
