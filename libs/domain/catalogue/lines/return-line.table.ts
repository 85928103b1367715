/**
 * The finance and activity lines of a return, in the terms of the national Adult Social Care Finance Return.
 * Labels are data: an edition of the return that words a line otherwise corrects it here.
 * Source: the return's published guidance; activity units are those its unit costs are published in.
 */
export const RETURN_LINES = {
  LT_NURSING: line('long-term', 'Nursing', 'by-age', 'client-weeks'),
  LT_RESIDENTIAL: line('long-term', 'Residential', 'by-age', 'client-weeks'),
  LT_SUPPORTED_ACCOMMODATION: line('long-term', 'Supported accommodation', 'by-age', 'client-weeks'),
  LT_SUPPORTED_LIVING: line('long-term', 'Community: supported living', 'by-age', 'client-weeks'),
  LT_HOME_CARE: line('long-term', 'Community: home care', 'by-age', 'hours'),
  LT_DIRECT_PAYMENTS: line('long-term', 'Community: direct payments', 'by-age', 'client-weeks'),
  LT_DAY_CARE: line('long-term', 'Community: day care and day services', 'by-age', 'client-weeks'),
  LT_OTHER: line('long-term', 'Community: other long-term care', 'by-age', 'clients'),
  ST_MAX: line('short-term', 'Short-term support to maximise independence (reablement)', 'by-age', 'episodes'),
  ST_OTHER: line('short-term', 'Other short-term support', 'by-age', 'episodes'),
  EQUIPMENT_TECHNOLOGY: line('other', 'Assistive equipment and technology', 'all-ages', 'clients'),
  SOCIAL_SUPPORT_CARERS: line('other', 'Social support: support to carers', 'all-ages', 'clients'),
  SOCIAL_SUPPORT_ISOLATION: line('other', 'Social support: social isolation and other', 'all-ages', undefined),
  SOCIAL_SUPPORT_SUBSTANCE: line('other', 'Social support: substance misuse support', 'all-ages', undefined),
  SOCIAL_SUPPORT_ASYLUM: line('other', 'Social support: asylum seeker support', 'all-ages', undefined),
  INFORMATION_EARLY_INTERVENTION: line('other', 'Information and early intervention', 'all-ages', 'contacts'),
  SOCIAL_CARE_ACTIVITIES: line('other', 'Social care activities (assessment and care management; safeguarding)', 'all-ages', undefined),
  COMMISSIONING_DELIVERY: line('other', 'Commissioning and service delivery', 'all-ages', undefined),
  TRANSPORT: line('other', 'Transport to services', 'all-ages', 'journeys'),
} as const satisfies Record<string, ReturnLine>;

export type ReturnLineCode = keyof typeof RETURN_LINES;

export interface ReturnLine {
  readonly section: 'long-term' | 'short-term' | 'other';
  readonly label: string;
  readonly ages: 'by-age' | 'all-ages';
  /** What the line's activity is counted in; undefined where the return collects none. */
  readonly activityUnit: ActivityUnit | undefined;
}

export const AGE_BANDS = ['18-64', '65+', 'all'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const ACTIVITY_UNITS = ['client-weeks', 'hours', 'clients', 'episodes', 'contacts', 'journeys'] as const;
export type ActivityUnit = (typeof ACTIVITY_UNITS)[number];

/** The age bands a line is returned for. */
export const ageBandsOf = (code: ReturnLineCode): readonly AgeBand[] => (RETURN_LINES[code].ages === 'by-age' ? ['18-64', '65+'] : ['all']);

function line(
  section: ReturnLine['section'],
  label: string,
  ages: ReturnLine['ages'],
  activityUnit: ActivityUnit | undefined,
): ReturnLine {
  return { section, label, ages, activityUnit };
}
