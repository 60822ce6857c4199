// The commands that belong to the shell itself, by name: they change it, or run other commands.
import type { Builtin } from '../running-shell.ts';
import { alias, command, evaluate, exec, exit, leaveLoop, returnFrom, source, type, which } from './control.ts';
import { cd, pwd } from './folders.ts';
import { bg, fg, jobs, kill, trap, wait } from './jobs.ts';
import { bash, clear, printf, reset, time, timeout, watch } from './programs.ts';
import { mapfile, read } from './read.ts';
import { declare, env, exportVariables, letNumbers, printenv, readonlyVariables, set, shift, unset } from './variables.ts';

export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({
    '.': source,
    alias,
    bash,
    bg,
    break: leaveLoop(false),
    cd,
    clear,
    reset,
    command,
    continue: leaveLoop(true),
    declare,
    env,
    eval: evaluate,
    exec,
    exit,
    export: exportVariables,
    fg,
    jobs,
    kill,
    let: letNumbers,
    local: declare,
    mapfile,
    printenv,
    printf,
    pwd,
    read,
    readarray: mapfile,
    readonly: readonlyVariables,
    return: returnFrom,
    set,
    sh: bash,
    shift,
    source,
    time,
    timeout,
    trap,
    type,
    typeset: declare,
    unalias: alias,
    unset,
    wait,
    watch,
    which,
  }),
);
