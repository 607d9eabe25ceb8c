import { groupFindings, sayClause, sayExtent, type Finding } from '../../conformance/findings.ts';
import type { Judgement, VerdictPlace } from '../../conformance/judge.ts';
import { element } from '../element.ts';

/** Places told of one finding before the rest is counted. */
const mostPlaces = 50;

function placesOf(finding: Finding): HTMLElement[] {
  const { places } = finding;
  if (places.length === 1) return [];
  const items = places.slice(0, mostPlaces).map(({ where = '' }) => element('li', '', where));
  const more = places.length - items.length;
  if (more > 0) items.push(element('li', '', `… và ${more} chỗ nữa`));
  const summary = element('summary', '', `Xem cả ${places.length} chỗ`);
  return [element('details', 'finding-places', summary, element('ul', '', ...items))];
}

/** Where the words are, without the words: they are shown beside. */
const shortPlace = (where: string) => where.replace(/, “.*$/su, '');

function placeLine(finding: Finding): string {
  const where = shortPlace(finding.first.where ?? '');
  const extent = sayExtent(finding);
  return extent === undefined ? where : `${extent}, từ ${where}`;
}

const longestExcerpt = 200;

function excerptOf({ first: { excerpt = '' } }: Finding): HTMLElement[] {
  if (excerpt === '') return [];
  const short = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt).trimEnd()}…` : excerpt;
  return [element('blockquote', 'finding-words', short)];
}

/** A finding on the page, and where its picture is to come. */
export interface ShownFinding {
  readonly item: HTMLElement;
  readonly place: VerdictPlace | undefined;
  readonly excerpt: string;
}

function showFinding(finding: Finding): ShownFinding {
  const found = element('p', 'finding-found', element('strong', '', finding.found));
  if (finding.mendable) found.append(' ', element('span', 'finding-mendable', 'sửa giúp được'));
  const about = element('p', 'finding-about', `${placeLine(finding)}. ${sayClause(finding)}.`);
  const item = element(
    'li',
    '',
    found,
    element('p', '', `Cần: ${finding.expected}.`),
    ...excerptOf(finding),
    about,
    ...placesOf(finding),
  );
  return { item, place: finding.first.place, excerpt: finding.first.excerpt ?? '' };
}

export interface ShownJudgement {
  readonly parts: readonly HTMLElement[];
  readonly findings: readonly ShownFinding[];
}

const titles = {
  law: (count: number) => `Chưa đúng Nghị định 30 (${count} điều)`,
  practice: (count: number) => `Nhắc thêm theo thông lệ (${count} điều)`,
} as const;

/** What is wrong by law, and apart from it what offices hold to besides. */
export function showJudgement(judgement: Judgement): ShownJudgement {
  const all = groupFindings(judgement);
  const parts: HTMLElement[] = [];
  const findings: ShownFinding[] = [];
  for (const source of ['law', 'practice'] as const) {
    const shown = all.filter(finding => finding.source === source).map(showFinding);
    if (shown.length === 0) continue;
    findings.push(...shown);
    parts.push(
      element('h3', '', titles[source](shown.length)),
      ...(source === 'practice'
        ? [element('p', 'small quiet', 'Những điều này không làm văn bản trượt.')]
        : []),
      element('ul', 'findings', ...shown.map(({ item }) => item)),
    );
  }
  return { parts, findings };
}

/** The verdict in one line. */
export function sayVerdict(judgement: Judgement): string {
  const all = groupFindings(judgement);
  const count = (source: Finding['source']) => all.filter(finding => finding.source === source).length;
  const [law, remarks] = [count('law'), count('practice')];
  const verdict = law === 0 ? 'Đạt' : `Chưa đạt: ${law} điều chưa đúng Nghị định 30`;
  return remarks === 0 ? `${verdict}.` : `${verdict}${law === 0 ? ';' : ','} ${remarks} điều nhắc thêm.`;
}

/** Draws a piece of the page in the place of its words. */
export function putPicture({ item, excerpt }: ShownFinding, picture: ImageData): void {
  const canvas = element('canvas', 'finding-picture');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.role = 'img';
  canvas.ariaLabel = `Ảnh chụp chỗ ấy trên trang: ${excerpt}`;
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  const words = item.querySelector('.finding-words');
  if (words) words.replaceWith(canvas);
  else item.append(canvas);
}
