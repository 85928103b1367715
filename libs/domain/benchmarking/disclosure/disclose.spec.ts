import {
  AUDIENCES,
  type Figure,
  isKnown,
  known,
  measure,
  MEASURE_CODES,
  missing,
  quantity,
  QUANTITY_CODES,
  type QuantityCode,
} from '../../catalogue/index.js';
import { discloseMeasure, measureIsFor } from './disclose-measure.js';
import { discloseQuantity, quantityIsFor } from './disclose-quantity.js';
import { reduce } from './exact-algebra.js';

const SUPPRESSED = missing('suppressed');

describe('a quantity', () => {
  const read = (count: number, audience: 'public' | 'programme'): Figure =>
    discloseQuantity('REABLEMENT_EPISODES_65', known(count), audience);

  it('is suppressed for everybody from 1 to 4', () => {
    for (const audience of AUDIENCES) expect([1, 2, 3, 4].map((count) => read(count, audience))).toEqual(Array(4).fill(SUPPRESSED));
  });
  it('stays nought where it is nought', () => {
    expect(AUDIENCES.map((audience) => read(0, audience))).toEqual([known(0), known(0)]);
  });
  it('is rounded to the nearest five for the public alone', () => {
    expect([5, 7, 8, 12, 13, 1002].map((count) => read(count, 'public'))).toEqual([5, 5, 10, 10, 15, 1000].map((count) => known(count)));
    expect(read(1002, 'programme')).toEqual(known(1002));
  });
  it('is suppressed below the weeks of ten people, and weeks are not rounded', () => {
    const weeks = (count: number): Figure => discloseQuantity('NURSING_65_WEEKS', known(count), 'public');
    expect([0, 0.5, 519.9, 520, 521].map(weeks)).toEqual([known(0), SUPPRESSED, SUPPRESSED, known(520), known(521)]);
  });
  it('passes as it is where it is money or its publisher made it safe', () => {
    expect(discloseQuantity('NURSING_65_SPEND', known(3), 'public')).toEqual(known(3));
    expect(discloseQuantity('PEOPLE_65', known(3), 'public')).toEqual(known(3));
  });
  it('keeps its own reason where it is missing', () => {
    expect(discloseQuantity('REABLEMENT_EPISODES', missing('not-submitted'), 'public')).toEqual(missing('not-submitted'));
  });
  it('is suppressed below nought, which is no count', () => {
    expect(read(-7, 'programme')).toEqual(SUPPRESSED);
  });
  it('is not for the public where only measures of the programme are made of it', () => {
    expect(QUANTITY_CODES.filter((code) => !quantityIsFor(code, 'public'))).toEqual(['PLANNED_SAVINGS']);
    expect(discloseQuantity('PLANNED_SAVINGS', known(1_000_000), 'public')).toEqual(SUPPRESSED);
    expect(discloseQuantity('PLANNED_SAVINGS', known(1_000_000), 'programme')).toEqual(known(1_000_000));
  });
});

describe('a measure', () => {
  const rate = (episodes: number, people: number, audience: 'public' | 'programme'): Figure =>
    discloseMeasure(
      'REABLEMENT_RATE_65',
      { figure: known((1000 * episodes) / people), numerator: known(episodes), denominator: known(people) },
      audience,
    );
  const cost = (spend: number, per: number, code: 'REABLEMENT_UNIT_COST' | 'NURSING_65_UNIT_COST'): Figure =>
    discloseMeasure(code, { figure: known(spend / per), numerator: known(spend), denominator: known(per) }, 'programme');

  it('is hidden whole from the public where it is the programme’s', () => {
    const parts = { figure: known(2.5), numerator: known(1), denominator: known(40) };
    expect(AUDIENCES.map((audience) => discloseMeasure('PLANNED_SAVINGS_SHARE', parts, audience))).toEqual([SUPPRESSED, known(2.5)]);
  });
  it('of the programme cannot be made of what the public reads, however it multiplies and divides', () => {
    // A ratio is a difference of logarithms: what can be made of ratios and quantities is what is in the span of their differences.
    const logarithms = (code: (typeof MEASURE_CODES)[number]): number[] => {
      const { formula } = measure(code);
      const sign = (part: QuantityCode): number =>
        formula.kind === 'published' ? 0 : part === formula.numerator ? 1 : part === formula.denominator ? -1 : 0;
      return QUANTITY_CODES.map(sign);
    };
    const open = [
      ...QUANTITY_CODES.filter((code) => quantityIsFor(code, 'public')).map((code) =>
        QUANTITY_CODES.map((each) => (each === code ? 1 : 0)),
      ),
      ...MEASURE_CODES.filter((code) => measureIsFor(code, 'public')).map(logarithms),
    ];
    const rank = reduce(open).rows.length;
    const inside = MEASURE_CODES.filter((code) => !measureIsFor(code, 'public'));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.map((code) => reduce([...open, logarithms(code)]).rows.length)).toEqual(inside.map(() => rank + 1));
  });
  it('is suppressed on fewer than 5 events, and shown on none', () => {
    expect([0, 1, 4, 5].map((episodes) => rate(episodes, 1000, 'programme'))).toEqual([known(0), SUPPRESSED, SUPPRESSED, known(5)]);
  });
  it('is suppressed on fewer than 10 episodes that it costs, and on fewer weeks than ten people make', () => {
    expect([cost(900, 9, 'REABLEMENT_UNIT_COST'), cost(900, 519, 'NURSING_65_UNIT_COST')]).toEqual(Array(2).fill(SUPPRESSED));
    expect([cost(900, 10, 'REABLEMENT_UNIT_COST'), cost(5200, 520, 'NURSING_65_UNIT_COST')]).toEqual([known(90), known(10)]);
  });
  it('cannot be divided again from its parts where it is suppressed, whatever ratio of the catalogue it is', () => {
    const ratios = MEASURE_CODES.flatMap((code) => {
      const { formula } = measure(code);
      return formula.kind === 'ratio' ? [{ code, formula }] : [];
    });
    const sizes = [0, 1, 4, 5, 9, 10, 519, 520, 1_000_000];
    const cases = ratios.flatMap((ratio) =>
      AUDIENCES.flatMap((audience) => sizes.flatMap((over) => sizes.map((under) => ({ ...ratio, audience, over, under })))),
    );
    const withheld = cases.filter(({ code, formula, audience, over, under }) => {
      const figure = under === 0 ? missing('not-applicable') : known((formula.per * over) / under);
      const read = discloseMeasure(code, { figure, numerator: known(over), denominator: known(under) }, audience);
      return !isKnown(read) && read.reason === 'suppressed';
    });
    const divisible = withheld.filter(
      ({ formula, audience, over, under }) =>
        isKnown(discloseQuantity(formula.numerator, known(over), audience)) &&
        isKnown(discloseQuantity(formula.denominator, known(under), audience)),
    );
    expect(divisible.map(({ code, audience, over, under }) => [code, audience, over, under])).toEqual([]);
    expect(new Set(withheld.map(({ code }) => code)).size).toBeGreaterThanOrEqual(6);
  });
  it('of costs has ten people behind it wherever people or weeks are divided by', () => {
    const under = MEASURE_CODES.flatMap((code) => {
      const { formula } = measure(code);
      return formula.kind === 'ratio' ? [quantity(formula.denominator)] : [];
    });
    expect(under.flatMap(({ unit, fewest }) => (fewest === undefined ? [] : [`${fewest} ${unit}`])).sort()).toEqual([
      '10 EPISODES',
      ...Array<string>(3).fill('520 CLIENT_WEEKS'),
    ]);
  });
  it('is suppressed where one of its parts was withheld, even so that another could not be subtracted', () => {
    const parts = { figure: known(12), numerator: SUPPRESSED, denominator: known(1000) };
    expect(discloseMeasure('REABLEMENT_RATE_65', parts, 'programme')).toEqual(SUPPRESSED);
  });
  it('gives the public, multiplied back, the rounded count and nothing closer', () => {
    for (let episodes = 0; episodes <= 60; episodes++) {
      const published = rate(episodes, 997, 'public');
      const count = discloseQuantity('REABLEMENT_EPISODES_65', known(episodes), 'public');
      if (!isKnown(count)) expect(published).toEqual(SUPPRESSED);
      else expect(isKnown(published) && (published.value * 997) / 1000).toBeCloseTo(count.value, 9);
    }
  });
  it('gives the public the same rate for all counts that round to the same', () => {
    expect([13, 14, 15, 16, 17].map((episodes) => rate(episodes, 997, 'public'))).toEqual(Array(5).fill(rate(15, 997, 'public')));
    expect(rate(13, 1000, 'programme')).toEqual(known(13));
  });
  it('rounds what is divided by as well: spend over unit cost is a count too', () => {
    const parts = { figure: known(600 / 12), numerator: known(600), denominator: known(12) };
    expect(discloseMeasure('REABLEMENT_UNIT_COST', parts, 'public')).toEqual(known(60));
  });
  it('passes as it is where its publisher made it', () => {
    const parts = { figure: known(1.5), numerator: missing('not-collected'), denominator: missing('not-collected') };
    expect(discloseMeasure('DIRECT_PAYMENTS', parts, 'public')).toEqual(known(1.5));
  });
  it('keeps its own reason where it is missing', () => {
    const parts = { figure: missing('not-applicable'), numerator: known(7), denominator: known(0) };
    expect(discloseMeasure('REABLEMENT_RATE_65', parts, 'public')).toEqual(missing('not-applicable'));
  });
});
