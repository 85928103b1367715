import { WRONG } from './printed-mistakes.table.js';
import { apiWithPrintedFigures, correctedDocument, type PrintedFigures } from '../builders/printed-figures.js';

interface FoundAbout {
  readonly about: string;
  readonly sentence: string;
  readonly rule: { readonly code: string };
  readonly cells: readonly { readonly document: string; readonly paragraph: string }[];
}

describe('what printed reports get wrong', () => {
  let figures: PrintedFigures;
  let found: readonly FoundAbout[];

  beforeAll(async () => {
    figures = await apiWithPrintedFigures();
    const { findings } = await figures.ask<{ findings: { edges: readonly { node: FoundAbout }[] } }>(
      '{ findings(first: 100) { edges { node { about sentence rule { code } cells { document paragraph } } } } }',
    );
    found = findings.edges.map(({ node }) => node);
  }, 120_000);
  afterAll(() => figures.api.stop());

  it.each(WRONG)('is listed by one query: %s, %s', (document, relation, rule, says) => {
    const finding = found.find(({ about }) => about === `${document}/${relation}`);
    expect(finding?.rule.code).toBe(rule);
    expect(finding?.sentence).toContain(says);
    expect(finding?.cells.every((cell) => cell.document !== '' && cell.paragraph !== '')).toBe(true);
  });

  it.each([
    ['AC17', 'is labelled an efficiency, and its cash shares make it funding from elsewhere'],
    ['AC20', 'is labelled a service reduction, and its cash shares make it income from charges'],
  ])('is listed with them where a saving is not what it is called: %s', (reference, says) => {
    const of = found.filter(({ about }) => about.includes(`LABEL_DOES_NOT_FIT/savings line ${reference}/`) && about.includes('2024-25'));
    expect(of.map(({ sentence }) => sentence)).toEqual([expect.stringContaining(says)]);
  });

  it.each(WRONG)(
    'is gone when the figure is corrected, and nothing else is found instead: %s, %s',
    async (document, relation, _, __, corrected) => {
      const input = await correctedDocument(document, corrected);
      const key =
        input.owner.council === undefined ? await figures.key('programme-office') : await figures.key('preparer', input.owner.council);
      const mutation =
        'mutation ($input: FileDocumentInput!) { fileDocument(input: $input) { findings { about } userErrors { message } } }';
      const { data } = await figures.api.ask<{ fileDocument: { findings: readonly { about: string }[]; userErrors: readonly unknown[] } }>(
        key,
        mutation,
        {
          input: { idempotencyKey: `corrected ${document} ${relation}`, ...input },
        },
      );
      const before = found.map(({ about }) => about).filter((about) => about.startsWith(`${document}/`));
      const after = data.fileDocument.findings.map(({ about }) => about);
      expect(data.fileDocument.userErrors).toEqual([]);
      expect(after).not.toContain(`${document}/${relation}`);
      expect(after.filter((about) => !before.includes(about))).toEqual([]);
    },
  );

  it('is gone from a return when the label is, before anything is published', async () => {
    const [preparer, office] = await Promise.all([figures.key('preparer', 'E10000018'), figures.key('programme-office')]);
    await figures.api.ask(
      office,
      'mutation { openCollection(input: { year: "2025-26", opens: "2026-04-01", deadline: "2026-07-31" }) { added } }',
    );
    const draft = async (nature: string, overVersion?: number): Promise<readonly string[]> => {
      const line = {
        reference: 'AC17',
        title: 'Rehabilitation, half funded by health',
        vintage: '2024-25',
        nature,
        cashShares: { funding: 1 },
        deliveryState: 'PLANNED',
        profileKind: 'CUMULATIVE',
        amounts: { planned: [{ year: '2025-26', amount: { value: '160000' } }] },
      };
      const input = {
        idempotencyKey: `draft ${nature}`,
        council: 'E10000018',
        collection: '2025-26',
        content: { savingsLines: [line] },
        overVersion,
      };
      const { data } = await figures.api.ask<{ saveReturn: { councilReturn: { findings: readonly { rule: { code: string } }[] } } }>(
        preparer,
        'mutation ($input: SaveReturnInput!) { saveReturn(input: $input) { councilReturn { findings { rule { code } } } } }',
        { input },
      );
      return data.saveReturn.councilReturn.findings.map(({ rule }) => rule.code);
    };
    expect(await draft('EFFICIENCY')).toEqual(['LABEL_DOES_NOT_FIT']);
    expect(await draft('INCOME', 1)).toEqual([]);
  });

  it('stays beside what holds: of the relations that the reports state, hundreds', async () => {
    const { documents } = await figures.ask<{
      documents: { edges: readonly { node: { code: string; relations: { held: number; notTestable: number } } }[] };
    }>('{ documents(first: 50) { edges { node { code relations { held notTestable } } } } }');
    const held = Object.fromEntries(documents.edges.map(({ node }) => [node.code, node.relations.held]));
    expect(held['leicestershire-2021-plan']).toBeGreaterThan(300);
    expect(held['leicestershire-2021-home-care']).toBeGreaterThan(5);
    expect(found.filter(({ about }) => about.startsWith('leicestershire-2021-home-care'))).toEqual([]);
  });
});
