import type { IndicatorConcept } from '../../practice/index.js';

/** Where the figures of an indicator come from. */
export type IndicatorFeed =
  /** A measure of the catalogue, as a release holds it (the indicator's own `measure`). */
  | { readonly from: 'measure' }
  /** Cells of the annual return, and what else they need. `caution`: how it differs from what the method asks for. */
  | { readonly from: 'return'; readonly needs: readonly ('population' | 'clients' | 'prices')[]; readonly caution?: string }
  /** Nothing that councils send or anybody publishes by council. */
  | { readonly from: 'nowhere'; readonly wants: string };

/** The indicators by where they come from: none is left out, so that one without figures is known to have none. */
export const INDICATOR_FEEDS: Readonly<Record<IndicatorConcept, IndicatorFeed>> = {
  'reablement-sequel': { from: 'measure' },
  'home-after-91-days': { from: 'measure' },
  'reablement-starts-per-1000': { from: 'measure' },
  'admissions-65': { from: 'measure' },
  'admissions-18-64': { from: 'measure' },
  'direct-payment-share': { from: 'measure' },

  'home-care-hours-per-1000': { from: 'return', needs: ['population'] },
  'home-care-hours-per-client': { from: 'return', needs: ['clients'] },
  'home-care-spend': { from: 'return', needs: [] },
  'technology-users': { from: 'return', needs: [], caution: 'The line counts people with equipment and with technology together.' },
  'unit-price-growth': { from: 'return', needs: ['prices'] },
  'contacts-to-long-term': {
    from: 'return', needs: ['population'],
    caution: 'People whose long-term care began, per 1,000 adults: asked from 2024-25, and somebody who began two kinds is counted twice.',
  },
  'direct-payment-growth': { from: 'return', needs: ['prices'] },
  'share-in-homes-65': { from: 'return', needs: ['clients'] },
  'share-in-homes-18-64': { from: 'return', needs: ['clients'] },
  'health-income': { from: 'return', needs: [], caution: 'Income for all homes 18-64, and not for the dearest placements alone.' },
  'staffing-per-1000-clients': { from: 'return', needs: ['clients'] },
  'day-and-transport-cost': { from: 'return', needs: [], caution: 'For each place that is taken all year: the return counts weeks.' },
  'contributions-per-week': { from: 'return', needs: [], caution: 'Nominal: benefits are uprated everywhere alike.' },
  'client-numbers': { from: 'return', needs: ['clients'] },

  'double-handed-packages': { from: 'nowhere', wants: 'packages with two carers, from care planning records' },
  'good-or-outstanding': { from: 'nowhere', wants: 'placements by provider, and the regulator’s ratings' },
  'placements-outside-framework': { from: 'nowhere', wants: 'placements by contract' },
  'provider-exits': { from: 'nowhere', wants: 'providers that left the market' },
  'repeat-contacts': { from: 'nowhere', wants: 'contacts by person' },
  'unmet-need': { from: 'nowhere', wants: 'a measure that councils agree on' },
  'carers-outcomes': { from: 'nowhere', wants: 'one of the framework’s measures of carers to be chosen: they are surveyed every second year' },
  'recouped-balances': { from: 'nowhere', wants: 'balances of direct payments taken back' },
  'units-opened': { from: 'nowhere', wants: 'units of housing opened in the year' },
  'cost-against-home': { from: 'nowhere', wants: 'cost of a client by housing scheme' },
  'top-decile-cost-growth': { from: 'nowhere', wants: 'placements one by one' },
  'placements-reviewed': { from: 'nowhere', wants: 'reviews of placements' },
  vacancies: { from: 'nowhere', wants: 'posts and vacant posts' },
  'agency-spend': { from: 'nowhere', wants: 'spending on agency staff' },
  'assessment-waits': { from: 'nowhere', wants: 'people who wait for an assessment' },
  'high-cost-placements': { from: 'nowhere', wants: 'placements one by one' },
  'residential-and-short-break-access': { from: 'nowhere', wants: 'people in homes and on short breaks: the return counts weeks and episodes' },
  'bad-debt': { from: 'nowhere', wants: 'debt written off' },
};
