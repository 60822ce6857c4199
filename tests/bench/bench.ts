#!/usr/bin/env node
// Measures the sandbox and prints a table; nothing here passes or fails. --alone leaves webernetes out.
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newCluster } from '../../sandbox/cluster/cluster.ts';
import { beside } from './beside.ts';
import type { Block } from './blocks.ts';
import { growth } from './growth.ts';
import { type Figure, line, median, multiple, percentile, repeat, type Time, timed } from './measure.ts';
import { manyServices, Web } from './scale.ts';
import { getPods, rewinds } from './session.ts';
import { engineSize, pageSize } from './sizes.ts';
import type { Soaked } from './soak.ts';

const { values } = parseArgs({ options: { alone: { type: 'boolean', default: false } } });
const print = (figure: Figure): void => console.log(line(figure));

console.log(`${' '.repeat(58)}    wall    processor   (load of the machine: ${loadavg()[0]?.toFixed(1)})\n`);
const first = timed(() => newCluster());
print({ name: 'boot of the first cluster, code not yet warm', value: first, unit: 'ms' });
print({ name: 'boot of a cluster', value: median(repeat(7, () => timed(() => newCluster()))), unit: 'ms', aim: 50 });

const SIZES = [
  { replicas: 1_000, nodes: 10, aim: 200 },
  { replicas: 5_000, nodes: 50, aim: 1_000 },
  { replicas: 10_000, nodes: 100, aim: undefined },
];
/** A multiple of the bare objects. */
const AIM = 5;

/** What one of the programs beside this one prints, run in a process of its own. */
const alone = (program: string, ...words: readonly number[]) =>
  JSON.parse(spawnSync(process.execPath, [resolve(import.meta.dirname, program), ...words.map(String)], { encoding: 'utf8' }).stdout);
const untilReady = (replicas: number, nodes: number, warmUp: number): { readonly best: Time; readonly mean: Time } =>
  alone('ready.ts', replicas, nodes, warmUp);
/** How often 1,000 pods are made before it counts. The floor's few lines are warm at once, a control plane's many are not. */
const WARM_UP = 20;

const floors: readonly Time[] = alone('floors.ts');
const [coldThousand, coldTenThousand] = [untilReady(1_000, 10, 0).best, untilReady(10_000, 100, 0).best];
print({ name: 'the first 1,000 pods of a process, code not yet warm', value: coldThousand, unit: 'ms' });
print({ name: 'the first 10,000 pods of a process', value: coldTenThousand, unit: 'ms' });
print({ name: '  as a multiple of 1,000', value: multiple(coldTenThousand, coldThousand), unit: '×', aim: 12 });
const hundred = untilReady(100, 3, WARM_UP).best;
print({ name: '100 pods ready in slices, 3 nodes', value: hundred, unit: 'ms' });
const ready = new Map([[100, hundred]]);
const means = new Map<number, Time>();
for (const [i, { replicas, nodes, aim }] of SIZES.entries()) {
  const { best: value, mean } = untilReady(replicas, nodes, WARM_UP);
  means.set(replicas, mean);
  const bare = floors[i] ?? value;
  ready.set(replicas, value);
  print({ name: `${replicas} pods ready in slices, ${nodes} nodes`, value, unit: 'ms', ...(aim !== undefined && { aim }) });
  print({ name: '  the bare objects (the floor)', value: bare, unit: 'ms' });
  print({ name: '  as a multiple of the floor', value: multiple(value, bare), unit: '×', aim: AIM });
}
const [thousand, tenThousand] = [means.get(1_000), means.get(10_000)];
if (thousand && tenThousand) {
  print({ name: '10,000 pods as a multiple of 1,000 (means, code warm)', value: multiple(tenThousand, thousand), unit: '×', aim: 12 });
}

const large = new Web(50);
large.create(5_000);
large.cluster.settle();
const more = Array.from({ length: 60 }, (_, i) => {
  const taken = timed(() => large.scale(5_001 + i));
  large.cluster.settle();
  return taken;
});
print({ name: 'one more pod at 5,000 (median of the first 15)', value: median(more.slice(0, 15)), unit: 'ms' });
print({ name: 'one more pod at 5,000 (median of 15, code warm)', value: median(more.slice(-15)), unit: 'ms', aim: 5 });

const rolling = new Web(10);
rolling.create(1_000);
rolling.cluster.settle();
print({ name: 'rolling restart of 1,000 pods', value: timed(() => rolling.roll()), unit: 'ms' });

const losing = new Web(10);
losing.create(1_000);
losing.cluster.settle();
print({ name: 'loss of a node with 100 of 1,000 pods', value: timed(() => losing.loseNode('node-1', 900)), unit: 'ms' });
print({ name: '200 Services over 2,000 pods', value: manyServices(200, 2_000, 20), unit: 'ms' });

const gets = await getPods(1_000, 100);
print({ name: 'kubectl get pods of 1,000, p50', value: percentile(gets, 0.5), unit: 'ms' });
print({ name: 'kubectl get pods of 1,000, p99', value: percentile(gets, 0.99), unit: 'ms' });
print({ name: 'rewind of a 10-minute lesson', value: median(await rewinds()), unit: 'ms', aim: 100 });

print({ name: "a learner's record, a minute at work", value: await growth(60), unit: 'KB', aim: 2 });
const soak = spawnSync(process.execPath, ['--expose-gc', resolve(import.meta.dirname, 'soak.ts')], { encoding: 'utf8' });
const soaked: Soaked = JSON.parse(soak.stdout);
const { commands } = soaked;
print({ name: `${commands} commands in two hours of crash loops, live`, value: soaked.live, unit: 'ms' });
print({ name: '  played again', value: soaked.again, unit: 'ms', aim: 5_000 });
print({ name: '  memory they take', value: soaked.memory, unit: 'MB' });
print({ name: '  their record', value: soaked.record, unit: 'KB' });

console.log('\nthe ten longest stretches for which a typed command holds the worker, 2,000 pods (of the processor)');
const held: readonly Block[] = JSON.parse(
  spawnSync(process.execPath, [resolve(import.meta.dirname, 'blocks.ts'), '2000'], { encoding: 'utf8' }).stdout,
);
for (const { command, longest } of held.slice(0, 10)) print({ name: `  ${command.slice(0, 54)}`, value: longest, unit: 'ms', aim: 100 });
console.log('');

const memory = spawnSync(process.execPath, ['--expose-gc', resolve(import.meta.dirname, 'memory.ts'), '5000', '50'], { encoding: 'utf8' });
print({ name: 'memory of 5,000 pods', value: Number.parseFloat(memory.stdout), unit: 'MB', aim: 150 });

print({ name: 'engine worker (cluster, kubectl, shell), gzip', value: await engineSize(), unit: 'KB', aim: 100 });
for (const [name, page] of [
  ['a reading page', 'guide/why-endpointslices'],
  ['a lab page', 'lessons/02-create-the-service'],
] as const) {
  const value = pageSize(page);
  if (value === undefined) console.log(`${name}: the site is not built`);
  else print({ name: `JavaScript of ${name} before the lab is opened, gzip`, value, unit: 'KB', aim: 20 });
}

if (!values.alone) {
  for (const { replicas, isReady, time } of await beside([100, 1_000])) {
    const ours = ready.get(replicas);
    const name = `@ngrok/webernetes 0.3.5, ${replicas} pods`;
    print({ name: `${name} ${isReady ? 'ready' : 'still not ready after'}`, value: time, unit: 'ms' });
    if (ours)
      print({
        name: `  as a multiple of ours${isReady ? '' : ', at least'}`,
        value: multiple(time, ours),
        unit: '×',
        aim: 100,
        atLeast: true,
      });
  }
}
process.exit(0);
