// What is printed must not steer the terminal (cli-runtime/pkg/printers/terminal.go).

/** The text with its escape characters and carriage returns made visible. */
export const escapeTerminal = (text: string): string => text.replaceAll('\u001b', '^[').replaceAll('\r', '\\r');
