import { createHash } from 'node:crypto';

/** Made once, for the names below. */
const namespace = Buffer.from('c1d9ad7ec1a4516bb2f58c5f6a21d0b7', 'hex');

/** A name that is the same in every build and asks for no domain of one's own (RFC 9562, version 5). */
export function nameBasedUuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return `urn:uuid:${parts.map(([from, to]) => hex.slice(from, to)).join('-')}`;
}
