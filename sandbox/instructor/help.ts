// What `lab` can do, by its words: for `lab help`, for a word that is not known, and for Tab.

/** What may stand after the words of a request, for Tab. */
export type Place = 'pod' | 'node' | 'service' | 'controller' | 'step';

export interface Request {
  readonly words: readonly string[];
  /** As it is written in a usage line. */
  readonly after?: string;
  readonly place?: Place;
  readonly does: string;
}

export const REQUESTS: readonly Request[] = [
  {
    words: ['why'],
    after: 'SERVICE [POD] [-n NAMESPACE]',
    place: 'service',
    does: 'why a Service has the endpoints it has; of a POD alone: why it is ready, or not',
  },
  { words: ['trace'], after: 'URL [--from POD]', does: 'send a request, and say what each part decided on its way' },
  { words: ['load'], after: 'URL [--rps N] [--for 60s] [--from POD]', does: 'send many, and count who answered' },
  { words: ['metrics'], does: 'what /metrics of kube-controller-manager says' },
  { words: ['check'], after: '[STEP]', place: 'step', does: 'how the lesson stands' },
  { words: ['settle'], does: 'wait until the cluster is quiet' },
  { words: ['wait'], after: 'SECONDS', does: 'wait so long, and then until it is quiet' },
  { words: ['pod', 'unready'], after: 'POD', place: 'pod', does: 'its readiness probe fails' },
  { words: ['pod', 'ready'], after: 'POD', place: 'pod', does: 'its readiness probe succeeds again' },
  { words: ['pod', 'crash'], after: 'POD', place: 'pod', does: 'its containers end, again and again' },
  { words: ['pod', 'recover'], after: 'POD', place: 'pod', does: 'they stop doing so' },
  { words: ['pod', 'drain'], after: 'POD', place: 'pod', does: 'it serves on when it is deleted' },
  { words: ['pod', 'exit'], after: 'POD', place: 'pod', does: 'and then ends' },
  { words: ['node', 'stop'], after: 'NODE', place: 'node', does: 'its kubelet falls silent' },
  { words: ['node', 'start'], after: 'NODE', place: 'node', does: 'its kubelet is back' },
  { words: ['controllers'], after: 'LIST', does: "kube-controller-manager's --controllers, as in '*,-endpointslice-controller'" },
  { words: ['controller', 'lag'], after: 'NAME SECONDS', place: 'controller', does: 'a controller is late by so much' },
  { words: ['api', 'slow'], after: 'MILLISECONDS', does: 'the API server answers slowly' },
  { words: ['api', 'fail'], after: 'STATUS [SECONDS]', does: 'the API server answers with an error' },
  { words: ['api', 'ok'], does: 'the API server answers as ever' },
  { words: ['help'], does: 'this list' },
];

const usageOf = ({ words, after }: Request): string => ['lab', ...words, ...(after === undefined ? [] : [after])].join(' ');

/** The text of `lab help`, no wider than `columns`. */
export function labHelp(columns = 100): string {
  const width = Math.max(...REQUESTS.map((request) => usageOf(request).length)) + 2;
  const beside = columns >= width + 30;
  const lines = REQUESTS.map((request) =>
    beside ? `  ${usageOf(request).padEnd(width)}${request.does}` : `  ${usageOf(request)}\n      ${request.does}`,
  );
  return `lab is the sandbox's own: no real cluster has it. It breaks things from outside, and says why things are as they are.

${lines.join('\n')}

A POD or SERVICE is a NAME, or NAMESPACE/NAME; -n names the namespace of both.
`;
}
