import { footprintTable, PLACES as P } from '../../../../test/builders/footprint-table.js';
import { type CouncilCode, type FinancialYear, financialYear, known, missing } from '../../catalogue/index.js';
import { councilFootprint, flagSentence, type Footprint, proposedFootprint, restated, type Restated } from '../index.js';

const year = financialYear;
const SPEND = (millions: number, adults: number) => ({ GROSS_CURRENT_EXPENDITURE: millions * 1e6, ADULTS: adults });

/** Method 7.12: Bournemouth 60, Poole 40, Dorset 120, of which 12% is Christchurch. */
const DORSET_2018 = footprintTable({
  [`${P.bournemouth} 2018-19`]: SPEND(60, 160_000),
  [`${P.poole} 2018-19`]: SPEND(40, 120_000),
  [`${P.oldDorset} 2018-19`]: SPEND(120, 350_000),
  [`${P.bcp} 2019-20`]: { ...SPEND(118, 320_000), FEEL_SAFE: 70 },
});
const christchurch = (share = 0.12) => ({ predecessor: P.oldDorset, share, basis: 'illustrative shares' });
const perAdult = (footprint: Footprint, of: FinancialYear, table = DORSET_2018): Restated =>
  restated(footprint, 'SPEND_PER_ADULT', of, table);
const why = (answer: Restated) => [answer.figure, answer.flag?.colour, answer.sentence];

describe('a figure of a council that was made from two others and a part of a third', () => {
  it('is the golden 114.4, of which 14.4 (12.6%) is apportioned and may be wrong by 0.43', () => {
    const { made, flag, figure, sentence } = perAdult(councilFootprint(P.bcp, [christchurch()]), year('2018-19'));
    if (made.kind !== 'apportioned') throw new Error(made.kind);
    expect(made.from).toEqual([P.bournemouth, P.poole, P.oldDorset]);
    expect(made.numerator.total).toBeCloseTo(114.4e6, 3);
    expect(made.numerator.apportioned).toBeCloseTo(14.4e6, 3);
    expect(made.numerator.share).toBeCloseTo(0.126, 3);
    expect(made.numerator.standardError).toBeCloseTo(0.432e6, 3);
    expect(made.denominator.total).toBeCloseTo(322_000, 6);
    expect(figure).toEqual(known(expect.closeTo(355.2795, 5)));
    expect(flag).toEqual({ colour: 'AMBER', reasons: ['apportioned'] });
    expect(sentence).toBe(
      'Apportioned for Bournemouth, Christchurch and Poole in 2018-19 from Bournemouth, Poole and 12% of Dorset (E10000009): 13% of it rests on illustrative shares (give or take 3% of the part).',
    );
  });
  it('may share people out otherwise than money', () => {
    const footprint = councilFootprint(P.bcp, [{ ...christchurch(), shares: { ADULTS: 0.11 } }]);
    const { figure, sentence } = perAdult(footprint, year('2018-19'));
    expect(figure).toEqual(known(expect.closeTo(359.18367, 5)));
    expect(sentence).toContain(
      'with a numerator from Bournemouth, Poole and 12% of Dorset (E10000009) and a denominator from Bournemouth, Poole and 11% of Dorset',
    );
  });
  it('is red where more than a fifth is apportioned', () => {
    const { flag } = perAdult(councilFootprint(P.bcp, [christchurch(0.3)]), year('2018-19'));
    expect(flag && flagSentence(flag)).toBe('This figure is not comparable, because more than a fifth of it is apportioned.');
  });
  it('is not comparable where nothing says how Dorset was divided', () => {
    expect(why(perAdult(councilFootprint(P.bcp), year('2018-19')))).toEqual([
      missing('not-comparable'),
      'RED',
      'There is no figure for Bournemouth, Christchurch and Poole in 2018-19: it was a part of Dorset (E10000009), and nothing says how much of it.',
    ]);
  });
  it('takes what a publisher gives for just this place before what is apportioned', () => {
    const table = footprintTable({
      [`${P.bournemouth} 2018-19`]: { GROSS_CURRENT_EXPENDITURE: 60e6 },
      [`${P.poole} 2018-19`]: { GROSS_CURRENT_EXPENDITURE: 40e6 },
      [`${P.oldDorset} 2018-19`]: { GROSS_CURRENT_EXPENDITURE: 120e6 },
      [`${P.bcp} 2018-19`]: { ADULTS: 320_000 },
    });
    const { figure, made } = perAdult(councilFootprint(P.bcp, [christchurch()]), year('2018-19'), table);
    expect(figure).toEqual(known(357.5));
    expect(made).toMatchObject({ kind: 'apportioned', denominator: { apportioned: 0, total: 320_000 } });
  });
  it('is missing for the reason of any part that is missing', () => {
    const table = footprintTable({
      [`${P.bournemouth} 2018-19`]: SPEND(60, 160_000),
      [`${P.poole} 2018-19`]: { GROSS_CURRENT_EXPENDITURE: 'suppressed' },
      [`${P.oldDorset} 2018-19`]: SPEND(120, 350_000),
    });
    expect(why(perAdult(councilFootprint(P.bcp, [christchurch()]), year('2018-19'), table))).toEqual([
      missing('suppressed'),
      undefined,
      'There is no figure for Bournemouth, Christchurch and Poole in 2018-19: “Gross current expenditure on adult social care” of Poole was suppressed, because it tells of few people or is not for every reader.',
    ]);
  });
});

describe('a figure of a council that is no more', () => {
  it('goes on where all that it became makes exactly it', () => {
    const table = footprintTable({
      [`${P.northNorthamptonshire} 2021-22`]: SPEND(120, 270_000),
      [`${P.westNorthamptonshire} 2021-22`]: SPEND(150, 330_000),
    });
    const { figure, made, flag, sentence } = perAdult(councilFootprint(P.northamptonshire), year('2021-22'), table);
    expect([figure, made.kind, flag]).toEqual([known(450), 'combined', { colour: 'GREEN', reasons: [] }]);
    expect(sentence).toBe(
      'Combined for Northamptonshire in 2021-22 from North Northamptonshire and West Northamptonshire: each side is added up first, and then one divided by the other.',
    );
  });
  it('ends where its successor holds other places too', () => {
    expect(why(perAdult(councilFootprint(P.poole), year('2019-20')))).toEqual([
      missing('not-comparable'),
      'RED',
      'There is no figure for Poole in 2019-20: Bournemouth, Christchurch and Poole took it over together with other places.',
    ]);
  });
});

describe('Cheshire, which was divided in 2009', () => {
  const table = footprintTable({
    [`${P.cheshire} 2007-08`]: SPEND(200, 520_000),
    [`${P.cheshire} 2008-09`]: SPEND(210, 525_000),
    [`${P.cheshireEast} 2009-10`]: SPEND(110, 280_000),
    [`${P.cheshireWest} 2009-10`]: SPEND(100, 245_000),
  });
  const cheshire = (of: string) => perAdult(councilFootprint(P.cheshire), year(of), table);

  it('is as published before, and both its successors together after', () => {
    expect([cheshire('2008-09'), cheshire('2009-10')].map(({ figure, made }) => [figure, made.kind])).toEqual([
      [known(400), 'as-published'],
      [known(400), 'combined'],
    ]);
    expect(cheshire('2008-09').sentence).toBe('As published for 2008-09 for Cheshire.');
  });
  it('tells nothing of Cheshire East alone, but for a share', () => {
    const east = { predecessor: P.cheshire, share: 0.53, basis: 'the disaggregation of the county’s budget', u: 0.05 };
    expect(perAdult(councilFootprint(P.cheshireEast), year('2007-08'), table).figure).toEqual(missing('not-comparable'));
    const { figure, flag, made } = perAdult(councilFootprint(P.cheshireEast, [east]), year('2007-08'), table);
    expect([figure, flag?.colour]).toEqual([known(expect.closeTo(384.61538, 5)), 'RED']);
    expect(made).toMatchObject({ kind: 'apportioned', numerator: { share: 1, standardError: expect.closeTo(5.3e6, 3) } });
  });
});

describe('a figure of a council under another code', () => {
  it('is that of the code of the year, or of a later code that its publisher writes', () => {
    const table = footprintTable({ [`${P.oldGateshead} 2011-12`]: SPEND(70, 160_000), [`${P.gateshead} 2012-13`]: SPEND(66, 160_000) });
    const gateshead = ['2011-12', '2012-13'].map((of) => perAdult(councilFootprint(P.gateshead), year(of), table));
    expect(gateshead.map(({ figure, made }) => [figure, made])).toEqual([
      [known(437.5), { kind: 'recoded', from: [P.oldGateshead] }],
      [known(412.5), { kind: 'as-published', from: [P.gateshead] }],
    ]);
    expect(gateshead[0]?.sentence).toBe('As published for 2011-12 for Gateshead (E08000020), the same place as Gateshead (E08000037).');
    expect(perAdult(councilFootprint(P.oldGateshead), year('2012-13'), table)).toMatchObject({
      figure: known(412.5),
      made: { kind: 'recoded' },
    });
  });
  it('says why there is none', () => {
    expect(perAdult(councilFootprint(P.leicestershire), year('2018-19'))).toMatchObject({
      figure: missing('not-submitted'),
      flag: undefined,
      sentence: 'The figure for 2018-19 was not submitted for Leicestershire.',
    });
  });
});

describe('a rate that is published alone', () => {
  const rate = (footprint: Footprint, of: string, table = DORSET_2018) => restated(footprint, 'FEEL_SAFE', year(of), table);

  it('is carried by code and never across a merger', () => {
    const table = footprintTable({
      [`${P.oldGateshead} 2012-13`]: { FEEL_SAFE: 68 },
      [`${P.cumberland} 2023-24`]: { FEEL_SAFE: 70 },
      [`${P.westmorland} 2023-24`]: { FEEL_SAFE: 72 },
    });
    expect(rate(councilFootprint(P.gateshead), '2012-13', table)).toMatchObject({ figure: known(68), made: { kind: 'recoded' } });
    expect(why(rate(councilFootprint(P.cumbria), '2023-24', table))).toEqual([
      missing('not-comparable'),
      'RED',
      'There is no figure for Cumbria in 2023-24: several councils held it, and a rate that is published without its parts cannot be added up.',
    ]);
  });
});

describe('a council that is proposed', () => {
  const members: readonly CouncilCode[] = [P.leicester, P.rutland];
  const proposal = proposedFootprint({
    name: 'Leicester and Rutland',
    councils: members,
    parts: [{ predecessor: P.leicestershire, share: 0.1, basis: 'the district of Blaby' }],
  });
  const table = footprintTable({
    [`${P.leicester} 2023-24`]: SPEND(170, 280_000),
    [`${P.rutland} 2023-24`]: SPEND(15, 33_000),
    [`${P.leicestershire} 2023-24`]: SPEND(250, 570_000),
  });

  it('is told before it exists, from whole councils and a part', () => {
    const { figure, made, flag } = perAdult(proposal, year('2023-24'), table);
    expect([figure, made.kind, flag?.colour]).toEqual([known(expect.closeTo(567.56757, 5)), 'apportioned', 'AMBER']);
  });
  it('is exact where it takes whole councils, those of one former county being that county', () => {
    const cumbria = proposedFootprint({ name: 'Cumbria again', councils: [P.cumberland, P.westmorland] });
    expect(perAdult(cumbria, year('2022-23'), footprintTable({ [`${P.cumbria} 2022-23`]: SPEND(200, 400_000) }))).toMatchObject({
      figure: known(500),
      made: { kind: 'recoded', from: [P.cumbria] },
      flag: { colour: 'GREEN' },
    });
  });
  it('takes no council twice, and no share beyond the whole', () => {
    expect(() => proposedFootprint({ name: 'Twice', councils: [P.leicester, P.leicester] })).toThrow('named twice');
    expect(() => councilFootprint(P.bcp, [christchurch(1.2)])).toThrow('between 0 and 1');
  });
});
