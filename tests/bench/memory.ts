// Run by itself with --expose-gc: prints how much more memory, in MB, a cluster with this many pods keeps than none.
import { Web } from './scale.ts';

const [replicas = '5000', nodes = '50'] = process.argv.slice(2);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const web = new Web(Number(nodes));
web.create(Number(replicas));
web.cluster.settle();
globalThis.gc?.();
console.log((process.memoryUsage().heapUsed - before) / 1024 / 1024, web.cluster.clock.now());
