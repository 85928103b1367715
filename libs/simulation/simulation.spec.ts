import {
  ageBandsOf,
  CELL_CODES,
  type CellCode,
  cellOf,
  combineFigures,
  COUNCIL_REGISTER,
  COUNCIL_TYPES,
  type Figure,
  financialYear,
  isKnown,
  known,
  Money,
  RETURN_LINES,
  type ReturnLineCode,
  yearsUpTo,
} from '#domain/catalogue';
import { checkContent, checkSubmission, type ReturnContent } from '#domain/returns';
import { incrementIn } from '#domain/savings';
import { CELL_SHARES, sumOfCells } from './by-cell.js';
import { type SimulatedCouncil, simulate } from './claims.js';
import { fictionalCouncils } from './fictional-councils.js';
import { type PanelOptions, SCENARIOS, simulatePanel } from './index.js';
import { completePanel } from './panel-options.js';
import { chooseSeveral, dirichlet, gamma, mulberry32, normal, t5 } from './random.js';

const base = financialYear('2021-22');
const options: PanelOptions = { councils: 40, baseYear: base, yearsBefore: 3, yearsAfter: 3 };
const panel = simulatePanel(options);
const RETURN_LINE_CODES = Object.keys(RETURN_LINES) as ReturnLineCode[];
const priceLevels = new Map(panel.publication.priceLevels.map(({ cell, year, level }) => [`${cell} ${year}`, level]));
const priceOf = (cell: CellCode, year: string): number => priceLevels.get(`${cell} ${year}`) ?? NaN;
const histories = (chosen: PanelOptions): readonly SimulatedCouncil[] => {
  const complete = completePanel(chosen);
  return simulate(mulberry32(complete.seed), complete).councils;
};

describe('random draws', () => {
  const draws = (draw: () => number): readonly number[] => Array.from({ length: 40_000 }, draw);
  const moments = (values: readonly number[]): { mean: number; variance: number } => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
  };

  it('begin for seed 20121031 with the uniforms and normals that the method prints', () => {
    const uniform = mulberry32(20121031);
    const uniforms = '0.1207630555 0.2812242133 0.2677997230 0.4634286538 0.6272590491 0.5765997404'.split(' ');
    for (const printed of uniforms) expect(uniform().toFixed(10)).toBe(printed);
    const random = mulberry32(20121031);
    const normals = '-0.09889801 -0.76880520 -1.24530075 -1.01813831'.split(' ');
    for (const printed of normals) expect(normal(random).toFixed(8)).toBe(printed);
  });
  it('of t with 5 degrees of freedom have variance 1 and fat tails', () => {
    const random = mulberry32(1);
    const values = draws(() => t5(random));
    expect(Math.abs(moments(values).mean)).toBeLessThan(4 * Math.sqrt(1 / 40_000));
    expect(Math.abs(moments(values).variance - 1)).toBeLessThan(4 * Math.sqrt(8 / 40_000)); // kurtosis of t5 is 9
    // Beyond 3 sd the scaled t has 0.0117 of its draws, by its closed form; the normal has 0.0027.
    expect(Math.abs(values.filter((value) => Math.abs(value) > 3).length / 40_000 - 0.0117)).toBeLessThan(4 * Math.sqrt(0.0117 / 40_000));
  });
  it('of a gamma have mean and variance equal to its shape', () => {
    const random = mulberry32(2);
    const { mean, variance } = moments(draws(() => gamma(random, 3)));
    expect(Math.abs(mean - 3)).toBeLessThan(4 * Math.sqrt(3 / 40_000));
    expect(Math.abs(variance - 3)).toBeLessThan(4 * Math.sqrt((4 * 9) / 40_000)); // kurtosis of this gamma is 5
  });
  it('of a Dirichlet add up to 1, with its mean and variance', () => {
    const random = mulberry32(3);
    const shares = Array.from({ length: 40_000 }, () => dirichlet(random, [6, 12, 42]));
    for (const each of shares.slice(0, 100)) expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const { mean, variance } = moments(shares.map(([first]) => first ?? 0));
    expect(mean).toBeCloseTo(0.1, 3);
    expect(variance).toBeCloseTo((0.1 * 0.9) / 61, 4);
  });
  it('without replacement never choose an option twice, and the heavier ones more often', () => {
    const random = mulberry32(4);
    const chosen = Array.from({ length: 4_000 }, () => chooseSeveral(random, 3, CELL_CODES, (cell) => CELL_SHARES[cell]));
    expect(chosen.every((cells) => new Set(cells).size === 3)).toBe(true);
    const times = (cell: CellCode): number => chosen.filter((cells) => cells.includes(cell)).length;
    expect(times('RESIDENTIAL_65')).toBeGreaterThan(2 * times('SHORT_TERM_EQUIPMENT_OTHER'));
  });
});

describe('fictional councils', () => {
  it('have 150 different names, none of a real council', () => {
    const names = fictionalCouncils(150).map((council) => council.name);
    const real = new Set([...COUNCIL_REGISTER.values()].map((council) => council.name));
    expect(new Set(names).size).toBe(150);
    expect(names.filter((name) => !name.endsWith(' (fictional)') || real.has(name.replace(' (fictional)', '')))).toEqual([]);
  });
  it('are ten or more to a region and eight or more to a type when there are 40', () => {
    const regions = panel.councils.map((council) => council.region);
    expect([...new Set(regions)].map((region) => regions.filter((each) => each === region).length)).toEqual([10, 10, 10, 10]);
    for (const type of COUNCIL_TYPES) expect(panel.councils.filter((council) => council.type === type).length).toBeGreaterThanOrEqual(8);
  });
});

describe('the truth', () => {
  it('is that spend, with what was delivered and without what was spent again, is what spend would have been', () => {
    for (const now of histories(options).flatMap((council) => council.years)) {
      for (const cell of CELL_CODES) {
        expect((now.spend[cell] + now.delivered[cell] - now.displaced[cell]) / now.withoutSavings[cell]).toBeCloseTo(1, 12);
      }
    }
  });
  it.each([
    ['B', 0.575],
    ['E', 0.05],
    ['F', 0.95],
  ] as const)('of scenario %s is that councils deliver the share of their claims that its mixture has', (scenario, mixture) => {
    const years = Array.from({ length: 10 }, (_, seed) => histories({ ...options, councils: 150, ...SCENARIOS[scenario], seed })).flat();
    // Each council's own budget counts as one, so that a ratio is not that of the largest councils.
    const total = (what: 'delivered' | 'claimed'): number =>
      years.reduce((sum, council) => sum + sumOfCells(council.years.at(-1)?.[what] ?? CELL_SHARES) / council.setting.baseSpend, 0);
    expect(Math.abs(total('delivered') / total('claimed') - mixture)).toBeLessThan(0.04); // sd 0.41 over 1,500 councils
  });
  it('holds gross and net apart by what a quarter of councils spend again', () => {
    const displacing = panel.truth.filter((truth) => truth.grossDelivered - truth.netDelivered > 1);
    for (const truth of displacing) expect(truth.netDelivered / truth.grossDelivered).toBeCloseTo(0.5, 9);
    expect(Math.abs(displacing.length / panel.truth.length - 0.25)).toBeLessThan(0.2);
  });
});

describe('a simulated return', () => {
  it('is the same for the same options and another for another seed', () => {
    expect(simulatePanel(options)).toEqual(panel);
    expect(simulatePanel({ ...options, seed: 1 }).truth).not.toEqual(panel.truth);
  });
  it.each([{ councils: 151 }, { councils: 0 }, { yearsBefore: -1 }, { seed: 0.5 }, { noise: NaN }])('is refused for %p', (wrong) => {
    expect(() => simulatePanel({ ...options, ...wrong })).toThrow(RangeError);
  });
  it('is of the same councils in a scenario that differs in noise alone', () => {
    expect(simulatePanel({ ...options, ...SCENARIOS.A }).publication).toEqual(panel.publication);
  });
  it('has no problem that would stop its submission, and a bridge that closes to the penny', () => {
    for (const { content } of panel.returns) {
      expect([...checkContent(content), ...checkSubmission(content)]).toEqual([]);
      for (const { subtotal, growth, savings, otherMovements, closing } of content.budgetBridge) {
        expect(combineFigures([subtotal, growth, otherMovements], Money.sum)).toEqual(combineFigures([closing, savings], Money.sum));
      }
    }
  });
  it('has every line and age band that is collected, and whole numbers of activity wherever it has a unit', () => {
    const all = RETURN_LINE_CODES.flatMap((line) => ageBandsOf(line).map((ageBand) => ({ line, ageBand })));
    const names = (lines: readonly { line: string; ageBand: string }[]): readonly string[] =>
      lines.map(({ line, ageBand }) => `${line} ${ageBand}`).sort();
    for (const { financeLines, activityLines } of panel.returns.map((each) => each.content)) {
      expect(names(financeLines)).toEqual(names(all));
      expect(names(activityLines)).toEqual(names(all.filter(({ line }) => RETURN_LINES[line].activityUnit !== undefined)));
      const quantities = activityLines.map(({ quantity }) => (isKnown(quantity) ? quantity.value : NaN));
      expect(quantities.filter((quantity) => !(Number.isInteger(quantity) && quantity > 0))).toEqual([]);
    }
  });
  it('spends in each cell what was simulated, to the penny', () => {
    const years = histories(options).flatMap((council) => council.years);
    panel.returns.forEach(({ content }, i) => {
      for (const cell of CELL_CODES) expect(spendOf(content, cell)).toEqual(known(Money.nearestPenny(years[i]?.spend[cell] ?? NaN)));
    });
  });
  it('reports savings that, lifted by the published prices, are the claim', () => {
    for (const { council, year, claimed } of panel.truth) {
      const lines = panel.returns.find((each) => each.council === council && each.collection === year)?.content.savingsLines ?? [];
      const lifted = lines.flatMap((line) =>
        line.locus.flatMap(({ cell }) =>
          yearsUpTo(base, year).map((each) => {
            const increment = incrementIn({ kind: line.profileKind, amounts: line.amounts.reported }, each);
            const ratio = priceOf(cell, year) / priceOf(cell, each);
            return isKnown(increment) ? increment.value.toPounds() * line.cashShares.cashable * ratio : NaN;
          }),
        ),
      );
      expect(Math.abs(lifted.reduce((sum, pounds) => sum + pounds, 0) - claimed)).toBeLessThan(1);
    }
  });
  it('declares transfers that, in base-year prices, add up to the declared change of footprint', () => {
    const declared = histories(options).map(({ setting, years }) => setting.baseSpend * ((years.at(-1)?.footprint ?? NaN) - 1));
    const reported = panel.councils.map(({ code }) =>
      panel.returns
        .filter((each) => each.council === code && each.collection > base)
        .flatMap((each) => each.content.adjustments.map(({ cell, amount }) => (100 * amount.toPounds()) / priceOf(cell, each.collection)))
        .reduce((sum, pounds) => sum + pounds, 0),
    );
    expect(declared.filter((pounds) => pounds !== 0).length).toBeGreaterThan(0);
    reported.forEach((pounds, i) => expect(Math.abs(pounds - (declared[i] ?? NaN))).toBeLessThan(1));
  });
  it('lists no savings up to the base year, and income from charging in a few councils after it', () => {
    expect(panel.returns.filter((each) => each.collection <= base && each.content.savingsLines.length > 0)).toEqual([]);
    const charging = panel.returns.filter((each) => each.content.savingsLines.some((line) => line.nature === 'income'));
    const share = new Set(charging.map((each) => each.council)).size / panel.councils.length;
    expect([share > 0, share < 0.3]).toEqual([true, true]);
  });
});

function spendOf({ financeLines }: ReturnContent, cell: CellCode): Figure<Money> {
  const lines = financeLines.filter(({ line, ageBand }) => cellOf(line, ageBand) === cell);
  const incomes = lines.flatMap(({ jointAndNhsIncome, otherIncome }) => [jointAndNhsIncome, otherIncome]);
  const totals = [lines.map(({ gross }) => gross), incomes].map((figures) => combineFigures(figures, Money.sum));
  return combineFigures(totals, ([gross = Money.zero, income = Money.zero]) => gross.minus(income));
}
