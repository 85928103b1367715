import {
  type CouncilCode,
  councilCode,
  type FinancialYear,
  financialYear,
  type LineageLink,
  councilsThen,
  membersThen,
  whatBecameOf,
  whoWas,
} from '../index.js';

const year = financialYear;
const [BOURNEMOUTH, POOLE, OLD_DORSET, BCP, DORSET] = ['E06000028', 'E06000029', 'E10000009', 'E06000058', 'E06000059'].map(
  councilCode,
) as [CouncilCode, CouncilCode, CouncilCode, CouncilCode, CouncilCode];
const [NORTHUMBERLAND_COUNTY, NORTHUMBERLAND] = [councilCode('E10000022'), councilCode('E06000057')];
const CHESHIRE = councilCode('E10000004');
const WESTMORLAND = councilCode('E06000064');
const CUMBERLAND = councilCode('E06000063');

/** Leicester and Rutland as if they had been merged into one fictional council: the register has no merge of whole councils alone. */
const MERGED = councilCode('X99000001');
const MERGE: readonly LineageLink[] = ['E06000016', 'E06000017'].map((code) => ({
  predecessor: councilCode(code),
  successor: MERGED,
  from: '2030-04-01',
  kind: 'merge',
}));

describe('what became of a council', () => {
  it('says of Poole with whom it went into what', () => {
    const { steps, ends, sentence } = whatBecameOf(POOLE);
    expect(sentence).toBe(
      'Poole became part of Bournemouth, Christchurch and Poole on 1 April 2019, together with Bournemouth and a part of Dorset (E10000009).',
    );
    expect(steps.map(({ kind, from, others }) => [kind, from, others.map(({ predecessor, kind: how }) => [predecessor, how])])).toEqual([
      [
        'merge',
        '2019-04-01',
        [
          [BOURNEMOUTH, 'merge'],
          [OLD_DORSET, 'split'],
        ],
      ],
    ]);
    expect(ends).toEqual([BCP]);
  });
  it('says of Dorset that a part was merged with others and a part became a council of the same name', () => {
    const { steps, ends, sentence } = whatBecameOf(OLD_DORSET);
    expect(sentence).toBe(
      'Dorset (E10000009) was divided on 1 April 2019: a part went into Bournemouth, Christchurch and Poole, together with Bournemouth and Poole; a part became Dorset (E06000059).',
    );
    expect([steps.map(({ kind }) => kind), ends]).toEqual([['split-and-merge'], [BCP, DORSET]]);
  });
  it('says of Cheshire into what it was divided', () => {
    expect(whatBecameOf(CHESHIRE).sentence).toBe('Cheshire was divided into Cheshire East and Cheshire West and Chester on 1 April 2009.');
  });
  it('follows Northumberland through both of its new codes', () => {
    const { steps, ends, sentence } = whatBecameOf(NORTHUMBERLAND_COUNTY);
    expect(sentence).toBe(
      'Northumberland (E10000022) became Northumberland (E06000048) on 1 April 2009, the same place under a new code; Northumberland (E06000048) became Northumberland (E06000057) on 1 April 2013, the same place under a new code.',
    );
    expect([steps.map(({ kind }) => kind), ends]).toEqual([['recode', 'recode'], [NORTHUMBERLAND]]);
  });
  it('reads right where whole councils were merged', () => {
    expect(whatBecameOf(councilCode('E06000017'), MERGE).sentence).toBe(
      'Rutland became part of X99000001 on 1 April 2030, together with Leicester.',
    );
  });
  it('says that nothing followed a council that lives', () => {
    expect(whatBecameOf(BCP)).toMatchObject({
      steps: [],
      ends: [BCP],
      sentence: 'The register knows no council that followed Bournemouth, Christchurch and Poole.',
    });
  });
});

describe('who a council was', () => {
  it('says of Westmorland and Furness that it was a part, and who took the rest', () => {
    const { steps, sentence } = whoWas(WESTMORLAND);
    expect(sentence).toBe(
      'Westmorland and Furness was made on 1 April 2023 from a part of Cumbria, and another part of Cumbria went to Cumberland.',
    );
    expect(steps.map(({ kind, others }) => [kind, others.map(({ successor }) => successor)])).toEqual([['split', [CUMBERLAND]]]);
  });
  it('tells two whole councils from the part of a third', () => {
    const { steps, sentence } = whoWas(BCP);
    expect(sentence).toBe(
      'Bournemouth, Christchurch and Poole was made on 1 April 2019 from Bournemouth, Poole and a part of Dorset (E10000009), and another part of Dorset (E10000009) went to Dorset (E06000059).',
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['split-and-merge']);
  });
  it('reads right where a council has only another code, and where whole councils were merged', () => {
    expect(whoWas(councilCode('E08000037')).sentence).toBe(
      'Gateshead (E08000037) was Gateshead (E08000020) until 1 April 2013, the same place under another code.',
    );
    expect(whoWas(MERGED, MERGE).sentence).toBe('X99000001 was made on 1 April 2030 from Leicester and Rutland.');
  });
  it('goes back to the first council the register knows', () => {
    expect(whoWas(NORTHUMBERLAND).ends).toEqual([NORTHUMBERLAND_COUNTY]);
    expect(whoWas(POOLE).sentence).toBe('The register knows no council before Poole.');
  });
});

describe('the councils that stood for a place', () => {
  const then = (code: CouncilCode, of: FinancialYear) =>
    councilsThen([code], of).map((council) => [council.code, council.whole, council.when]);

  it('were two whole ones and a part before Bournemouth, Christchurch and Poole', () => {
    expect(then(BCP, year('2018-19'))).toEqual([
      [BOURNEMOUTH, true, 'before'],
      [POOLE, true, 'before'],
      [OLD_DORSET, false, 'before'],
    ]);
    expect(then(BCP, year('2019-20'))).toEqual([[BCP, true, 'now']]);
  });
  it('are one that holds others too, after Poole', () => {
    expect(then(POOLE, year('2019-20'))).toEqual([[BCP, false, 'after']]);
    expect(then(OLD_DORSET, year('2019-20'))).toEqual([
      [BCP, false, 'after'],
      [DORSET, true, 'after'],
    ]);
  });
  it('make exactly it where it was divided and nothing else joined, also in years before the register begins', () => {
    expect(then(CHESHIRE, year('2009-10'))).toEqual([
      ['E06000049', true, 'after'],
      ['E06000050', true, 'after'],
    ]);
    expect(then(councilCode('E06000049'), year('2007-08'))).toEqual([[CHESHIRE, false, 'before']]);
    expect(then(NORTHUMBERLAND, year('2008-09'))).toEqual([[NORTHUMBERLAND_COUNTY, true, 'before']]);
  });
  it('are whole again where all parts are asked for together', () => {
    expect(councilsThen([WESTMORLAND, CUMBERLAND], year('2022-23'))).toEqual([{ code: 'E10000006', whole: true, when: 'before' }]);
    expect(councilsThen([BCP, DORSET], year('2018-19')).map(({ code, whole }) => [code, whole])).toEqual([
      [BOURNEMOUTH, true],
      [POOLE, true],
      [OLD_DORSET, true],
    ]);
  });
});

describe('the members of a programme', () => {
  const asOf = (codes: readonly CouncilCode[], of: string) => {
    const { members, inPart } = membersThen(codes, year(of));
    return [[...members].sort(), [...inPart].sort()];
  };
  const [GATESHEAD, CUMBRIA] = ['E08000020', 'E10000006'].map(councilCode) as [CouncilCode, CouncilCode];

  it('are found under the code of the year, before and after they were recoded', () => {
    expect(asOf([GATESHEAD], '2012-13')).toEqual([['E08000020'], []]);
    expect(asOf([GATESHEAD], '2013-14')).toEqual([['E08000037'], []]);
    expect(asOf([councilCode('E06000057')], '2008-09')).toEqual([[NORTHUMBERLAND_COUNTY], []]);
  });
  it('are both that one was divided into, and the one that both came from, but not the one that only one came from', () => {
    expect(asOf([CUMBRIA], '2023-24')).toEqual([[CUMBERLAND, WESTMORLAND], []]);
    expect(asOf([CUMBERLAND, WESTMORLAND], '2022-23')).toEqual([[CUMBRIA], []]);
    expect(asOf([CUMBERLAND], '2022-23')).toEqual([[], [CUMBRIA]]);
  });
  it('are not the council that took a part of one, unless all it was made of are members', () => {
    expect(asOf([OLD_DORSET], '2019-20')).toEqual([[DORSET], [BCP]]);
    expect(asOf([OLD_DORSET, BOURNEMOUTH, POOLE], '2019-20')).toEqual([[BCP, DORSET], []]);
  });
  it('are no less members for a part of them being named too', () => {
    expect(asOf([CUMBRIA, CUMBERLAND], '2022-23')).toEqual([[CUMBRIA], []]);
    expect(asOf([GATESHEAD, councilCode('E08000037')], '2013-14')).toEqual([['E08000037'], []]);
  });
});
