// SHA-256 as text. The browser's own is for secure contexts only, and the site may be served without one.
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The digest of the text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));
