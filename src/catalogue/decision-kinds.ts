/** What an office issues: quyết định, kế hoạch, công văn, tờ trình, thông báo, báo cáo. */
export const decisionKinds = ['decision', 'plan', 'letter', 'submission', 'notice', 'report'] as const;

/** Decree 30/2020, annex I, II.9.b: whom these are for stands at their head. A report goes up only where it says so. */
export const isAddressed = (kind: (typeof decisionKinds)[number]): boolean =>
  kind === 'letter' || kind === 'submission';
