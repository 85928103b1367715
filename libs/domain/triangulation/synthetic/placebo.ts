/** How unusual a council's gaps are among those of councils to which nothing happened (method 4.4). */
export interface PlaceboInSpace {
  /** Post over pre RMSPE, either direction: the share of all councils, itself among them, with at least as large a ratio. */
  readonly ratio: number;
  readonly ratioP: number;
  /** The mean gap after the base year, on the scale of the council's size: the share of councils that lie at least as far below their controls. */
  readonly meanGap: number;
  readonly meanGapP: number;
}

/** A council's gaps as placebos are compared by. */
export interface PlaceboStatistics {
  readonly ratio: number;
  readonly meanGap: number;
}

export interface Gaps {
  readonly rmspeBefore: number;
  readonly rmspeAfter: number;
  /** Log, year by year after the base year. */
  readonly after: Float64Array;
  /** How much more than the median council it scatters; 1 where that is not known. */
  readonly size: number;
}

export const placeboStatistics = ({ rmspeBefore, rmspeAfter, after, size }: Gaps): PlaceboStatistics => ({
  ratio: rmspeAfter / rmspeBefore,
  meanGap: after.reduce((sum, gap) => sum + gap, 0) / after.length / size,
});

/** Each donor takes the council's place: p = rank / (donors + 1), the council itself having rank 1 where it is the most extreme. */
export function placeboInSpace(own: PlaceboStatistics, donors: readonly PlaceboStatistics[]): PlaceboInSpace {
  const share = (isAsExtreme: (donor: PlaceboStatistics) => boolean): number =>
    (donors.filter(isAsExtreme).length + 1) / (donors.length + 1);
  return { ...own, ratioP: share(({ ratio }) => ratio >= own.ratio), meanGapP: share(({ meanGap }) => meanGap <= own.meanGap) };
}

/** What the council's control would have said of the last years before the claim, when there was nothing to find (method 4.4). */
export interface PlaceboInTime {
  /** Outcome less what was foretold, log. */
  readonly gap: number;
  /** The share of councils, itself among them, that were foretold at least as badly, each on the scale of its size. */
  readonly p: number;
}

export function placeboInTime(errors: Float64Array, sizes: Float64Array, council: number): PlaceboInTime {
  const scaled = errors.map((error, j) => Math.abs(error) / sizes[j]!);
  return { gap: errors[council]!, p: scaled.filter((each) => each >= scaled[council]!).length / errors.length };
}
