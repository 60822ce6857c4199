/** The command that a part of the prose shows: the text of its lines, without the prompts. */
export const commandIn = (part: Element | null): string | undefined => {
  const lines = part?.querySelector('.run-command code, code')?.childNodes;
  return lines && [...lines].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')).join('');
};
