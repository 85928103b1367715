import { canonicalText } from '#domain/catalogue';
import type { Recital } from '#domain/publishing';
import { spelled } from '../figures/enum-of.types.js';

/** Styles of its own and nothing else: no script, no picture, nothing from elsewhere. */
export const RECITAL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

const row = ([name, value]: readonly [string, string]): string =>
  `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
h1 { line-height: 1.2 } table { border-collapse: collapse; width: 100% } pre { overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere }
pre:focus { outline: 3px solid #0b0c0c }`;

const HEADINGS: Readonly<Record<Recital['outcome'], string>> = {
  agrees: 'The answer is the same',
  differs: 'The answer differs',
  'release-gone': 'The release is not here',
  'method-unknown': 'The method is not known here',
  'not-a-citation': 'There is no such citation',
};

/** A recital for people. */
export const recitalPage = (recital: Recital): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${HEADINGS[recital.outcome]} - Outturn</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${HEADINGS[recital.outcome]}</h1>
<p>${escaped(recital.sentence)}</p>
${'answer' in recital ? computed(recital) : ''}
</main>
</body>
</html>
`;

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
