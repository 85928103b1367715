import { financialYear } from '../../catalogue/index.js';
import { type FormEdition, money, quantity } from './form.js';

/** Collections that there is a definition of. A new year is a later last one here, and a row below where the form changes. */
export const FIRST_COLLECTION = financialYear('2012-13');
export const LAST_COLLECTION = financialYear('2026-27');

/** The years that amounts are asked for, beside the collection's own: as far back as savings are still running, and a medium-term plan ahead. */
export const YEARS_BEFORE = 7;
export const YEARS_AFTER = 5;

/** Every edition after the first, in order. One that a template was sent out of is never edited: the next row corrects it. */
export const FORM_EDITIONS: readonly FormEdition[] = [
  {
    edition: 2,
    from: financialYear('2014-15'),
    why: 'The national return was made anew for the year and words the line so; the line holds the same spending.',
    changes: [{ kind: 'relabel-line', line: 'EQUIPMENT_TECHNOLOGY', label: 'Assistive equipment and technology' }],
  },
  {
    edition: 3,
    from: financialYear('2024-25'),
    why: 'What new packages of care cost beside those that end shows where spending is going before the year’s total does.',
    changes: [
      { kind: 'add-column', table: 'activity', after: 'quantity', column: quantity(['starters-people', 'Starters', 'People whose care of this line began in the year.'], 'people') },
      { kind: 'add-column', table: 'activity', after: 'starters-people', column: money(['starters-weekly-cost', 'Starters: average weekly cost', 'What their care costs on average a week.']) },
      { kind: 'add-column', table: 'activity', after: 'starters-weekly-cost', column: quantity(['leavers-people', 'Leavers', 'People whose care of this line ended in the year.'], 'people') },
      { kind: 'add-column', table: 'activity', after: 'leavers-people', column: money(['leavers-weekly-cost', 'Leavers: average weekly cost', 'What their care cost on average a week when it ended.']) },
    ],
  },
];
