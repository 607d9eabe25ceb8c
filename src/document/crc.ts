/** A view of bytes always gives a number, where a list might give nothing. */
const table = new DataView(new ArrayBuffer(256 * 4));
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  table.setUint32(byte * 4, sum);
}

/** CRC-32, as ZIP (APPNOTE 4.4.7) and PNG (annex D) count it. */
export function crc(bytes: Iterable<number>): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ table.getUint32(((sum ^ byte) & 0xff) * 4);
  return (sum ^ 0xffffffff) >>> 0;
}
