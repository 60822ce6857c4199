/** The lesson that a page is, by its route. */
export function lessonOf(route: string): string {
  const id = /^lessons\/(.+)$/.exec(route)?.[1];
  if (!id) throw new Error(`${route}: this component belongs in a lesson's prose`);
  return id;
}
