import type { ReleaseShelf } from '#domain/publishing';
import { Module } from '@nestjs/common';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { CouncilsResolver } from './councils.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [{ provide: CouncilsResolver, inject: [RELEASE_SHELF], useFactory: (shelf: ReleaseShelf) => new CouncilsResolver(shelf) }],
})
export class CouncilsModule {}
