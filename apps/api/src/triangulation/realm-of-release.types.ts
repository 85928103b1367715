import { ArgsType, PickType } from '@nestjs/graphql';
import { RealmQuestion } from '../benchmarks/question-args.types.js';

/** A realm, and the release of it that is read. */
@ArgsType()
export class RealmOfRelease extends PickType(RealmQuestion, ['realm', 'release'] as const, ArgsType) {}
