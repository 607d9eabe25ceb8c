import { join, relative } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import type { Day } from '../catalogue/standing.ts';
import { publicBase } from '../site/address.ts';
import type { DayOptions } from './build-day.ts';
import { clearAway, layOut } from './desk.ts';
import { finishSite } from './finish-site.ts';
import { judgeContent, refuseFaults } from './judged-content.ts';
import { makeDocuments } from './make-documents.ts';
import { makeForms } from './make-forms.ts';
import { filesBelow, mark, settleMark } from './marker.ts';
import { placeToReplace } from './output-folder.ts';
import type { Phase } from './phases.ts';
import { isWithin, refuseUnreadablePath } from './refused-places.ts';
import { makeSearchBeside } from './search-thread.ts';
import type { ShareImages } from './share-images.ts';
import { sweepBeside, takePlace } from './take-place.ts';
import { UserError } from './user-error.ts';
import { openWorkplace } from './workplace.ts';

export interface SiteBuildOptions extends DayOptions {
  /** The path below which the site is served; else that of the public address, else "/". */
  readonly base?: string | undefined;
  readonly shareImages?: ShareImages | undefined;
  /** Word and PDF of each decision and form; without them pages and search alone are ready sooner. */
  readonly documents?: boolean | undefined;
  /** Is told what begins. */
  readonly begin?: ((phase: Phase) => void) | undefined;
}

/** Where the site will stand. Two answers would send readers of one to pages of the other. */
export function baseOf(address: Catalogue['site']['address'], wanted: string | undefined): string {
  if (wanted === undefined) return publicBase(address);
  const base = `/${wanted}/`.replace(/\/+/g, '/');
  if (!/^[a-z0-9/._~-]+$/i.test(base))
    throw new UserError(
      `Đường dẫn “${wanted}” không hợp lệ.`,
      'Ghi dạng /tthc/, chỉ gồm chữ không dấu, số, gạch nối.',
    );
  if (publicRoot(address) !== undefined && base !== publicBase(address))
    throw new UserError(
      `--base ${base} khác đường dẫn của địa chỉ công khai trong site.yaml (${publicBase(address)}).`,
      'Sửa address trong site.yaml cho có cùng đường dẫn, hoặc bỏ --base.',
    );
  return base;
}

/** Only a full address can name a picture, so without one nobody would ever see them. */
export const imagesOf = (address: Catalogue['site']['address'], wanted: ShareImages = 'each'): ShareImages =>
  publicRoot(address) === undefined ? 'none' : wanted;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The desk of a build: pages kept for the next one look for it under the same name. */
export const buildDesk = 'build';

/**
 * One build of one catalogue, but for its pages: checked before anything is made, made in a folder of its own, put into
 * place once it is whole.
 */
export class SiteBuild {
  readonly content: string;
  readonly out: string;
  readonly place: string;
  readonly catalogue: Catalogue;
  readonly asOf: Day;
  readonly base: string;
  readonly shareImages: ShareImages;
  readonly begin: (phase: Phase) => void;
  readonly #documents: boolean;
  readonly #workplace: ReturnType<typeof openWorkplace>;
  #search = Promise.resolve();

  /** Throws while the catalogue has errors. */
  constructor(content: string, out: string, options: SiteBuildOptions) {
    const { documents = true, asOf, epoch, begin = () => undefined } = options;
    refuseUnreadablePath(content, 'nội dung');
    begin('check');
    this.begin = begin;
    this.#documents = documents;
    this.content = content;
    this.out = out;
    this.place = placeToReplace(out, content);
    sweepBeside(this.place);
    const judged = judgeContent(content, { asOf, epoch });
    this.catalogue = refuseFaults(judged, content, 'chưa dựng trang');
    say(
      `Danh mục hợp lệ: ${this.catalogue.procedures.size} thủ tục, ${judged.acknowledgedCount} lỗi của văn bản gốc đã khai nhận.`,
    );
    this.asOf = judged.asOf;
    this.#workplace = openWorkplace();
    this.base = baseOf(this.catalogue.site.address, options.base);
    this.shareImages = imagesOf(this.catalogue.site.address, options.shareImages);
  }

  /** A place of its own for what the build makes. */
  made(name: string): string {
    return join(this.#workplace.folder, name);
  }

  /** What pages show lies ready from here on; the search index is made beside them. */
  async layOut(): Promise<void> {
    const { catalogue, asOf } = this;
    this.begin('documents');
    const decisions = this.#documents ? [...catalogue.decisions.values()] : [];
    layOut(buildDesk, {
      catalogue,
      asOf,
      documents: await makeDocuments(catalogue, this.made('tai-lieu'), { decisions }),
      formFiles: this.#documents ? await makeForms(catalogue, this.made('bieu-mau')) : [],
    });
    this.#search = makeSearchBeside(catalogue, asOf, this.made('pagefind'));
    // Waited for when the pages are done: until then its failure is nobody's.
    this.#search.catch(() => undefined);
  }

  /** Adds to the pages in the folder what is no page, and puts all into place. */
  async finish(site: string): Promise<void> {
    const { catalogue, asOf, base, shareImages, out } = this;
    this.begin('search');
    await this.#search;
    this.begin('finishing');
    const documents = this.#documents;
    await finishSite(site, { catalogue, asOf, base, shareImages, made: this.#workplace.folder, documents });
    mark(site, filesBelow(site), 'replaced');
    settleMark(site);
    takePlace(site, this.place, out);
    clearAway(buildDesk);
    this.#workplace.close();
    say(`Đã dựng xong vào ${isWithin(out, process.cwd()) ? relative(process.cwd(), out) : out}`);
  }
}
