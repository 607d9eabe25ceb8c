/** A font as fontkit, inside pdfkit, holds it: what it has decoded of its file, and the file. */
interface Font {
  readonly _tables: object;
  readonly stream: { readonly buffer: Uint8Array };
}

const isFont = (candidate: object): candidate is Font => '_tables' in candidate && 'stream' in candidate;

const decoded = new WeakMap<Uint8Array, object>();
const sharing = new WeakSet();

/**
 * Every document opens its fonts anew and would decode their tables again, which takes longer than to lay out a form.
 * From now on they are decoded once for the same file. Glyphs are not shared: a glyph remembers the first letter that it
 * was drawn for, so a file's bytes would depend on the files before it.
 */
export function shareTables(font: object): void {
  if (!isFont(font))
    throw new TypeError('fontkit has changed inside: this renderer is written for 2.0.4.');
  const prototype: unknown = Object.getPrototypeOf(font);
  if (typeof prototype !== 'object' || prototype === null || sharing.has(prototype)) return;
  sharing.add(prototype);
  Object.defineProperty(prototype, '_tables', {
    get(this: Font) {
      const { buffer } = this.stream;
      const tables = decoded.get(buffer) ?? {};
      decoded.set(buffer, tables);
      return tables;
    },
    // What a new font sets: none.
    set: () => undefined,
  });
}
