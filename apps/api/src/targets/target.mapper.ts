import type { Aim, TargetOutcome, TargetRequest } from '#domain/benchmarking';
import { provenanceOf } from '../figures/provenance.types.js';
import type { AimInput, SetTargetInput } from './target-input.types.js';
import { type SetTargetPayload, targetType } from './target.types.js';

/** What was sent, in the words of the domain. */
export const targetRequest = ({ idempotencyKey, aim, rating, own, provenance, ...key }: SetTargetInput): TargetRequest => ({
  idempotencyKey,
  target: {
    ...key,
    aim: aimOf(aim),
    rating: rating ? { colour: rating.colour, reason: rating.reason ?? undefined } : undefined,
    own: own ? { basis: own.basis, value: own.value, asAt: own.asAt ?? undefined } : undefined,
    provenance: provenanceOf(provenance ?? undefined),
  },
});

/** The schema has made sure that exactly one of the two was sent. */
function aimOf({ value, band }: AimInput): Aim {
  if (value) return { kind: 'value', side: value.side, value: value.value };
  if (band) return { kind: 'band', from: band.from, to: band.to };
  throw new TypeError('an aim is neither a value nor a band');
}

export const targetPayload = (outcome: TargetOutcome): SetTargetPayload =>
  outcome.kind === 'refused' ? { target: undefined, userErrors: outcome.problems } : { target: targetType(outcome.target), userErrors: [] };
