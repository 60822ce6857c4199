// The short names that people type without thinking. There are these, and a learner makes no others.
export const ALIASES: ReadonlyMap<string, string> = new Map([['k', 'kubectl']]);
