/** Words in capitals that may be short for others: "UBND", "TN&TKQ", "LĐ-TB&XH". */
export function shortWords(text: string): readonly string[] {
  return [...new Set(text.match(/[\p{Lu}\p{N}][\p{Lu}\p{N}&-]+/gu))];
}
