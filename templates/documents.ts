import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Appendix } from '../src/catalogue/schema/appendix.ts';
import type { DocumentTree, Section } from '../src/document/tree.ts';
import { blankForThePen, sayDecisionNumber } from '../src/wording/decision.ts';
import { bundleSections } from './appendix/bundle.ts';
import { catalogueSections } from './appendix/catalogue.ts';
import { detailsSections } from './appendix/details.ts';
import { levelsSections } from './appendix/levels.ts';
import { workflowSections } from './appendix/workflow.ts';
import { decisionDocument } from './decision.ts';
import type { Options } from './options.ts';
import { documentInParts } from './in-parts.ts';

const templates = {
  decision: decisionDocument,
  plan: documentInParts,
  letter: documentInParts,
  submission: documentInParts,
  notice: documentInParts,
  report: documentInParts,
} as const satisfies Readonly<
  Record<Decision['kind'], (catalogue: Catalogue, decision: Decision) => DocumentTree>
>;

function appendixSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: Appendix,
  options: Options,
): Section[] {
  switch (appendix.template) {
    case 'catalogue':
      return catalogueSections(catalogue, decision, appendix, options);
    case 'levels':
      return levelsSections(catalogue, decision, appendix, options);
    case 'details':
      return detailsSections(catalogue, decision, appendix, options);
    case 'workflow':
      return workflowSections(catalogue, decision, appendix, options);
    case 'bundle':
      return bundleSections(catalogue, decision, appendix, options);
  }
}

const allAppendices = (catalogue: Catalogue, decision: Decision, options: Options): Section[] =>
  (decision.appendices ?? []).flatMap(appendix => appendixSections(catalogue, decision, appendix, options));

/** A decision, plan or letter with all its appendices. */
export function documentOf(catalogue: Catalogue, decision: Decision, options: Options): DocumentTree {
  const main = templates[decision.kind](catalogue, decision);
  return { ...main, sections: [...main.sections, ...allAppendices(catalogue, decision, options)] };
}

/**
 * On each file that is not that of the text the clerk signs with the key of the office, and number and time of that stand at
 * the top right of its first page; the time is the clerk's to give (Decree 30/2020, annex I, III.1.d, and model 2.2 of annex III).
 */
const signatureInfo = (decision: Decision): string =>
  `Số: ${sayDecisionNumber(decision, blankForThePen)}; …/…/……; …:…:…`;

interface Title {
  readonly label: string;
  readonly name: string;
}

const titleOf = ({ blocks }: Section): Title | undefined =>
  blocks.find(block => block.kind === 'appendix-title');

/** Sections one after another, anew at each that bears the title of an appendix. */
function byAppendix(sections: readonly Section[]): readonly (readonly [Section, ...Section[]])[] {
  const found: [Section, ...Section[]][] = [];
  for (const section of sections) {
    const open = found.at(-1);
    if (open === undefined || titleOf(section) !== undefined) found.push([section]);
    else open.push(section);
  }
  return found;
}

export interface Part {
  /** Which appendix it is, from 1; absent: the text itself. */
  readonly appendix?: number;
  readonly document: DocumentTree;
}

/** The text and each of its appendices as files of their own. */
export function documentsApart(catalogue: Catalogue, decision: Decision, options: Options): Part[] {
  const main = templates[decision.kind](catalogue, decision);
  const isSigned = options.mode === 'electronic' && main.mark === undefined;
  const appendices = byAppendix(allAppendices(catalogue, decision, options)).map((sections, index): Part => {
    const { label = 'Phụ lục', name = '' } = titleOf(sections[0]) ?? {};
    return {
      appendix: index + 1,
      document: {
        ...main,
        title: `${label} kèm theo ${main.title}`,
        subject: name,
        ...(isSigned ? { signatureInfo: signatureInfo(decision) } : {}),
        sections,
      },
    };
  });
  return [{ document: main }, ...appendices];
}
