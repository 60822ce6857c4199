// How often a kubelet says that it is alive, in ms (pkg/kubelet/apis/config).

/** Its Lease is renewed this often (nodeLeaseDurationSeconds, of which it is a quarter). */
export const LEASE_PERIOD = 10_000;
/** A node's status is written anew this often even if nothing changed (nodeStatusReportFrequency). */
export const STATUS_PERIOD = 300_000;
