// The paths beside groups and versions that a kube-apiserver lists at `/` (k8s.io/apiserver/pkg/server/routes/index.go), as one of 1.36 does.

import { healthPaths } from './health.ts';

const PATHS = [
  '/.well-known/openid-configuration',
  '/flagz',
  '/metrics',
  '/metrics/slis',
  '/openapi/v2',
  '/openapi/v3',
  '/openapi/v3/',
  '/openid/v1/jwks',
  '/statusz',
  '/version',
];

/** All of them, those of the groups added, in order. */
export const indexPaths = (groups: readonly string[]): readonly string[] => [...groups, '/apis/', ...PATHS, ...healthPaths()].sort();
