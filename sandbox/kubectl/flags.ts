// Command-line flags as spf13/pflag reads them.
import { durationProblem, parseGoDuration } from '../apimachinery/go-duration.ts';
import { KubectlError } from './errors.ts';

export type FlagType = 'string' | 'bool' | 'int' | 'duration' | 'stringSlice' | 'stringArray' | 'stringToString';

export interface FlagSpec {
  readonly name: string;
  readonly shorthand?: string;
  readonly type: FlagType;
  /** As it would be written on the command line. */
  readonly default?: string;
  /** What the flag means when it stands alone; bools have "true". */
  readonly noValue?: string;
  /** cobra's MarkFlagRequired. */
  readonly required?: boolean;
  /** One of the flags that every command has. */
  readonly global?: boolean;
  /** pflag's MarkDeprecated: what is said to whoever uses it. */
  readonly deprecated?: string;
}

export const stringFlag = (name: string, shorthand = '', value = ''): FlagSpec => ({ name, shorthand, type: 'string', default: value });
export const boolFlag = (name: string, shorthand = '', value = false): FlagSpec => ({
  name,
  shorthand,
  type: 'bool',
  default: String(value),
});
export const intFlag = (name: string, value = 0, shorthand = ''): FlagSpec => ({ name, shorthand, type: 'int', default: String(value) });
export const durationFlag = (name: string, value = '0s'): FlagSpec => ({ name, type: 'duration', default: value });
/** Values may be given several at once, with commas between. */
export const sliceFlag = (name: string, shorthand = ''): FlagSpec => ({ name, shorthand, type: 'stringSlice' });
/** Each value is taken as it is. */
export const arrayFlag = (name: string, shorthand = ''): FlagSpec => ({ name, shorthand, type: 'stringArray' });
export const required = (flag: FlagSpec): FlagSpec => ({ ...flag, required: true });

/** The flags of one call. Asking for a flag that the command does not have is a fault of the program. */
export class Flags {
  readonly #specs: ReadonlyMap<string, FlagSpec>;
  readonly #given: ReadonlyMap<string, readonly string[]>;

  constructor(specs: ReadonlyMap<string, FlagSpec>, given: ReadonlyMap<string, readonly string[]>) {
    this.#specs = specs;
    this.#given = given;
  }

  /** Whether the flag stands on the command line. */
  changed(name: string): boolean {
    return this.#given.has(name);
  }

  /** What stands on the command line, flag by flag. */
  get given(): readonly (readonly [string, string])[] {
    return [...this.#given].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  }

  /** What pflag says of deprecated flags, a line for each. */
  get deprecations(): string {
    const used = [...this.#given.keys()].flatMap((name) => {
      const { deprecated } = this.#spec(name);
      return deprecated === undefined ? [] : [`Flag --${name} has been deprecated, ${deprecated}\n`];
    });
    return used.join('');
  }

  has(name: string): boolean {
    return this.#specs.has(name);
  }

  string(name: string): string {
    return this.#given.get(name)?.at(-1) ?? this.#spec(name).default ?? '';
  }

  /** A flag that every command has; empty where the command has one of its own by that name, as `create rolebinding --user`. */
  global(name: string): string {
    return this.#spec(name).global ? this.string(name) : '';
  }

  bool(name: string): boolean {
    return trueWords.has(this.string(name));
  }

  number(name: string): number {
    return Number(this.string(name));
  }

  /** In milliseconds. */
  duration(name: string): number {
    return parseGoDuration(this.string(name)) ?? 0;
  }

  list(name: string): readonly string[] {
    const spec = this.#spec(name);
    const values = this.#given.get(name) ?? (spec.default ? [spec.default] : []);
    return spec.type === 'stringArray' ? values : values.flatMap(splitCsv);
  }

  #spec(name: string): FlagSpec {
    const spec = this.#specs.get(name);
    if (!spec) throw new Error(`flag accessed but not defined: ${name}`);
    return spec;
  }
}

const trueWords = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const falseWords = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

/** One line of CSV, as encoding/csv reads it. */
function splitCsv(text: string): string[] {
  if (text === '') return [];
  return text.includes('"')
    ? [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    : text.split(',');
}

export interface Parsed {
  readonly flags: Flags;
  readonly args: readonly string[];
  /** How many of `args` stand before `--`; -1 where there is none. */
  readonly argsBeforeDash: number;
}

/** @throws KubectlError in pflag's words. */
export function parseFlags(specs: readonly FlagSpec[], argv: readonly string[]): Parsed {
  return new Parser(specs, argv).parse();
}

class Parser {
  readonly #byName: ReadonlyMap<string, FlagSpec>;
  readonly #byShorthand: ReadonlyMap<string, FlagSpec>;
  readonly #given = new Map<string, string[]>();
  readonly #rest: string[];

  constructor(specs: readonly FlagSpec[], argv: readonly string[]) {
    this.#byName = new Map(specs.map((spec) => [spec.name, spec]));
    this.#byShorthand = new Map(specs.flatMap((spec) => (spec.shorthand ? [[spec.shorthand, spec] as const] : [])));
    this.#rest = [...argv];
  }

  parse(): Parsed {
    const args: string[] = [];
    let argsBeforeDash = -1;
    for (let word = this.#rest.shift(); word !== undefined; word = this.#rest.shift()) {
      if (word === '--') {
        argsBeforeDash = args.length;
        args.push(...this.#rest);
        break;
      }
      if (word.startsWith('--')) this.#long(word);
      else if (word.startsWith('-') && word !== '-') this.#shorthands(word.slice(1), word.slice(1));
      else args.push(word);
    }
    return { flags: new Flags(this.#byName, this.#given), args, argsBeforeDash };
  }

  #long(word: string): void {
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === '' || name.startsWith('-')) throw new KubectlError(`bad flag syntax: ${word}`);
    const spec = this.#byName.get(name.replaceAll('_', '-'));
    if (!spec) throw new KubectlError(`unknown flag: --${name}`);
    this.#set(spec, value ?? standsAlone(spec) ?? this.#rest.shift() ?? missing(`--${name}`));
  }

  #shorthands(cluster: string, whole: string): void {
    const letter = [...cluster][0] ?? '';
    const rest = cluster.slice(letter.length);
    const spec = this.#byShorthand.get(letter);
    if (!spec) throw new KubectlError(`unknown shorthand flag: '${letter}' in -${whole}`);
    if (rest.startsWith('=')) this.#set(spec, rest.slice(1));
    else if (standsAlone(spec) !== undefined) {
      this.#set(spec, standsAlone(spec) ?? '');
      if (rest) this.#shorthands(rest, whole);
    } else this.#set(spec, rest || (this.#rest.shift() ?? missing(`'${letter}' in -${whole}`)));
  }

  #set(spec: FlagSpec, value: string): void {
    const problem = problemOf(spec.type, value);
    if (problem) {
      const flag = spec.shorthand ? `-${spec.shorthand}, --${spec.name}` : `--${spec.name}`;
      throw new KubectlError(`invalid argument "${value}" for "${flag}" flag: ${problem}`);
    }
    this.#given.set(spec.name, [...(this.#given.get(spec.name) ?? []), value]);
  }
}

function missing(flag: string): never {
  throw new KubectlError(`flag needs an argument: ${flag}`);
}

const standsAlone = (spec: FlagSpec): string | undefined => spec.noValue ?? (spec.type === 'bool' ? 'true' : undefined);

/** strconv.ParseBool; undefined for what it does not know. */
export function booleanOf(value: string): boolean | undefined {
  if (trueWords.has(value)) return true;
  return falseWords.has(value) ? false : undefined;
}

function problemOf(type: FlagType, value: string): string | undefined {
  switch (type) {
    case 'bool':
      return booleanOf(value) !== undefined ? undefined : `strconv.ParseBool: parsing "${value}": invalid syntax`;
    case 'int':
      return /^[-+]?\d+$/.test(value) ? undefined : `strconv.ParseInt: parsing "${value}": invalid syntax`;
    case 'duration':
      return durationProblem(value);
    case 'stringToString':
      return value.split(',').every((pair) => pair.includes('=')) ? undefined : `${value} must be formatted as key=value`;
    default:
      return undefined;
  }
}

const everywhere: readonly FlagSpec[] = [
  stringFlag('namespace', 'n'),
  stringFlag('context'),
  stringFlag('cluster'),
  stringFlag('user'),
  stringFlag('kubeconfig'),
  stringFlag('kuberc'),
  stringFlag('server', 's'),
  stringFlag('token'),
  stringFlag('username'),
  stringFlag('password'),
  stringFlag('as'),
  arrayFlag('as-group'),
  stringFlag('as-uid'),
  arrayFlag('as-user-extra'),
  stringFlag('request-timeout', '', '0'),
  stringFlag('cache-dir', '', '$HOME/.kube/cache'),
  stringFlag('certificate-authority'),
  stringFlag('client-certificate'),
  stringFlag('client-key'),
  stringFlag('tls-server-name'),
  boolFlag('insecure-skip-tls-verify'),
  boolFlag('disable-compression'),
  boolFlag('match-server-version'),
  boolFlag('warnings-as-errors'),
  stringFlag('profile', '', 'none'),
  stringFlag('profile-output', '', 'profile.pprof'),
  durationFlag('log-flush-frequency', '5s'),
  { name: 'v', shorthand: 'v', type: 'int', default: '0' },
  stringFlag('vmodule'),
  boolFlag('help', 'h'),
];

/** The flags that every command has. */
export const globalFlags = everywhere.map((flag): FlagSpec => ({ ...flag, global: true }));
