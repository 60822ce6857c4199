// `cpu=200m,memory=512Mi` on the command line (kubectl/pkg/generate/versioned populateResourceListV1).
import { parseQuantity } from '../apimachinery/quantity.ts';
import { KubectlError } from './errors.ts';

/** @throws KubectlError where the text is no quantity */
export function checkQuantity(text: string): void {
  try {
    parseQuantity(text);
  } catch (error) {
    throw error instanceof Error ? new KubectlError(error.message) : error;
  }
}

export function parseResourceList(text: string): Record<string, string> {
  if (!text) return {};
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', quantity, ...more] = pair.split('=');
      if (quantity === undefined || more.length > 0) throw new KubectlError(`Invalid argument syntax ${pair}, expected <resource>=<value>`);
      checkQuantity(quantity);
      return [name, quantity];
    }),
  );
}
