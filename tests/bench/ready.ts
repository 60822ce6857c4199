#!/usr/bin/env node
// Times pods from nothing to ready slices in a process of its own, so that it does not find the memory that other measurements
// left: ready.ts REPLICAS NODES. First the code is made warm, as code is that has run for a while. Prints the very first time (of
// 1,000 pods, the code not yet warm), and of those that count the best one and the mean, which has its share of the collection of
// garbage; in ms, as JSON.
import { best, mean, repeat } from './measure.ts';
import { untilReady } from './scale.ts';

const WARM_UP = 20;
const TIMES = 8;

const [replicas, nodes] = process.argv.slice(2).map(Number);
const [first] = repeat(WARM_UP, () => untilReady(1_000, 10));
const times = repeat(TIMES, () => untilReady(replicas ?? 0, nodes ?? 0));
console.log(JSON.stringify({ first, best: best(times), mean: mean(times) }));
