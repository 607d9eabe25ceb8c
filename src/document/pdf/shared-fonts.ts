/** What pdfkit asks of a glyph. */
interface Glyph {
  readonly id: number;
  /** The letters it was first made for. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** A font as each document opens it: fontkit's, inside pdfkit. */
export interface Font {
  readonly _tables: object;
  _glyphs: object;
  readonly stream: { readonly buffer: Uint8Array };
  glyphForCodePoint(codePoint: number): Glyph;
}

/** A word whose glyphs are chosen and placed. */
interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
}

export interface SharedFace {
  readonly font: Font;
  readonly layoutRun: (this: SharedFace, text: string, features?: object) => Run;
}

/** What all documents know of one font file. */
class Known {
  readonly tables: object = {};
  readonly #words = new Map<string, Run>();

  word(text: string, shape: () => Run): Run {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const run = shape();
    if (text.length > longestWord) return run;
    if (this.#words.size >= mostWords) this.#words.clear();
    this.#words.set(text, run);
    return run;
  }
}

/** Forms of one kind say the same words; answers are all different, so memory is bounded. */
const mostWords = 4000;
const longestWord = 40;

const knownOf = new WeakMap<Uint8Array, Known>();

function known({ stream: { buffer } }: Font): Known {
  const found = knownOf.get(buffer) ?? new Known();
  knownOf.set(buffer, found);
  return found;
}

const sharing = new WeakSet();

/** Whether it had not been there yet. */
function isNew(prototype: object): boolean {
  const before = sharing.has(prototype);
  sharing.add(prototype);
  return !before;
}

function prototypeOf(object: object): object {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (typeof prototype !== 'object' || prototype === null)
    throw new TypeError('pdfmake has changed inside: its fonts have no class.');
  return prototype;
}

/**
 * Every document opens its fonts anew, would decode their tables anew and shape every word anew: three quarters of the
 * time that a form takes. From now on that is done once for a font file, and bounded in memory.
 */
export function shareFonts(face: SharedFace): void {
  const fontPrototype = prototypeOf(face.font);
  if (isNew(fontPrototype))
    Object.defineProperty(fontPrototype, '_tables', {
      get(this: Font) {
        return known(this).tables;
      },
      // What a new font sets: none.
      set: () => undefined,
    });
  const facePrototype = prototypeOf(face);
  const { layoutRun } = face;
  if (isNew(facePrototype))
    Object.defineProperty(facePrototype, 'layoutRun', {
      value(this: SharedFace, text: string, features?: object): Run {
        return features === undefined
          ? known(this.font).word(text, () => shapedAlone(this, text, layoutRun))
          : layoutRun.call(this, text, features);
      },
    });
}

/**
 * As if it were the first word of a document: fontkit's glyphs remember the first letters they were made for, and the
 * bytes of a file would else depend on the files before it. Glyphs themselves would hold on to their document.
 */
function shapedAlone(face: SharedFace, text: string, layoutRun: SharedFace['layoutRun']): Run {
  const { font } = face;
  const { _glyphs } = font;
  font._glyphs = {};
  try {
    const { glyphs, positions, advanceWidth } = layoutRun.call(face, text);
    const plain = glyphs.map(glyph => ({
      id: glyph.id,
      codePoints: glyph.codePoints,
      advanceWidth: glyph.advanceWidth,
    }));
    return { glyphs: plain, positions, advanceWidth };
  } finally {
    font._glyphs = _glyphs;
  }
}
