// Brings each calculator of the page to life.
import { render } from 'preact';
import { Calculator } from './calculator.tsx';

for (const place of document.querySelectorAll('[data-cost]')) {
  place.replaceChildren();
  render(<Calculator live />, place);
}
