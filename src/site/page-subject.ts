import type { Bundle, Decision, Form, Procedure } from '../catalogue/catalogue.ts';
import { bundles, decisions, forms, procedureById } from './collections.ts';
import { homeLink } from './links.ts';

export type Subject =
  | { readonly kind: 'procedure'; readonly procedure: Procedure }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'bundle'; readonly bundle: Bundle }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'home' }
  | { readonly kind: 'other' };

const byPath = new Map<string, Subject>([
  ['', { kind: 'home' }],
  ...decisions.map(decision => [`quyet-dinh/${decision.id}/`, { kind: 'decision', decision }] as const),
  ...bundles.map(bundle => [`lien-thong/${bundle.id}/`, { kind: 'bundle', bundle }] as const),
  ...forms.map(form => [`bieu-mau/${form.id}/`, { kind: 'form', form }] as const),
]);

/** What the page at this address is about, known from the address alone. */
export function subjectOf(pathname: string): Subject {
  const path = pathname.slice(homeLink.length);
  const procedure = /^thu-tuc\/(.+)\/$/.exec(path)?.[1];
  const found = procedure === undefined ? undefined : procedureById.get(procedure);
  return found ? { kind: 'procedure', procedure: found } : (byPath.get(path) ?? { kind: 'other' });
}
