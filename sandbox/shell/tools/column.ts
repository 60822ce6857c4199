// column: lines in columns, or words as a table.
import { heldLines } from '../pipe.ts';
import type { Command } from '../process.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';

const LONG = {
  table: 't',
  separator: 's',
  'output-separator': 'o',
  'table-columns': 'N',
  'table-right': 'R',
  'output-width': 'c',
  fillrows: 'x',
};

export const column: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'ts:o:N:R:c:x', LONG, { refuses: 'CdEeHiJLlmnOprTWV' });
  const width = Number(options.flags.get('c') ?? process.stdout.columns ?? 80);
  if (!Number.isInteger(width) || width < 1) throw new UsageError(`invalid columns argument: '${options.flags.get('c')}'`);
  let status = 0;
  const lines: string[] = [];
  for await (const { text } of inputsOf(process, options.operands, () => (status = 1))) lines.push(...(await heldLines(text)));
  const kept = lines.filter((line) => line.trim() !== '');
  if (kept.length === 0) return status;
  if (!options.has('t')) {
    await process.stdout.write(options.has('x') ? filled(kept, width, true) : filled(kept, width, false));
    return status;
  }
  const names = options.flags.get('N')?.split(',');
  const cells = [...(names ? [names] : []), ...kept.map((line) => cellsOf(line, options.flags.get('s')))];
  await process.stdout.write(table(cells, options.flags.get('o') ?? '  ', rightColumns(options.flags.get('R'), names)));
  return status;
});

function cellsOf(line: string, separators: string | undefined): string[] {
  if (separators === undefined) return line.trim().split(/[ \t]+/);
  return line.split(new RegExp(`[${separators.replace(/[\\\]^-]/g, '\\$&')}]`));
}

function rightColumns(list: string | undefined, names: readonly string[] | undefined): ReadonlySet<number> {
  if (list === undefined) return new Set();
  return new Set(
    list.split(',').map((name) => {
      const at = names?.indexOf(name) ?? -1;
      if (at < 0 && !/^\d+$/.test(name)) throw new UsageError(`undefined column name '${name}'`);
      return at < 0 ? Number(name) - 1 : at;
    }),
  );
}

function table(rows: readonly (readonly string[])[], separator: string, right: ReadonlySet<number>): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  return rows
    .map((row) => {
      const cells = Array.from({ length: count }, (_, i) => {
        const cell = row[i] ?? '';
        const filling = ' '.repeat((widths[i] ?? 0) - [...cell].length);
        if (right.has(i)) return filling + cell;
        return i === count - 1 ? cell : cell + filling;
      });
      return `${cells.join(separator)}\n`;
    })
    .join('');
}

/** Lines side by side, as many as there is room for: by columns, or by rows. */
function filled(lines: readonly string[], width: number, byRows: boolean): string {
  const cell = (Math.floor(Math.max(...lines.map((line) => [...line].length)) / 8) + 1) * 8;
  const columns = Math.max(1, Math.floor(width / cell));
  const rows = Math.ceil(lines.length / columns);
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    const picked = byRows ? lines.slice(row * columns, (row + 1) * columns) : lines.filter((_, i) => i % rows === row);
    text += `${picked.map((line, i) => (i === picked.length - 1 ? line : line + '\t'.repeat(Math.ceil((cell - [...line].length) / 8)))).join('')}\n`;
  }
  return text;
}
