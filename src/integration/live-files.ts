import { existsSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { exportCatalogue } from '../catalogue/export.ts';
import { iconFile, iconSizes } from '../site/icons.ts';
import { changeFeeds } from './change-feeds.ts';
import { hostTexts, type Hosting } from './host-texts.ts';
import { drawIcons } from './icons.ts';
import { makeDocuments } from './make-documents.ts';
import { makeForms } from './make-forms.ts';
import { makeSearchBeside } from './search-thread.ts';
import { drawShareImages, type ShareImages } from './share-images.ts';
import { writeStream, writeWhole } from './write-whole.ts';

/** What the files are made of. */
export interface Making extends Hosting {
  readonly shareImages: ShareImages;
}

/** A desk keeps no copies for later: a worker left by a published site would show them instead of what was just saved. */
const noWorker = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', () => self.registration.unregister());
`;

/** Makes a file, and what comes with it, below a folder; `file` counts from there. */
interface Product {
  /** What is made at once has one name. */
  readonly name: string;
  readonly file: string;
  readonly make: (folder: string) => Promise<unknown>;
}

function documentProduct(path: string, { catalogue }: Making): Product | undefined {
  const [, id, file] = /^tai-lieu\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? [];
  if (file === undefined) return undefined;
  if (id === undefined) return { name: 'tai-lieu', file, make: folder => makeDocuments(catalogue, folder) };
  const decision = catalogue.decisions.get(id);
  if (!decision) return undefined;
  const make = (folder: string) => makeDocuments(catalogue, folder, { decisions: [decision] });
  return { name: `tai-lieu-${id}`, file: `${id}/${file}`, make };
}

function formProduct(path: string, { catalogue }: Making): Product | undefined {
  const [, id, file] = /^bieu-mau\/(?:([^/]+)\/)?([^/]+\.(?:pdf|docx|json))$/.exec(path) ?? [];
  if (file === undefined) return undefined;
  if (id === undefined) return { name: 'bieu-mau', file, make: folder => makeForms(catalogue, folder) };
  const form = catalogue.forms.get(id);
  if (!form) return undefined;
  return {
    name: `bieu-mau-${id}`,
    file: `${id}/${file}`,
    make: folder => makeForms(catalogue, folder, [form]),
  };
}

function textAt(file: string, making: Making): string | undefined {
  if (file === 'sw.js') return noWorker;
  return file.endsWith('.atom') ? changeFeeds(making).at(file) : hostTexts(making).get(file);
}

function otherProduct(path: string, making: Making): Product | undefined {
  const { catalogue, asOf, shareImages } = making;
  if (path.startsWith('pagefind/'))
    return {
      name: 'tim',
      file: path,
      make: folder => makeSearchBeside(catalogue, asOf, join(folder, 'pagefind')),
    };
  if (path.startsWith('anh-chia-se/'))
    return {
      name: `anh-${path.replaceAll('/', '-')}`,
      file: path,
      make: folder => drawShareImages(making, folder, shareImages, file => file === path),
    };
  if (path === 'du-lieu/catalogue.json')
    return {
      name: 'du-lieu',
      file: path,
      make: folder => writeStream(join(folder, path), exportCatalogue(catalogue, asOf)),
    };
  if (iconSizes.some(size => path === iconFile(size)))
    return { name: 'bieu-tuong', file: path, make: drawIcons };
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const text = textAt(file, making);
  if (text === undefined) return undefined;
  return {
    name: 'chu',
    file,
    make: folder => {
      writeWhole(join(folder, file), text);
      return Promise.resolve();
    },
  };
}

/** What a built site holds besides its pages, made when it is asked for and kept until something is saved. */
export class LiveFiles {
  readonly #folder: string;
  #making: Making;
  #version = 0;
  #made = new Map<string, Promise<unknown>>();

  constructor(folder: string, making: Making) {
    this.#folder = folder;
    this.#making = making;
  }

  /** Whatever was made before is made anew. */
  renew(making: Making): void {
    this.#making = making;
    this.#made = new Map();
    this.#version += 1;
    rmSync(join(this.#folder, String(this.#version - 2)), { recursive: true, force: true });
  }

  /** Where the file for a path below the base lies; nothing where there is none. */
  async find(path: string): Promise<string | undefined> {
    const product =
      documentProduct(path, this.#making) ??
      formProduct(path, this.#making) ??
      otherProduct(path, this.#making);
    if (!product) return undefined;
    const folder = join(this.#folder, String(this.#version), product.name);
    const key = product.name === 'chu' ? path : product.name;
    const made = this.#made.get(key) ?? product.make(folder);
    this.#made.set(key, made);
    await made;
    const file = join(folder, product.file);
    return existsSync(file) ? file : undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

export const typeOf = (file: string): string => types[extname(file)] ?? 'application/octet-stream';
