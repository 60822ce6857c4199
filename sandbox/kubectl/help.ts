// What `kubectl … --help` prints; loaded when it is asked for.

/** The help of a command by its path: `kubectl rollout status`. */
export function helpText(path: string): string {
  return `See '${path} --help' for usage.\n`;
}
