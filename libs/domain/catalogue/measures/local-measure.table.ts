import type { Measure } from './measure.js';

/**
 * What new contacts end in: measures of which too much is no better than too little, so councils set bands for themselves.
 * Source: the sequels of requests for support in the national short- and long-term return (sequels as council reports group them).
 */
export const LOCAL_MEASURES = {
  CONTACTS_PREVENTED: sequel('New contacts that end in prevention', 'contacts that end in advice, information or universal services'),
  CONTACTS_REDUCED: sequel('New contacts that end in less need', 'contacts that end in short-term support or equipment'),
  CONTACTS_DELAYED: sequel('New contacts that end in delayed need', 'contacts that end in support which delays need'),
  CONTACTS_MET: sequel('New contacts that end in long-term support', 'contacts that end in long-term support'),
} as const satisfies Record<string, Measure>;

function sequel(label: string, numerator: string): Measure {
  return {
    label,
    definition: `${numerator}, divided by all new contacts`,
    formula: { kind: 'published', numerator, denominator: 'all new contacts of the period' },
    unit: 'PERCENT', price: undefined, polarity: 'band', decimals: 1, clientGroup: 'all',
    source: 'the council’s own monitoring', editions: [],
    influences: ['what counts as a contact', 'who answers first'],
    peerModels: [], audience: 'public', reviewBy: '2027-06-30',
    caveat: 'Councils sort contacts in their own ways: read it against the council’s own band, never against another council.',
  };
}
