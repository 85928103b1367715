/** One council's outcomes and its donors', as inner products over the years of the fit. */
export interface SimplexProblem {
  /** Of each donor with each donor: donors x donors. */
  readonly gram: Float64Array;
  /** Of each donor with the council. */
  readonly target: Float64Array;
}

/** Slopes this near one another leave less than the gap to gain, and are still far from what rounding makes of them. */
const LEVEL = 1e-14;
/** A weight below this is what rounding leaves of one that is used up. */
const SPENT = 1e-16;

/** Where a search for the best weights stands, and the steps it can take (`simplexWeights`). */
export class SimplexSearch {
  /** Half of the objective's gradient. */
  private readonly slopes: Float64Array;
  /** The diagonal of the products, each with the ridge. */
  private readonly curvatures: Float64Array;
  /** The donor with the steepest descent, and the one that it takes weight from. */
  private to = 0;
  private from = 0;

  constructor(
    private readonly problem: SimplexProblem,
    private readonly ridge: number,
    readonly weights: Float64Array,
  ) {
    const count = weights.length;
    this.slopes = new Float64Array(count);
    this.curvatures = weights.map((_, d) => problem.gram[d * count + d]! + ridge);
    this.reckonSlopes();
  }

  reckonSlopes(): void {
    const { slopes, weights, ridge } = this;
    const { gram, target } = this.problem;
    const count = weights.length;
    this.to = 0;
    for (let d = 0; d < count; d++) {
      let sum = ridge * (weights[d]! - 1 / count) - target[d]!;
      for (let k = 0; k < count; k++) sum += gram[d * count + k]! * weights[k]!;
      slopes[d] = sum;
      if (sum < slopes[this.to]!) this.to = d;
    }
  }

  /** Chooses whose weight to move, and says how far above its least value the objective may be: the Frank-Wolfe gap. */
  look(): number {
    const { slopes, weights, curvatures, to } = this;
    const { gram } = this.problem;
    const row = to * weights.length;
    const [least, own] = [slopes[to]!, curvatures[to]!];
    let [gap, most, source] = [0, 0, to];
    for (let d = 0; d < weights.length; d++) {
      const weight = weights[d]!;
      const descent = slopes[d]! - least;
      if (weight === 0 || descent <= 0) continue;
      gap += weight * descent;
      const curvature = own - 2 * gram[row + d]! + curvatures[d]!;
      const lowered = descent < weight * curvature ? (descent * descent) / curvature : weight * (2 * descent - weight * curvature);
      if (lowered > most) {
        most = lowered;
        source = d;
      }
    }
    this.from = source;
    return 2 * gap;
  }

  /** Moves as much weight as lowers the objective most, or all there is. */
  step(): void {
    const { slopes, weights, curvatures, ridge, to, from } = this;
    const { gram } = this.problem;
    const count = weights.length;
    const [row, other] = [to * count, from * count];
    const curvature = curvatures[to]! - 2 * gram[row + from]! + curvatures[from]!;
    const descent = slopes[from]! - slopes[to]!;
    const all = weights[from]!;
    const step = descent < all * curvature ? descent / curvature : all;
    weights[from] = all - step;
    weights[to]! += step;
    slopes[from]! -= ridge * step;
    slopes[to]! += ridge * step;
    let steepest = 0;
    for (let d = 0; d < count; d++) {
      slopes[d]! += step * (gram[row + d]! - gram[other + d]!);
      if (slopes[d]! < slopes[steepest]!) steepest = d;
    }
    this.to = steepest;
  }

  /**
   * Goes to the least value among the donors that have weight, or on the way there until one of them has none left: by conjugate gradients, which
   * take no more steps than there were years. Pairs alone creep where donors are nearly combinations of one another.
   */
  descendFace(): void {
    const { weights, slopes } = this;
    const face = Int32Array.from(weights.keys()).filter((d) => weights[d]! > 0);
    const residual = new Float64Array(face.length);
    for (let i = 0; i < face.length; i++) residual[i] = -slopes[face[i]!]!;
    centre(residual);
    const direction = residual.slice();
    let square = dot(residual, residual);
    for (let turn = 0; turn < face.length && square > LEVEL ** 2; turn++) {
      const bent = this.bend(face, direction);
      const curvature = dot(direction, bent);
      if (!(curvature > 0)) break;
      const room = roomAlong(direction, face, weights);
      const step = Math.min(square / curvature, room);
      for (let i = 0; i < face.length; i++) {
        const moved = weights[face[i]!]! + step * direction[i]!;
        weights[face[i]!] = moved > SPENT ? moved : 0;
      }
      if (step === room) break;
      for (let i = 0; i < face.length; i++) residual[i]! -= step * bent[i]!;
      centre(residual);
      const before = square;
      square = dot(residual, residual);
      for (let i = 0; i < face.length; i++) direction[i] = residual[i]! + (square / before) * direction[i]!;
      centre(direction);
    }
    this.reckonSlopes();
  }

  /** By how much half of the gradient changes along a direction, within the face. */
  private bend(face: Int32Array, direction: Float64Array): Float64Array {
    const { gram } = this.problem;
    const count = this.weights.length;
    const bent = new Float64Array(face.length);
    for (let i = 0; i < face.length; i++) {
      const row = face[i]! * count;
      let sum = this.ridge * direction[i]!;
      for (let k = 0; k < face.length; k++) sum += gram[row + face[k]!]! * direction[k]!;
      bent[i] = sum;
    }
    centre(bent);
    return bent;
  }
}

/** How far one may go before a weight is used up. */
function roomAlong(direction: Float64Array, face: Int32Array, weights: Float64Array): number {
  let room = Infinity;
  for (let i = 0; i < face.length; i++) if (direction[i]! < 0) room = Math.min(room, -weights[face[i]!]! / direction[i]!);
  return room;
}

/** Takes off the mean, so that weights that move along it still sum to one. */
function centre(values: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) values[i]! -= mean;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
