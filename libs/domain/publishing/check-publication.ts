import { isAreaCode, type Publication, realmOf } from '../catalogue/index.js';
import { type Problem, problem } from '../returns/index.js';

/** What a publication may not be loaded with: rows of the other realm, and numbers that are none. */
export const checkPublication = (publication: Publication): readonly Problem[] => [...strangers(publication), ...impossible(publication)];

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
