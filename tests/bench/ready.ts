#!/usr/bin/env node
// Times pods from nothing to ready slices in a process of its own, so that it does not find the memory that other measurements
// left: ready.ts REPLICAS NODES WARM-UP. First 1,000 pods are made WARM-UP times, since code that has run for a while is quicker.
// Prints of the times that count the best one and the mean, which has its share of the collection of garbage; in ms, as JSON.
// Without any warm-up the first time is the only one.
import { best, mean, repeat } from './measure.ts';
import { untilReady } from './scale.ts';

/** Of each size about as many pods, so that each mean has its share; but this often at least and at most. */
const PODS = 60_000;
const [FEWEST, MOST] = [8, 60];

const [replicas = 0, nodes = 0, warmUp = 0] = process.argv.slice(2).map(Number);
const times = warmUp === 0 ? 1 : Math.min(MOST, Math.max(FEWEST, Math.round(PODS / replicas)));
repeat(warmUp, () => untilReady(1_000, 10));
const taken = repeat(times, () => untilReady(replicas, nodes));
console.log(JSON.stringify({ best: best(taken), mean: mean(taken) }));
