// Lines that klog writes to stderr (k8s.io/klog/v2).

/** A warning of the code at `place`, such as `schema.go:145`; `now` is in ms. The process is number 1000. */
export function klogWarning(now: number, place: string, text: string): string {
  const [date = '', time = ''] = new Date(now).toISOString().slice(5, 23).split('T');
  return `W${date.replace('-', '')} ${time}000    1000 ${place}] ${text}\n`;
}
