import { isVersion, type Former } from '../catalogue/change-lists.ts';
import type { Procedure } from '../catalogue/catalogue.ts';
import { present } from '../catalogue/known.ts';
import type { Step } from '../catalogue/lineage.ts';
import { publicRoot } from '../catalogue/public-root.ts';
import type { ProcedurePart } from '../catalogue/schema/change.ts';
import { renderHtml } from '../document/html/render.ts';
import type { Block } from '../document/tree.ts';
import { capitalised } from '../language/capitals.ts';
import { stopped } from '../language/stops.ts';
import { listsWith, sayCounts, sayListCount } from '../wording/change-counts.ts';
import type { Announced } from '../../templates/change/announced.ts';
import { listBlocks } from '../../templates/change/lists.ts';
import { redlineBlocks } from '../../templates/change/redline.ts';
import { drawFeed } from './atom.ts';
import { nameBasedUuid } from './name-based-uuid.ts';
import { xmlText } from './xml.ts';

/** The two times, as people are told of them. */
export interface Times {
  readonly before: string;
  readonly after: string;
}

interface ToldProcedure {
  readonly id?: string;
  readonly code: string | null;
  readonly name: string;
  readonly field?: string;
  readonly statedBy?: string;
}

const toldProcedure = (former: Former): ToldProcedure => ({
  ...(isVersion(former) ? { id: former.id } : {}),
  code: present(former.code) ?? null,
  name: former.name,
  ...(isVersion(former) ? { field: former.field.id } : {}),
  ...(!isVersion(former) && former.statedBy !== undefined ? { statedBy: former.statedBy } : {}),
});

const toldSteps = (steps: readonly Step<Procedure>[]) => ({
  by: steps.flatMap(({ by }) => by ?? []),
  notes: steps.flatMap(({ note }) => note ?? []),
});

const toldParts = (parts: readonly ProcedurePart[] | undefined) => (parts === undefined ? {} : { parts });

/** The lists for machines. */
export function changesAsData({ announcing, lists, counts }: Announced, times: Times): unknown {
  const { before, after } = announcing.compared;
  return {
    before: { told: times.before, procedures: before.size },
    after: { told: times.after, procedures: after.size },
    counts,
    added: lists.added.map(own => ({ after: toldProcedure(own.after), ...toldSteps(own.steps) })),
    amended: lists.amended.map(own => ({
      before: toldProcedure(own.before),
      after: toldProcedure(own.after),
      ...toldParts(own.parts),
      ...toldSteps(own.steps),
    })),
    replaced: lists.replaced.map(own => ({
      before: own.before.map(toldProcedure),
      partly: own.partly.map(({ of, what }) => ({ ...toldProcedure(of), parts: what })),
      after: own.after.map(toldProcedure),
      ...toldSteps(own.steps),
    })),
    restated: lists.restated.map(own => ({
      before: toldProcedure(own.before),
      after: toldProcedure(own.after),
      returns: own.returns,
      ...toldSteps(own.steps),
    })),
    abolished: lists.abolished.map(({ of, what, step }) => ({
      before: toldProcedure(of),
      ...toldParts(what),
      ...toldSteps(step ? [step] : []),
    })),
  };
}

const style = `body{font:1rem/1.6 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th,.vb-group th{background:#f0f0f0}.vb-center{text-align:center}.vb-table{overflow-x:auto}
td p,th p{margin:0 0 .3rem}h4,h5{font-size:1rem}.vb-note{font-size:.9rem}h2{margin-top:2.5rem}h3{margin-top:2rem}.vb-unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
ins{background:#d9f2e0;color:#0b4d1c}del{background:#fbe3e3;color:#7a1010}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}thead th,.vb-group th{background:#2b2b2b}ins{background:#12391d;color:#c9f0d3}del{background:#4a1717;color:#ffd9d9}a{color:#9cc7ff}}`;

/** Blocks of documents as a part of a page. */
function partOf({ decision }: Announced, blocks: readonly Block[]): string {
  const about = { title: decision.title, subject: decision.title, author: '', date: decision.date };
  return renderHtml({ ...about, sections: [{ orientation: 'portrait', restartsNumbering: true, blocks }] });
}

/** One page that needs nothing beside it: the lists, then the content of each procedure with old and new words. */
export function changesAsPage(announced: Announced, { before, after }: Times): string {
  const { announcing, decision, counts } = announced;
  const title = capitalised(sayCounts(counts));
  const sizes = announcing.compared;
  const lead = `So sánh ${before} (${sizes.before.size} thủ tục) với ${after} (${sizes.after.size} thủ tục).`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${xmlText(title)}</h1>
<p>${xmlText(lead)}</p>
${decision.draft ? '<p><strong>Dự thảo, chưa ban hành.</strong></p>' : ''}
<h2>Danh mục</h2>
${partOf(announced, listBlocks(announced, 1))}
<h2>Nội dung trước và sau khi thay đổi</h2>
<p><del>Chữ gạch bỏ</del> là nội dung cũ, <ins>chữ gạch dưới</ins> là nội dung mới.</p>
${partOf(announced, redlineBlocks(announced))}
</main>
</body>
</html>
`;
}

/** A feed with the announcement as its one entry, to be put among those of the office. */
export function changesAsFeed(announced: Announced, day: string): string {
  const { announcing, decision, counts } = announced;
  const { site } = announcing.catalogue;
  const root = publicRoot(site.address) ?? '';
  const file = 'thay-doi.atom';
  const page = `${root}thay-doi.html`;
  const mark = decision.draft ? 'Dự thảo, chưa ban hành – ' : '';
  const entry = {
    id: nameBasedUuid(`announcement/${site.publisher}/${day}/${sayCounts(counts)}`),
    title: `${mark}${decision.title}`,
    link: page,
    updated: day,
    summary: listsWith(counts)
      .map(list => stopped(capitalised(sayListCount(list, counts)), '.'))
      .join(' '),
  };
  const head = {
    id: nameBasedUuid(`feed/${site.publisher}/${file}`),
    title: 'Thủ tục hành chính thay đổi',
    subtitle: `${site.title}: thủ tục được ban hành, sửa đổi, thay thế, bãi bỏ`,
    author: site.publisher,
    self: `${root}${file}`,
    page,
    updated: day,
  };
  return drawFeed(head, [entry]);
}
