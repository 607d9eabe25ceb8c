import type { Decision } from '../catalogue/catalogue.ts';
import type { Site } from '../catalogue/schema/site.ts';
import { standingOf, type Day } from '../catalogue/standing.ts';
import { uncapitalised } from '../language/capitals.ts';
import { sayDecision } from '../wording/decision.ts';
import { sayArea } from '../wording/area.ts';
import { sayExtent } from '../wording/extent.ts';
import { notStated } from '../wording/known.ts';
import { isRestated, whatIsKept } from '../wording/restated.ts';
import { sayStanding } from '../wording/standing.ts';
import { dataLink, decisionLink, feedLink, homeLink } from './links.ts';

interface Publication {
  readonly site: Site;
  readonly decisions: readonly Decision[];
  readonly asOf: Day;
  readonly address: (link: string) => string;
}

/** Words of the catalogue stay words in Markdown. */
const plain = (words: string) => words.replace(/[\\`*_[\]<>#|]/g, mark => `\\${mark}`);

/** `llms.txt`: what programs that read for people should know first (llmstxt.org). */
export function languageModelText({ site, decisions, asOf, address }: Publication): string {
  const link = (name: string, to: string, about: string) => `- [${plain(name)}](${address(to)}): ${about}`;
  return `# ${plain(site.title)}

> ${plain(site.description)}

Ai công bố: ${plain(site.publisher)}.
${site.notice === undefined ? '' : `\n${plain(site.notice)}\n`}
Cách đọc:

- Mỗi thủ tục có một mã ổn định dạng \`<văn bản>/<thủ tục>\` và một trang ở \`${address(`${homeLink}thu-tuc/`)}<mã>/\`. Mã quốc gia (ví dụ 1.010815) có thể đứng ở nhiều thủ tục khác cấp, nên không dùng để nhận diện.
- Giá trị “Không” nghĩa là văn bản ghi không có; “${notStated}” nghĩa là chưa biết. Hai điều này khác nhau; đừng suy ra điều văn bản không nêu.
- Ngày làm việc và ngày là hai đơn vị khác nhau.
${decisions.some(isRestated) ? `- Văn bản ghi “bản trình bày lại”: ${whatIsKept}; muốn trích nguyên văn thì xem bản gốc.\n` : ''}- “(suy từ …)” là điều danh mục suy ra, văn bản không ghi thẳng.
- Trích dẫn thì nêu số văn bản, ngày và tình trạng hiệu lực ghi ở đầu trang.

## Dữ liệu

${link('catalogue.json', dataLink('catalogue.json'), 'toàn bộ danh mục đã kiểm tra, JSON')}
${link('catalogue.schema.json', dataLink('catalogue.schema.json'), 'lược đồ JSON, có mô tả từng trường')}
${link('van-ban.atom', feedLink, 'văn bản và thay đổi, Atom')}

## Văn bản

${decisions
  .map(decision =>
    link(
      sayDecision(decision, 'page'),
      decisionLink(decision.id),
      `${plain(decision.shortTitle)}; ${plain(sayArea(decision))}; ${sayExtent(decision.procedures)};${isRestated(decision) ? ' bản trình bày lại;' : ''} ${uncapitalised(sayStanding(standingOf(decision, asOf)))}`,
    ),
  )
  .join('\n')}
`;
}
