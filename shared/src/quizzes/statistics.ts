/**
 * Figures of a question over attempts. Source: docs.moodle.org, "Quiz statistics calculations" (facility index, standard
 * deviation, discrimination index); first finished attempts of each person.
 */

/** Facility: mean mark as a share of the full mark. F = mean(x) / max. Null without answers. */
export function facilityOf(marks: number[], fullMark: number): number | null {
  return marks.length === 0 ? null : mean(marks) / fullMark;
}

/** Standard deviation of a sample as a share of the full mark: s = sqrt(sum((x - mean)^2) / (n - 1)) / max. */
export function deviationOf(marks: number[], fullMark: number): number | null {
  return marks.length < 2 ? null : Math.sqrt(covariance(marks, marks)) / fullMark;
}

const discriminatesFrom = 10;

/**
 * Discrimination: correlation of a question's marks x with the marks of the rest of the attempt r, from -1 to 1.
 * D = C(x, r) / sqrt(V(x) V(r)). Null under ten attempts, and where either does not vary.
 */
export function discriminationOf(marks: number[], rests: number[]): number | null {
  if (marks.length < discriminatesFrom) return null;
  const spread = Math.sqrt(covariance(marks, marks) * covariance(rests, rests));
  if (spread < 1e-9) return null;
  return Math.max(-1, Math.min(1, covariance(marks, rests) / spread));
}

export function meanOf(values: number[]): number | null {
  return values.length === 0 ? null : mean(values);
}

export function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(xs: number[], ys: number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  return xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? 0) - meanY), 0) / (xs.length - 1);
}
