import type { Figure } from '../../catalogue/index.js';
import { apportionedShare, type Made } from './made.js';

/** Whether a figure can be set beside others of its measure, each as the words that finish "this figure is ..." (method 7.11). */
export const FLAG_COLOURS = { GREEN: 'comparable', AMBER: 'comparable with care', RED: 'not comparable' } as const;
export type FlagColour = keyof typeof FLAG_COLOURS;

/** Why a figure is not green, each as the words that finish "because ...". */
export const FLAG_REASONS = {
  apportioned: { colour: 'AMBER', words: 'a part of it is apportioned' },
  'largely-apportioned': { colour: 'RED', words: 'more than a fifth of it is apportioned' },
  'not-of-this-footprint': { colour: 'RED', words: 'it cannot be told for this place' },
  'not-in-these-prices': { colour: 'RED', words: 'it cannot be told in these prices' },
  'numbered-anew': { colour: 'AMBER', words: 'its framework gave the same measure another code' },
  'outside-its-framework': { colour: 'RED', words: 'its framework did not have the measure in one of the two years' },
  'national-break': { colour: 'RED', words: 'what is counted changed throughout the country' },
} as const satisfies Record<string, { readonly colour: FlagColour; readonly words: string }>;
export type FlagReason = keyof typeof FLAG_REASONS;

export interface Flag {
  readonly colour: FlagColour;
  readonly reasons: readonly FlagReason[];
}

/** Above this share apportioned, a figure says more of the apportionment than of the place (method 7.11). */
export const LARGEST_APPORTIONED_SHARE = 0.2;

/** The worst colour of the reasons there are; green where there is none. */
export function flagFor(reasons: readonly FlagReason[]): Flag {
  const colours = reasons.map((reason) => FLAG_REASONS[reason].colour);
  const colour = (['RED', 'AMBER'] as const).find((worst) => colours.includes(worst)) ?? 'GREEN';
  return { colour, reasons };
}

/** What there is to say against a figure for how it was made. */
export function reasonsOf(figure: Figure, made: Made): readonly FlagReason[] {
  if (figure.kind === 'missing') return figure.reason === 'not-comparable' ? ['not-of-this-footprint'] : [];
  if (made.kind !== 'apportioned') return [];
  return [apportionedShare(made) > LARGEST_APPORTIONED_SHARE ? 'largely-apportioned' : 'apportioned'];
}

/** A flag in one plain sentence. */
export const flagSentence = ({ colour, reasons }: Flag): string =>
  `This figure is ${FLAG_COLOURS[colour]}${reasons.length === 0 ? '' : `, because ${reasons.map((reason) => FLAG_REASONS[reason].words).join(', and ')}`}.`;
