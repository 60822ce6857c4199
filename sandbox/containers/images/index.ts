// The images that this sandbox has, by their repository's name. To add one: a file here, and a line below.
import type { Image } from '../image.ts';
import { agnhost } from './agnhost/agnhost.ts';
import { busybox } from './busybox.ts';
import { coredns } from './coredns.ts';
import { curl, dnsTesting } from './curl.ts';
import { nginx } from './nginx.ts';
import { httpEcho, pause, stress, unknown, whoami } from './plain.ts';

const IMAGES: ReadonlyMap<string, Image> = new Map([
  ['registry.k8s.io/pause', pause],
  ['registry.k8s.io/e2e-test-images/agnhost', agnhost],
  ['registry.k8s.io/e2e-test-images/busybox', busybox],
  ['registry.k8s.io/e2e-test-images/nginx', nginx],
  ['registry.k8s.io/coredns/coredns', coredns],
  ['registry.k8s.io/e2e-test-images/glibc-dns-testing', dnsTesting],
  ['docker.io/library/busybox', busybox],
  ['docker.io/library/alpine', busybox],
  ['docker.io/library/nginx', nginx],
  ['docker.io/curlimages/curl', curl],
  ['docker.io/hashicorp/http-echo', httpEcho],
  ['docker.io/traefik/whoami', whoami],
  ['docker.io/polinux/stress', stress],
]);

const repositoryOf = (name: string): string => name.replace(/(?::[\w.-]+)?(?:@[\w:+.-]+)?$/, '');

/** Whether it is on every node from the start; `name` is a full one. */
export const isKnown = (name: string): boolean => IMAGES.has(repositoryOf(name));

/** What an image holds; of one that nobody knows a stand-in. */
export const imageOf = (name: string): Image => IMAGES.get(repositoryOf(name)) ?? unknown;
