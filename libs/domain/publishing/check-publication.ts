import {
  isAreaCode,
  isMeasureCode,
  measure,
  type MeasureCode,
  type Publication,
  quantity,
  type QuantityCode,
  realmOf,
} from '../catalogue/index.js';
import { type Problem, problem } from '../returns/index.js';

/** What a publication may not be loaded with: rows of the other realm, numbers that are none, and figures that no release would read. */
export const checkPublication = (publication: Publication): readonly Problem[] => [
  ...strangers(publication),
  ...impossible(publication),
  ...unread(publication),
  ...repeated(publication),
];

/** Real and fictional statistics never come in one publication. Areas are real. */
function strangers({ realm, populations, figures }: Publication): readonly Problem[] {
  return [
    ...populations.flatMap(({ council }, i) => (realmOf(council) === realm ? [] : [stranger(council, ['populations', i, 'council'])])),
    ...figures.flatMap(({ place }, i) =>
      (isAreaCode(place) ? 'england' : realmOf(place)) === realm ? [] : [stranger(place, ['figures', i])],
    ),
  ];
}

function impossible({ priceLevels, populations, figures, indices }: Publication): readonly Problem[] {
  return [
    ...priceLevels.flatMap(({ level }, i) => amount(level, ['priceLevels', i, 'level'])),
    ...populations.flatMap(({ people }, i) => amount(people, ['populations', i, 'people'])),
    ...indices.flatMap(({ level }, i) => amount(level, ['indices', i, 'level'])),
    ...figures.flatMap(({ figure }, i) => (figure.kind === 'missing' || Number.isFinite(figure.value) ? [] : [endless(['figures', i])])),
  ];
}

/** A figure that is loaded and then read by nothing looks published and is not. What is printed of a whole area is shown as it is. */
function unread({ figures }: Publication): readonly Problem[] {
  return figures.flatMap(({ place, of }, i) => {
    const because = isAreaCode(place) ? undefined : whyNotRead(of);
    return because === undefined ? [] : [problem('FIGURE_NOT_READ', because, ['figures', i, 'of'])];
  });
}

function whyNotRead(of: QuantityCode | MeasureCode): string | undefined {
  if (isMeasureCode(of)) {
    const { formula } = measure(of);
    if (formula.kind === 'published') return undefined;
    return `${of} is never read as a rate: it is ${formula.numerator} over ${formula.denominator}. Load these two, or leave it out.`;
  }
  const { from } = quantity(of).supply;
  if (from === 'publication') return undefined;
  if (from === 'population') return `${of} is counted from populations. Give it there, by age band.`;
  return `${of} is read from the returns of councils alone. Leave it out.`;
}

/** Of two figures of one place, thing and year one would hide the other. */
function repeated({ figures }: Publication): readonly Problem[] {
  const seen = new Set<string>();
  return figures.flatMap(({ place, of, year }, i) => {
    const key = `${place} ${of} ${year}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problem('FIGURE_REPEATED', `${of} of ${place} in ${year} is there twice. Leave one of the two out.`, ['figures', i])];
  });
}

type Path = readonly (string | number)[];

function amount(value: number, path: Path): readonly Problem[] {
  if (!(value > 0)) return [notAboveZero(path)];
  return Number.isFinite(value) ? [] : [endless(path)];
}

const stranger = (place: string, path: Path): Problem =>
  problem('REALMS_MIXED', `${place} does not belong to the realm of this publication. Load real and fictional councils apart.`, path);
const notAboveZero = (path: Path): Problem =>
  problem('AMOUNT_NEGATIVE', 'A level or population is above zero. Leave out what is not known.', path);
const endless = (path: Path): Problem =>
  problem(
    'VALUE_NOT_POSSIBLE',
    'A number without end is no statistic. Give the number, or for a figure the reason why it is missing.',
    path,
  );
