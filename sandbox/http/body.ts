// What clients send: text as it is, protobuf as the value it stands for.
import type { IncomingMessage } from 'node:http';
import { newBadRequest, newStatusError } from '../apimachinery/status.ts';
import { decodeProtobuf } from './protobuf.ts';

/** The API server's own limit (--max-request-bytes). */
const MAX_BYTES = 3 * 1024 * 1024;

/** The body of a request; undefined where there is none. */
export async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(incoming);
  if (bytes.length === 0) return undefined;
  const type = incoming.headers['content-type'] ?? '';
  if (type.startsWith('application/vnd.kubernetes.protobuf')) return readProtobuf(bytes);
  // As text, so that the handler sees keys that are given twice, and says in the API server's words what it cannot read.
  return bytes.toString('utf8');
}

function readProtobuf(bytes: Buffer): unknown {
  try {
    return decodeProtobuf(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw newBadRequest(error.message);
    throw error;
  }
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > MAX_BYTES) throw newStatusError(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${MAX_BYTES}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
