// Recorded lines that come out otherwise in the sandbox, each with its reason.

export const KNOWN: ReadonlyMap<string, string> = new Map([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of shell
  ['a=(); echo ${a[-1]}', 'a negative subscript beyond the beginning is passed over; bash complains and goes on'],
]);
