import { EFFECT_FAIRNESS, type PooledEffect, type PooledEffectOutcome } from '../../../effects/index.js';
import { coded } from '../common-columns.js';
import { dataTable } from '../table.js';
import { numberColumn } from './of-verdicts.js';

type Row = PooledEffectOutcome;

const ofPooled = (name: string, title: string, description: string, read: (effect: PooledEffect) => number) =>
  numberColumn<Row>(name, title, `${description}; empty with fewer than 20 councils.`, (row) =>
    row.kind === 'pooled-effect' ? read(row) : undefined,
  );

export const PRACTICE_EFFECTS_TABLE = dataTable<Row>({
  name: 'practice-effects',
  title: 'Effects of practices',
  description: `How the indicators of each practice moved in councils that have it, beside councils that do not. ${EFFECT_FAIRNESS}`,
  operation: 'practiceEffect',
  audience: 'programme',
  primaryKey: ['practice_code', 'indicator_code', 'lag'],
  foreignKeys: [],
  columns: [
    ...coded<Row>({ name: 'practice', title: 'Practice', description: 'The practice.' }, ({ tag }) => tag),
    ...coded<Row>({ name: 'indicator', title: 'Indicator', description: 'The indicator, by concept.' }, ({ concept }) => concept),
    ...coded<Row>(
      { name: 'direction', title: 'Direction', description: 'Which way it goes where the practice works.' },
      (row) => row.direction,
    ),
    {
      name: 'lag',
      title: 'Lag',
      type: 'number',
      description: 'Years from the first saving to the year that is read.',
      read: ({ lag }) => lag,
    },
    ...coded<Row>(
      { name: 'unit', title: 'Unit', description: 'Points of a share, or growth in per cent (100 times the logarithm).' },
      (row) => row.move,
    ),
    {
      name: 'councils',
      title: 'Councils',
      type: 'number',
      description: 'Councils that could be compared.',
      read: ({ councils }) => councils,
    },
    ofPooled('effect', 'Effect', 'The mean effect', ({ effect }) => effect),
    ofPooled('effect_lower', 'Effect, lower end', 'Where its 90% interval begins', ({ interval }) => interval.lower),
    ofPooled('effect_upper', 'Effect, upper end', 'Where its 90% interval ends', ({ interval }) => interval.upper),
    ofPooled('spread', 'Spread', 'One standard deviation of true effects between councils', ({ tau }) => tau),
    ...coded<Row>(
      { name: 'finding', title: 'Finding', description: 'What it says; empty with fewer than 20 councils.', mayBeEmpty: true },
      (row) => (row.kind === 'pooled-effect' ? row.finding : undefined),
    ),
    { name: 'sentence', title: 'In a sentence', type: 'text', description: 'The same in a sentence.', read: ({ sentence }) => sentence },
  ],
  rows: (release) => release.content.effects?.pooled ?? [],
});
