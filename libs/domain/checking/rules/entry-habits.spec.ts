import { counted, position, spent, underCheck } from '../../../../test/builders/checked-return.js';
import type { ReturnLineCode } from '../../catalogue/index.js';
import type { ReturnContent } from '../../returns/index.js';
import { checkReturn, type ReturnFinding } from '../index.js';

type Content = Partial<ReturnContent>;
const found = (rule: string, content: Content, before?: Content): readonly ReturnFinding[] =>
  checkReturn(underCheck(content, before)).filter((each) => each.rule === rule);

const LINES: readonly ReturnLineCode[] = ['LT_NURSING', 'LT_RESIDENTIAL', 'LT_SUPPORTED_LIVING', 'LT_HOME_CARE', 'LT_DAY_CARE'];
/** Ten gross amounts for two age bands, from one number each. */
const accounts = (amounts: readonly number[]): Content => ({
  financeLines: amounts.map((amount, i) => spent(LINES[i % 5] ?? 'ST_MAX', i < 5 ? '65+' : '18-64', amount)),
});
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('a year that may have been copied', () => {
  const before = accounts(upTo(10).map((i) => 1_234_567 + i));
  const now = (changed: number): Content => accounts(upTo(10).map((i) => 1_234_567 + i + (i < changed ? 1 : 0)));

  it('has 90% of its figures from the year before, to the penny', () => {
    expect(found('YEAR_COPIED', now(2), before)).toEqual([]);
    const [only] = found('YEAR_COPIED', now(1), before);
    expect(only?.sentence).toBe('9 of 10 figures of the finance lines (90%) are those of the year before.');
    expect(only?.cells).toHaveLength(9);
  });
  it('is not told from fewer than ten figures, nor by noughts, which are nought every year', () => {
    const nine = accounts(upTo(9).map((i) => 1_234_567 + i));
    expect(found('YEAR_COPIED', nine, nine)).toEqual([]);
  });
  it('may be copied in activity alone', () => {
    const activityLines = upTo(10).map((i) => counted(LINES[i % 5] ?? 'ST_MAX', i < 5 ? '65+' : '18-64', 5_000 + i));
    expect(found('YEAR_COPIED', { activityLines }, { activityLines }).map(({ key }) => key)).toEqual(['YEAR_COPIED activity lines']);
  });
});

describe('round numbers', () => {
  const round = (count: number): Content => accounts(upTo(10).map((i) => (i < count ? 4_500_000 : 4_512_345)));

  it('are more than 60% of the amounts', () => {
    expect(found('ROUND_NUMBERS', round(6))).toEqual([]);
    expect(found('ROUND_NUMBERS', round(7)).map(({ sentence }) => sentence)).toEqual([
      '7 of 10 amounts of the finance lines (70%) are multiples of £100,000.',
    ]);
  });
});

describe('a forecast', () => {
  it('is asked about in an annual return, with the period it was made at', () => {
    const forecast = { ...position(100e6, 104e6), outturnBasis: 'forecast' as const, forecastPeriod: 6 };
    const [only] = found('OUTTURN_IS_FORECAST', { budgetPosition: forecast });
    expect(only?.sentence).toBe('The net outturn of the service is a forecast, made at period 6.');
    expect(only?.impact).toBe(4e6);
    expect(found('OUTTURN_IS_FORECAST', { budgetPosition: position(100e6, 104e6) })).toEqual([]);
  });
});
