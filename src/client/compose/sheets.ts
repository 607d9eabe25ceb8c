import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { part } from '../page-part.ts';

async function pictureOf(pdf: PDFDocumentProxy, sheet: HTMLCanvasElement): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(Number(sheet.dataset['page']));
  const { width } = page.getViewport({ scale: 1 });
  const dots = sheet.clientWidth * Math.min(devicePixelRatio, 2);
  const viewport = page.getViewport({ scale: dots / width });
  const picture = document.createElement('canvas');
  picture.width = Math.round(viewport.width);
  picture.height = Math.round(viewport.height);
  await page.render({ canvas: picture, viewport }).promise;
  return picture;
}

/** The pages as they will be printed: pictures of the very PDF that is taken away. Only those in sight are drawn. */
export class Sheets {
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #worker = PDFWorker.create({
    port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }),
  });
  readonly #watch: IntersectionObserver;
  #shown: PDFDocumentProxy | undefined;
  /** Grows with each document: a picture of an older one is not shown any more. */
  #turn = 0;

  constructor(preview: HTMLElement) {
    this.#root = part(preview, '[data-sheets]', HTMLElement);
    this.#status = part(preview, '[data-sheets-status]', HTMLElement);
    this.#watch = new IntersectionObserver(
      seen => {
        for (const { target, isIntersecting } of seen)
          if (isIntersecting && target instanceof HTMLCanvasElement) void this.#draw(target);
      },
      { root: this.#root, rootMargin: '50%' },
    );
    addEventListener('resize', () => this.#redraw());
  }

  /** Resolves once the module of the thread has come and answers. */
  get ready(): Promise<void> {
    return this.#worker.promise.then(() => undefined);
  }

  say(words: string): void {
    this.#status.textContent = words;
  }

  async show(bytes: Uint8Array): Promise<void> {
    const turn = (this.#turn += 1);
    const opened = await getDocument({
      // pdf.js takes the bytes away from whoever owns them.
      data: bytes.slice(),
      worker: this.#worker,
      useSystemFonts: false,
    }).promise;
    if (turn !== this.#turn) {
      await opened.loadingTask.destroy();
      return;
    }
    const before = this.#shown;
    this.#shown = opened;
    this.#place(opened);
    await before?.loadingTask.destroy();
    this.say(`${opened.numPages} trang`);
  }

  /** Sheets that are there keep their picture until the new one is drawn: nothing flickers while somebody types. */
  #place({ numPages }: PDFDocumentProxy): void {
    const sheets = [...this.#root.querySelectorAll('canvas')];
    for (const sheet of sheets.slice(numPages)) sheet.remove();
    for (let page = sheets.length + 1; page <= numPages; page += 1) this.#root.append(this.#sheet(page));
    for (const sheet of this.#root.querySelectorAll('canvas'))
      sheet.ariaLabel = `Trang ${sheet.dataset['page'] ?? ''} trên ${numPages} của bản xem trước`;
    this.#redraw();
  }

  #sheet(page: number): HTMLCanvasElement {
    const sheet = document.createElement('canvas');
    sheet.className = 'compose-sheet';
    sheet.role = 'img';
    sheet.dataset['page'] = String(page);
    // A4 across the width, until its own size is known.
    sheet.width = 210;
    sheet.height = 297;
    return sheet;
  }

  #redraw(): void {
    for (const sheet of this.#root.querySelectorAll('canvas')) {
      this.#watch.unobserve(sheet);
      this.#watch.observe(sheet);
    }
  }

  async #draw(sheet: HTMLCanvasElement): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    try {
      const picture = await pictureOf(shown, sheet);
      if (shown !== this.#shown) return;
      sheet.width = picture.width;
      sheet.height = picture.height;
      sheet.getContext('2d')?.drawImage(picture, 0, 0);
    } catch (error) {
      // A document that another has followed is closed under the pen.
      if (shown === this.#shown) throw error;
    }
  }
}
