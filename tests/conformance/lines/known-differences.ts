// Recorded lines that come out otherwise in the sandbox, each with its reason.

export const KNOWN: ReadonlyMap<string, string> = new Map();
