import { COUNCIL_REGISTER, type CouncilCode } from '../../catalogue/index.js';
import type { GivenStamp } from '../given-workbook.js';
import type { ReadingRequest } from '../upload-reading.js';

/** What the stamp of an annual return's template names it. */
const TEMPLATE = 'outturn-annual-return';

/** Why a workbook by its stamp is not the one that is wanted, and which that is; undefined where it is, or has no stamp. */
export function notWanted(stamp: GivenStamp, request: Pick<ReadingRequest, 'council' | 'collection'>): string | undefined {
  const { template = TEMPLATE, council = request.council, collectionYear = request.collection } = stamp;
  if (template === TEMPLATE && council === request.council && collectionYear === request.collection) return undefined;
  const is = template === TEMPLATE ? `the template of ${nameOf(council)} for ${collectionYear}` : 'another template';
  return `This is ${is}. ${getTheTemplate(request)}`;
}

export const getTheTemplate = ({ council, collection }: Pick<ReadingRequest, 'council' | 'collection'>): string =>
  `Send the annual return’s template of ${nameOf(council)} for ${collection}.`;

/** Whether a file says of itself that it is a template of ours. */
export const hasStamp = (stamp: GivenStamp): boolean => stamp.template !== undefined;

/** The name by which a council is known to people, where it is a real one. */
const nameOf = (code: string): string => COUNCIL_REGISTER.get(code as CouncilCode)?.name ?? `council ${code}`;
