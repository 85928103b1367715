import type { Actor } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import type { PrepareTemplate } from '#domain/returns';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../access/actor.types.js';
import { notFound } from '../figures/node.types.js';
import { CouncilCodeScalar, FinancialYearScalar } from '../figures/scalar.types.js';
import { ReturnTemplate } from './return-template.types.js';
import type { TemplateFiles } from './template-files.js';

@Resolver(() => ReturnTemplate)
export class TemplatesResolver {
  constructor(
    private readonly templates: PrepareTemplate,
    private readonly files: TemplateFiles,
  ) {}

  @Query(() => ReturnTemplate, {
    description:
      'Links to a return’s template, filled in with what your council has said already. For preparers and finance validators of the council, and the programme office.',
  })
  async returnTemplate(
    @CurrentActor() actor: Actor,
    @Args('council', { type: () => CouncilCodeScalar, description: 'Whose return.' }) council: CouncilCode,
    @Args('collection', { type: () => FinancialYearScalar, description: 'Of which collection.' }) collection: FinancialYear,
  ): Promise<ReturnTemplate> {
    const offer = await this.templates.offer(actor, council, collection);
    if (offer === undefined) throw notFound();
    return this.files.linksTo(offer, actor, new Date());
  }
}
