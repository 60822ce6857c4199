// The text tools, by name.
import { byHost } from '../../time/host.ts';
import type { Command } from '../process.ts';
import { cat, rev, tee } from './cat.ts';
import { cp, ls, mkdir, mv, rm, touch } from './file-tools.ts';
import { head, tac, tail } from './head-tail.ts';
import { basename, dirname } from './names.ts';
import { seq } from './seq.ts';
import { test } from './test.ts';
import { wc } from './wc.ts';
import { echo, fail, sleep, succeed } from './words.ts';

/** A tool whose module is loaded when it is first used; virtual time stands still meanwhile. */
const lazily =
  (load: () => Promise<Command>): Command =>
  async (process) =>
    (await byHost(load()))(process);

export const tools: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    awk: lazily(async () => (await import('./awk/awk.ts')).awk),
    base64: lazily(async () => (await import('./base64.ts')).base64),
    basename,
    cat,
    column: lazily(async () => (await import('./column.ts')).column),
    cp,
    cut: lazily(async () => (await import('./cut.ts')).cut),
    date: lazily(async () => (await import('./date.ts')).date),
    diff: lazily(async () => (await import('./diff.ts')).diff),
    dirname,
    echo,
    expr: lazily(async () => (await import('./expr.ts')).expr),
    find: lazily(async () => (await import('./find.ts')).find),
    grep: lazily(async () => (await import('./grep.ts')).grep),
    head,
    jq: lazily(async () => (await import('./jq/jq.ts')).jq),
    ls,
    mkdir,
    mv,
    paste: lazily(async () => (await import('./cut.ts')).paste),
    printf: lazily(async () => (await import('./printf.ts')).printf),
    rev,
    rm,
    sed: lazily(async () => (await import('./sed.ts')).sed),
    seq,
    sleep,
    sort: lazily(async () => (await import('./sort.ts')).sort),
    tac,
    tail,
    tee,
    touch,
    tr: lazily(async () => (await import('./tr.ts')).tr),
    uniq: lazily(async () => (await import('./uniq.ts')).uniq),
    wc,
    xargs: lazily(async () => (await import('./xargs.ts')).xargs),
    yes: lazily(async () => (await import('./yes.ts')).yes),
    test,
    '[': test,
    true: succeed,
    false: fail,
    ':': succeed,
  }),
);
