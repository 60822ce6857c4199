// Search over Pagefind's index, which is loaded when the dialog is opened.

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(words: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

const dialog = document.querySelector<HTMLDialogElement>('[data-search]');
const input = dialog?.querySelector('input');
const statusLine = dialog?.querySelector('[data-search-status]');
const list = dialog?.querySelector('[data-search-results]');
const site = document.querySelector<HTMLLinkElement>('link[data-site]')?.href ?? '/';

let index: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', site).href);
  await pagefind.options({ baseUrl: new URL(site).pathname });
  return pagefind;
}

function item({ url, excerpt, meta }: Found): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  const title = document.createElement('strong');
  title.textContent = meta.title ?? url;
  const context = document.createElement('span');
  // Pagefind escapes the page's text and adds only <mark>.
  context.innerHTML = excerpt;
  link.append(title, context);
  const element = document.createElement('li');
  element.append(link);
  return element;
}

async function search(words: string): Promise<void> {
  if (!statusLine || !list) return;
  if (!words.trim()) {
    list.replaceChildren();
    statusLine.textContent = '';
    return;
  }
  index ??= load();
  const answer = await (await index).debouncedSearch(words);
  if (!answer) return;
  const found = await Promise.all(answer.results.slice(0, 8).map((result) => result.data()));
  list.replaceChildren(...found.map(item));
  statusLine.textContent = found.length === 0 ? `Nothing found for “${words}”.` : `${answer.results.length} found.`;
}

function open(): void {
  dialog?.showModal();
  input?.focus();
}

document.querySelector('[data-search-open]')?.addEventListener('click', open);
input?.addEventListener('input', () => {
  search(input.value).catch(() => {
    if (statusLine) statusLine.textContent = 'The search index is not available here.';
  });
});
addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], .lab-pane');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  event.preventDefault();
  open();
});

export {};
