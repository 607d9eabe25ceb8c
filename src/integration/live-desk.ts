import { createReadStream, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  isRunnableDevEnvironment,
  type DevEnvironment,
  type EnvironmentModuleNode,
  type ViteDevServer,
} from 'vite';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Finding } from '../catalogue/finding.ts';
import { clearAway, layOut } from './desk.ts';
import type { DayOptions } from './build-day.ts';
import { openContent, sayFinding, type Judged } from './judged-content.ts';
import { LiveFiles, typeOf } from './live-files.ts';
import { plannedDocuments } from './make-documents.ts';
import { plannedForms } from './make-forms.ts';
import { liveModules } from './modules.ts';
import type { ShareImages } from './share-images.ts';

/**
 * What hands in the file system do at once, such as saving two files, is looked at at once. Longer than the 50 ms for
 * which the watcher keeps silent of a second change to a file: what it does not tell is written by then.
 */
const rest = 60;

/** As many faults as a screen shows. */
const mostShown = 5;

const say = (line: string) => process.stdout.write(`${line}\n`);

interface Settings {
  readonly content: string;
  readonly base: string;
  readonly shareImages: ShareImages;
  readonly day: DayOptions;
  /** Of this process alone. */
  readonly folder: string;
}

/** The lines around a fault, its own marked. */
function frameOf(content: string, { file, line }: Finding): string {
  const lines = readFileSync(join(content, file), 'utf8').split('\n');
  const first = Math.max(0, line - 3);
  return lines
    .slice(first, line + 2)
    .map((text, index) => `${first + index + 1 === line ? '>' : ' '} ${first + index + 1} | ${text}`)
    .join('\n');
}

/**
 * Modules are read again together with all that import them. The runner forgets them too: Astro reads modules for their
 * styles between two requests, and the runner would take one that it has not read itself for unchanged.
 */
function forget(environment: DevEnvironment, stale: (id: string) => boolean): void {
  const forgotten = new Set<EnvironmentModuleNode>();
  for (const module of environment.moduleGraph.idToModuleMap.values())
    if (module.id !== null && stale(module.id)) environment.moduleGraph.invalidateModule(module, forgotten);
  if (!isRunnableDevEnvironment(environment)) return;
  const { evaluatedModules } = environment.runner;
  for (const { id } of forgotten) {
    const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
  }
}

/** What Vite answers itself. */
const isOfVite = (path: string) => /^(?:@|src\/|node_modules\/)/.test(path);

/**
 * The content folder while somebody works on it: pages show the last catalogue without errors; what was saved since is
 * judged at once and either takes its place or is told as an overlay.
 */
export class LiveDesk {
  readonly #settings: Settings;
  readonly #content: ReturnType<typeof openContent>;
  #judged: Judged;
  #good: Catalogue | undefined;
  #files: LiveFiles | undefined;
  /** Which of the catalogues accepted so far the pages show. */
  #accepted = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#content = openContent(settings.content, settings.day);
    this.#judged = this.#content.judge();
    this.#accept();
    this.#tell();
  }

  /** Puts the catalogue before the pages, when it has no errors. */
  #accept(): boolean {
    const { catalogue, errors, asOf } = this.#judged;
    if (!catalogue || errors.length > 0) return false;
    const { folder } = this.#settings;
    const making = { ...this.#settings, catalogue, asOf };
    this.#good = catalogue;
    this.#accepted += 1;
    layOut(folder, {
      catalogue,
      asOf,
      documents: plannedDocuments(catalogue),
      formFiles: plannedForms(catalogue),
    });
    if (this.#files) this.#files.renew(making);
    else this.#files = new LiveFiles(join(folder, 'files'), making);
    return true;
  }

  #tell(): void {
    const { errors } = this.#judged;
    for (const finding of errors) say(sayFinding(this.#settings.content, finding));
    if (errors.length === 0) say(`Danh mục hợp lệ: ${this.#good?.procedures.size ?? 0} thủ tục.`);
    else say(`${errors.length} lỗi: trang vẫn là bản tốt trước đó. Sửa rồi lưu lại.`);
  }

  /** Vite's own notice over the page. */
  #overlay() {
    const { errors } = this.#judged;
    const [first] = errors;
    if (!first) return undefined;
    const { content } = this.#settings;
    const shown = errors
      .slice(0, mostShown)
      .map(({ file, line, column, message, remedy, rule }) =>
        [`${file}:${line}:${column}  ${rule}`, message, `→ ${remedy}`].join('\n'),
      );
    const more = errors.length > mostShown ? [`… và ${errors.length - mostShown} lỗi nữa.`] : [];
    return {
      type: 'error',
      err: {
        plugin: 'niem-yet',
        message: [...shown, ...more].join('\n\n'),
        stack: '',
        id: join(content, first.file),
        loc: { file: join(content, first.file), line: first.line, column: first.column },
        frame: first.file === '' ? '' : frameOf(content, first),
      },
    } as const;
  }

  /** Judges what was saved, and lets every open page show it or say what is wrong. */
  #renew(server: ViteDevServer, changed: readonly string[]): void {
    const guides = [...(this.#good?.guides.keys() ?? [])].join();
    this.#judged = this.#content.judge(changed);
    const accepted = this.#accept();
    this.#tell();
    if (!accepted) {
      this.#show(server);
      return;
    }
    const stale = liveModules([...(this.#good?.guides.keys() ?? [])].join() !== guides);
    for (const name of ['ssr', 'prerender']) {
      const environment = server.environments[name];
      if (!environment) continue;
      forget(environment, stale);
      // Astro's own word for it: it remembers which pages there are.
      environment.hot.send('astro:content-changed', {});
    }
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  }

  #show(server: ViteDevServer): void {
    const overlay = this.#overlay();
    if (overlay) server.environments.client.hot.send(overlay);
  }

  /** Before there is a catalogue without errors there is nothing to show but what is wrong. */
  #faultPage(): string {
    const { content } = this.#settings;
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const items = this.#judged.errors.map(finding => `<li>${escaped(sayFinding(content, finding))}</li>`);
    return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Nội dung có lỗi</title>
<script type="module" src="${this.#settings.base}@vite/client"></script></head>
<body><h1>Nội dung có lỗi nên chưa có trang</h1><ol>${items.join('\n')}</ol>
<p>Sửa rồi lưu lại, trang tự hiện ra.</p></body></html>
`;
  }

  #serveFiles(server: ViteDevServer): void {
    const { base } = this.#settings;
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith(base)) {
        next();
        return;
      }
      // As it is when the page is begun: what is accepted meanwhile may not be in it.
      response.setHeader('server-timing', `niem-yet;desc="${this.#accepted}"`);
      if (!this.#files) {
        if (isOfVite(pathname.slice(base.length))) {
          next();
          return;
        }
        response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(this.#faultPage());
        return;
      }
      const path = decodeURIComponent(pathname.slice(base.length));
      if (path === '404.html') request.url = `${base}404/`;
      this.#files.find(path).then(file => {
        if (file === undefined) {
          next();
          return;
        }
        response.writeHead(200, { 'content-type': typeOf(file), 'cache-control': 'no-cache' });
        createReadStream(file).pipe(response);
      }, next);
    });
  }

  serve(server: ViteDevServer): void {
    const { content, folder } = this.#settings;
    this.#serveFiles(server);
    server.watcher.add(content);
    const changed = new Set<string>();
    let waiting: NodeJS.Timeout | undefined;
    server.watcher.on('all', (_event, path) => {
      const file = relative(content, path).replaceAll(sep, '/');
      if (file.startsWith('..') || file.split('/').some(part => part.startsWith('.'))) return;
      changed.add(file);
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const saved = [...changed];
        changed.clear();
        this.#renew(server, saved);
      }, rest);
    });
    // A page opened, or opened again, while something is wrong says so too.
    server.environments.client.hot.on('vite:client:connect', () => {
      this.#show(server);
    });
    server.environments.client.hot.on('niem-yet:shown', ({ made }: { readonly made: string }, client) => {
      if (made !== String(this.#accepted)) client.send({ type: 'full-reload', path: '*' });
    });
    server.httpServer?.once('close', () => {
      clearTimeout(waiting);
      clearAway(folder);
    });
  }
}
