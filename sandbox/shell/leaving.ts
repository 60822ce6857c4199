// How control leaves a command: `exit`, `return`, `break` and `continue`.

/** `exit`, `set -e`, and what ends a line for good: ends the shell. */
export class ExitShell extends Error {
  readonly exitStatus: number;

  constructor(exitStatus: number) {
    super('exit');
    this.exitStatus = exitStatus;
  }
}

/** `return`: ends a function, or a file that is read in. */
export class ReturnFrom extends Error {
  readonly exitStatus: number;

  constructor(exitStatus: number) {
    super('return');
    this.exitStatus = exitStatus;
  }
}

/** `break` and `continue`: leave so many loops. */
export class LeaveLoop extends Error {
  readonly goOn: boolean;
  levels: number;

  constructor(goOn: boolean, levels: number) {
    super(goOn ? 'continue' : 'break');
    this.goOn = goOn;
    this.levels = levels;
  }
}
