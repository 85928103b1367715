import { MoveCaseStudy } from '#domain/evidence';
import { PostgresCaseStudyDesks, sha256 } from '#postgres';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseStudiesResolver } from './case-studies.resolver.js';

@Module({
  providers: [
    {
      provide: CaseStudiesResolver,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => {
        const desks = new PostgresCaseStudyDesks(dataSource);
        return new CaseStudiesResolver(desks, new MoveCaseStudy(desks, sha256));
      },
    },
  ],
})
export class CaseStudiesModule {}
