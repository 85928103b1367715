import { type Actor, mayActOn } from '../../access/index.js';
import { type Council, type CouncilCode, existsIn, type FinancialYear, yearsAfter } from '../../catalogue/index.js';
import { withStates } from '../../savings/index.js';
import { type CouncilReturn, emptyContent } from '../council-return.js';
import { type CollectionDefinition, definitionOf } from '../definition/index.js';
import { contentTables, type FilledTables, leftOut, prefillFrom, prefillLeavesOut } from '../filling/index.js';
import type { ReturnDesks, ReturnStore } from '../ports.js';
import type { TemplateOrigin } from './read-me.js';

/** A council and the form of the year that it is asked for. */
export interface OfferedTemplate {
  readonly council: Council;
  readonly definition: CollectionDefinition;
}

export interface PreparedTemplate extends OfferedTemplate {
  readonly tables: FilledTables;
  readonly origin: TemplateOrigin;
}

/** Fills a year's form in with what the council has already said, as far as the actor may see it. */
export class PrepareTemplate {
  constructor(private readonly desks: ReturnDesks) {}

  /** Whether there is a template for the actor; undefined where not: no such council, year or right are told apart nowhere. */
  offer(actor: Actor, council: CouncilCode, collection: FinancialYear): Promise<OfferedTemplate | undefined> {
    return this.desks.as(actor, ({ returns }) => offered(actor, returns, council, collection));
  }

  prepare(actor: Actor, council: CouncilCode, collection: FinancialYear): Promise<PreparedTemplate | undefined> {
    return this.desks.as(actor, async ({ returns }) => {
      const offer = await offered(actor, returns, council, collection);
      if (offer === undefined) return undefined;
      const current = await returns.find(council, collection);
      if (current !== undefined) return { ...offer, ...wholly(current, offer.definition) };
      const lastYear = await returns.find(council, yearsAfter(collection, -1));
      return { ...offer, ...(lastYear === undefined ? empty(offer) : begunFrom(lastYear, offer.definition)) };
    });
  }
}

async function offered(
  actor: Actor,
  returns: ReturnStore,
  council: CouncilCode,
  collection: FinancialYear,
): Promise<OfferedTemplate | undefined> {
  const definition = definitionOf(collection);
  if (definition === undefined || !mayActOn(actor, 'returnTemplate', council)) return undefined;
  const registered = await returns.council(council);
  return registered !== undefined && existsIn(registered, collection) ? { council: registered, definition } : undefined;
}

type Filling = Pick<PreparedTemplate, 'tables' | 'origin'>;

/** Everything that was saved, so that it can be changed and sent back. */
const wholly = ({ version }: CouncilReturn, definition: CollectionDefinition): Filling => ({
  tables: contentTables(version.content, definition),
  origin: {
    filledFrom: `This workbook holds version ${version.number} of the return, everything that was saved in it.`,
    leftOut: leftOut(version.content, definition),
  },
});

/** Last year's lines, each saving in the state that its last step led to. */
function begunFrom({ collection, version, deliverySteps }: CouncilReturn, definition: CollectionDefinition): Filling {
  const content = { ...version.content, savingsLines: withStates(version.content.savingsLines, deliverySteps) };
  return {
    tables: prefillFrom(content, definition),
    origin: {
      filledFrom: `Savings, growth and overlaps are those of your return of ${collection}, with their words and other years. Enter what is of ${definition.year}.`,
      leftOut: prefillLeavesOut(content, definition),
    },
  };
}

const empty = ({ definition, council }: OfferedTemplate): Filling => ({
  tables: contentTables(emptyContent, definition),
  origin: { filledFrom: `There is no return of ${council.name} of ${definition.year} or the year before to begin from.`, leftOut: [] },
});
