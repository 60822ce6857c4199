// Labels as text (k8s.io/apimachinery/pkg/labels).
import { lookup } from './dictionary.ts';
import { sprint } from './fmt.ts';

/** labels.FormatLabels: `a=b,c=d`, or `<none>`. */
export function formatLabels(labels: Readonly<Record<string, unknown>> = {}): string {
  const pairs = Object.keys(labels).map((key) => `${key}=${sprint(lookup(labels, key))}`);
  return pairs.sort().join(',') || '<none>';
}
