const QUARTERS = ['TOP', 'SECOND', 'THIRD', 'BOTTOM'];

/** The comparison of one question, by the statistics as they are defined: type 7, mid-rank, and places that ties have in common. */
export function compared({ position, measures, columns, groups }, { council, measure, year, model }) {
  const figures = columns.get(`${measure} ${year}`);
  const own = figures[position.get(council)];
  const ordered = orderedOf(figures, groups.get(`${council} ${model}`));
  const { below, level } = counted(ordered, own);
  const isHigherBetter = measures.get(measure).sign === 1;
  const above = ordered.length - below - level;
  return {
    known: ordered.length,
    median: quantile(ordered, 0.5),
    lowerQuartile: quantile(ordered, 0.25),
    upperQuartile: quantile(ordered, 0.75),
    percentile: (100 * ((isHigherBetter ? below : above) + level / 2)) / ordered.length,
    place: 1 + (isHigherBetter ? above : below),
    value: own,
  };
}

/** The answer of the api to a matrix, field by field. */
export function matrixOf(held, { councils, measures, years }) {
  const places = Int16Array.from(councils, (code) => held.position.get(code));
  return { data: { matrix: { columns: measures.flatMap((code) => years.map((year) => columnOf(held, places, code, year))) } } };
}

function columnOf({ measures, columns, quantities }, places, code, year) {
  const { sign, unit, priceBase, numerator, denominator } = measures.get(code);
  const figures = columns.get(`${code} ${year}`);
  const ordered = orderedOf(figures, places);
  const isPlaced = sign !== 0 && ordered.length >= Math.max(5, Math.ceil(0.6 * places.length));
  const cuts = [0.75, 0.5, 0.25].map((p) => quantile(ordered, sign === 1 ? p : 1 - p));
  const part = (of) => {
    const held = quantities.get(`${of} ${year}`);
    return Array.from(places, (place) => (held === undefined ? null : orNull(held[place])));
  };
  const values = Array.from(places, (place) => orNull(figures[place]));
  return {
    measure: code,
    year,
    unit,
    priceBase,
    values,
    statuses: values.map((value) => (value === null ? 'NOT_SUBMITTED' : 'KNOWN')),
    numerators: part(numerator),
    denominators: part(denominator),
    percentiles: values.map((value) => (isPlaced && value !== null ? percentileOf(ordered, value, sign) : null)),
    quartileBands: values.map((value) => (isPlaced && ordered.length >= 8 && value !== null ? bandOf(cuts, value, sign) : null)),
  };
}

function percentileOf(ordered, value, sign) {
  const { below, level } = counted(ordered, value);
  return (100 * ((sign === 1 ? below : ordered.length - below - level) + level / 2)) / ordered.length;
}

function bandOf(cuts, value, sign) {
  const better = cuts.findIndex((cut) => sign * value >= sign * cut);
  return QUARTERS[better === -1 ? 3 : better];
}

function orderedOf(figures, places) {
  const values = new Float64Array(places.length);
  let known = 0;
  for (const place of places) if (!Number.isNaN(figures[place])) values[known++] = figures[place];
  return values.subarray(0, known).sort();
}

function quantile(ordered, p) {
  const at = (ordered.length - 1) * p;
  const low = Math.floor(at);
  return ordered[low] + (at - low) * (ordered[Math.min(low + 1, ordered.length - 1)] - ordered[low]);
}

function counted(ordered, value) {
  let [below, level] = [0, 0];
  for (const each of ordered) {
    if (each < value) below += 1;
    else if (each === value) level += 1;
    else break;
  }
  return { below, level };
}

const orNull = (value) => (Number.isNaN(value) ? null : value);
