import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { RELEASE_NUMBER, type ReleaseChoice } from '../releases/release-choice.types.js';
import { RealmOfRelease } from './realm-of-release.types.js';
import { calibrationAnswer } from './calibration.mapper.js';
import { ProgrammeTriangulation } from './calibration.types.js';
import { triangulationAnswer } from './triangulation.mapper.js';
import { type NoVerdict, TriangulationResult, type TriangulatedVerdict } from './triangulation.types.js';

@Resolver()
export class TriangulationResolver {
  constructor(private readonly releases: ReleaseChoice) {}

  @Query(() => TriangulationResult, {
    nullable: true,
    description:
      'Whether a council’s outturn bears out the savings it reported delivered. Without a base year, the longest window that was tested.',
  })
  async triangulation(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'The council whose claim is tested.' }) code: CouncilCode,
    @Args('year', { type: () => FinancialYearScalar, description: 'The year to assess.' }) year: FinancialYear,
    @Args('baseYear', { type: () => FinancialYearScalar, nullable: true, description: 'The year to start from.' })
    baseYear: FinancialYear | undefined,
    @Args('release', RELEASE_NUMBER) number: number | undefined,
  ): Promise<TriangulatedVerdict | NoVerdict> {
    const { release, council } = await this.releases.withCouncil(actor, code, number);
    return triangulationAnswer(release.triangulation(council, year, baseYear ?? undefined), council, release);
  }

  @Query(() => [ProgrammeTriangulation], {
    description:
      'What the councils of a realm together say of each window: what left the services where savings are claimed, and what came back elsewhere. Newest first.',
  })
  async programmeTriangulation(
    @CurrentActor() actor: Actor,
    @Args() { realm, release: number }: RealmOfRelease,
    @Args('year', { type: () => FinancialYearScalar, nullable: true, description: 'The year to assess; every one where it is not given.' })
    year: FinancialYear | undefined,
  ): Promise<readonly ProgrammeTriangulation[]> {
    const release = await this.releases.ofRealm(actor, realm, number);
    return release.calibrationsOf(year ?? undefined).map((each) => calibrationAnswer(each, release));
  }
}
