import type { Aim, OwnFigure, TargetContent } from '#domain/benchmarking';
import { enumName } from '../content-input.js';
import type { DemoKeys } from '../demo-keys.js';
import type { GraphqlClient } from '../graphql-client.js';

/** Sets each target as its council’s preparer. Run twice, it changes nothing. */
export async function seedTargets(client: GraphqlClient, keys: Pick<DemoKeys, 'of'>, targets: readonly TargetContent[]): Promise<void> {
  for (const target of targets) {
    const { council, measure, year } = target;
    const idempotencyKey = `demonstration target ${council} ${measure} ${year}`;
    await client.change(await keys.of('preparer', council), 'setTarget', 'SetTargetInput', { idempotencyKey, ...targetInput(target) });
  }
}

const targetInput = ({ aim, own, rating, ...target }: TargetContent): object => ({
  ...target,
  aim: aimInput(aim),
  own: own && ownInput(own),
  rating: rating && { ...rating, colour: enumName(rating.colour) },
});

const aimInput = (aim: Aim): object =>
  aim.kind === 'band' ? { band: { from: aim.from, to: aim.to } } : { value: { side: enumName(aim.side), value: aim.value } };

const ownInput = (own: OwnFigure): object => ({ ...own, basis: enumName(own.basis) });
