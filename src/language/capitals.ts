/** "hồ sơ" → "Hồ sơ"; the rest stays as written. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const institution = /^(?:Sở|Bộ|Cục|Hội|Ủy|Phòng|Ban|Tòa|Chính) /u;

/** Lower case at the start, but "UBND tỉnh" and "Sở Nội vụ" keep their capitals. */
export function uncapitalised(text: string): string {
  const isCommon = /^\p{Lu}\p{Ll}/u.test(text) && !institution.test(text);
  return isCommon ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
