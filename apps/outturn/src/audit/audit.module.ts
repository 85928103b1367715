import type { AuditEvent } from '#domain/access';
import { OperatorProblem } from '../operator-problem.types.js';
import { openDatabase } from '../start/database.module.js';
import type { Settings } from '../start/settings.types.js';

/** What fits on a few screens. */
const LISTED = 50;

/** `audit verify` and `audit list`: whether what is kept of everybody's acts is whole, and what they were. */
export async function audit(
  settings: Settings,
  [action]: readonly string[],
  { last }: { readonly last?: string },
  print: (line: string) => void,
): Promise<void> {
  if (action !== 'verify' && action !== 'list') throw new OperatorProblem('Say “audit verify” or “audit list --last N”.');
  const count = last === undefined ? LISTED : countOf(last);

  const database = await openDatabase(settings, () => undefined);
  const { AuditLog, connect, SubjectNames } = await import('#postgres');
  const owner = await connect(database.ownerUrl);
  try {
    const log = new AuditLog(owner);
    if (action === 'list') {
      const events = await log.last(count);
      const names = await new SubjectNames(owner).of(events.map(({ subject }) => subject));
      for (const event of events) print(lineOf(event, names.get(event.subject)));
      return;
    }
    const verdict = await log.verify();
    if (verdict.kind === 'broken') throw new OperatorProblem(`The audit is broken at event ${verdict.at}. ${verdict.why}`);
    print(`The audit is whole: ${verdict.events} events, the last with the hash ${verdict.head}.`);
  } finally {
    await owner.destroy();
    await database.stop();
  }
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new OperatorProblem(`--last is “${text}”, which is no number of events. Say a whole number from 1 on.`);
}

/** Number, time, who, as what, whose data, the act, what it was done to, what changed, and the hash, which can so be kept elsewhere. */
function lineOf(event: AuditEvent, name: string | undefined): string {
  const { seq, at, subject, role, council, action, target, before, after, hash } = event;
  const who = `${subject}${name === undefined ? '' : ` (${name})`}`;
  const change = [before, after].filter((state) => state !== undefined).join(' -> ');
  const parts = [String(seq), at, who, role, council ?? '', action, target, change, hash];
  return parts
    .filter((part) => part !== '')
    .map(printable)
    .join('  ');
}

/** What somebody sent may hold signs that a terminal obeys. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?');
