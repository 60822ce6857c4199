// What a process counts, and the text in which it tells (k8s.io/component-base/metrics, Prometheus's text format 0.0.4).

/** How far a name is promised to stay (StabilityLevel). */
export type Stability = 'ALPHA' | 'BETA' | 'STABLE';

export interface Description {
  readonly name: string;
  readonly help: string;
  readonly stability: Stability;
}

type Labels = Readonly<Record<string, string>>;

/** A number as Go prints it, as short as it can (strconv.FormatFloat with 'g' and -1). */
export function goNumber(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (exponent >= -4 && exponent < (Number.isInteger(value) ? 21 : 6) && !(Number.isInteger(value) && exponent >= 6)) return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

const labelled = (name: string, labels: Labels): string => {
  const pairs = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.length === 0 ? name : `${name}{${pairs.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(',')}}`;
};

/** One name, with a value for each combination of its labels. */
abstract class Vector<Value> {
  readonly description: Description;
  abstract readonly type: string;
  protected readonly values = new Map<string, { readonly labels: Labels; value: Value }>();

  constructor(description: Description) {
    this.description = description;
  }

  /** The lines of its samples, without those of its description. */
  lines(): readonly string[] {
    return [...this.values].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { labels, value }]) => this.sample(labels, value));
  }

  protected abstract sample(labels: Labels, value: Value): readonly string[];

  protected at(labels: Labels, first: () => Value): { value: Value } {
    const key = labelled('', labels);
    let found = this.values.get(key);
    if (!found) {
      found = { labels, value: first() };
      this.values.set(key, found);
    }
    return found;
  }
}

/** NewCounterVec, NewGaugeVec: a number that goes up, or is set. */
export class Numbers extends Vector<number> {
  readonly type: 'counter' | 'gauge';

  constructor(type: 'counter' | 'gauge', description: Description) {
    super(description);
    this.type = type;
  }

  add(labels: Labels = {}): void {
    this.at(labels, () => 0).value += 1;
  }

  set(value: number, labels: Labels = {}): void {
    this.at(labels, () => 0).value = value;
  }

  reset(): void {
    this.values.clear();
  }

  protected sample(labels: Labels, value: number): readonly string[] {
    const { name } = this.description;
    return [`${labelled(name, labels)} ${goNumber(value)}`];
  }
}

interface Observed {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** NewHistogramVec: how many observations were how large. */
export class Histogram extends Vector<Observed> {
  readonly type = 'histogram';
  readonly #buckets: readonly number[];

  constructor(description: Description, buckets: readonly number[]) {
    super(description);
    this.#buckets = buckets;
  }

  observe(value: number, labels: Labels = {}): void {
    const { value: observed } = this.at(labels, () => ({ counts: this.#buckets.map(() => 0), sum: 0, count: 0 }));
    const bucket = this.#buckets.findIndex((bound) => value <= bound);
    if (bucket >= 0) observed.counts[bucket] = (observed.counts[bucket] ?? 0) + 1;
    observed.sum += value;
    observed.count += 1;
  }

  protected sample(labels: Labels, { counts, sum, count }: Observed): readonly string[] {
    const { name } = this.description;
    let below = 0;
    const buckets = this.#buckets.map((bound, i) => {
      below += counts[i] ?? 0;
      return `${bucketName(name, labels, goNumber(bound))} ${below}`;
    });
    return [
      ...buckets,
      `${bucketName(name, labels, '+Inf')} ${count}`,
      `${labelled(`${name}_sum`, labels)} ${goNumber(sum)}`,
      `${labelled(`${name}_count`, labels)} ${count}`,
    ];
  }
}

/** `le` comes last. */
const bucketName = (name: string, labels: Labels, le: string): string => {
  const own = labelled('', labels).slice(1, -1);
  return `${name}_bucket{${own === '' ? '' : `${own},`}le="${le}"}`;
};

/** ExponentialBuckets: `count` bounds from `start`, each `factor` times the one before. */
export const exponentialBuckets = (start: number, factor: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => start * factor ** i);

/** prometheus.DefBuckets. */
export const DEFAULT_BUCKETS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What one process has registered. It begins anew with the process. */
export class Registry {
  readonly #vectors: (Numbers | Histogram)[] = [];

  register<V extends Numbers | Histogram>(vector: V): V {
    this.#vectors.push(vector);
    return vector;
  }

  /** What `/metrics` answers with: by name, and nothing of what was never counted. */
  text(): string {
    return [...this.#vectors]
      .sort((a, b) => (a.description.name < b.description.name ? -1 : 1))
      .flatMap((vector) => {
        const lines = vector.lines();
        const { name, help, stability } = vector.description;
        return lines.length === 0 ? [] : [`# HELP ${name} [${stability}] ${help}`, `# TYPE ${name} ${vector.type}`, ...lines];
      })
      .map((line) => `${line}\n`)
      .join('');
  }
}
