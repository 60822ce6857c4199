// Files come in by drag and drop or by choice, and go out as downloads.
import type { JSX } from 'preact';
import type { Lab } from '../state/lab.ts';

/** A manifest is text, and seldom long. */
const LARGEST = 1_000_000;

export async function takeIn(lab: Lab, files: Iterable<File>): Promise<string | undefined> {
  let last: string | undefined;
  for (const file of files) {
    const text = file.size > LARGEST ? undefined : await file.text();
    if (text === undefined) lab.notice.value = `${file.name} is larger than a megabyte: too large for this folder.`;
    else if (text.includes('\0')) lab.notice.value = `${file.name} is not text.`;
    else {
      lab.save(file.name, text);
      last = file.name;
    }
  }
  return last;
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface Props {
  readonly lab: Lab;
  /** The file that is shown. */
  readonly shown: string | undefined;
  readonly onChosen: (name: string) => void;
}

export function FileMenu({ lab, shown, onChosen }: Props): JSX.Element {
  const make = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!/^[\w.-]+$/.test(name)) return;
    if (lab.files.value[name] === undefined) lab.save(name, '');
    form.closest('details')?.removeAttribute('open');
    form.reset();
    onChosen(name);
  };
  const upload = async (input: HTMLInputElement) => {
    const name = await takeIn(lab, input.files ?? []);
    input.value = '';
    input.closest('details')?.removeAttribute('open');
    if (name !== undefined) onChosen(name);
  };
  return (
    <details class="new-file">
      <summary aria-label="Files: new, upload, download">+</summary>
      <div class="menu">
        <form onSubmit={make}>
          <label>
            New file <input name="name" required pattern="[\w.\-]+" placeholder="pods.yaml" autocomplete="off" spellcheck={false} />
          </label>
          <button type="submit">Make it</button>
        </form>
        <label class="upload">
          From your computer <input type="file" multiple onChange={(event) => void upload(event.currentTarget)} />
        </label>
        {shown !== undefined && (
          <button type="button" onClick={() => download(shown, lab.files.value[shown] ?? '')}>
            Download {shown}
          </button>
        )}
        <p class="facts">
          Any object: <code>kubectl get service x -o yaml &gt; x.yaml</code>
        </p>
      </div>
    </details>
  );
}
