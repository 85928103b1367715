import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { everyOperationHasAPolicy } from './access/every-operation-has-a-policy.js';
import { BenchmarksResolver } from './benchmarks/benchmarks.resolver.js';
import { PeersResolver } from './benchmarks/peers/peers.resolver.js';
import { ProposedResolver } from './benchmarks/proposed/proposed.resolver.js';
import { SeriesResolver } from './benchmarks/series/series.resolver.js';
import { TablesResolver } from './benchmarks/tables/tables.resolver.js';
import { CaseStudiesResolver } from './case-studies/case-studies.resolver.js';
import { CitationsResolver } from './citations/citations.resolver.js';
import { CollectionsResolver } from './collections/collections.resolver.js';
import { CouncilsResolver } from './councils/councils.resolver.js';
import { DocumentsResolver } from './documents/documents.resolver.js';
import { TemplatesResolver } from './files/templates.resolver.js';
import { MoneyFigureResolver } from './figures/figure.types.js';
import { OfficeResolver } from './office/office.resolver.js';
import { PeerGroupsResolver } from './peer-groups/peer-groups.resolver.js';
import { ProgrammesResolver } from './programmes/programmes.resolver.js';
import { PracticeResolver } from './practice/practice.resolver.js';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.js';
import { NodeResolver } from './releases/node.resolver.js';
import { PublishingResolver } from './releases/publishing.resolver.js';
import { ReleaseOfficeResolver } from './releases/release-office.resolver.js';
import { ReleaseChangesResolver, ReleasesResolver } from './releases/releases.resolver.js';
import { ReturnsResolver } from './returns/returns.resolver.js';
import { RegisterResolver } from './savings/register.resolver.js';
import { SavingsResolver } from './savings/savings.resolver.js';
import { TargetsResolver } from './targets/targets.resolver.js';
import { TriangulationResolver } from './triangulation/triangulation.resolver.js';
import { UploadReadingsResolver } from './uploads/upload-readings.resolver.js';
import { UploadsResolver } from './uploads/uploads.resolver.js';
import { ChecksResolver } from './workflow/checks.resolver.js';
import { CollectionOfficeResolver } from './workflow/collection-office.resolver.js';
import { StepsResolver } from './workflow/steps.resolver.js';

/** A resolver that is left out here leaves a policy without its operation, and then nothing is printed. */
const RESOLVERS = [
  BenchmarksResolver,
  PeersResolver,
  ProposedResolver,
  SeriesResolver,
  TablesResolver,
  CaseStudiesResolver,
  CitationsResolver,
  CollectionsResolver,
  CouncilsResolver,
  DocumentsResolver,
  MoneyFigureResolver,
  NodeResolver,
  OfficeResolver,
  RegisterResolver,
  PeerGroupsResolver,
  ProgrammesResolver,
  PracticeResolver,
  PublishingResolver,
  ReconciliationResolver,
  ReleaseChangesResolver,
  ReleaseOfficeResolver,
  ReleasesResolver,
  ReturnsResolver,
  SavingsResolver,
  TargetsResolver,
  TemplatesResolver,
  TriangulationResolver,
  UploadReadingsResolver,
  UploadsResolver,
  ChecksResolver,
  CollectionOfficeResolver,
  StepsResolver,
];

/** The whole schema as text, without a database. */
export async function printSchemaText(): Promise<string> {
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await builder.get(GraphQLSchemaFactory).create(RESOLVERS);
  everyOperationHasAPolicy(schema);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
