// `kubectl events` (kubectl/pkg/cmd/events).
import type { Event } from '../../api/generated/types.ts';
import { events as eventsResource } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { pause } from '../../shell/process.ts';
import { inOrder, PIECE, turnByTurn } from '../../time/work.ts';
import { describeClient } from '../describe/client.ts';
import { eventInterval } from '../describe/events.ts';
import { groupVersion, type Mapping } from '../discovery.ts';
import { ExitError, KubectlError } from '../errors.ts';
import { boolFlag, intFlag, sliceFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { printerFor } from '../printers/print-flags.ts';
import { PrintError } from '../printers/printer.ts';
import { newTabWriter } from '../printers/tabwriter.ts';
import { escapeTerminal } from '../printers/terminal.ts';

export const events: KubectlCommand = {
  flags: [
    boolFlag('watch', 'w'),
    boolFlag('all-namespaces', 'A'),
    boolFlag('no-headers'),
    stringFlag('for'),
    sliceFlag('types'),
    intFlag('chunk-size', 500),
    stringFlag('output', 'o'),
    stringFlag('template'),
    boolFlag('allow-missing-template-keys', '', true),
    boolFlag('show-managed-fields'),
  ],
  async run(invocation: Invocation): Promise<undefined> {
    const { flags } = invocation;
    const types = flags.list('types').map((type) => type.toLowerCase());
    const fieldSelector = await selectorFor(invocation, flags.string('for'));
    if (types.some((type) => type !== 'normal' && type !== 'warning')) throw new KubectlError('valid --types are Normal or Warning');
    const namespace = flags.bool('all-namespaces') ? undefined : invocation.namespace;
    const wanted = ({ type = '' }: Event): boolean => !types.length || types.includes(type.toLowerCase());
    const print = await eventPrinter(invocation);
    if (flags.bool('watch')) {
      await watchEvents(invocation, namespace, fieldSelector, async (event) => {
        if (wanted(event)) await print([event]);
      });
      return;
    }
    const all = await describeClient(invocation).list(eventsResource, {
      ...(namespace !== undefined && { namespace }),
      ...(fieldSelector !== undefined && { fieldSelector }),
    });
    const timed: { readonly event: Event; readonly time: number }[] = [];
    for (const event of all) {
      if (wanted(event)) timed.push({ event, time: eventTime(event) });
      if (timed.length % PIECE === 0) await pause(invocation.process);
    }
    const inTurn = await turnByTurn(
      inOrder(timed, (a, b) => a.time - b.time),
      () => pause(invocation.process),
    );
    const chosen = inTurn.map(({ event }) => event);
    if (chosen.length) await print(chosen);
    else await invocation.printError(namespace === undefined ? 'No events found.\n' : `No events found in ${namespace} namespace.\n`);
  },
};

function eventTime({ series, lastTimestamp, eventTime: time }: Event): number {
  return Date.parse(series?.lastObservedTime ?? lastTimestamp ?? time ?? '0001-01-01T00:00:00Z');
}

/** `--for pod/web`: the events about that object. */
async function selectorFor(invocation: Invocation, object: string): Promise<string | undefined> {
  if (!object) return undefined;
  const [type = '', name, ...more] = object.split('/');
  if (name === undefined) throw new KubectlError('--for must be in resource/name form');
  if (more.length) throw new KubectlError('arguments in resource/name form may not have more than one slash');
  const mapping = await objectType(invocation, type.toLowerCase());
  if (!name) return undefined;
  const fields = [
    `involvedObject.kind=${mapping.kind}`,
    `involvedObject.apiVersion=${groupVersion(mapping)}`,
    `involvedObject.name=${name}`,
  ];
  return fields.join(',');
}

/** What the mapper does not know is told in its own words here, without `error: `. */
async function objectType(invocation: Invocation, type: string): Promise<Mapping> {
  const [resource = '', ...group] = type.split('.');
  if (resource === '') throw new KubectlError('a resource must be present, got: /, Resource=');
  try {
    return await invocation.mapping(type);
  } catch (error) {
    if (!(error instanceof KubectlError)) throw error;
    const where = group.length > 0 ? ` in group "${group.join('.')}"` : '';
    throw new ExitError(1, `the server doesn't have a resource type "${resource}"${where}`);
  }
}

type PrintEvents = (list: readonly Event[]) => Promise<void>;

async function eventPrinter(invocation: Invocation): Promise<PrintEvents> {
  const { flags, process } = invocation;
  const output = flags.string('output');
  if (!output) return tablePrinter(invocation);
  const printer = await printerFor(
    {
      output,
      template: flags.string('template'),
      allowMissingKeys: flags.bool('allow-missing-template-keys'),
      showManagedFields: flags.bool('show-managed-fields'),
      typed: true,
      files: process.files,
    },
    'events',
  );
  const watches = flags.bool('watch');
  return async (list) => {
    const items = list.map((event) => Object.assign({ kind: 'Event', apiVersion: 'v1' }, event));
    try {
      // A typed list has no names to print: what the name printer says to that is dropped, as kubectl does.
      if (output === 'name' && !watches) return;
      const object = watches ? items[0] : { kind: 'EventList', apiVersion: 'v1', metadata: {}, items };
      await invocation.print(printer.print(object));
    } catch (error) {
      if (!(error instanceof PrintError)) throw error;
      await invocation.print(error.printed);
    }
  };
}

function tablePrinter(invocation: Invocation): PrintEvents {
  const everywhere = invocation.flags.bool('all-namespaces');
  const w = newTabWriter();
  let headers = !invocation.flags.bool('no-headers');
  return async (list) => {
    if (headers) w.write(`${everywhere ? 'NAMESPACE\t' : ''}LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n`);
    headers = false;
    for (const event of list) {
      const { kind = '', name = '' } = event.involvedObject;
      const cells = [
        ...(everywhere ? [event.metadata.namespace ?? ''] : []),
        eventInterval(invocation.now(), event),
        ...[event.type ?? '', event.reason ?? '', `${kind}/${name}`, (event.message ?? '').trim()].map(escapeTerminal),
      ];
      w.write(`${cells.join('\t')}\n`);
      await pause(invocation.process);
    }
    await invocation.printPieces(w.pieces());
  };
}

async function watchEvents(
  { client, process }: Invocation,
  namespace: string | undefined,
  fieldSelector: string | undefined,
  seen: (event: Event) => Promise<void>,
): Promise<void> {
  const path = namespace === undefined ? '/api/v1/events' : `/api/v1/namespaces/${namespace}/events`;
  for await (const { type, object } of await client.watch(path, { fieldSelector }, process.signal)) {
    if (type !== 'DELETED' && isEvent(object)) await seen(object);
  }
}

const isEvent = (object: unknown): object is Event => isMap(object) && object.kind === 'Event' && isMap(object.involvedObject);
