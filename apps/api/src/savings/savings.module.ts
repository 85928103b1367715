import type { ReleaseShelf } from '#domain/publishing';
import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { RELEASE_SHELF } from '../releases/release.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { RegisterResolver } from './register.resolver.js';
import { SavingsResolver } from './savings.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: SavingsResolver,
      inject: [RELEASE_SHELF],
      useFactory: (shelf: ReleaseShelf) => new SavingsResolver(new ReleaseChoice(shelf)),
    },
    {
      provide: RegisterResolver,
      inject: [RELEASE_SHELF],
      useFactory: (shelf: ReleaseShelf) => new RegisterResolver(new ReleaseChoice(shelf)),
    },
  ],
})
export class SavingsModule {}
