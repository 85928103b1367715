import { enumName } from '../content-input.js';
import type { DemoKeys } from '../demo-keys.js';
import type { GraphqlClient } from '../graphql-client.js';
import { CASE_STUDIES, type DemoCaseStudy } from './case-study.table.js';

/** Sends the printed practices the way of every case study: submitted, reviewed by a consultant, published. Run twice, it changes nothing. */
export async function seedCaseStudies(client: GraphqlClient, keys: Pick<DemoKeys, 'of'>): Promise<void> {
  for (const study of CASE_STUDIES) await seedCaseStudy(study, client, keys);
}

async function seedCaseStudy(
  { code, author, content, grade, reviewNote }: DemoCaseStudy,
  client: GraphqlClient,
  keys: Pick<DemoKeys, 'of'>,
): Promise<void> {
  const office = await keys.of('programme-office');
  const request = (step: string): object => ({ idempotencyKey: `demonstration ${step} ${code}`, code });
  const submitter = author === undefined ? office : await keys.of('preparer', author);
  await client.change(submitter, 'submitCaseStudy', 'SubmitCaseStudyInput', { ...request('submit'), content });
  const read = { version: 1 };
  const review = { ...request('review'), ...read, grade: enumName(grade), note: reviewNote };
  await client.change(await keys.of('consultant'), 'reviewCaseStudy', 'ReviewCaseStudyInput', review);
  await client.change(office, 'publishCaseStudy', 'MoveCaseStudyInput', { ...request('publish'), ...read });
}
