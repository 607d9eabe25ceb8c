/** "hồ sơ" → "Hồ sơ"; the rest stays as written. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
