// The addresses of a node's pods (the host-local plugin of containernetworking).

/** The first three numbers of the addresses of node-n's pods. */
const podNetwork = (number: number): string => `10.${244 + (number >> 8)}.${number & 255}`;

export class PodAddresses {
  /** The n of node-n. */
  readonly #number: number;
  /** The ranges that the node's pods have their addresses from. */
  readonly cidrs: readonly string[];
  #last = 1;
  /** The last numbers of addresses that pods have. */
  readonly #taken = new Set<number>();

  constructor(number: number, dualStack: boolean) {
    this.#number = number;
    this.cidrs = [`${podNetwork(number)}.0/24`, ...(dualStack ? [`fd00:10:244:${number.toString(16)}::/64`] : [])];
  }

  /** One of each family. Round and round through the node's /24, so that an address rests before it comes again. */
  next(): readonly string[] {
    for (let tries = 0; tries < 253; tries++) {
      this.#last = this.#last >= 254 ? 2 : this.#last + 1;
      if (!this.#taken.has(this.#last)) break;
    }
    const host = this.#last;
    this.#taken.add(host);
    const four = `${podNetwork(this.#number)}.${host}`;
    return this.cidrs.length > 1 ? [four, `fd00:10:244:${this.#number.toString(16)}::${host.toString(16)}`] : [four];
  }

  free([address = '']: readonly string[]): void {
    this.#taken.delete(Number(address.slice(address.lastIndexOf('.') + 1)));
  }
}
