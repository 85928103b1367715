import { COUNCIL_REGISTER, councilCode, financialYear, isKnown, known, missing, Money } from '#domain/catalogue';
import { NATIONAL_RETURNS, reconcile, reconciliationOf, type Release } from '#domain/publishing';
import { onPublishedFiles, plainRows } from './published-data.js';
import { publishedRelease } from './published-release.js';

const FILE = 'rs_adult_social_care_nce_by_council.csv';
const { quantity } = NATIONAL_RETURNS['revenue-outturn'];
const LAST = -3;

onPublishedFiles('the published revenue outturn of every council', () => {
  let release: Release;
  beforeAll(() => {
    release = publishedRelease();
  });
  const found = (code: string, year: string) => {
    const council = COUNCIL_REGISTER.get(councilCode(code))!;
    return reconciliationOf(release, council, financialYear(year)).outcomes.find(({ against }) => against === 'revenue-outturn');
  };

  it('is the other side of a reconciliation, in pounds, with the publication that it was read from', () => {
    // Hartlepool, printed in thousands; read here by another route than the reader's.
    const printed = plainRows(FILE)
      .find((row) => row[0] === '2014-15' && row[2] === 'E06000001')
      ?.at(LAST);
    expect(found('E06000001', '2014-15')).toMatchObject({
      kind: 'not-comparable',
      why: 'not-submitted',
      ours: missing('not-submitted'),
      theirs: known(Money.nearestPenny(Number(printed) * 1000)),
      publications: [{ publisher: 'Ministry of Housing, Communities and Local Government', vintage: '2018-11-30' }],
    });
  });

  it('is not of adults alone in 2010-11, and is nothing before that', () => {
    expect(found('E06000001', '2010-11')?.kind === 'not-comparable').toBe(true);
    expect(found('E06000001', '2010-11')).toMatchObject({ theirs: missing('not-comparable') });
    expect(found('E06000001', '2009-10')).toMatchObject({ theirs: missing('not-collected'), publications: [] });
  });

  it('is of another place where the council was not there yet', () => {
    expect(found('E06000058', '2017-18')).toMatchObject({ kind: 'not-comparable', why: 'other-footprint' });
  });

  it('agrees with itself and is told from a thousandth and a pound more, council by council', () => {
    const figures = [...COUNCIL_REGISTER.keys()].flatMap((code) => {
      const figure = release.seenBy('programme').quantity(code, quantity, financialYear('2014-15'));
      return isKnown(figure) ? [figure.value] : [];
    });
    expect(figures.length).toBeGreaterThanOrEqual(150);
    for (const value of figures) {
      const theirs = Money.nearestPenny(value);
      expect(reconcile(theirs, theirs, []).state).toBe('agrees');
      const beyond = Money.nearestPenny(value + Math.max(1000, value / 1000) + 1);
      expect(reconcile(beyond, theirs, [])).toMatchObject({ state: 'unexplained', tried: 0 });
    }
  });
});
