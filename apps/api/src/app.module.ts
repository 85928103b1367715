import { dataSourceOptions } from '#postgres';
import type { IncomingMessage } from 'node:http';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { notingRefusals, RefusalNotes } from './access/refusals.js';
import { WhoAsks } from './access/who-asks.types.js';
import { BenchmarksModule } from './benchmarks/benchmarks.module.js';
import { CellAllowance } from './benchmarks/cell-allowance.types.js';
import { CaseStudiesModule } from './case-studies/case-studies.module.js';
import { CitationsModule } from './citations/citations.module.js';
import { CollectionsModule } from './collections/collections.module.js';
import { CouncilsModule } from './councils/councils.module.js';
import { DataModule } from './data/data.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExplorerModule } from './explorer/explorer.module.js';
import { CompilingDriver } from './execution/compiling.driver.js';
import { costTold } from './execution/limits/cost-told.js';
import { withinLimits } from './execution/limits/size-limits.js';
import { withoutInternals } from './figures/errors.js';
import { FiguresModule } from './figures/figures.module.js';
import { TemplatesModule } from './files/templates.module.js';
import { HealthModule } from './health/health.module.js';
import { OfficeModule } from './office/office.module.js';
import { PeerGroupsModule } from './peer-groups/peer-groups.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { PracticeModule } from './practice/practice.module.js';
import { ReconciliationModule } from './reconciliation/reconciliation.module.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ReturnsModule } from './returns/returns.module.js';
import { RulesModule } from './rules/rules.module.js';
import { SavingsModule } from './savings/savings.module.js';
import { TargetsModule } from './targets/targets.module.js';
import { TriangulationModule } from './triangulation/triangulation.module.js';
import { UploadsModule } from './uploads/uploads.module.js';
import { WorkflowModule } from './workflow/workflow.module.js';

/** Tokens in one document: the largest mutation of our own has under a thousand, its figures being variables. */
const MOST_TOKENS = 5_000;

const FEATURES = [
  AccessModule,
  BenchmarksModule,
  CaseStudiesModule,
  CitationsModule,
  CollectionsModule,
  CouncilsModule,
  DataModule,
  DocumentsModule,
  ExplorerModule,
  FiguresModule,
  HealthModule,
  OfficeModule,
  PeerGroupsModule,
  ProgrammesModule,
  PracticeModule,
  ReconciliationModule,
  ReleasesModule,
  ReturnsModule,
  RulesModule,
  SavingsModule,
  TargetsModule,
  TemplatesModule,
  TriangulationModule,
  UploadsModule,
  WorkflowModule,
];

/** The whole api on one database. */
@Module({})
export class AppModule {
  static on(databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...dataSourceOptions(databaseUrl), retryAttempts: 0 }) }),
        graphql(),
        ...FEATURES,
      ],
    };
  }
}

function graphql(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: CompilingDriver,
    imports: [AccessModule],
    inject: [WhoAsks, RefusalNotes],
    useFactory: (asks: WhoAsks, notes: RefusalNotes) => ({
      transformSchema: (schema) => notingRefusals(schema, notes),
      autoSchemaFile: true,
      sortSchema: true,
      graphiql: false,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      csrfPrevention: { requestHeaders: ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'] },
      parseOptions: { maxTokens: MOST_TOKENS },
      validationRules: [withinLimits],
      plugins: [ApolloServerPluginCacheControlDisabled(), costTold()],
      formatError: withoutInternals,
      context: async (request: IncomingMessage) => ({ ...(await asks.by(request.headers.authorization)), cells: new CellAllowance() }),
    }),
  });
}
