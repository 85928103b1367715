import type { Actor } from '../access/index.js';
import { type Council, type FinancialYear, type Publication, realmOf } from '../catalogue/index.js';
import { type Problem, problem } from '../returns/index.js';
import { checkPublication } from './check-publication.js';

/** One year's collection: from when and until when councils submit, ISO dates. */
export interface Collection {
  readonly year: FinancialYear;
  readonly opens: string;
  readonly deadline: string;
  /** Until when accepted returns are corrected by their councils, and when what stands is frozen. */
  readonly refreshCloses?: string | undefined;
  readonly freezes?: string | undefined;
}

/** What the programme office asks of the store. What is there already stays as it is: asking twice changes nothing. */
export interface OfficeDesk {
  /** False where the collection was open already. */
  open(collection: Collection): Promise<boolean>;
  /** How many of the councils were new. */
  register(councils: readonly Council[]): Promise<number>;
  /** False where a publication of that name and vintage was loaded already. */
  load(publication: Publication): Promise<boolean>;
}

export interface OfficeDesks {
  as<T>(actor: Actor, work: (desk: OfficeDesk) => Promise<T>): Promise<T>;
}

export type OfficeOutcome =
  { readonly kind: 'done'; readonly added: number } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** The work of the programme office outside the returns themselves. */
export class ProgrammeOffice {
  constructor(private readonly desks: OfficeDesks) {}

  async open(actor: Actor, collection: Collection): Promise<OfficeOutcome> {
    if (collection.deadline < collection.opens) {
      return refused(problem('DATES_REVERSED', 'The deadline lies before the opening. Change one of the two dates.', ['deadline']));
    }
    const { refreshCloses, freezes } = collection;
    if (refreshCloses !== undefined && (refreshCloses < collection.deadline || (freezes !== undefined && freezes < refreshCloses))) {
      const message = 'The refresh ends after the deadline, and what stands is frozen after the refresh. Change one of the dates.';
      return refused(problem('DATES_REVERSED', message, ['refreshCloses']));
    }
    return done(await this.desks.as(actor, (desk) => desk.open(collection)));
  }

  /** Registers fictional councils; real ones come with the register of this version and are never made up. */
  async register(actor: Actor, councils: readonly Council[]): Promise<OfficeOutcome> {
    const real = councils.flatMap(({ code }, i) => (realmOf(code) === 'england' ? [realCouncil(code, i)] : []));
    if (real.length > 0) return refused(...real);
    return { kind: 'done', added: await this.desks.as(actor, (desk) => desk.register(councils)) };
  }

  async load(actor: Actor, publication: Publication): Promise<OfficeOutcome> {
    const problems = checkPublication(publication);
    if (problems.length > 0) return refused(...problems);
    return done(await this.desks.as(actor, (desk) => desk.load(publication)));
  }
}

const realCouncil = (code: string, index: number): Problem =>
  problem('REALMS_MIXED', `${code} is the code of a real council. Fictional councils have codes of X99 and six digits.`, [
    'councils',
    index,
    'code',
  ]);
const done = (added: boolean): OfficeOutcome => ({ kind: 'done', added: added ? 1 : 0 });
const refused = (...problems: readonly Problem[]): OfficeOutcome => ({ kind: 'refused', problems });
