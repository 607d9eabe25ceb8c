import type { Catalogue, Decision } from '../src/catalogue/catalogue.ts';
import type { Appendix } from '../src/catalogue/schema/appendix.ts';
import type { DocumentTree, Section } from '../src/document/tree.ts';
import { bundleSections } from './appendix/bundle.ts';
import { catalogueSections } from './appendix/catalogue.ts';
import { detailsSections } from './appendix/details.ts';
import { levelsSections } from './appendix/levels.ts';
import { workflowSections } from './appendix/workflow.ts';
import { decisionDocument } from './decision.ts';
import { letterDocument } from './letter.ts';
import type { Options } from './options.ts';
import { planDocument } from './plan.ts';

const templates = { decision: decisionDocument, plan: planDocument, letter: letterDocument } as const;

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

/** A decision, plan or letter with all its appendices. */
export function documentOf(catalogue: Catalogue, decision: Decision, options: Options): DocumentTree {
  const main = templates[decision.kind](catalogue, decision);
  const appendices = (decision.appendices ?? []).flatMap(appendix =>
    appendixSections(catalogue, decision, appendix, options),
  );
  return { ...main, sections: [...main.sections, ...appendices] };
}
