// The whole site works offline after the first visit. An update waits until the reader takes it.

const site = document.querySelector<HTMLLinkElement>('link[data-site]')?.href;

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

/** One notice at a time, in the corner. */
function notify(text: string, ...buttons: readonly HTMLButtonElement[]): HTMLElement {
  document.querySelector('.update-notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  notice.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = text;
  notice.append(words, ...buttons);
  document.body.append(notice);
  return notice;
}

const reload = () => location.reload();

function offer(waiting: ServiceWorker): void {
  const take = () => {
    navigator.serviceWorker.removeEventListener('controllerchange', takenElsewhere);
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  };
  const notice = notify(
    'A newer edition of this site is ready.',
    button('Take it now', take),
    button('Later', () => notice.remove()),
  );
}

/** Another tab has taken it. Somebody may be in the middle of something here, so this one is not loaded again by itself. */
const takenElsewhere = () => notify('A newer edition of this site was taken in another tab.', button('Load it here', reload));

async function register(address: string): Promise<void> {
  const had = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(new URL('sw.js', address), { scope: address });
  if (had) navigator.serviceWorker.addEventListener('controllerchange', takenElsewhere);
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const arriving = registration.installing;
    arriving?.addEventListener('statechange', () => {
      if (arriving.state === 'installed' && had) offer(arriving);
    });
  });
}

if (import.meta.env.PROD && site && 'serviceWorker' in navigator && location.protocol !== 'file:') {
  addEventListener('load', () => {
    register(site).catch(() => {
      // Where a browser refuses a service worker, nothing of the site is kept for offline use.
    });
  });
}
