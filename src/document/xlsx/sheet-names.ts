/** A program refuses longer names, some signs, and a name that only differs in its capitals. */
const longest = 31;
const forbidden = /[\\/?*:[\]\u0000-\u001f]/gu;

function shortened(name: string, room: number): string {
  if (name.length <= room) return name;
  const whole = name
    .slice(0, room)
    .replace(/\s+\S*$/u, '')
    .slice(0, room - 1);
  return `${whole.replace(/[\s.,;:–-]+$/u, '')}…`;
}

function cleaned(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s']+|[\s']+$/gu, '');
  return clean === '' ? 'Bảng' : clean;
}

/** Names as sheets of one workbook may bear them, in their order. */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set<string>();
  return wished.map(name => {
    const clean = cleaned(name);
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` (${number})`;
      const tried = `${shortened(clean, longest - tail.length)}${tail}`;
      const key = tried.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return tried;
    }
  });
}
