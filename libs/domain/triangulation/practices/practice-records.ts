import { inSeries } from '../../catalogue/index.js';
import { type PracticeNote, practiceNotes } from '../../coherence/index.js';
import { INDICATORS } from '../../practice/index.js';
import { perCent, pounds } from '../reasons.js';
import type { JudgedPractice } from './judge-claim-practices.js';
import type { PracticeRecord, ReadingRecord } from './practice-record.js';

export const practiceRecords = (practices: readonly JudgedPractice[]): readonly PracticeRecord[] =>
  practices.map(({ coherence, claim, lines, locusSpend }) => ({
    tag: coherence.tag,
    verdict: coherence.verdict,
    claim,
    from: coherence.years?.from,
    to: coherence.years?.to,
    readings: coherence.readings.map(readingRecord),
    notes: [...whyUntested(coherence.why), ...practiceNotes(coherence, { lines, locusSpend }).map(noteInWords)],
  }));

function readingRecord({ reading, ...link }: JudgedPractice['coherence']['readings'][number]): ReadingRecord {
  const compared = reading.kind === 'compared' ? reading : reading.otherwise;
  return {
    ...link,
    state: reading.kind === 'compared' ? reading.state : undefined,
    why: reading.kind === 'compared' ? undefined : reading.why,
    measured: compared && {
      ...{ change: compared.change, usual: compared.middle, spread: compared.spread },
      ...{ z: compared.z, comparators: compared.comparators },
    },
  };
}

function whyUntested(why: JudgedPractice['coherence']['why']): readonly string[] {
  if (why === undefined) return [];
  return [
    why === 'too-early'
      ? 'It is too early for its indicators to show it.'
      : 'No indicator is known that a genuine saving of this practice should move.',
  ];
}

function noteInWords(note: PracticeNote): string {
  switch (note.code) {
    case 'NET_COST_MISSING':
      return `${inSeries(note.lines)} of reablement without its own running cost: a controlled study found most of its gain taken up by that in the first year.`;
    case 'LARGE_SHARE_OF_LOCUS':
      return `The claim is ${perCent(note.share)} of what its services cost: the national trial of telecare found no lower cost, and so much wants an explanation.`;
    case 'CALCULATION_DIFFERS':
      return `${note.line}: count, rate and weeks make ${pounds(note.calculated)}, and ${pounds(note.claimed)} is claimed.`;
    case 'MAY_BE_ONE_OFF':
      return 'What its indicators show comes once, and the claim is entered as recurrent.';
    case 'MAY_BE_FUNDING':
      return 'Health and joint income rose: part of the claim may be funding, which is no saving.';
    case 'EXPOSURE_DID_NOT_RISE':
      return 'What the practice works by did not rise: at most it is silent.';
    case 'EXPOSURE_NOT_KNOWN':
      return 'Whether what the practice works by rose is not known: at most it is silent.';
    case 'CODE_PAIRING_INFERRED':
      return `That the old and the new code are the same is concluded from the definitions: ${inSeries(note.concepts.map((concept) => INDICATORS[concept].label))}.`;
  }
}
