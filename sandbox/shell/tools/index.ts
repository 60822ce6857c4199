// The text tools, by name.
import type { Command } from '../process.ts';
import { cp, ls, mkdir, mv, rm, touch } from './file-tools.ts';
import { cut, grep, sort, uniq } from './filters.ts';
import { cat, head, tail, tee, tr, wc } from './lines.ts';
import { sed } from './sed.ts';
import { date, echo, fail, printf, seq, sleep, succeed, test } from './words.ts';

export const tools: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    cat,
    cp,
    cut,
    date,
    echo,
    grep,
    head,
    ls,
    mkdir,
    mv,
    printf,
    rm,
    sed,
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
