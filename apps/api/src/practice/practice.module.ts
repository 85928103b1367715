import { Module } from '@nestjs/common';
import { PracticeResolver } from './practice.resolver.js';

/** Reference data alone: no store and no release. */
@Module({ providers: [PracticeResolver] })
export class PracticeModule {}
