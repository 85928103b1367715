import type { PracticeTagCode } from '../../practice/index.js';
import { type SavingsLine, worth } from '../../savings/index.js';
import { pairingIsInferred } from '../comparing/indicator-series.js';
import type { LinkReading, PracticeCoherence } from './judge-practice.js';

/** What a reader must know of a practice’s claim besides its indicators (the flags of method 5.3). None changes a verdict. */
export type PracticeNote =
  | { readonly code: 'NET_COST_MISSING'; readonly lines: readonly string[] }
  | { readonly code: 'LARGE_SHARE_OF_LOCUS'; readonly share: number }
  | { readonly code: 'CALCULATION_DIFFERS'; readonly line: string; readonly calculated: number; readonly claimed: number }
  | { readonly code: 'MAY_BE_ONE_OFF' | 'MAY_BE_FUNDING' }
  | { readonly code: 'EXPOSURE_DID_NOT_RISE' | 'EXPOSURE_NOT_KNOWN' }
  | { readonly code: 'CODE_PAIRING_INFERRED'; readonly concepts: readonly LinkReading['concept'][] };

/** What a line of the practice says, and what it comes to in the claim. */
export interface ClaimedLine {
  readonly line: Pick<SavingsLine, 'reference' | 'costs' | 'calculation' | 'recurrence'>;
  /** Before costs are taken off, in pounds of a whole year. */
  readonly claimed: number;
}

export interface PracticeClaimSources {
  readonly lines: readonly ClaimedLine[];
  /** What the cells that the practice’s lines name spent, in pounds; undefined where it is not known. */
  readonly locusSpend: number | undefined;
}

/** The trial of telecare found no lower cost: a claim above this share of its place wants an explanation (method 5.3). */
const PLAUSIBLE_SHARE_OF_LOCUS = 0.05;
/** Count, rate and weeks should make the claim to within this share of it (S48 of method 8). */
const CALCULATION_TOLERANCE = 0.1;
const HOUSING: readonly PracticeTagCode[] = ['EXTRA_CARE', 'SUPPORTED_LIVING'];

export function practiceNotes(coherence: PracticeCoherence, claim: PracticeClaimSources): readonly PracticeNote[] {
  return [...ofClaim(coherence.tag, claim), ...ofIndicators(coherence, claim)];
}

function ofClaim(tag: PracticeTagCode, { lines, locusSpend }: PracticeClaimSources): readonly PracticeNote[] {
  const gross = lines.filter(({ line: { costs } }) => costs.running.length === 0 && costs.unphased === undefined);
  const share = locusSpend !== undefined && locusSpend > 0 ? lines.reduce((sum, { claimed }) => sum + claimed, 0) / locusSpend : 0;
  return [
    ...(tag === 'REABLEMENT' && gross.length > 0
      ? [{ code: 'NET_COST_MISSING' as const, lines: gross.map(({ line }) => line.reference) }]
      : []),
    ...(tag === 'TELECARE' && share > PLAUSIBLE_SHARE_OF_LOCUS ? [{ code: 'LARGE_SHARE_OF_LOCUS' as const, share }] : []),
    ...(HOUSING.includes(tag) ? lines.flatMap(calculationNote) : []),
  ];
}

function calculationNote({ line: { reference, calculation }, claimed }: ClaimedLine): readonly PracticeNote[] {
  if (calculation === undefined) return [];
  const calculated = worth(calculation).toPounds();
  const differs = Math.abs(calculated - claimed) > CALCULATION_TOLERANCE * Math.abs(claimed);
  return differs ? [{ code: 'CALCULATION_DIFFERS', line: reference, calculated, claimed }] : [];
}

function ofIndicators({ tag, readings, years, exposure }: PracticeCoherence, { lines }: PracticeClaimSources): readonly PracticeNote[] {
  const isLasting = lines.some(({ line }) => line.recurrence === 'recurrent');
  const moved = (concept: LinkReading['concept'], ...states: readonly string[]): boolean =>
    readings.some(({ reading, ...link }) => link.concept === concept && reading.kind === 'compared' && states.includes(reading.state));
  const comesOnce =
    (tag === 'DIRECT_PAYMENTS' && moved('recouped-balances', 'expected', 'strong')) ||
    (tag === 'ESTABLISHMENT' && moved('vacancies', 'adverse', 'strongly-adverse'));
  const paidByHealth = tag === 'HIGH_COST_PLACEMENTS' && moved('health-income', 'adverse', 'strongly-adverse');
  const inferred = years === undefined ? [] : readings.filter(({ concept }) => pairingIsInferred(concept, years.from, years.to));
  return [
    ...(comesOnce && isLasting ? [{ code: 'MAY_BE_ONE_OFF' as const }] : []),
    ...(paidByHealth ? [{ code: 'MAY_BE_FUNDING' as const }] : []),
    ...(exposure === 'did-not-rise' ? [{ code: 'EXPOSURE_DID_NOT_RISE' as const }] : []),
    ...(exposure === 'not-known' ? [{ code: 'EXPOSURE_NOT_KNOWN' as const }] : []),
    ...(inferred.length > 0 ? [{ code: 'CODE_PAIRING_INFERRED' as const, concepts: inferred.map(({ concept }) => concept) }] : []),
  ];
}
