// Compiles prose together with its transcript: each <Run> and each <Shown> gets its command and its output here, once and in order,
// so that what is rendered later cannot mistake one for another. One whose place is not clear stops the build.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry, type MdxJsxFlowElement } from 'satteri';
import { type Asked, placed } from './placement.ts';
import { parseWalkthrough } from './walkthrough.ts';

const SHOWS: ReadonlySet<string | null> = new Set(['Run', 'Shown']);

/** The transcript that proves a page: `walkthrough.t` of a lesson, `x.t` beside `content/…/x.mdx`; undefined for what is not prose. */
export function transcriptOf(file: string): string | undefined {
  if (/(^|\/)lessons\/[^/]+\/[a-z-]+\.mdx$/.test(file)) return file.replace(/[^/]+$/, 'walkthrough.t');
  return /(^|\/)content\/.+\.mdx$/.test(file) ? file.replace(/\.mdx$/, '.t') : undefined;
}

// Within a line of text neither component belongs; it says so itself when it is rendered.
const isElement = (node: MdastNode): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement';

/** What an attribute says. `{…}` is JavaScript of the page's author, which the build runs in any case. */
function attribute(element: MdxJsxFlowElement, name: string): unknown {
  for (const found of element.attributes) {
    if (found.type !== 'mdxJsxAttribute' || found.name !== name) continue;
    return typeof found.value === 'object' && found.value !== null ? runInNewContext(found.value.value) : (found.value ?? true);
  }
  return undefined;
}

function askedBy(element: MdxJsxFlowElement, around: string | undefined): Asked {
  const command = attribute(element, 'cmd');
  const step = attribute(element, 'step') ?? around;
  const nth = attribute(element, 'nth');
  if (typeof command !== 'string') throw new Error(`<${element.name}> has no cmd`);
  return { command, ...(typeof step === 'string' && { step }), ...(typeof nth === 'number' && { nth }) };
}

interface Found {
  readonly element: MdxJsxFlowElement;
  readonly asked: Asked;
}

/** Everything below `node` that shows a command, in the order in which it is read. */
function commandsIn(node: MdastNode, around?: string): Found[] {
  const step = isElement(node) && node.name === 'Step' ? attribute(node, 'id') : around;
  const within = typeof step === 'string' ? step : undefined;
  if (isElement(node) && SHOWS.has(node.name)) return [{ element: node, asked: askedBy(node, within) }];
  return 'children' in node ? node.children.flatMap((child) => commandsIn(child, within)) : [];
}

const withAttributes = (element: MdxJsxFlowElement, values: Readonly<Record<string, string>>): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name: element.name,
  attributes: [
    ...element.attributes,
    ...Object.entries(values).map(([name, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name,
      value: { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(value) },
    })),
  ],
  children: [],
});

/** For `markdown.processor`: gives every command of a page's prose `command` and `output`, as its transcript has them. */
export const proseWithTranscript: MdastPluginEntry = ({ fileURL }) => {
  const file = fileURL && fileURLToPath(fileURL);
  const transcript = file && transcriptOf(file);
  if (!transcript) return undefined;
  return defineMdastPlugin({
    name: 'prose-with-transcript',
    before(root, context) {
      const page = commandsIn(root);
      if (page.length === 0) return;
      try {
        const walkthrough = existsSync(transcript) ? parseWalkthrough(readFileSync(transcript, 'utf8')) : [];
        const exchanges = placed(
          page.map(({ asked }) => asked),
          walkthrough,
        );
        for (const [at, { element }] of page.entries()) {
          const { command = '', output = '' } = exchanges[at] ?? {};
          context.replaceNode(element, withAttributes(element, { command, output }));
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${relative('.', file)}: ${reason} (${relative('.', transcript)})`);
      }
    },
  });
};
