import { Module } from '@nestjs/common';
import { ReleaseChoice } from '../releases/release-choice.types.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { RegisterResolver } from './register.resolver.js';
import { SavingsResolver } from './savings.resolver.js';

@Module({
  imports: [ReleasesModule],
  providers: [
    {
      provide: SavingsResolver,
      inject: [ReleaseChoice],
      useFactory: (releases: ReleaseChoice) => new SavingsResolver(releases),
    },
    {
      provide: RegisterResolver,
      inject: [ReleaseChoice],
      useFactory: (releases: ReleaseChoice) => new RegisterResolver(releases),
    },
  ],
})
export class SavingsModule {}
