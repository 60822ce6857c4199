// The paths beside groups and versions that a kube-apiserver lists at `/` (k8s.io/apiserver/pkg/server/routes/index.go), as one of 1.36 does.

import { healthPaths } from './health.ts';
import { OPENID_PATHS } from './openid.ts';
import { ZPAGES } from './zpages.ts';

const PATHS = [...OPENID_PATHS, ...ZPAGES, '/metrics', '/metrics/slis', '/openapi/v2', '/openapi/v3', '/openapi/v3/', '/version'];

/** All of them, those of the groups added, in order. */
export const indexPaths = (groups: readonly string[]): readonly string[] => [...groups, '/apis/', ...PATHS, ...healthPaths()].sort();
