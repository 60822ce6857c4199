// The button that changes between light and dark. What was chosen last is set before the page is drawn, by ThemeProvider.astro.
const root = document.documentElement;
const button = document.querySelector('[data-theme-toggle]');

const show = (): void => button?.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));

button?.addEventListener('click', () => {
  const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('starlight-theme', theme);
  } catch {
    // Without storage the choice lasts for this page.
  }
  show();
});
show();

export {};
