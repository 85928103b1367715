import { ageBandsOf, CELL_CODES, cellOf, financialYear, isKnown, known, missing, Money, RETURN_LINES } from '../../catalogue/index.js';
import type { AgeBand, Figure, PriceIndex, ReturnLineCode } from '../../catalogue/index.js';
import { type ActivityLine, emptyContent, type FinanceLine, PROVISIONS, type ReturnContent } from '../../returns/index.js';
import { mulberry32, type Uniform } from '../../statistics/index.js';
import { cellSpend, type Decomposition, type DecompositionSources, decomposeWindow, FACTORS } from '../index.js';

const window = { base: financialYear('2022-23'), year: financialYear('2024-25') };
const LINES = (Object.keys(RETURN_LINES) as ReturnLineCode[]).flatMap((line) => ageBandsOf(line).map((ageBand) => ({ line, ageBand })));
const UNKNOWN = { people: missing('not-collected'), averageWeeklyCost: missing('not-collected') } as const;

/** The external price of every cell rises by a tenth. */
const INDEX: PriceIndex = { name: 'fees', vintage: '2025-01-01', level: (_cell, year) => (year === window.base ? 100 : 110) };

const spent = (of: { line: ReturnLineCode; ageBand: AgeBand }, pounds: Figure): FinanceLine => ({
  ...of,
  provision: 'others',
  gross: isKnown(pounds) ? known(Money.nearestPenny(pounds.value)) : pounds,
  clientContributions: known(Money.zero),
  jointAndNhsIncome: known(Money.zero),
  otherIncome: known(Money.zero),
});
const counted = (of: { line: ReturnLineCode; ageBand: AgeBand }, quantity: Figure): readonly ActivityLine[] => {
  const unit = RETURN_LINES[of.line].activityUnit;
  return unit === undefined ? [] : [{ ...of, unit, quantity, starters: UNKNOWN, leavers: UNKNOWN }];
};
/** Every line with the same spending and activity. */
const content = (pounds: number, quantity: number): ReturnContent => ({
  ...emptyContent,
  financeLines: LINES.map((of) => spent(of, known(pounds))),
  activityLines: LINES.flatMap((of) => counted(of, known(quantity))),
});
const sources = (
  before: ReturnContent | undefined,
  after: ReturnContent,
  more: Partial<DecompositionSources> = {},
): DecompositionSources => ({
  returnOf: (year) => (year === window.base ? before : after),
  people: () => 1000,
  clients: () => missing('not-collected'),
  ...more,
});
const value = (figure: Figure<Decomposition>): Decomposition => {
  if (!isKnown(figure)) throw new Error(`missing: ${figure.reason}`);
  return figure.value;
};
const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

describe('the decomposition of a council’s window', () => {
  it('tells each line in the form that its return allows, and why', () => {
    const { lines } = decomposeWindow(sources(content(1000, 50), content(1200, 60)), INDEX, window);
    const told = lines.map(({ line, outcome }) => [line, outcome.kind === 'factors' && `${outcome.form}: ${outcome.because}`]);
    expect(lines).toHaveLength(LINES.length);
    expect(Object.fromEntries(told)).toMatchObject({
      LT_HOME_CARE: 'volume-and-price: clients-missing',
      ST_MAX: 'volume-and-price: clients-missing',
      // Counted in clients, who need nobody else to count them.
      EQUIPMENT_TECHNOLOGY: 'chain: clients-known',
      // Counted in clients too, but its share of all long-term clients is not known.
      LT_OTHER: 'volume-and-price: clients-missing',
      TRANSPORT: 'volume-and-price: clients-missing',
      COMMISSIONING_DELIVERY: 'spend: not-counted',
    });
  });
  it('tells long-term care by the whole chain where somebody counted its clients', () => {
    const clients = (line: ReturnLineCode): Figure => known(line === 'LT_NURSING' ? 20 : 10);
    const { lines } = decomposeWindow(sources(content(1000, 50), content(1200, 60), { clients }), INDEX, window);
    const homeCare = lines.find(({ line, ageBand }) => line === 'LT_HOME_CARE' && ageBand === '65+')!.outcome;
    expect(homeCare).toMatchObject({ kind: 'factors', form: 'chain', because: 'clients-known' });
    // Six lines with 10 clients, nursing with 20, and other care with the 50 and then 60 that its return counts.
    const named = Object.fromEntries(
      value(known((homeCare as { decomposition: Decomposition }).decomposition)).factors.map((e) => [e.factor, e]),
    );
    expect(named['price']!.shapley).toBeCloseTo(0, 9);
    expect(named['access']!.lmdi! / named['mix']!.lmdi!).toBeCloseTo(-1, 9);
    expect(named['access']!.lmdi).toBeCloseTo((200 / Math.log(1.2)) * Math.log(140 / 130), 9);
  });
  it('adds up lines to cells and cells to the council', () => {
    const found = decomposeWindow(sources(content(1000, 50), content(1200, 60)), INDEX, window);
    for (const cell of CELL_CODES) {
      const lines = LINES.filter(({ line, ageBand }) => cellOf(line, ageBand) === cell).length;
      expect(value(found.cells[cell])).toMatchObject({ from: 1000 * lines, to: 1200 * lines });
    }
    expect(value(found.total)).toMatchObject({ from: 1000 * LINES.length, to: 1200 * LINES.length, entryExit: 0, residual: 0 });
  });
  it('is missing, and not nought, in a cell with a line that is missing, and in all', () => {
    const after = content(1200, 60);
    const nursing = { line: 'LT_NURSING', ageBand: '65+' } as const;
    const others = after.financeLines.filter(({ line, ageBand }) => line !== nursing.line || ageBand !== nursing.ageBand);
    const financeLines = [...others, spent(nursing, missing('suppressed'))];
    const found = decomposeWindow(sources(content(1000, 50), { ...after, financeLines }), INDEX, window);
    expect([found.cells.NURSING_65, found.total]).toEqual([missing('suppressed'), missing('suppressed')]);
    expect(isKnown(found.cells.HOME_CARE_65)).toBe(true);
  });
  it('is missing where a return or the external price is', () => {
    expect(decomposeWindow(sources(undefined, content(1200, 60)), INDEX, window).total).toEqual(missing('not-submitted'));
    const none: PriceIndex = { ...INDEX, level: (cell) => (cell === 'NURSING_65' ? undefined : 100) };
    const { cells, total } = decomposeWindow(sources(content(1000, 50), content(1200, 60)), none, window);
    expect([cells.NURSING_65, total, isKnown(cells.HOME_CARE_65)]).toEqual([missing('not-collected'), missing('not-collected'), true]);
  });
  it('takes activity in another unit than the line’s for none', () => {
    const after = content(1200, 60);
    const inWeeks = after.activityLines.map((line) => (line.line === 'LT_HOME_CARE' ? { ...line, unit: 'client-weeks' as const } : line));
    const { lines } = decomposeWindow(sources(content(1000, 50), { ...after, activityLines: inWeeks }), INDEX, window);
    expect(lines.find(({ line }) => line === 'LT_HOME_CARE')!.outcome).toMatchObject({ form: 'spend', because: 'activity-missing' });
  });
  it('tells grants apart where care is counted, and not where nothing is', () => {
    const withGrants = (of: ReturnContent): ReturnContent => ({
      ...of,
      financeLines: [
        ...of.financeLines,
        ...of.financeLines.map((line) => ({ ...line, provision: 'grants-to-voluntary-organisations' as const })),
      ],
    });
    const found = decomposeWindow(sources(withGrants(content(1000, 50)), withGrants(content(1200, 60))), INDEX, window);
    const moneyOf = (code: ReturnLineCode): readonly string[] => found.lines.filter(({ line }) => line === code).map(({ money }) => money);
    expect([moneyOf('TRANSPORT'), moneyOf('COMMISSIONING_DELIVERY')]).toEqual([['care', 'grants'], ['care']]);
    expect(value(found.total)).toMatchObject({ from: 2000 * LINES.length, to: 2400 * LINES.length });
  });
  it('counts all adults for a line of all ages, and those of the band for any other', () => {
    const people = (ageBand: '18-64' | '65+', year: string): number => (ageBand === '65+' ? 200 : year === window.base ? 800 : 1000);
    const clients = (): Figure => known(10);
    const { lines } = decomposeWindow(sources(content(1000, 50), content(1000, 50), { people, clients }), INDEX, window);
    const population = (code: ReturnLineCode, band: AgeBand): number | undefined => {
      const { outcome } = lines.find(({ line, ageBand }) => line === code && ageBand === band)!;
      return outcome.kind === 'factors' ? outcome.decomposition.factors[0]!.lmdi : undefined;
    };
    // Spending stayed the same, so that its logarithmic mean is the 1,000 that it is.
    expect(population('EQUIPMENT_TECHNOLOGY', 'all')).toBeCloseTo(1000 * Math.log(1200 / 1000), 9);
    expect(population('LT_HOME_CARE', '18-64')).toBeCloseTo(1000 * Math.log(1000 / 800), 9);
    expect(population('LT_HOME_CARE', '65+')).toBeCloseTo(0, 9);
  });
  it('leaves out lines without spending in either year', () => {
    const found = decomposeWindow(sources(content(0, 0), content(0, 0)), INDEX, window);
    expect([found.lines, value(found.total).to]).toEqual([[], 0]);
  });
  it('adds up to the outturn of every cell, whatever councils return', () => {
    const random = mulberry32(3303);
    const seen = new Set<string>();
    for (let drawn = 0; drawn < 60; drawn++) {
      const [before, after] = [drawnContent(random), drawnContent(random)];
      const clients = drawn % 2 === 0 ? () => known(Math.floor(500 * random())) : () => missing('not-collected');
      const found = decomposeWindow(sources(before, after, { clients }), INDEX, window);
      for (const { outcome } of found.lines) seen.add(outcome.kind === 'factors' ? outcome.form : outcome.kind);
      for (const cell of CELL_CODES) {
        const { from, to } = value(found.cells[cell]);
        expect(cellSpend(before, cell)).toEqual(known(Money.nearestPenny(from)));
        expect(cellSpend(after, cell)).toEqual(known(Money.nearestPenny(to)));
      }
      expectClosed(value(found.total));
    }
    expect([...seen].sort()).toEqual(['chain', 'entry', 'exit', 'residual', 'spend', 'volume-and-price']);
  });
});

function expectClosed({ from, to, factors, entryExit, residual, drivers }: Decomposition): void {
  expect(factors.map(({ factor }) => factor)).toEqual(FACTORS.filter((name) => factors.some(({ factor }) => factor === name)));
  for (const method of ['shapley', 'lmdi'] as const)
    expect(Math.abs(sum(factors.map((effect) => effect[method]!)) + entryExit + residual - (to - from))).toBeLessThan(0.01);
  expect(Math.abs(sum(Object.values(drivers)) - (to - from))).toBeLessThan(0.01);
}

/** Spending of up to a million, now and then none or a refund, of two provisions; activity that is missing or nought at times. */
function drawnContent(random: Uniform): ReturnContent {
  const amount = (): number => (random() < 0.1 ? 0 : random() < 0.05 ? -1000 * random() : 1e6 * random());
  const activity = (): Figure => (random() < 0.1 ? missing('not-submitted') : known(random() < 0.1 ? 0 : Math.ceil(5000 * random())));
  return {
    ...emptyContent,
    financeLines: LINES.flatMap((of) => {
      const provisions = random() < 0.7 ? (['others'] as const) : PROVISIONS;
      return provisions.map((provision) => ({ ...spent(of, known(amount())), provision }));
    }),
    activityLines: LINES.flatMap((of) => counted(of, activity())),
  };
}
