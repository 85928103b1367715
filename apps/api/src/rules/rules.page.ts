import { ALL_RULES, type PrintedRule } from '#domain/checking';
import { RULE_CODES, RULES } from '#domain/evidence';
import { escaped, page } from './page.types.js';

type Row = Pick<PrintedRule, 'method' | 'title' | 'says' | 'remedy' | 'bounds'>;

const cells = (texts: readonly string[]): string => texts.map((text) => `<td>${escaped(text)}</td>`).join('');

const row = ({ method = '', title, says, remedy, bounds = '' }: Row): string =>
  `<tr>${cells([method])}<th scope="row">${escaped(title)}</th>${cells([bounds === '' ? says : `${says} Bounds: ${bounds}.`, remedy])}</tr>`;

const table = (id: string, heading: string, about: string, rules: readonly Row[]): string => `
<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<p>${about}</p>
<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<thead><tr><th scope="col">Number</th><th scope="col">Finds</th><th scope="col">What must hold</th><th scope="col">How to mend it</th></tr></thead>
<tbody>
${rules.map(row).join('\n')}
</tbody>
</table>
</div>
</section>`;

const STYLE = `.wide { overflow-x: auto } table { min-width: 45rem } thead th { border-bottom-width: 2px } .wide:focus { outline: 3px solid #0b0c0c }`;

const of = (which: (rule: PrintedRule) => boolean): readonly PrintedRule[] => ALL_RULES.filter(which);

/** Every rule that figures are looked at by, made from the rules themselves: what is not a rule here is not one there. */
export const rulesPage = (): string =>
  page({
    title: 'Rules of the annual return',
    style: STYLE,
    main: `<h1>Rules of the annual return</h1>
<p>A rule finds what cannot be right, or asks about what is unusual. It never says what became of the money. Numbers are those of the published method.</p>
${table(
  'saved',
  'Refused when a version is saved',
  'No version of a return may hold these.',
  of(({ when }) => when === 'saved'),
)}
${table(
  'hard',
  'Blocks submission',
  'A draft may hold these; a return that is sent in may not.',
  of(({ when, severity }) => when === 'checked' && severity === 'hard'),
)}
${table(
  'soft',
  'Asks for a reason',
  'Correct the figure, or answer with a reason. The director signs when each has its answer.',
  of(({ when, severity }) => when === 'checked' && severity === 'soft'),
)}
${table(
  'documents',
  'Published documents',
  'What is printed stays as it is printed, and the finding stands beside it.',
  RULE_CODES.map((code) => RULES[code]).filter(({ subject }) => subject === 'document'),
)}`,
  });
