import { type CouncilCode, financialYear } from '#domain/catalogue';
import type { PublishedDocument } from '#domain/evidence';
import { ApiUnderTest } from '../../../../../test/builders/api-under-test.js';
import { GraphqlClient } from '../graphql-client.js';
import { LEICESTERSHIRE } from '../plans/leicestershire-2024.table.js';
import { documentInput } from './document-input.js';
import { at, list, relation, table, years } from './printed.js';
import { seedDocuments } from './seed-documents.js';

const heading = { kind: 'budget', paragraph: 'paragraph 10', unit: 'gbp-thousands' } as const;
const NATIONAL: PublishedDocument = {
  code: 'national-figures',
  realm: 'england',
  council: undefined,
  title: 'National figures',
  publisher: 'A national body',
  published: '2020-12',
  tables: [
    list({ code: '2A2', kind: 'performance', title: 'Admissions', paragraph: 'Table 3', unit: 'per-100000' }, [
      ['own', 'The council', ['536.3']],
    ]),
  ],
  relations: [],
};

/** A small report with a relation of most kinds and every sort of cell. */
const REPORT: PublishedDocument = {
  ...NATIONAL,
  code: 'small-report',
  council: LEICESTERSHIRE,
  title: 'A small report',
  published: '2021-01-18',
  tables: [
    table({ code: 'budget', title: 'Budget', ...heading }, years('budget', '2021-22', '2022-23'), [
      ['opening', 'Opening budget', ['151357', '151432']],
      ['growth', 'Growth', ['3470', '2915']],
      ['savings', 'Savings', ['3395', '2190'], { paragraph: 'Appendix C' }],
      ['closing', 'Closing budget', ['151432', '-']],
    ]),
    list({ code: 'text', title: 'In the text', ...heading, kind: 'performance', unit: 'percent' }, [
      ['share', 'Growth as a share', ['2.3']],
      ['rating', 'Rating', [{ words: 'Green' }]],
      ['target', 'Target', [{ above: '2.5' }]],
      ['survey', 'Survey', [{ missing: 'not-collected' }]],
      ['rate', 'Admissions', ['616.3'], { unit: 'per-100000', basis: 'actual' }],
    ]),
  ],
  relations: [
    ...(['2021-22', '2022-23'] as const).map((year) =>
      relation(`closing.${year}`, {
        kind: 'sum',
        of: 'bridge',
        total: at(`budget/closing.${year}`),
        parts: [at(`budget/opening.${year}`), at(`budget/growth.${year}`)],
        less: [at(`budget/savings.${year}`)],
      }),
    ),
    relation('share', {
      kind: 'share',
      share: at('text/share.value'),
      part: at('budget/growth.2021-22'),
      whole: at('budget/opening.2021-22'),
    }),
    relation('rating', {
      kind: 'target',
      value: at('text/share.value'),
      target: at('text/target.value'),
      rating: at('text/rating.value'),
      better: 'higher',
    }),
    relation(
      'published',
      { kind: 'same', one: at('text/rate.value'), other: at('2A2/own.value', 'national-figures') },
      'paragraph 12',
      'it is the published rate',
    ),
  ],
};

describe('the documents of the demonstration', () => {
  let api: ApiUnderTest;
  const made = new Map<string, Promise<string>>();

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    await api.application.listen(0);
  });
  afterAll(() => api.stop());

  const keys = {
    of: (role: 'preparer' | 'programme-office', council?: CouncilCode) => {
      const key = made.get(role) ?? api.key(role, council);
      made.set(role, key);
      return key;
    },
  } as Parameters<typeof seedDocuments>[1];

  it('are filed cell by cell through the api, once however often they are sent', async () => {
    const client = new GraphqlClient(await api.application.getUrl());
    for (let run = 0; run < 2; run += 1) await seedDocuments(client, keys, [NATIONAL, REPORT]);
    const stored = await api.stored('SELECT code, version, council_code FROM document_version ORDER BY code');
    expect(stored).toEqual([
      { code: 'national-figures', version: 1, council_code: null },
      { code: 'small-report', version: 1, council_code: LEICESTERSHIRE },
    ]);
    const cells = await api.stored(
      "SELECT code, year, figure_value, figure_missing, words, unit, step, bound, paragraph FROM printed_cell WHERE code IN ('savings.2021-22', 'closing.2022-23', 'rating.value', 'target.value') ORDER BY code",
    );
    expect(cells).toMatchObject([
      { code: 'closing.2022-23', year: financialYear('2022-23'), figure_value: null, figure_missing: 'not-printed', unit: 'gbp-thousands' },
      { code: 'rating.value', words: 'Green', unit: null, step: null },
      { code: 'savings.2021-22', figure_value: '3395', step: '1', paragraph: 'Appendix C' },
      { code: 'target.value', figure_value: '2.5', step: '0.1', bound: 'above' },
    ]);
  });

  it('come with what the rules make of their own relations', async () => {
    const query =
      'mutation ($input: FileDocumentInput!) { fileDocument(input: $input) { document { relations { tested held broken notTestable untested { relation cells { address why } } } } findings { about sentence } userErrors { code } } }';
    const input = { idempotencyKey: 'demonstration document small-report', ...documentInput(REPORT) };
    const { data } = await api.ask<{ fileDocument: object }>(await keys.of('preparer', LEICESTERSHIRE), query, { input });
    expect(data.fileDocument).toEqual({
      document: {
        relations: {
          ...{ tested: 4, held: 2, broken: 2, notTestable: 1 },
          untested: [
            {
              relation: 'closing.2022-23',
              cells: [{ address: 'budget/closing.2022-23', why: 'has no figure: it was not printed in the source document' }],
            },
          ],
        },
      },
      findings: [
        {
          about: 'small-report/rating',
          sentence:
            'Growth as a share is 2.3 % against a target of more than 2.5 % (higher is better): it does not meet the target and is rated “Green”.',
        },
        {
          about: 'small-report/published',
          sentence:
            'It is the published rate: Admissions is printed as 616.3 per 100,000 people (paragraph 10) and as 536.3 per 100,000 people (National figures, Table 3), a gap of 80 per 100,000 people.',
        },
      ],
      userErrors: [],
    });
  });
});
