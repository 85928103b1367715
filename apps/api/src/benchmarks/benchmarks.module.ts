import { Citations } from '#domain/publishing';
import { PostgresPeerGroups } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CitationsModule } from '../citations/citations.module.js';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { BenchmarkQuestions } from './benchmark-question.js';
import { BenchmarksResolver } from './benchmarks.resolver.js';
import { PeersResolver } from './peers/peers.resolver.js';
import { ProposedResolver } from './proposed/proposed.resolver.js';
import { SeriesResolver } from './series/series.resolver.js';
import { TablesResolver } from './tables/tables.resolver.js';

@Module({
  imports: [CitationsModule, ReleasesModule],
  providers: [
    {
      provide: BenchmarkQuestions,
      inject: [ReleaseChoice, DataSource, Citations],
      useFactory: (releases: ReleaseChoice, source: DataSource, citations: Citations) =>
        new BenchmarkQuestions(releases, new PostgresPeerGroups(source), citations),
    },
    {
      provide: BenchmarksResolver,
      inject: [BenchmarkQuestions],
      useFactory: (questions: BenchmarkQuestions) => new BenchmarksResolver(questions),
    },
    {
      provide: PeersResolver,
      inject: [BenchmarkQuestions, ReleaseChoice],
      useFactory: (questions: BenchmarkQuestions, releases: ReleaseChoice) => new PeersResolver(questions, releases),
    },
    {
      provide: ProposedResolver,
      inject: [BenchmarkQuestions],
      useFactory: (questions: BenchmarkQuestions) => new ProposedResolver(questions),
    },
    {
      provide: SeriesResolver,
      inject: [BenchmarkQuestions],
      useFactory: (questions: BenchmarkQuestions) => new SeriesResolver(questions),
    },
    {
      provide: TablesResolver,
      inject: [ReleaseChoice, BenchmarkQuestions],
      useFactory: (releases: ReleaseChoice, questions: BenchmarkQuestions) => new TablesResolver(releases, questions),
    },
  ],
})
export class BenchmarksModule {}
