// What `kubectl … --help` prints; loaded when it is asked for.
import texts from './generated/help.json' with { type: 'json' };

const known: ReadonlyMap<string, string> = new Map(Object.entries(texts));

/** The help of a command by its path: `kubectl rollout status`. */
export function helpText(path: string): string {
  return known.get(path) ?? unknownTopic(path.replace(/^kubectl /, ''));
}

/** What `kubectl help` says to words that are no command: then how kubectl is used. */
function unknownTopic(words: string): string {
  const root = known.get('kubectl') ?? '';
  return `Unknown help topic [${words
    .split(' ')
    .map((word) => `\`${word}\``)
    .join(' ')}]\n\n\n${root.slice(root.indexOf('Basic Commands'))}`;
}

/** The longest command that the words begin with. */
export function helpFor(words: readonly string[]): string {
  for (let count = words.length; count > 0; count--) {
    const text = known.get(['kubectl', ...words.slice(0, count)].join(' '));
    if (text !== undefined) return text;
  }
  return words.length ? unknownTopic(words.join(' ')) : helpText('kubectl');
}
