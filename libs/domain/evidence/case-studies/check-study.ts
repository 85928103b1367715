import type { Actor } from '../../access/index.js';
import { type Council, realmOf } from '../../catalogue/index.js';
import { type Problem, problem } from '../../returns/index.js';
import type { CaseStudyContent } from './case-study.js';
import { readMailbox } from './team-mailbox.js';

/** Everything that is wrong with a study as it is submitted. `known` are those of its councils that the register has. */
export function checkStudy(actor: Actor, code: string, content: CaseStudyContent, known: readonly Council[]): readonly Problem[] {
  return [
    ...checkCode(code),
    ...checkCouncils(content, known),
    ...checkOwn(actor, content),
    ...checkWording(content),
    ...checkLines(content),
    ...checkContact(content),
  ];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function checkCode(code: string): readonly Problem[] {
  if (SLUG.test(code)) return [];
  const message = `“${code}” is not a code of a case study. Write it in small letters, digits and hyphens, such as torbay-reablement-review.`;
  return [problem('CODE_NOT_A_SLUG', message, ['code'])];
}

function checkCouncils({ councils }: CaseStudyContent, known: readonly Council[]): readonly Problem[] {
  const strangers = councils.flatMap((code, i) =>
    known.some((council) => council.code === code)
      ? []
      : [problem('COUNCIL_UNKNOWN', `The register has no council ${code}. Check the code.`, ['content', 'councils', i])],
  );
  if (new Set(councils.map(realmOf)).size < 2) return strangers;
  const message = 'Real and fictional councils do not stand in one case study. Submit two.';
  return [...strangers, problem('REALMS_MIXED', message, ['content', 'councils'])];
}

/** A council speaks for itself; the programme may write up what any council did. */
function checkOwn({ council }: Actor, { councils }: CaseStudyContent): readonly Problem[] {
  if (council === undefined || councils.includes(council)) return [];
  const message = `A council submits studies that name it. Add ${council} to the councils, or ask a consultant or the programme office to submit it.`;
  return [problem('COUNCIL_NOT_OWN', message, ['content', 'councils'])];
}

const TEXTS = ['title', 'summary', 'claimedEffect', 'basis'] as const;
/** What no text here says of a saving, whoever claims it (method section 11). */
const CERTAIN = /\b(proved|proven)\b/i;

function checkWording(content: CaseStudyContent): readonly Problem[] {
  return TEXTS.flatMap((field) => {
    const word = CERTAIN.exec(content[field])?.[0];
    if (word === undefined) return [];
    const message = `“${word}” is not said of a saving here. Say what was claimed, and under the basis how it was arrived at.`;
    return [problem('WORDING_TOO_CERTAIN', message, ['content', field])];
  });
}

function checkLines({ councils, linkedLines }: CaseStudyContent): readonly Problem[] {
  return linkedLines.flatMap(({ council, reference }, i) => {
    if (councils.includes(council)) return [];
    const message = `Savings line ${reference} is of ${council}, which the study does not name. Add the council, or leave the line out.`;
    return [problem('LINE_OF_OTHER_COUNCIL', message, ['content', 'linkedLines', i, 'council'], `savings line ${reference}`)];
  });
}

function checkContact({ contact }: CaseStudyContent): readonly Problem[] {
  if (contact?.mailbox === undefined) return [];
  const path = ['content', 'contact', 'mailbox'];
  switch (readMailbox(contact.mailbox)) {
    case 'team':
      return [];
    case 'not-a-mailbox':
      return [problem('MAILBOX_NOT_ONE', 'This is not the address of a mailbox, such as commissioning@council.gov.uk.', path)];
    case 'perhaps-personal':
      return [problem('MAILBOX_PERSONAL', PERSONAL, path)];
  }
}

const PERSONAL =
  'This mailbox looks like a person’s, and people are not named here. Give a team’s, whose name says its work, such as commissioning@ or adult.social.care@, or leave it out.';
