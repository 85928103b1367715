/** So many halvings of an interval of 2,000 leave less than a millionth of a millionth. */
const HALVINGS = 90;
const BEYOND = 1_000;

/**
 * The quantile of Student's t with `freedom` degrees of freedom, which need not be whole: where its distribution function, reckoned by the
 * incomplete beta function, reaches `p`. Throws a RangeError outside 0 < p < 1 and below one half degree.
 *
 * @example tQuantile(0.95, 9) // => 1.8331
 */
export function tQuantile(p: number, freedom: number): number {
  const key = `${p} ${freedom}`;
  const found = REMEMBERED.get(key) ?? search(p, freedom);
  REMEMBERED.set(key, found);
  return found;
}

/** A calibration asks for the same one for each of its councils; there are as many as there are sizes of panels. */
const REMEMBERED = new Map<string, number>();

function search(p: number, freedom: number): number {
  if (!(p > 0 && p < 1 && freedom >= 0.5)) throw new RangeError('a quantile of t requires a share between 0 and 1 and degrees of freedom');
  let [low, high] = [-BEYOND, BEYOND];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (below(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of Student's t that lies below a value. */
function below(value: number, freedom: number): number {
  const outer = incompleteBeta(freedom / (freedom + value ** 2), freedom / 2, 0.5) / 2;
  return value < 0 ? outer : 1 - outer;
}

/** The regularised incomplete beta function by its continued fraction (Lentz), on the side where that converges quickly. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const held = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / held(1 - ((a + b) * x) / (a + 1));
  let sum = d;
  for (let m = 1; m <= 1_000; m++) {
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / held(1 + step * d);
      c = held(1 + step / c);
      sum *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return sum;
}

/** C. Lanczos's approximation with g = 7 and nine terms. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const at = x - 1 + 7.5;
  const sum = LANCZOS.reduce((total, term, i) => (i === 0 ? term : total + term / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(at) - at + Math.log(sum);
}
