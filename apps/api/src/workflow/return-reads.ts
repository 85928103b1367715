import { type Actor, mayActOn } from '#domain/access';
import type { CouncilCode, FinancialYear } from '#domain/catalogue';
import { type CellChange, changesBetween, definitionOf } from '#domain/returns';
import { type CheckedFinding, checkedReturn, targetedTest, type WorkflowDesk, type WorkflowDesks } from '#domain/workflow';
import { notFound } from '../figures/node.types.js';
import type { LocusStanding } from './workflow.types.js';

/** A return by its council and collection, as a type of the schema names it. */
export interface NamedReturn {
  readonly council: string;
  readonly collection: string;
}

type Read<T> = (desk: WorkflowDesk, council: CouncilCode, collection: FinancialYear) => Promise<T>;

/** Reads what stands beside the versions of a return, as the actor may see it. */
export class ReturnReads {
  constructor(private readonly desks: WorkflowDesks) {}

  /** Of a return that was found: its code and year are what they were when it was. */
  of<T>(actor: Actor, { council, collection }: NamedReturn, read: Read<T>): Promise<T> {
    return this.desks.as(actor, (desk) => read(desk, council as CouncilCode, collection as FinancialYear));
  }

  checks(actor: Actor, named: NamedReturn): Promise<readonly CheckedFinding[]> {
    return this.of(actor, named, async ({ returns, process }, ...key) => {
      const current = await returns.find(...key);
      return current === undefined ? [] : checkedReturn(process, current);
    });
  }

  locus(actor: Actor, named: NamedReturn): Promise<readonly LocusStanding[]> {
    return this.of(actor, named, async ({ returns, process }, council, collection) => {
      const history = await process.locusHistory(council);
      const lines = (await returns.find(council, collection))?.version.content.savingsLines ?? [];
      return lines.map((line) => {
        const { kind, ...said } = targetedTest(line, collection, history, collection);
        return { reference: line.reference, targetedTest: kind, declaredAt: 'declaredAt' in said ? said.declaredAt : undefined };
      });
    });
  }

  /** What is not to be seen is answered as what is not there. */
  async difference(
    actor: Actor,
    council: CouncilCode,
    collection: FinancialYear,
    from: number,
    to: number,
  ): Promise<readonly CellChange[]> {
    if (!mayActOn(actor, 'returnDifference', council)) throw notFound();
    const [before, after] = await this.of(actor, { council, collection }, async ({ returns }, ...key) => [
      await returns.contentOf(...key, from),
      await returns.contentOf(...key, to),
    ]);
    const definition = definitionOf(collection);
    if (before === undefined || after === undefined || definition === undefined) throw notFound();
    return changesBetween(before, after, definition);
  }
}
