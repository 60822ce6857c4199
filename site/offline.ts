// The whole site works offline after the first visit. An update waits until the reader takes it.

const site = document.querySelector<HTMLLinkElement>('link[data-site]')?.href;

function offer(waiting: ServiceWorker): void {
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  notice.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = 'A newer edition of this site is ready.';
  const take = document.createElement('button');
  take.className = 'button';
  take.textContent = 'Take it now';
  take.addEventListener('click', () => waiting.postMessage({ type: 'SKIP_WAITING' }));
  const later = document.createElement('button');
  later.className = 'button';
  later.textContent = 'Later';
  later.addEventListener('click', () => notice.remove());
  notice.append(text, take, later);
  document.body.append(notice);
}

async function register(address: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(new URL('sw.js', address), { scope: address });
  const had = navigator.serviceWorker.controller !== null;
  if (had) navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
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
      // Where a browser refuses a service worker, the site is simply not kept for offline use.
    });
  });
}
