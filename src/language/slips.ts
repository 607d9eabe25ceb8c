/** Slips of a writing hand that can be seen in one text alone; each judgement says what it saw, or nothing. */
type Slip = (text: string) => string | undefined;

/** Words that join or point and never follow themselves, with the syllables after which they may begin anew ("thiết bị bị hỏng"). */
const neverTwice: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'của và các những là được cho để này đó thì mà hoặc nhưng nếu đã sẽ đang rằng cũng mỗi mọi nhằm bởi'
      .split(' ')
      .map(word => [word] as const),
    [
      ['tại', 'hiện', 'tồn'],
      ['theo', 'kèm', 'tiếp', 'đi'],
      ['trên', 'nêu', 'nói', 'ở', 'bên', 'phía'],
      ['trong', 'bên', 'phía', 'ở'],
      ['đến', 'chuyển', 'nơi', 'gửi', 'đi', 'xe'],
      ['bằng', 'văn', 'công', 'cân', 'thăng'],
      ['do', 'tự', 'lý'],
      ['bị', 'thiết', 'chuẩn', 'trang', 'dự', 'quân'],
      ['với', 'cùng'],
      ['về', 'trở', 'đi'],
      ['khi', 'trước', 'sau', 'đôi', 'trong'],
      ['có', 'sẵn', 'nếu', 'hiện', 'không'],
      ['không', 'hay', 'hoặc'],
      ['phải', 'bên'],
      ['hồ'],
      ['giấy', 'tờ'],
      ['ủy'],
      ['thủ', 'tuân', 'bảo', 'phòng', 'cầu', 'thống'],
      ['thẩm', 'bồi', 'hội'],
    ] as const,
  ]
    .flat()
    .map(([word, ...after]) => [word, after]),
);

const bareWord = /^[^\p{L}]*(\p{L}+)[^\p{L}]*$/u;
const endsPassage = /[^\p{L}]$/u;

const same = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && (left === right || left.toLowerCase() === right.toLowerCase());

/** What stands before a doubled word, when nothing parts the three. */
function wordBefore(pieces: readonly string[], at: number): string {
  const before = pieces[at - 2] ?? '';
  return endsPassage.test(before) ? '' : (bareWord.exec(before)?.[1] ?? '').toLowerCase();
}

/** "hồ sơ hồ sơ", whose last word may bear the full stop. */
function doubledPair(pieces: readonly string[], at: number): string | undefined {
  const [first = '', second = '', again = '', last = ''] = pieces.slice(at - 3, at + 1);
  if (at < 3 || !same(first, again) || !same(second, bareWord.exec(last)?.[1])) return undefined;
  const isPair = /^\p{L}{2,}$/u.test(first) && /^\p{L}{2,}$/u.test(second);
  return isPair && first.toLowerCase() !== 'từng' ? `${first} ${second} ${first} ${second}` : undefined;
}

function doubledAlone(pieces: readonly string[], at: number): string | undefined {
  const before = pieces[at - 1] ?? '';
  if (before === '' || endsPassage.test(before)) return undefined;
  const first = bareWord.exec(before)?.[1] ?? '';
  const after = neverTwice.get(first.toLowerCase());
  if (!after || !same(first, bareWord.exec(pieces[at] ?? '')?.[1])) return undefined;
  return after.includes(wordBefore(pieces, at)) ? undefined : `${first} ${first}`;
}

/** "của của", "hồ sơ hồ sơ". What is doubled by law ("luôn luôn") or by chance ("trực tiếp tiếp nhận") is left alone. */
export const doubledWord: Slip = text => {
  const pieces = text.split(' ');
  const small = text.toLowerCase().split(' ');
  for (let at = 1; at < pieces.length; at += 1) {
    const found = small[at]?.startsWith(small[at - 1] ?? '')
      ? doubledAlone(pieces, at)
      : pieces[at - 3] === pieces[at - 1]
        ? doubledPair(pieces, at)
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const closers: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
]);
const openers = new Set(closers.values());
/** "a)", "12)", "iv)" number a list; they close nothing. */
const listMark = /(?:^|[\s;,:.–-])(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u;
const anyBracket = /[()[\]“”"]/u;
const interval = /[[(][\d\s;,.+∞-]+[\])]/gu;

/** A bracket or quotation mark that is opened or closed alone. */
export const unclosed: Slip = text => {
  if (!anyBracket.test(text)) return undefined;
  const open: string[] = [];
  const marks = text.replace(interval, '');
  for (const { 0: sign, index } of marks.matchAll(/[()[\]“”]/gu)) {
    if (openers.has(sign)) open.push(sign);
    else if (open.at(-1) === closers.get(sign)) open.pop();
    else if (sign !== ')' || !listMark.test(marks.slice(0, index))) return sign;
  }
  const straight = marks.match(/(?<!\d)"/gu)?.length ?? 0;
  return open.at(-1) ?? (straight % 2 === 1 && !/\d"/u.test(marks) ? '"' : undefined);
};

const stray: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N})”]) [,;!?](?=\s|$)/u, 'dấu cách trước dấu câu'],
  [/(?<=[\p{L})”]) \.(?=\s|$)/u, 'dấu cách trước dấu chấm'],
  [/[,;:]{2,}|[,;]\.(?!\.)/u, 'hai dấu câu liền nhau'],
  [/(?<![.…])\.\.(?![.…/])/u, 'hai dấu chấm liền nhau'],
  [/[([“] (?=\S)|(?<=[\p{L}\p{N}]) [)\]”]/u, 'dấu cách bên trong ngoặc, nháy'],
  [/^[,;:.)\]!?](?=[\s\p{L}])/u, 'dấu câu đứng đầu'],
  [/^[-–+•*] (?=\p{L})/u, 'dấu đầu dòng chép theo'],
];

/** What each of them has in it: most texts have nothing of the kind, and one look tells it. */
const perhapsStray = / [,;!?.)\]”]|[,;:.][,;:.]|[([“] |^[,;:.)\]!?–+•*-]/u;

/** Punctuation left behind by copying: " ,", ";;", "( nếu có )", "- " at the head. */
export const strayPunctuation: Slip = text => {
  if (!perhapsStray.test(text)) return undefined;
  for (const [pattern, what] of stray) {
    const found = pattern.exec(text);
    if (found) return `${what} (“${text.slice(Math.max(0, found.index - 8), found.index + 8).trim()}”)`;
  }
  return undefined;
};

const empty =
  /^(?:[-–—_/.…?]+|x{1,5}|n\/a|todo|tbd|null|nil|không(?: có| nêu| rõ| biết)?|chưa (?:rõ|có|biết|cập nhật)|đang cập nhật|(?:cập nhật|bổ sung|điền) sau|(?:để )?trống|test|abc|asdf)[.!]?$/iu;
const leftOpen = /(?<!\p{L})(?:TODO|FIXME|TBD)(?!\p{L})|\?{3,}|lorem ipsum|(?<!\p{L})xxx+(?!\p{L})/u;

/** Words that stand for "nothing yet": "…", "TODO", "chưa rõ", "Không". */
export const placeholder: Slip = text => (empty.test(text) ? text : leftOpen.exec(text)?.[0]);

const written = [
  /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{3,})(?![\d/]|[.-]\d)/gu,
  /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d+)/giu,
  /ngày (\d{1,2})\/(\d{1,2})(?![\d/])/giu,
];
const wrongMonth = /tháng (1[3-9]|[2-9]\d|00)(?:\/\d{4}| năm \d{4})/iu;
const lettersForFigures =
  /(?<![\p{L}\d/.])(?=[\dOolI/]*[OolI])(?=[OolI/]*\d)[\dOolI]{1,2}\/[\dOolI]{1,2}\/[\dOolI]{4}(?![\p{L}\d/])/u;

function isReal(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A leap year: "ngày 29/02" may stand without its year. */
const anyYear = '2024';

function faultOfDate(printed: string, day: number, month: number, year: string): string | undefined {
  if (year.length !== 4) return `“${printed}” không đủ bốn chữ số của năm`;
  if (isReal(day, month, Number(year)))
    return Number(year) < 1900 || Number(year) > 2099 ? `“${printed}” ở năm ${year}` : undefined;
  const swapped = isReal(month, day, Number(year)) ? '; có lẽ ngày và tháng đổi chỗ' : '';
  return `“${printed}” không có trong lịch${swapped}`;
}

/** "31/02/2020", "07/23/2012", "01/7/202", "tháng 13/2020", "0l/7/2020". */
export const impossibleDate: Slip = text => {
  if (!/[/.-]\d|tháng|\/[OolI]/u.test(text)) return undefined;
  for (const pattern of written)
    for (const [printed, day, month, year = anyYear] of text.matchAll(pattern)) {
      const fault = faultOfDate(printed, Number(day), Number(month), year);
      if (fault !== undefined) return fault;
    }
  const month = wrongMonth.exec(text)?.[0];
  if (month !== undefined) return `“${month}” không có trong lịch`;
  const letters = lettersForFigures.exec(text)?.[0];
  return letters === undefined ? undefined : `“${letters}” có chữ cái lẫn trong con số`;
};

const money = /(?<![\d.,])(\d+(?:[.,]\d+)+) ?(?:đồng|đ|VNĐ|VND)(?!\p{L})/gu;

/** "1.200.00 đồng", "200,000 đồng": thousands are parted by dots, three figures at a time. */
export const brokenAmount: Slip = text => {
  if (!/\d[.,]\d/.test(text)) return undefined;
  for (const [printed, figures = ''] of text.matchAll(money))
    if (!/^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/u.test(figures) && !figures.startsWith('0,'))
      return printed;
  return undefined;
};

const mail = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;
const brokenAddress =
  /\b(?:https?:(?!\/\/)|https?\/\/|htpps?:|htttps?:|https?;\/\/|(?!https?:)[htps]{3,7}:\/\/|www,|www\.\s)/iu;
/** Most texts have neither, and these tell it fast. */
const perhapsAddress = /http|htt|htp|www|:\/\//iu;
const perhapsDialled = /\d[\d.() -]{2}/u;
const phone =
  /(?:điện thoại|số máy|hotline|đường dây nóng|(?<!\p{L})ĐT|(?<!\p{L})SĐT|(?:gọi|gọi đến|liên hệ)(?= số))(?: số)?:? ?([\d(+][\d.() -]*\d)/giu;

/** A number as Vietnam dials it: 10 or 11 figures with its naught, a service number, a short or a local one. */
function isDialled(number: string): boolean {
  const figures = number.replace(/\D/gu, '');
  if (number.startsWith('+') || figures.startsWith('84')) return figures.length >= 10 && figures.length <= 12;
  if (figures.startsWith('0')) return figures.length === 10 || figures.length === 11;
  if (/^1[89]00/u.test(figures)) return figures.length === 8 || figures.length === 10;
  return figures.length <= 8;
}

/** An e-mail address, web address or telephone number that leads nowhere. */
export const brokenContact: Slip = text => {
  if (text.includes('@'))
    for (const token of text.match(/\S*@\S*/gu) ?? []) {
      const address = token.replace(/^[(“"<]+|[)”">,.;:]+$/gu, '');
      if (/[\p{L}\d]/u.test(address) && !mail.test(address)) return address;
    }
  const address = perhapsAddress.test(text) ? brokenAddress.exec(text)?.[0] : undefined;
  if (address !== undefined) return address;
  if (perhapsDialled.test(text))
    for (const [, numbers = ''] of text.matchAll(phone))
      for (const number of numbers.split(/ - |\//u)) if (!isDialled(number.trim())) return number.trim();
  return undefined;
};

const wholeQuote = /^(?:“[^“”]*”|"[^"]*"|‘[^‘’]*’|'[^']*'|«[^«»]*»)[.;]?$/u;

/** A text that stands as a whole between quotation marks: they were meant for YAML. */
export const quotedWhole: Slip = text => (wholeQuote.test(text) ? text : undefined);
