// Files come in by drag and drop or by choice, and go out as downloads.
import type { JSX } from 'preact';
import { download } from '../download.ts';
import { Menu } from '../menu.tsx';
import type { Lab } from '../state/lab.ts';

/** A manifest is text, and seldom long. */
const LARGEST = 1_000_000;

async function textOf(file: File): Promise<string> {
  if (file.size > LARGEST) throw new Error(`${file.name} is larger than a megabyte: too large for this folder.`);
  const text = await file.text().catch(() => {
    throw new Error(`${file.name} could not be read. Is it a folder?`);
  });
  if (text.includes('\0')) throw new Error(`${file.name} is not text.`);
  return text;
}

/** Puts files from outside into the learner's folder and shows the last of them; says which of them do not fit there. */
export async function takeIn(lab: Lab, files: Iterable<File>): Promise<void> {
  const refused: string[] = [];
  for (const file of files) {
    try {
      lab.save(file.name, await textOf(file));
      lab.shown.value = file.name;
    } catch (error) {
      refused.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (refused.length > 0) lab.notice.value = refused.join(' ');
}

interface Props {
  readonly lab: Lab;
  /** The file that is shown. */
  readonly shown: string | undefined;
}

export function FileMenu({ lab, shown }: Props): JSX.Element {
  const make = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!/^[\w.-]+$/.test(name)) return;
    if (lab.files.value[name] === undefined) lab.save(name, '');
    form.closest<HTMLElement>('[popover]')?.hidePopover();
    form.reset();
    lab.shown.value = name;
  };
  const upload = async (input: HTMLInputElement) => {
    await takeIn(lab, input.files ?? []);
    input.value = '';
    input.closest<HTMLElement>('[popover]')?.hidePopover();
  };
  return (
    <Menu class="new-file" label="+" name="Files: new, upload, download" stays>
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
        <button type="button" onClick={() => download(shown, lab.files.value[shown] ?? '', 'application/yaml')}>
          Download {shown}
        </button>
      )}
      <p class="facts">
        Any object: <code>kubectl get service x -o yaml &gt; x.yaml</code>
      </p>
    </Menu>
  );
}
