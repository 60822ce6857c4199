// The learner's files: what is typed is saved as it is typed. Monaco takes the place of the text area where it fits.
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FileState } from '../../../sandbox/session/file-state.ts';
import type { Lab } from '../state/lab.ts';
import { FileMenu } from './exchange.tsx';
import type { CodeEditor } from './monaco.ts';
import { problemsIn } from './problems.ts';

/** Monaco wants a pointer and room. */
const monacoFits = (): boolean => matchMedia('(pointer: fine) and (min-width: 56rem)').matches;

const STATES: Readonly<Record<FileState['state'], string>> = {
  same: 'The cluster has what is written here.',
  absent: 'Not in the cluster yet.',
  differs: 'The cluster has something else',
  unknown: '',
};

/** How long the writer has to pause before a text is compared, in ms. */
const PAUSE = 300;

/** A word of a shell, quoted where it has to be. */
const word = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** How the file stands: kept or not, in the cluster or not; and the two commands that one wants next. */
function Standing({ lab, name, text }: { readonly lab: Lab; readonly name: string; readonly text: string }): JSX.Element | null {
  const found = useSignal<FileState>({ state: 'unknown' });
  const version = lab.view.value?.version;
  const isManifest = /\.(ya?ml|json)$/.test(name);
  useEffect(() => {
    if (!isManifest) return undefined;
    let asked = true;
    const later = setTimeout(() => {
      void lab.compare(text).then((state) => {
        if (asked) found.value = state;
      });
    }, PAUSE);
    return () => {
      asked = false;
      clearTimeout(later);
    };
  }, [lab, name, text, version]);
  const editing = lab.editing.value?.name === name;
  if (editing) return null;
  const unsaved = lab.unsaved.value.has(name);
  const { state, where } = isManifest ? found.value : { state: 'unknown' as const };
  return (
    <p class="standing">
      <span class="facts" role="status" data-state={unsaved ? 'unsaved' : state}>
        {unsaved ? 'Not saved.' : 'Saved.'} {STATES[state]}
        {state === 'differs' && `: ${where}.`}
      </span>
      {isManifest && !unsaved && (
        <>
          <button type="button" class="quiet" disabled={state === 'absent'} onClick={() => lab.type(`kubectl diff -f ${word(name)}`)}>
            Diff
          </button>
          <button type="button" class="quiet" onClick={() => lab.type(`kubectl apply -f ${word(name)}`)}>
            Apply
          </button>
        </>
      )}
    </p>
  );
}

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
          Not saved yet: a command in the terminal waits for {lab.editing.value.name}.{' '}
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
      {name !== undefined && <Standing lab={lab} name={name} text={text} />}
    </section>
  );
}
