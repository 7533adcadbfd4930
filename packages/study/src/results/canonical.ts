import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * JSON text with one spelling: keys sorted, no spaces, numbers as ECMAScript prints them.
 *
 * @throws  when the value holds NaN, an infinity or nothing at all: none has a JSON form
 * @source  RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('canonical JSON needs a value, got undefined');
  return text;
}

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** Content address of a plain JSON value: SHA-256 of its canonical text in UTF-8. */
export const contentKey = (value: unknown): string => sha256Hex(utf8ToBytes(canonicalJson(value)));

/** A running SHA-256 over parts, each preceded by its name and length so that no two lists of parts share bytes. */
export function partDigest(): { add(name: string, bytes: Uint8Array): void; hex(): string } {
  const hash = sha256.create();
  return {
    add(name, bytes) {
      hash.update(utf8ToBytes(`${name} ${bytes.length}\n`)).update(bytes);
    },
    hex: () => bytesToHex(hash.digest()),
  };
}

export { utf8ToBytes };
