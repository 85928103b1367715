import { actor } from '#domain/access';
import { COUNCIL_REGISTER, councilCode, financialYear } from '#domain/catalogue';
import { definitionOf, PrepareTemplate, TABLE_CODES } from '#domain/returns';
import { SignedLinks } from './signed-links.types.js';
import { TemplateFiles } from './template-files.js';

const YEAR = financialYear('2024-25');
const BIRMINGHAM = councilCode('E08000025');
const BOURNEMOUTH = COUNCIL_REGISTER.get(councilCode('E06000058'))!;
const NOW = new Date(Date.UTC(2025, 5, 1, 12, 0, 0, 900));

const links = new SignedLinks(Buffer.alloc(32, 7));
const refuse = (): never => {
  throw new Error('nothing is made before a link is followed');
};
const files = new TemplateFiles(links, new PrepareTemplate({ as: refuse }), { workbook: refuse, csv: refuse });
const offered = (council = COUNCIL_REGISTER.get(BIRMINGHAM)!) =>
  files.linksTo({ council, definition: definitionOf(YEAR)! }, actor('some-key', 'preparer', BIRMINGHAM), NOW);
const tokenOf = (path: string): string => path.replace('/templates/', '');

describe('the links to a template', () => {
  it('last ten minutes from the second in which they were asked for, and say who asked', () => {
    const { path, expiresAt } = offered().workbook;
    expect(expiresAt).toEqual(new Date(Date.UTC(2025, 5, 1, 12, 10)));
    expect(links.claimsOf(tokenOf(path), 'template', NOW)).toMatchObject({ council: BIRMINGHAM, collection: YEAR, subject: 'some-key' });
    expect(links.claimsOf(tokenOf(path), 'template', expiresAt)).toBeUndefined();
  });
  it('are one for each table beside that to the workbook', () => {
    const { tables } = offered();
    expect(tables.map(({ table }) => table).sort((a, b) => a.localeCompare(b))).toEqual(
      [...TABLE_CODES].sort((a, b) => a.localeCompare(b)),
    );
    expect(tables.map(({ link }) => links.claimsOf(tokenOf(link.path), 'table', NOW)?.table)).toEqual(tables.map(({ table }) => table));
    expect(offered().workbook.path.length).toBeLessThan(1_000);
  });
  it('name a file in letters that every system takes', () => {
    const { workbook, tables } = offered(BOURNEMOUTH);
    expect(BOURNEMOUTH.name).toBe('Bournemouth, Christchurch and Poole');
    expect(workbook.fileName).toBe('annual-return-2024-25-bournemouth-christchurch-and-poole.xlsx');
    expect(tables[0]?.link.fileName).toBe('annual-return-2024-25-bournemouth-christchurch-and-poole-finance.csv');
  });
});
