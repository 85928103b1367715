import { canonicalText } from '#domain/catalogue';
import type { Recital } from '#domain/publishing';
import { spelled } from '../figures/enum-of.types.js';
import { escaped, page } from '../rules/page.types.js';

const row = ([name, value]: readonly [string, string]): string =>
  `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

const STYLE = `td { overflow-wrap: anywhere } pre { overflow-x: auto } pre:focus { outline: 3px solid #0b0c0c }`;

const HEADINGS: Readonly<Record<Recital['outcome'], string>> = {
  agrees: 'The answer is the same',
  differs: 'The answer differs',
  'release-gone': 'The release is not here',
  'method-unknown': 'The method is not known here',
  'not-a-citation': 'There is no such citation',
};

/** A recital for people. */
export const recitalPage = (recital: Recital): string =>
  page({
    title: HEADINGS[recital.outcome],
    style: STYLE,
    main: `<h1>${HEADINGS[recital.outcome]}</h1>
<p>${escaped(recital.sentence)}</p>
${'answer' in recital ? computed(recital) : ''}`,
  });

function computed({ outcome, citation: { text, peerSet, parts }, answer, hash }: Extract<Recital, { readonly answer: unknown }>): string {
  const rows = [
    ['Outcome', spelled(outcome)],
    ['Release', `${parts.release.number}, checksum ${parts.release.checksum}…`],
    [
      'Measures',
      Object.entries(parts.measures)
        .map(([code, version]) => `${code}, version ${version}`)
        .join('; '),
    ],
    ['Peers', peerSet ?? ''],
    ['Method version', String(parts.method)],
    ['Read by', parts.audience],
    ['Hash in the link', parts.answer],
    ['Hash of the answer', hash],
  ] as const;
  return `<p>${escaped(text)}</p>
<table>
<tbody>
${rows
  .filter(([, value]) => value !== '')
  .map(row)
  .join('\n')}
</tbody>
</table>
<h2 id="answer">The answer</h2>
<p>Numbers to 12 significant digits; a figure that is missing stands as its reason.</p>
<pre tabindex="0" aria-labelledby="answer">${escaped(JSON.stringify(JSON.parse(canonicalText(answer)), undefined, 1))}</pre>`;
}
