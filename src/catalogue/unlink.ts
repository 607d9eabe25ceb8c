import type { Catalogue, Decision, Form, Procedure } from './catalogue.ts';
import type { Sources } from './sources.ts';

type Of<Name extends keyof Sources> = Sources[Name][number];

function decisionSource({ id, file, issuer, letter, ...own }: Decision): Of<'decision'> {
  const { procedures: _, bundles: __, forms: ___, ...data } = own;
  return {
    entity: 'decision',
    id,
    file,
    parts: { id },
    data: { ...data, issuer: issuer.id, ...(letter === undefined ? {} : { letter: letter.id }) },
  };
}

function procedureSource({ id, slug, position, file, decision, field, ...data }: Procedure): Of<'procedure'> {
  const parts = { decision: decision.id, position: String(position), slug };
  return { entity: 'procedure', id, file, parts, data: { ...data, field: field.id } };
}

function formSource({ id, file, decision, procedures, ...data }: Form): Of<'form'> {
  const own = { ...data, decision: decision.id, procedures: procedures.map(({ id: own }) => own) };
  return { entity: 'form', id, file, parts: { id }, data: own };
}

const whole = <Name extends keyof Sources, Data>(entity: Name, data: Data) => [
  { entity, id: entity, file: `${entity}.yaml`, parts: {}, data },
];

/**
 * What `link` would make the same catalogue of, its bundles and guides aside: so it travels to a browser, which links it
 * again, and texts are composed there of the one model that the build knows.
 */
export function unlink(catalogue: Omit<Catalogue, 'bundles' | 'guides'>): Sources {
  const { site, agencies, fields, instruments, abbreviations, calendar } = catalogue;
  const { decisions, procedures, forms } = catalogue;
  return {
    site: whole('site', site),
    agencies: whole('agencies', [...agencies.values()]),
    fields: whole('fields', [...fields.values()]),
    instruments: whole('instruments', [...instruments.values()]),
    abbreviations: whole('abbreviations', [...abbreviations]),
    calendar: whole('calendar', [...calendar]),
    decision: [...decisions.values()].map(decisionSource),
    procedure: [...procedures.values()].map(procedureSource),
    form: [...forms.values()].map(formSource),
    bundle: [],
    guide: [],
  };
}
