import { councilCode, type Figure, financialYear, known, missing, Money } from '../../catalogue/index.js';
import { type CouncilReturn, emptyContent, type ReturnContent } from '../../returns/index.js';
import { lastBudget } from './last-budget.js';

const YEAR = financialYear('2024-25');
const BEFORE = financialYear('2023-24');
const NOT_PRINTED = missing('not-printed');

const amount = (pounds: string): Figure<Money> => known(Money.parse(pounds));
const budget = (figure: Figure<Money>): Partial<ReturnContent> => ({
  budgetPosition: { budget: figure, outturn: NOT_PRINTED, outturnBasis: 'actual', forecastPeriod: undefined },
});
const closing = (year: typeof YEAR, pounds: string): ReturnContent['budgetBridge'][number] => ({
  year,
  opening: NOT_PRINTED,
  transfers: NOT_PRINTED,
  subtotal: NOT_PRINTED,
  growth: NOT_PRINTED,
  savings: NOT_PRINTED,
  otherMovements: NOT_PRINTED,
  closing: amount(pounds),
});
const returned = (collection: typeof YEAR, content: Partial<ReturnContent>): CouncilReturn => ({
  council: councilCode('E10000018'),
  collection,
  state: 'draft',
  history: [],
  deliverySteps: [],
  version: { number: 1, savedAt: new Date(0), savedBy: 'key', content: { ...emptyContent, ...content } },
});

describe('the budget that units are told apart by', () => {
  const both = { ...budget(amount('200000000')), budgetBridge: [closing(BEFORE, '199000000'), closing(YEAR, '210000000')] };

  it('is the year’s own where the return has it', () => {
    const current = returned(YEAR, { ...budget(amount('225885000')), budgetBridge: [closing(YEAR, '1')] });
    expect(lastBudget(YEAR, current, returned(BEFORE, both))).toEqual(amount('225885000'));
  });
  it('is what the year’s bridge closes with where the budget is missing', () => {
    const current = returned(YEAR, { ...budget(missing('not-submitted')), budgetBridge: [closing(YEAR, '225885000')] });
    expect(lastBudget(YEAR, current, returned(BEFORE, both))).toEqual(amount('225885000'));
  });
  it('is what last year’s bridge closes this year with before it is last year’s budget', () => {
    expect(lastBudget(YEAR, undefined, returned(BEFORE, both))).toEqual(amount('210000000'));
    expect(lastBudget(YEAR, undefined, returned(BEFORE, budget(amount('200000000'))))).toEqual(amount('200000000'));
    expect(lastBudget(YEAR, undefined, returned(BEFORE, { budgetBridge: [closing(BEFORE, '199000000')] }))).toEqual(amount('199000000'));
  });
  it('is missing where nothing says it', () => {
    expect(lastBudget(YEAR, undefined, undefined)).toEqual(missing('not-submitted'));
  });
});
