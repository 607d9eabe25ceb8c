import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { holdsTables } from '../../src/document/xlsx/render.ts';
import { plannedDocuments } from '../../src/integration/make-documents.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue as office } from '../office/office.ts';

test.each([
  ['of the tests', office],
  ['of the example', loadCatalogue('examples/tinh-vi-du').catalogue!],
])('the office %s offers a workbook once of every text that has a table', (_, catalogue) => {
  const workbooks = plannedDocuments(catalogue).filter(({ format }) => format === 'xlsx');
  const withTable = [...catalogue.decisions.values()].filter(decision =>
    holdsTables(documentOf(catalogue, decision, { mode: 'paper' })),
  );
  expect(workbooks.map(({ decision }) => decision)).toEqual(withTable.map(({ id }) => id));
  expect(withTable.length).toBeGreaterThan(0);
});
