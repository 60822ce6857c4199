// kubectl port-forward (kubectl/pkg/cmd/portforward/portforward.go, client-go/tools/portforward/portforward.go).
import { pods, services } from '../../api/resources.ts';
import { StatusError } from '../../apimachinery/status.ts';
import type { Connection, Host, Listening } from '../../network/host.ts';
import { describeClient } from '../describe/client.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { durationFlag, sliceFlag } from '../flags.ts';
import { checkForwarding, portsOfPod, portsOfService } from '../forwarded-ports.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { objectNamed, podOf } from '../pod-of.ts';
import { nothingRuns } from '../remote.ts';
import { nameOf, textField } from '../unstructured.ts';
import { checkRunningTimeout, pathOfPod } from './exec.ts';

const LOST = 'lost connection to pod';

export const portForward: KubectlCommand = {
  flags: [sliceFlag('address'), durationFlag('pod-running-timeout', '1m0s')],
  async run(invocation) {
    const { args, path, process } = invocation;
    const [word = '', ...ports] = args;
    if (ports.length === 0) throw new UsageError(path, 'TYPE/NAME and list of ports are required for port-forward');
    checkRunningTimeout(invocation);
    const client = describeClient(invocation);
    const named = await podOf(invocation, word);
    const pod = await client.get(pods, nameOf(named), textField(named, 'metadata', 'namespace'));
    const { mapping, name, namespace } = await objectNamed(invocation, word);
    const forwarded =
      mapping.kind === 'Service' ? portsOfService(ports, await client.get(services, name, namespace), pod) : portsOfPod(ports, pod);
    const phase = pod.status?.phase ?? '';
    if (phase !== 'Running') throw new KubectlError(`unable to forward port because pod is not running. Current status=${phase}`);
    checkForwarding(invocation.flags.list('address'), forwarded);
    const request = { method: 'GET' as const, path: `${pathOfPod(named)}/portforward` };
    try {
      await invocation.client.connect(request, { stdout: () => {}, stderr: () => {} }, process.signal);
    } catch (error) {
      if (error instanceof StatusError && error.status.code === 501) throw nothingRuns('no port can be forwarded to them');
      if (error instanceof StatusError) throw new KubectlError(`error upgrading connection: ${error.message}`);
      throw error;
    }
    if (!process.host) throw nothingRuns('this machine has no network');
    const forwarding = new Forwarding(invocation, process.host, request);
    return forwarding.run(forwarded);
  },
};

class Forwarding {
  readonly #invocation: Invocation;
  readonly #host: Host;
  readonly #request: { readonly method: 'GET'; readonly path: string };
  readonly #listening: Listening[] = [];
  #fail: (error: Error) => void = () => {};

  constructor(invocation: Invocation, host: Host, request: { readonly method: 'GET'; readonly path: string }) {
    this.#invocation = invocation;
    this.#host = host;
    this.#request = request;
  }

  /** Until Ctrl-C, or until a connection fails. */
  async run(ports: readonly string[]): Promise<never> {
    const { process, flags } = this.#invocation;
    const given = flags.list('address');
    const addresses = given.length === 0 || given.includes('localhost') ? ['127.0.0.1', '::1'] : given;
    const failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
      process.signal.addEventListener('abort', () => reject(process.signal.reason), { once: true });
    });
    failed.catch(() => {});
    try {
      for (const port of ports) {
        const [first = '', remote = first] = port.split(':');
        await this.#listen(addresses, Number(first), Number(remote));
      }
      if (this.#listening.length === 0) {
        const wanted = ports.map((port) => `{${port.split(':').join(' ')}}`).join(' ');
        throw new KubectlError(`unable to listen on any of the requested ports: [${wanted}]`);
      }
      return await failed;
    } finally {
      for (const listening of this.#listening) listening.close();
    }
  }

  async #listen(addresses: readonly string[], local: number, remote: number): Promise<void> {
    const errors: string[] = [];
    for (const address of addresses) {
      const shown = address.includes(':') ? `[${address}]` : address;
      const listening = this.#host.listen(
        'TCP',
        local,
        (connection) => void this.#handle(connection, listening?.port ?? local, remote),
        address,
      );
      if (listening) {
        this.#listening.push(listening);
        await this.#invocation.print(`Forwarding from ${shown}:${listening.port} -> ${remote}\n`);
      } else {
        const family = address.includes(':') ? 'tcp6' : 'tcp4';
        errors.push(`unable to create listener: Error listen ${family} ${shown}:${local}: bind: address already in use`);
      }
    }
    if (errors.length < addresses.length) return;
    await this.#invocation.printError(
      `Unable to listen on port ${local}: Listeners failed to create with the following errors: [${errors.join(' ')}]\n`,
    );
  }

  async #handle(connection: Connection, local: number, remote: number): Promise<void> {
    const { client, process, print, printError } = this.#invocation;
    await print.call(this.#invocation, `Handling connection for ${local}\n`);
    const pieces: string[] = [];
    let wake = (): void => {};
    let ended = false;
    connection.receive({
      data(text) {
        pieces.push(text);
        wake();
      },
      end() {
        ended = true;
        wake();
      },
      reset() {
        ended = true;
        wake();
      },
    });
    async function* input(): AsyncGenerator<string> {
      for (;;) {
        const piece = pieces.shift();
        if (piece !== undefined) yield piece;
        else if (ended) return;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    }
    const problem = await client.forwardPort(
      this.#request,
      remote,
      { input: input(), output: (text) => connection.send(text) },
      process.signal,
    );
    connection.close();
    if (problem === undefined) return;
    if (problem !== LOST) {
      const stamp = new Date(process.clock.now()).toISOString();
      const time = `${stamp.slice(5, 7)}${stamp.slice(8, 10)} ${stamp.slice(11, 23)}000`;
      const words = `an error occurred forwarding ${local} -> ${remote}: ${problem}`;
      await printError.call(
        this.#invocation,
        `E${time}   12345 portforward.go:522] "Unhandled Error" err="${words.replaceAll('"', '\\"')}"\n`,
      );
    }
    this.#fail(new KubectlError(LOST));
  }
}
