import { ApiUnderTest } from '../builders/api-under-test.js';

describe('the practices', () => {
  it('say their words, and what should move where a saving is genuine', async () => {
    const api = await ApiUnderTest.start();
    const { data } = await api.ask<{
      practiceTags: readonly { tag: string; synonyms: readonly string[]; indicators: readonly object[] }[];
    }>(
      await api.key('consultant'),
      '{ practiceTags { tag synonyms indicators { concept role direction lagFrom lagTo editions { from to code inferred } } } }',
    );
    const reablement = data.practiceTags.find(({ tag }) => tag === 'REABLEMENT');
    expect(reablement?.synonyms).toContain('enablement');
    expect(reablement?.indicators[0]).toEqual({
      concept: 'REABLEMENT_SEQUEL',
      role: 'PRIMARY',
      direction: 'UP',
      lagFrom: 0,
      lagTo: 1,
      editions: [
        { from: null, to: '2022-23', code: '2D', inferred: false },
        { from: '2023-24', to: null, code: '2A', inferred: false },
      ],
    });
    await api.stop();
  });
});
