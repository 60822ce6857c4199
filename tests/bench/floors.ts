#!/usr/bin/env node
// Times the bare objects of 1,000, 5,000 and 10,000 pods in a process of its own, one size after the other: once to warm up, then
// the best of three of each. Prints the times, in ms, as JSON.
import { floor } from './floor.ts';
import { best, repeat, timed } from './measure.ts';

floor(1_000);
console.log(JSON.stringify([1_000, 5_000, 10_000].map((replicas) => best(repeat(3, () => timed(() => floor(replicas)))))));
