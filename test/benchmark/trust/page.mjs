// What npm run bench:trust writes into TRUST.md between its two marks.
import { boundsText, toldMark } from '#domain/triangulation';

const BEGIN = '<!-- npm run bench:trust writes from here -->';
const END = '<!-- to here -->';

/** The page with another block; throws where it has no place for one. */
export function withBlock(page, block) {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`the page has no “${BEGIN}” before “${END}”`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${block}\n\n${page.slice(to)}`;
}

export function generatedBlock({ engine, scores, marks, sizes }) {
  const { councils, replicates, small, firstSeed } = sizes;
  const last = (count) => firstSeed + count - 1;
  return [
    `Engine \`${engine}\`. ${replicates} panels of ${councils} councils a scenario (seeds ${firstSeed} to ${last(replicates)}); of ${small.scenario}, ${small.replicates} of ${small.councils} (to ${last(small.replicates)}).`,
    '### What method 9.3 wants',
    outcomes(marks),
    ...lineTable(marks),
    '### The engine',
    ...engineTable(scores),
    errors(scores),
    '### Beside what is done instead',
    ...naiveTable(scores),
    '### What a part of the estimator is for',
    ...ablationTable(scores),
  ].join('\n\n');
}

function outcomes(marks) {
  const count = (outcome) => marks.filter((mark) => mark.outcome === outcome).length;
  const listed = (outcome) =>
    marks
      .filter((mark) => mark.outcome === outcome)
      .map((mark) => `- ${outcome === 'missed' ? '**missed**' : 'within the tolerance'}: ${toldMark(mark)}`);
  const summary = `Of ${marks.length} figures ${count('met')} are met, ${count('within-tolerance')} lie outside by no more than the Monte Carlo tolerance of .015, and ${count('missed')} are missed.`;
  return [summary, ...listed('missed'), ...listed('within-tolerance')].join('\n');
}

/** A row for each line of method 9.3, with the figure that comes closest to its bound, or is furthest beyond it. */
function lineTable(marks) {
  const lines = [...new Set(marks.map(({ line }) => line))];
  const rows = lines.map((line) => {
    const own = marks.filter((mark) => mark.line === line);
    const worst = own.reduce((a, b) => (room(b) < room(a) ? b : a));
    const outcome = ['missed', 'within-tolerance', 'met'].find((each) => own.some((mark) => mark.outcome === each));
    const where = `${worst.scenario}${worst.horizon === undefined ? '' : `, ${worst.horizon}`}${line.startsWith('C less B') ? `, ${worst.figure}` : ''}`;
    return [line, share(worst.value), where, boundsText(worst.bounds), outcome.replace('-', ' ')];
  });
  return table(['line', 'closest to its bound', 'scenario, years', 'wanted there', 'outcome'], rows);
}

/** How far a value lies inside of its bounds; below nought: outside. */
const room = ({ value, bounds: { atLeast = -Infinity, atMost = Infinity } }) =>
  value === undefined ? -Infinity : Math.min(value - atLeast, atMost - value);

function engineTable(scores) {
  const head = [
    'scenario, years',
    'W covers',
    'T covers',
    'M covers',
    'θ̂ (true)',
    'φ̂ (true)',
    'false corr.',
    'false neg.',
    'false contra.',
  ];
  const rest = ['full→C / C∪P', 'none→N∪X', 'insuff.', 'exact', 'within one', 'half-width W / T'];
  const rows = Object.entries(scores)
    .sort()
    .flatMap(([scenario, { engine }]) =>
      engine.map(({ horizon, figures }) => {
        const of = (name) => share(figures[name].value);
        return [
          `${scenario}, ${horizon}`,
          ...['coverage_W', 'coverage_T', 'coverage_M'].map(of),
          `${of('theta')} (${of('theta_true')})`,
          `${of('phi')} (${of('phi_true')})`,
          ...['false_corroboration', 'false_negative', 'false_contradiction'].map(of),
          `${of('full_to_C')} / ${of('full_to_C_or_P')}`,
          ...['none_to_N_or_X', 'insufficient', 'exact_of_decided', 'within_one_of_decided'].map(of),
          `${of('half_width_W')} / ${of('half_width_T')}`,
        ];
      }),
    );
  return table([...head, ...rest], rows);
}

/** The largest standard error between panels of each kind of figure. */
function errors(scores) {
  const figures = Object.values(scores).flatMap(({ engine }) => engine.map((each) => each.figures));
  const largest = (...names) => share(Math.max(...figures.flatMap((of) => names.map((name) => of[name].error ?? 0))));
  return [
    'Standard errors between panels, at most:',
    `W covers ${largest('coverage_W')}, T covers ${largest('coverage_T')}, M covers ${largest('coverage_M')}, false corroboration ${largest('false_corroboration')},`,
    `false negatives ${largest('false_negative')}, false contradictions ${largest('false_contradiction')}, θ̂ − θ ${largest('theta_error')}, φ̂ − φ ${largest('phi_error')}.`,
  ].join(' ');
}

const METHODS = {
  engine: 'the engine',
  signOff: 'N0 finance sign-off',
  cashChange: 'N1 change in cash',
  deflatedChange: 'N2 change less the GDP deflator',
  peerDifference: 'N3 difference from peers, by its ratio',
  peerInterval: 'N3 difference from peers, by its interval',
};
const COMPARED = { B: [1, 3], F: [3], H: [3] };

function naiveTable(scores) {
  const rows = Object.entries(COMPARED).flatMap(([scenario, horizons]) =>
    horizons.flatMap((years) =>
      Object.entries(METHODS).map(([way, name]) => {
        const { figures } = scores[scenario][way].find(({ horizon }) => horizon === years);
        const names = ['false_corroboration', 'false_negative', 'full_to_C', 'none_to_N_or_X', 'insufficient', 'exact_of_decided'];
        return [`${scenario}, ${years}`, name, ...names.map((figure) => share(figures[figure].value))];
      }),
    ),
  );
  return table(['scenario, years', 'method', 'false corr.', 'false neg.', 'full→C', 'none→N∪X', 'insuff.', 'exact'], rows);
}

const ABLATIONS = [
  ['H', 'asInMethod', 'W of method 4.2'],
  ['H', 'withoutDisplacement', 'W without displacement φ'],
  ['B', 'asInMethod', 'W of method 4.2'],
  ['B', 'inLogs', 'calibrated on logs'],
  ['F', 'asInMethod', 'W of method 4.2'],
  ['F', 'inLogs', 'calibrated on logs'],
];

function ablationTable(scores) {
  const rows = ABLATIONS.flatMap(([scenario, way, name]) =>
    scores[scenario][way].map(({ horizon, figures }) => {
      const names = ['coverage_W', 'false_corroboration', 'theta_error'];
      const of = (figure) => (way === 'inLogs' && figure !== 'theta_error' ? '–' : share(figures[figure].value));
      return [`${scenario}, ${horizon}`, name, ...names.map(of)];
    }),
  );
  return table(['scenario, years', 'estimator', 'W covers', 'false corr. of W alone', 'θ̂ − θ'], rows);
}

/** To three decimals; a dash where nobody qualifies. A value that rounds to nought has no sign. */
const share = (value) =>
  value === undefined
    ? '–'
    : value
        .toFixed(3)
        .replace(/^-(0\.000)$/, '$1')
        .replace(/^(-?)0\./, '$1.');

const table = (head, rows) => [[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
