// Images of programs that ask over the network: curl, and tools for DNS.
import type { Image } from '../image.ts';
import { network, toolbox } from './toolbox.ts';

export const curl: Image = { entrypoint: ['/usr/bin/curl'], command: ['--help'], programs: new Map([...toolbox, ...network('curl')]) };

/** registry.k8s.io/e2e-test-images/glibc-dns-testing */
export const dnsTesting: Image = { command: ['sh'], programs: new Map([...toolbox, ...network('dig', 'nslookup', 'host')]) };
