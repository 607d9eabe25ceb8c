/** What a column holds is told by its heading; the headings themselves stay as the office words them. */
export type HeadingRules<Kind extends string> = readonly (readonly [pattern: RegExp, kind: Kind])[];

/** The kinds of columns in printed order; a heading nobody can fill is a fault of the content, not an empty column. */
export function kindsOf<Kind extends string>(
  headings: readonly string[],
  rules: HeadingRules<Kind>,
): readonly Kind[] {
  return headings.map(text => {
    const rule = rules.find(([pattern]) => pattern.test(text));
    if (rule) return rule[1];
    throw new Error(`Không biết lấy gì cho cột “${text}” của phụ lục. Sửa tên cột trong columns.`);
  });
}
