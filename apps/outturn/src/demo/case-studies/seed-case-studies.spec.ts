import { COUNCIL_REGISTER } from '#domain/catalogue';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest } from '../../../../../test/builders/api-under-test.js';
import { DemoKeys } from '../demo-keys.js';
import { GraphqlClient } from '../graphql-client.js';
import { CASE_STUDIES } from './case-study.table.js';
import { seedCaseStudies } from './seed-case-studies.js';

describe('the case studies of the demonstration', () => {
  const home = mkdtempSync(join(tmpdir(), 'outturn-case-studies-'));
  let api: ApiUnderTest;
  let reader: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    await api.application.listen(0, '127.0.0.1');
    mkdirSync(join(home, 'postgres'));
    writeFileSync(join(home, 'postgres', 'demo-keys.json'), '{}');
    const keys = await DemoKeys.open(home, (role, council) => api.key(role, council));
    const client = new GraphqlClient(await api.application.getUrl());
    await seedCaseStudies(client, keys);
    await seedCaseStudies(client, keys);
    reader = await api.key('preparer', 'E06000001');
  });
  afterAll(async () => {
    await api.stop();
    rmSync(home, { recursive: true });
  });

  const found = async (given: string): Promise<readonly string[]> => {
    const query = `{ caseStudies(${given}) { edges { node { code version } } } }`;
    const { data } = await api.ask<{ caseStudies: { edges: readonly { node: { code: string; version: number } }[] } }>(reader, query);
    return data.caseStudies.edges.map(({ node }) => `${node.code} ${node.version}`).sort();
  };

  it('are published once each, though they are sent twice, and any council reads them', async () => {
    expect(await found('first: 100')).toEqual(CASE_STUDIES.map(({ code }) => `${code} 1`).sort());
    expect(CASE_STUDIES).toHaveLength(12);
  });

  it('are found by any word for their practice', async () => {
    const reablement = await found('search: "re-ablement"');
    expect(reablement).toEqual(expect.arrayContaining(['torbay-reablement-at-review 1', 'leicestershire-reablement-intake 1']));
    expect(await found('search: "enablement"')).toEqual(reablement);
    expect(await found('search: "cost calculator"')).toContain('wakefield-open-book 1');
    expect(await found('search: "strengths-based" council: "E10000018"')).toEqual(['leicestershire-three-conversations 1']);
    expect(await found('council: "E06000001"')).toEqual(['north-east-shared-management 1']);
  });

  it('are of councils that existed when their report was printed', () => {
    for (const { content } of CASE_STUDIES) {
      const printed = /\b(20\d\d)\)$/.exec(content.provenance[0]?.document ?? '')?.[1] ?? '';
      for (const council of content.councils) {
        const { validFrom, validTo } = COUNCIL_REGISTER.get(council)!;
        expect([validFrom.slice(0, 4) <= printed, (validTo ?? '9999').slice(0, 4) >= printed]).toEqual([true, true]);
      }
    }
  });

  it('grade what was planned or had just begun as an intention, and two counts of councils as their own', () => {
    const counted = CASE_STUDIES.filter(({ grade }) => grade !== 'intention').map(({ code, grade }) => `${code} ${grade}`);
    expect(counted).toEqual(['wiltshire-help-to-live-at-home council-figures', 'leicester-outcome-support-sequence council-figures']);
  });

  it('say that the appendix on the transport sequence was not read, and give no figure of it', () => {
    const { content } = CASE_STUDIES.find(({ code }) => code === 'leicester-transport-sequence')!;
    expect([content.claimedFigures, content.claimedEffect]).toEqual([[], expect.stringContaining('appendix 2, which is not in the text')]);
  });

  it('name no person and no mailbox of one', () => {
    expect(CASE_STUDIES.filter(({ content }) => content.contact !== undefined)).toEqual([]);
    expect(JSON.stringify(CASE_STUDIES)).not.toContain('@');
  });
});
