// What a change of a Service costs: bytes of the object that is written, times those who watch it.

/** What is taken for granted about sizes. */
export interface Assumptions {
  readonly id: string;
  readonly title: string;
  /** Bytes of one address in an Endpoints object. */
  readonly inEndpoints: number;
  /** Bytes of one endpoint in a slice. */
  readonly inSlice: number;
  /** No object is smaller than this, in bytes. */
  readonly least: number;
  /** How many addresses Endpoints hold. */
  readonly cap: number;
  readonly source: string;
  readonly href?: string;
  /** The size of cluster that the source speaks of. */
  readonly pods: number;
  readonly nodes: number;
}

export const ASSUMPTIONS: readonly [Assumptions, ...Assumptions[]] = [
  {
    id: 'blog',
    title: 'Kubernetes blog, 2020',
    inEndpoints: 300,
    inSlice: 300,
    least: 0,
    cap: Number.POSITIVE_INFINITY,
    source: '5,000 pods make an Endpoints object of 1.5 MB: 300 bytes a pod. Endpoints were not cut yet.',
    href: 'https://kubernetes.io/blog/2020/09/02/scaling-kubernetes-networking-with-endpointslices/',
    pods: 5_000,
    nodes: 3_000,
  },
  {
    id: 'kep',
    title: 'KEP-752, the design',
    inEndpoints: 100,
    inSlice: 100,
    least: 1_000,
    cap: Number.POSITIVE_INFINITY,
    source: '20,000 endpoints make 2 MB: 100 bytes each; a slice of one is 1 KB. Endpoints were not cut yet.',
    href: 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/0752-endpointslices',
    pods: 20_000,
    nodes: 5_000,
  },
  {
    id: 'json',
    title: 'Measured here, as JSON',
    inEndpoints: 166,
    inSlice: 266,
    least: 0,
    cap: 1_000,
    source: 'Kubernetes 1.36, pods of a Deployment, one port. Endpoints are cut at 1,000 addresses, since 1.22.',
    pods: 5_000,
    nodes: 3_000,
  },
];

export interface Size {
  readonly pods: number;
  readonly watchers: number;
  readonly changes: number;
  /** --max-endpoints-per-slice. */
  readonly perSlice: number;
}

/** In bytes. */
export interface Cost {
  /** The object that one change writes. */
  readonly written: number;
  /** To all who watch, for one change. */
  readonly sent: number;
  /** To all, for all changes. */
  readonly all: number;
}

const costOf = (written: number, { watchers, changes }: Size): Cost => ({
  written,
  sent: written * watchers,
  all: written * watchers * changes,
});

export const endpointsCost = (size: Size, { inEndpoints, least, cap }: Assumptions): Cost =>
  costOf(Math.max(least, Math.min(size.pods, cap) * inEndpoints), size);

/** Each change writes one slice, and that one is as full as it can be. */
export const slicesCost = (size: Size, { inSlice, least }: Assumptions): Cost =>
  costOf(Math.max(least, Math.min(size.pods, size.perSlice) * inSlice), size);

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes as they are read aloud, in steps of 1,000: `4.5 GB`. */
export function bytes(count: number): string {
  let [value, unit] = [count, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const text = value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text} ${UNITS[unit]}`;
}
