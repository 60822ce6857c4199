// The text tools, by name.
import { byHost } from '../../time/host.ts';
import type { Command } from '../process.ts';
import { cp, ls, mkdir, mv, rm, touch } from './file-tools.ts';
import { cut, sort, uniq } from './filters.ts';
import { cat, head, tail, tee, tr, wc } from './lines.ts';
import { date, echo, fail, printf, seq, sleep, succeed, test } from './words.ts';

/** A tool whose module is loaded when it is first used. */
const lazily =
  (load: () => Promise<Command>): Command =>
  async (process) =>
    (await byHost(load()))(process);

export const tools: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    cat,
    cp,
    cut,
    date,
    echo,
    grep: lazily(async () => (await import('./grep.ts')).grep),
    head,
    ls,
    mkdir,
    mv,
    printf,
    rm,
    sed: lazily(async () => (await import('./sed.ts')).sed),
    seq,
    sleep,
    sort,
    tail,
    tee,
    touch,
    tr,
    uniq,
    wc,
    test,
    '[': test,
    true: succeed,
    false: fail,
    ':': succeed,
  }),
);
