import type { CouncilCode } from './council-code.js';
import { COUNCIL_REGISTER } from './council-register.table.js';
import type { LineageLink } from './lineage.js';
import type { SuccessionStep } from './succession-step.js';

/** What became of a council, in one plain sentence. */
export function becameSentence(council: CouncilCode, steps: readonly SuccessionStep[]): string {
  if (steps.length === 0) return `The register knows no council that followed ${registeredName(council)}.`;
  return `${steps.map(became).join('; ')}.`;
}

/** Who a council was, in one plain sentence. */
export function wasSentence(council: CouncilCode, steps: readonly SuccessionStep[]): string {
  if (steps.length === 0) return `The register knows no council before ${registeredName(council)}.`;
  return `${steps.map(was).join('; ')}.`;
}

/** A council's name in the register, with its code where others have the same name; the code alone where it is not registered. */
export function registeredName(code: CouncilCode): string {
  const name = COUNCIL_REGISTER.get(code)?.name;
  if (name === undefined) return code;
  const namesakes = [...COUNCIL_REGISTER.values()].filter((council) => council.name === name);
  return namesakes.length > 1 ? `${name} (${code})` : name;
}

/** `A`, `A and B`, `A, B and C`. */
export const inSeries = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

function became({ council, from, kind, links, others }: SuccessionStep): string {
  const name = registeredName(council);
  const successors = links.map(({ successor }) => registeredName(successor));
  const joining = (link: LineageLink): string => {
    const joined = others.filter(({ successor }) => successor === link.successor);
    return joined.length === 0 ? '' : `, together with ${inSeries(joined.map(partOf))}`;
  };
  switch (kind) {
    case 'recode':
      return `${name} became ${inSeries(successors)} on ${dayOf(from)}, the same place under a new code`;
    case 'merge':
      return `${name} became part of ${inSeries(successors)} on ${dayOf(from)}${links.map(joining).join('')}`;
    case 'split':
      return `${name} was divided into ${inSeries(successors)} on ${dayOf(from)}`;
    case 'split-and-merge':
      return `${name} was divided on ${dayOf(from)}: ${links.map((link) => `a part ${joining(link) === '' ? 'became' : 'went into'} ${registeredName(link.successor)}${joining(link)}`).join('; ')}`;
  }
}

function was({ council, from, kind, links, others }: SuccessionStep): string {
  const name = registeredName(council);
  const before = inSeries(links.map(partOf));
  if (kind === 'recode') return `${name} was ${before} until ${dayOf(from)}, the same place under another code`;
  const rest = [...new Set(others.map(({ predecessor }) => predecessor))].map((divided) => {
    const takers = others.filter(({ predecessor }) => predecessor === divided).map(({ successor }) => registeredName(successor));
    return `, and ${takers.length === 1 ? 'another part' : 'other parts'} of ${registeredName(divided)} went to ${inSeries(takers)}`;
  });
  return `${name} was made on ${dayOf(from)} from ${before}${rest.join('')}`;
}

const partOf = ({ predecessor, kind }: LineageLink): string => `${kind === 'split' ? 'a part of ' : ''}${registeredName(predecessor)}`;

const dayOf = (iso: string): string => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
