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

let askedHere = false;

function offer(waiting: ServiceWorker): void {
  const take = () => {
    askedHere = true;
    waiting.postMessage({ type: 'SKIP_WAITING' });
    // It is in charge when the older one has answered what was asked of it: at once, or a while later.
    notify('The newer edition is loaded as soon as the older one has nothing left to do.');
  };
  const notice = notify(
    'A newer edition of this site is ready.',
    button('Take it now', take),
    button('Later', () => notice.remove()),
  );
}

/** Where another tab has asked for it, somebody may be in the middle of something here: this tab is not loaded again by itself. */
function taken(): void {
  if (askedHere) location.reload();
  else
    notify(
      'A newer edition of this site was taken in another tab.',
      button('Load it here', () => location.reload()),
    );
}

async function register(address: string): Promise<void> {
  // The first edition that a reader comes by is no newer one.
  let had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) taken();
    had = true;
  });
  const registration = await navigator.serviceWorker.register(new URL('sw.js', address), { scope: address });
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
