/** How rural a council is, each as its group is named. */
export const RURALITIES = {
  urban: 'predominantly urban councils',
  'significant-rural': 'urban councils with significant rural areas',
  rural: 'predominantly rural councils',
} as const;
export type Rurality = keyof typeof RURALITIES;

/**
 * From which rural share on a council is the one and the other. Source: 2011 Rural-Urban Classification of Local Authority Districts
 * (Defra and ONS), in its three broad classes: under 26%, 26 to 49% and from 50% of people. It counts people of hub towns as rural, whom
 * the published rural share does not hold: a council near a threshold may stand one class further to the urban side here.
 */
export const RURAL_THRESHOLDS = { 'significant-rural': 0.26, rural: 0.5 } as const;

/** The class of a council by the share of its people, 0 to 1, who live in rural places. */
export function ruralityOf(ruralShare: number): Rurality {
  if (!(ruralShare >= 0 && ruralShare <= 1)) throw new RangeError(`not a share between 0 and 1: ${ruralShare}`);
  if (ruralShare >= RURAL_THRESHOLDS.rural) return 'rural';
  return ruralShare >= RURAL_THRESHOLDS['significant-rural'] ? 'significant-rural' : 'urban';
}
