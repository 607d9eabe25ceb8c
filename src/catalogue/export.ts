import { z } from 'zod';
import type { Bundle, Catalogue, Decision, Form, Procedure } from './catalogue.ts';
import { abbreviation } from './schema/abbreviation.ts';
import { agency } from './schema/agency.ts';
import { bundle } from './schema/bundle.ts';
import { calendarYear } from './schema/calendar.ts';
import { date } from './schema/date.ts';
import { decision } from './schema/decision.ts';
import { field } from './schema/field.ts';
import { form, formField, type FormField } from './schema/form.ts';
import { instrument } from './schema/instrument.ts';
import { exportedLineage, exportedStanding, exportLineage, exportStanding } from './exported-course.ts';
import { instrumentStanding } from './instrument-standing.ts';
import { presentList } from './known.ts';
import { Lineages } from './lineage.ts';
import { known } from './schema/known.ts';
import { procedure, procedureCase, stage } from './schema/procedure.ts';
import { site } from './schema/site.ts';
import { slug, text } from './schema/text.ts';
import { standingOf, type Day } from './standing.ts';

const id = text.meta({ description: 'Mã ổn định, dùng trong địa chỉ trang.' });

const exportedStage = stage.extend({
  office: known(text).meta({ description: 'Nhóm cơ quan in trong bảng; none nếu bảng không chia nhóm.' }),
});

const exportedCase = procedureCase.extend({ stages: known(z.array(exportedStage).min(1)) });

const exportedProcedure = z.strictObject({
  id,
  decision: slug.meta({ description: 'Mã văn bản.' }),
  slug,
  position: z.int().min(1).meta({ description: 'Vị trí trong toàn danh mục của văn bản.' }),
  ...procedure.shape,
  cases: z.array(exportedCase).min(1),
});

const exportedDecision = z.strictObject({ id, ...decision.shape });

const exportedBundle = z.strictObject({ id, ...bundle.shape });

const exportedForm = z.strictObject({
  id,
  ...form.shape,
  fields: z.array(formField).meta({ description: 'Các ô của mẫu theo thứ tự in, rút từ body.' }),
});

const standing = exportedStanding;

/** As the catalogue holds them, with what follows from their course. */
const publishedProcedure = exportedProcedure.extend({
  lineage: text.meta({ description: 'Mã quá trình trong lineages; suy ra, hoặc như nội dung ghi.' }),
  standing,
});
const publishedDecision = exportedDecision.extend({ standing });
const publishedInstrument = z.strictObject({
  ...instrument.shape,
  standing: standing.optional().meta({
    description: 'Suy ra từ inForce theo ngày asOf; vắng khi không biết gì về hiệu lực.',
  }),
});

/** What `du-lieu/catalogue.json` holds. */
export const exportedCatalogue = z
  .strictObject({
    $schema: z.literal('./catalogue.schema.json'),
    asOf: date.meta({
      description: 'Ngày mà các tình trạng (standing) được suy ra theo.',
      examples: ['2026-11-30'],
    }),
    site,
    agencies: z.array(agency),
    fields: z.array(field),
    instruments: z.array(publishedInstrument),
    abbreviations: z.array(abbreviation),
    calendar: z.array(calendarYear),
    decisions: z.array(publishedDecision),
    procedures: z.array(publishedProcedure),
    lineages: z.array(exportedLineage),
    bundles: z.array(exportedBundle),
    forms: z.array(exportedForm),
  })
  .meta({ title: 'Danh mục Niêm Yết', description: 'Toàn bộ danh mục đã kiểm tra.' });

export type ExportedProcedure = z.infer<typeof exportedProcedure>;
export type ExportedDecision = z.infer<typeof exportedDecision>;
type ExportedBundle = z.infer<typeof exportedBundle>;
type ExportedForm = z.infer<typeof exportedForm>;

export function exportProcedure(subject: Procedure): ExportedProcedure {
  const { file: _, id, decision, slug, position, field, cases, ...data } = subject;
  return {
    id,
    decision: decision.id,
    slug,
    position,
    ...data,
    field: field.id,
    cases: cases.map(({ stages, ...rest }) => ({
      ...rest,
      stages:
        typeof stages === 'string'
          ? stages
          : presentList(stages).map(({ office, ...own }) => ({ ...own, office: office ?? 'none' })),
    })),
  };
}

export function exportDecision(subject: Decision): ExportedDecision {
  const { file: _, id, issuer, letter, procedures: __, bundles: ___, forms: ____, ...data } = subject;
  return { id, ...data, issuer: issuer.id, ...(letter ? { letter: letter.id } : {}) };
}

function exportBundle(subject: Bundle): ExportedBundle {
  const { file: _, id, decision, ...data } = subject;
  return { id, ...data, decision: decision.id };
}

/** The fields of a form in printed order, without the paragraphs between them. */
function fieldsOf({ body }: Form): FormField[] {
  return body.flatMap(item => ('paragraph' in item ? [] : [item]));
}

function exportForm(subject: Form): ExportedForm {
  const { file: _, id, decision, procedures, ...data } = subject;
  return {
    id,
    ...data,
    decision: decision.id,
    procedures: procedures.map(({ id: own }) => own),
    fields: fieldsOf(subject),
  };
}

/** The whole catalogue as JSON text, piece by piece, so that a large one never stands in memory twice. */
export function* exportCatalogue(catalogue: Catalogue, asOf: Day): Generator<string> {
  const lineages = new Lineages(catalogue.procedures.values(), catalogue.decisions.values());
  const instruments = catalogue.instruments.values().map(own => {
    const known = instrumentStanding(own, asOf);
    return known ? { ...own, standing: exportStanding(known) } : own;
  });
  const decisions = catalogue.decisions
    .values()
    .map(own => ({ ...exportDecision(own), standing: exportStanding(standingOf(own, asOf)) }));
  const procedures = catalogue.procedures.values().map(own => ({
    ...exportProcedure(own),
    lineage: lineages.of(own).id,
    standing: exportStanding(lineages.standingOf(own, asOf)),
  }));
  const lists: [name: string, items: Iterable<unknown>][] = [
    ['agencies', catalogue.agencies.values()],
    ['fields', catalogue.fields.values()],
    ['instruments', instruments],
    ['abbreviations', catalogue.abbreviations],
    ['calendar', catalogue.calendar],
    ['decisions', decisions],
    ['procedures', procedures],
    ['lineages', lineages.all.map(exportLineage)],
    ['bundles', catalogue.bundles.values().map(exportBundle)],
    ['forms', catalogue.forms.values().map(exportForm)],
  ];
  yield `{"$schema":"./catalogue.schema.json",\n"asOf":${JSON.stringify(asOf)},\n"site":${JSON.stringify(catalogue.site)}`;
  for (const [name, items] of lists) {
    yield `,\n"${name}":[`;
    let separator = '\n';
    for (const item of items) {
      yield `${separator}${JSON.stringify(item)}`;
      separator = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}
