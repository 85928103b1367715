import { at, outcomeOf, printedDocument, printedTable } from '../../../../test/builders/printed-document.js';
import type { RelationBody } from '../documents/index.js';
import { PrintedCells, testDocument } from './index.js';

describe('a quartile', () => {
  const cuts = [at('q1'), at('q2'), at('q3')] as const;
  const cells = {
    'rate.2019-20': '616.3 per-100000',
    band: 'Second',
    q1: '450.0 per-100000',
    q2: '585.0 per-100000',
    q3: '710.0 per-100000',
  };
  const band: RelationBody = { kind: 'band', value: at('rate.2019-20'), band: at('band'), better: 'lower', cuts };

  it('is found where the value is in the third', () => {
    expect(outcomeOf(cells, band)[0]).toContain('lower being better, it is in the third quartile.');
    expect(outcomeOf({ ...cells, band: 'Third' }, band)).toEqual(['holds']);
  });
  it('turns round where higher is better', () => {
    expect(outcomeOf(cells, { ...band, better: 'higher' })).toEqual(['holds']);
  });
  it('takes a value on a cut to the better side', () => {
    expect(outcomeOf({ ...cells, q2: '616.3 per-100000' }, band)).toEqual(['holds']);
    expect(outcomeOf({ ...cells, q2: '616.3 per-100000', band: 'Third' }, band)[0]).toContain('in the second quartile');
  });
  it('gives a value that only its rounding keeps on a side the benefit of the doubt', () => {
    expect(outcomeOf({ ...cells, q2: '616.34 per-100000', band: 'Third' }, band)).toEqual(['holds']);
  });
  it('is not tested on a word that names none', () => {
    expect(outcomeOf({ ...cells, band: 'Good' }, band)[0]).toContain('names none of the quartiles');
  });
});

describe('a rating', () => {
  const target = (better: 'higher' | 'lower'): RelationBody => ({
    kind: 'target',
    value: at('v'),
    target: at('t'),
    rating: at('rag'),
    better,
  });
  const cells = { v: '58.0 percent', t: '61.0 percent', rag: 'Green' };

  it('of Green is asked for its reason where the target is not met, and Red where it is', () => {
    expect(outcomeOf(cells, target('higher'))[0]).toContain(
      '58.0 % against a target of 61.0 % (higher is better): it does not meet the target and is rated “Green”.',
    );
    expect(outcomeOf({ ...cells, rag: 'Amber' }, target('higher'))).toEqual(['holds']);
    expect(outcomeOf({ ...cells, rag: 'Red' }, target('lower'))[0]).toContain('it meets the target');
    expect(outcomeOf(cells, target('lower'))).toEqual(['holds']);
  });
  it('knows that a target printed as more than a figure is not met by that figure', () => {
    expect(outcomeOf({ ...cells, v: '61.0 percent', t: '>61.0 percent' }, target('higher'))[0]).toContain('does not meet');
    expect(outcomeOf({ ...cells, v: '61.0 percent' }, target('higher'))).toEqual(['holds']);
  });
  it('is met within a band', () => {
    const within: RelationBody = {
      kind: 'target',
      value: at('v'),
      target: at('from'),
      targetTo: at('to'),
      rating: at('rag'),
      better: 'within',
    };
    const band = { v: '58.0 percent', from: '56.0 percent', to: '61.0 percent', rag: 'Green' };
    expect(outcomeOf(band, within)).toEqual(['holds']);
    expect(outcomeOf({ ...band, v: '61.2 percent' }, within)[0]).toContain('56.0 % to 61.0 %');
  });
});

describe('a list, and a measure in two years', () => {
  it('is found to hold 53 where 57 are stated', () => {
    const names = Object.fromEntries(Array.from({ length: 53 }, (_, i) => [`m${i}.name`, `Council ${i}`]));
    const body: RelationBody = { kind: 'count', stated: at('stated'), listed: Object.keys(names).map(at) };
    expect(outcomeOf({ ...names, stated: '57 count' }, body)[0]).toContain('57; 53 are listed, a gap of 4.');
    expect(outcomeOf({ ...names, stated: '53 count' }, body)).toEqual(['holds']);
    expect(outcomeOf({ ...names, stated: '>50 count' }, body)).toEqual(['holds']);
  });
  it('asks about a jump to the thousandfold, and not about a doubling', () => {
    const body: RelationBody = { kind: 'scale', now: at('now'), before: at('before') };
    expect(outcomeOf({ now: '900,000 gbp', before: '900 gbp' }, body)[0]).toContain('about 1,000 times');
    expect(outcomeOf({ now: '900 gbp-thousands', before: '900,000 gbp' }, body)).toEqual(['holds']);
    expect(outcomeOf({ now: '60 count', before: '30 count' }, body)).toEqual(['holds']);
  });
});

describe('a table that was rounded for print', () => {
  /** Park and Miller's generator: the same numbers each run. */
  function* draws(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (state * 48_271) % 2_147_483_647;
      yield state / 2_147_483_647;
    }
  }

  it('never makes a finding, whatever was in it', () => {
    const chance = draws(20_241_122);
    const draw = (): number => chance.next().value;
    for (let round = 0; round < 300; round += 1) {
      const parts = Array.from({ length: 2 + Math.floor(draw() * 9) }, () => Math.floor(draw() * 4e7) - 5e6);
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const decimals = Math.floor(draw() * 4);
      const money = (pounds: number): string => `${(pounds / 1e6).toFixed(decimals)} gbp-millions`;
      const names = parts.map((_, i) => `p${i}`);
      const cells = {
        ...Object.fromEntries(parts.map((part, i) => [`p${i}`, money(part)])),
        whole: money(whole),
        appendix: `${whole} gbp`,
        share: `${((100 * (parts[0] ?? 0)) / whole).toFixed(decimals)} percent`,
      };
      const relations: readonly RelationBody[] = [
        { kind: 'sum', of: 'table', total: at('whole'), parts: names.map(at) },
        { kind: 'sum', of: 'bridge', total: at('p0'), parts: [at('whole')], less: names.slice(1).map(at) },
        { kind: 'same', one: at('whole'), other: at('appendix') },
        { kind: 'share', share: at('share'), part: at('p0'), whole: at('appendix') },
      ];
      const document = printedDocument(
        {},
        relations.map((body, i) => ({ code: `r${i}`, ...body })),
        { tables: [printedTable('t', cells)] },
      );
      const { findings, held } = testDocument(document, new PrintedCells([document]));
      expect([findings.map(({ sentence }) => sentence), held]).toEqual([[], 4]);
    }
  });
});
