/** A colour of the theme as six digits: builds shorten `#ffffff` to `#fff`, which not everyone reads. */
export function colour(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return /^#[\da-f]{3}$/i.test(value) ? value.replace(/[\da-f]/gi, '$&$&') : value;
}
