import type { Role } from '../../access/index.js';
import type { CouncilCode, FinancialYear } from '../../catalogue/index.js';
import type { ReturnState } from '../../returns/index.js';

/** Where one council is with its return, as the programme office may know it: of a draft no more than that there is one. */
export interface CouncilProgress {
  readonly council: CouncilCode;
  readonly name: string;
  readonly state: ReturnState | 'nothing';
  /** When its last step was taken. */
  readonly since: Date | undefined;
  /** ISO; a last day that was set for this council alone. */
  readonly ownDeadline: string | undefined;
  readonly openQueries: number;
  /** Soft findings of the version that was sent in last, and those of them without an answer. */
  readonly findings: number;
  readonly openFindings: number;
}

export interface NextStep {
  /** Who has to act; undefined where nobody has. */
  readonly waitingFor: Role | undefined;
  /** What is to be done, to be sent as it is. */
  readonly sentence: string;
}

/** Who has to do what next, so that nobody is asked by hand. `deadline` is an ISO day. */
export function nextStep(progress: CouncilProgress, collection: FinancialYear, deadline: string): NextStep {
  const { name, state, openQueries, openFindings, ownDeadline = deadline } = progress;
  const due = `The ${collection} return is due by ${ownDeadline > deadline ? ownDeadline : deadline}.`;
  switch (state) {
    case 'nothing':
      return { waitingFor: 'preparer', sentence: `${name} has not started. Get the template, fill it in and send it. ${due}` };
    case 'draft':
      return { waitingFor: 'preparer', sentence: `${name} is filling its return in and has not submitted it. ${due}` };
    case 'submitted':
    case 'resubmitted':
      return {
        waitingFor: 'finance-validator',
        sentence: `${name} has sent its return in. Finance validates its savings line by line next.`,
      };
    case 'queried':
      return {
        waitingFor: 'preparer',
        sentence:
          openQueries > 0
            ? `${name} has ${counted(openQueries, 'query', 'queries')} to answer, and then sends its return in again.`
            : `${name} is at work on its queries and has not sent its return in again.`,
      };
    case 'finance-validated':
      return {
        waitingFor: openFindings > 0 ? 'preparer' : 'director',
        sentence:
          openFindings > 0
            ? `${name} has ${counted(openFindings, 'check', 'checks')} to answer before the director can sign.`
            : `${name}’s return is validated. The director signs it off next.`,
      };
    case 'signed-off':
      return { waitingFor: 'programme-office', sentence: `${name}’s director has signed. The programme office accepts it, or asks.` };
    case 'refresh':
    case 'reopened':
      return {
        waitingFor: 'preparer',
        sentence: `${name} is correcting its accepted return. It saves the correction with its reason, and sends it in again.`,
      };
    case 'accepted':
    case 'frozen':
      return { waitingFor: undefined, sentence: `${name}’s return is ${state}.` };
  }
}

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** How many councils are where. */
export const countsByState = (
  all: readonly CouncilProgress[],
): readonly { readonly state: CouncilProgress['state']; readonly councils: number }[] => {
  const counts = new Map<CouncilProgress['state'], number>();
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, councils]) => ({ state, councils }));
};
