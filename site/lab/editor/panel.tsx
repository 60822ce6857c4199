// The learner's files: what is typed is saved as it is typed. Monaco takes the place of the text area where it fits.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lab } from '../state/lab.ts';
import { FileMenu } from './exchange.tsx';
import type { CodeEditor } from './monaco.ts';
import { problemsIn } from './problems.ts';

/** Monaco wants a pointer and room. */
const monacoFits = (): boolean => matchMedia('(pointer: fine) and (min-width: 56rem)').matches;

function Problems({ name, text }: { readonly name: string; readonly text: string }): JSX.Element | null {
  const [first, ...more] = problemsIn(name, text);
  if (!first) return null;
  return (
    <p class="problem" role="status">
      <span class="state not-ready" aria-hidden="true" /> Line {first.line}: {first.message}
      {more.length > 0 && ` (and ${more.length} more)`}
    </p>
  );
}

export function EditorPanel({ lab }: { readonly lab: Lab }): JSX.Element {
  const names = useComputed(() => Object.keys(lab.files.value).sort());
  const shown = lab.shown.value;
  const name = shown !== undefined && names.value.includes(shown) ? shown : names.value[0];
  const text = name === undefined ? '' : (lab.files.value[name] ?? '');
  const host = useRef<HTMLDivElement>(null);
  const monaco = useRef<CodeEditor>();
  const hasMonaco = useSignal(false);

  useSignalEffect(() => {
    const open = lab.editing.value;
    if (!open) return;
    lab.shown.value = open.name;
    host.current?.closest('[data-lesson]')?.dispatchEvent(new CustomEvent('show-part', { detail: 'editor' }));
  });

  useEffect(() => {
    if (!monacoFits()) return;
    const load = async () => {
      const { createEditor } = await import('./monaco.ts');
      if (!host.current) return;
      monaco.current = await createEditor(host.current, (file, content) => lab.save(file, content));
      hasMonaco.value = true;
    };
    // The terminal comes first; where Monaco cannot be had, the text area stays.
    const later = setTimeout(() => void load().catch(() => undefined), 400);
    return () => clearTimeout(later);
  }, [lab, hasMonaco]);

  useEffect(() => {
    if (hasMonaco.value && name !== undefined) monaco.current?.show(name, text);
  }, [name, text, hasMonaco.value]);

  return (
    <section class="panel editor" aria-label="Editor">
      <header class="panel-bar">
        <h2>Files</h2>
        <div class="files">
          {names.value.map((file) => (
            <button
              type="button"
              key={file}
              aria-pressed={file === name}
              onClick={() => {
                lab.shown.value = file;
              }}
            >
              {file}
            </button>
          ))}
        </div>
        <FileMenu lab={lab} shown={name} />
      </header>
      {lab.editing.value && (
        <p class="editing" role="status">
          kubectl edit waits for you.{' '}
          <button type="button" class="quiet" onClick={() => lab.finishEdit(true)}>
            Save and close
          </button>{' '}
          <button type="button" class="quiet" onClick={() => lab.finishEdit(false)}>
            Give up
          </button>
        </p>
      )}
      <div class="editor-body">
        <div class="monaco-host" ref={host} hidden={!hasMonaco.value || name === undefined} />
        {name === undefined && <p class="facts nothing">No files. Make one with +, or with a here-document in the terminal.</p>}
        {name !== undefined && !hasMonaco.value && (
          <textarea
            aria-label={name}
            value={text}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            wrap="off"
            onInput={(event) => lab.save(name, event.currentTarget.value)}
          />
        )}
      </div>
      {name !== undefined && <Problems name={name} text={text} />}
    </section>
  );
}
