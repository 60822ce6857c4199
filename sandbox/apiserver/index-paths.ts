// The paths beside groups and versions that a kube-apiserver lists at `/` (k8s.io/apiserver/pkg/server/routes/index.go), as one of 1.36 does:
// all but /flagz and /statusz, which tell of a process that is not there.

import { healthPaths } from './health.ts';
import { OPENID_PATHS } from './openid.ts';

const PATHS = [...OPENID_PATHS, '/metrics', '/metrics/slis', '/openapi/v2', '/openapi/v3', '/openapi/v3/', '/version'];

/** All of them, those of the groups added, in order. */
export const indexPaths = (groups: readonly string[]): readonly string[] => [...groups, '/apis/', ...PATHS, ...healthPaths()].sort();
