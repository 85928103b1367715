/** What readers must be told beside a measured effect (method 11). */
export const EFFECT_FAIRNESS =
  'Councils chose to begin, often after a bad year, and what else they did then is in it too: this is how figures moved, and no proof that a practice works. Nothing of it is taken from what a case study tells.';
