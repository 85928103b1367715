import { isKnown } from '#domain/catalogue';
import { simulatePanel } from '#simulation';
import { seedCaseStudies } from './case-studies/seed-case-studies.js';
import { bandName, enumName } from './content-input.js';
import { seedDocuments } from './documents/seed-documents.js';
import { DOCUMENTS } from './filed-documents.js';
import { PANEL } from './panel-options.js';
import { PRINTED_RETURNS } from './plans/printed-returns.js';
import { seedProgrammes } from './programmes/seed-programmes.module.js';
import { LEICESTERSHIRE_2021_TARGETS } from './targets/leicestershire-2021.table.js';
import { seedTargets } from './targets/seed-targets.js';
import { openCollections, publish, type Seeding, submitAll } from './seed-steps.js';

/** What reports of real councils print: returns, documents, the 2012 programme and case studies, and the release of them. Run twice, it changes nothing. */
export async function seedPrinted({ client, keys, print }: Seeding): Promise<void> {
  const seeding = { client, keys, print };
  print(`Setting up the printed figures: ${PRINTED_RETURNS.length} returns, ${DOCUMENTS.length} documents ...`);
  await openCollections(seeding, PRINTED_RETURNS);
  await submitAll(seeding, PRINTED_RETURNS);
  await seedDocuments(client, keys, DOCUMENTS);
  await seedTargets(client, keys, LEICESTERSHIRE_2021_TARGETS);
  await seedProgrammes(client, keys);
  await seedCaseStudies(client, keys);
  await publish(seeding, 'ENGLAND', 'What the reports of three councils and two national bodies print');
}

/** A simulated national panel of fictional councils, and the release of it. Run twice, it changes nothing. */
export async function seedPanel({ client, keys, print }: Seeding): Promise<void> {
  const seeding = { client, keys, print };
  const office = await keys.of('programme-office');
  const panel = simulatePanel(PANEL);
  print(`Setting up the demonstration: ${panel.councils.length} fictional councils, ${panel.returns.length} returns ...`);
  await openCollections(seeding, panel.returns);
  const councils = panel.councils.map(({ validTo: _, ...council }) => ({ ...council, type: enumName(council.type) }));
  await client.change(office, 'registerDemonstrationCouncils', 'RegisterDemonstrationCouncilsInput', { councils });
  await client.change(office, 'loadPublication', 'LoadPublicationInput', {
    ...panel.publication,
    realm: 'DEMONSTRATION',
    populations: panel.publication.populations.map((row) => ({ ...row, ageBand: bandName(row.ageBand) })),
    figures: panel.publication.figures.map(({ place, of, year, figure }) => ({
      council: place,
      of: { quantity: of },
      year,
      figure: isKnown(figure) ? { value: figure.value } : { missing: enumName(figure.reason) },
    })),
  });
  await submitAll(seeding, panel.returns);
  await publish(seeding, 'DEMONSTRATION', 'A simulated national panel of fictional councils');
}
