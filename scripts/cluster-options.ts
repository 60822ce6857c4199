// The words after `npm run cluster --`.
import { parseArgs } from 'node:util';
import { MOST_NODES } from '../sandbox/kubelet/kubelets.ts';

const USAGE =
  'usage: npm run cluster -- --kubeconfig FILE [--merge] [--port N] [--nodes N] [--dual-stack] [--dns] [--seed S] [--pace X] [--lab]';

/** Virtual seconds in one of the machine's. */
const MOST_PACE = 1000;

/** Thrown with a sentence for whoever typed them. */
export class UsageError extends Error {}

export interface ServeOptions {
  readonly kubeconfig: string;
  /** Whether the kubeconfig may exist, and is then given a context. */
  readonly merge: boolean;
  /** 0 for one that is free. */
  readonly port: number;
  readonly nodes: number;
  readonly dualStack: boolean;
  /** Whether nodes run containers, with kube-proxy and CoreDNS. */
  readonly dns: boolean;
  readonly seed: string | undefined;
  readonly pace: number;
  readonly lab: boolean;
}

/** Throws a UsageError. */
export function serveOptions(args: readonly string[]): ServeOptions {
  const { kubeconfig, merge, port, nodes, 'dual-stack': dualStack, dns, seed, pace, lab } = parsed(args);
  if (!kubeconfig) throw new UsageError(USAGE);
  return {
    kubeconfig,
    merge,
    port: wholeNumber('port', port, 65535),
    nodes: wholeNumber('nodes', nodes, MOST_NODES),
    dualStack,
    dns,
    seed,
    pace: paceOf(pace),
    lab,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        kubeconfig: { type: 'string' },
        merge: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        nodes: { type: 'string', default: '3' },
        'dual-stack': { type: 'boolean', default: false },
        dns: { type: 'boolean', default: false },
        seed: { type: 'string' },
        pace: { type: 'string', default: '1' },
        lab: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new UsageError(`--${name}: ${JSON.stringify(text)} is no whole number from 0 to ${most}`);
}

function paceOf(text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= MOST_PACE) return value;
  throw new UsageError(`--pace: ${JSON.stringify(text)} is no number from 0 to ${MOST_PACE}`);
}
