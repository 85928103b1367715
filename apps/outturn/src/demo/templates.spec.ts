import { AGE_BANDS, canonicalText, RETURN_LINES } from '#domain/catalogue';
import { contentFrom, contentTables, definitionOf, type FinanceLine, leftOut, PROVISIONS, type ReturnContent } from '#domain/returns';
import { simulatePanel } from '#simulation';
import { PANEL } from './panel-options.js';
import { PRINTED_RETURNS } from './plans/printed-returns.js';

/** Lines in the order of the return: which came first says nothing. */
function inOrder(content: ReturnContent): ReturnContent {
  const codes = Object.keys(RETURN_LINES);
  const place = ({ line, ageBand, provision }: Pick<FinanceLine, 'line' | 'ageBand'> & Partial<FinanceLine>): number =>
    codes.indexOf(line) * 100 + AGE_BANDS.indexOf(ageBand) * 10 + (provision === undefined ? 0 : PROVISIONS.indexOf(provision));
  return {
    ...content,
    financeLines: [...content.financeLines].sort((a, b) => place(a) - place(b)),
    activityLines: [...content.activityLines].sort((a, b) => place(a) - place(b)),
  };
}

describe('the returns of the demonstration', () => {
  const panel = simulatePanel({ ...PANEL, councils: 12 }).returns;

  it.each([
    ['printed', PRINTED_RETURNS],
    ['simulated', panel],
  ])('fit into the templates of their years and come out of them the same: %s', (_, returns) => {
    expect(returns.length).toBeGreaterThan(0);
    for (const { collection, content } of returns) {
      const definition = definitionOf(collection)!;
      const outcome = contentFrom(contentTables(content, definition), definition);
      expect(outcome.kind).toBe('content');
      if (outcome.kind === 'content') expect(canonicalText(inOrder(outcome.content))).toBe(canonicalText(inOrder(content)));
      expect(leftOut(content, definition)).toEqual([]);
    }
  });
});
