import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { isVersion } from '../../src/catalogue/change-lists.ts';
import { newInItalics } from '../../src/document/redline.ts';
import type { Block, DocumentTree, Section } from '../../src/document/tree.ts';
import { detailsSections, procedureBlocks } from '../appendix/details.ts';
import { workflowSections } from '../appendix/workflow.ts';
import { decisionDocument } from '../decision.ts';
import type { Options } from '../options.ts';
import { paragraph } from '../words.ts';
import { hasStages, type Announced } from './announced.ts';
import { listSections } from './lists.ts';

const inItalics = 'Phần chữ in nghiêng là nội dung được sửa đổi, bổ sung.';

/** The eleven points of a procedure; of an amended one, what the former version did not say is in italics. */
function contentOf({ announcing, lists, appendices }: Announced) {
  const { catalogue, former } = announcing;
  const amended = new Map(lists.amended.map(({ before, after }) => [after.id, before]));
  return (procedure: Procedure, number: number, depth: number): Block[] => {
    const { details } = appendices;
    if (!details) return [];
    const blocks = procedureBlocks(catalogue, procedure, number, details, depth);
    const before = amended.get(procedure.id);
    if (!before || !isVersion(before)) return blocks;
    const [title, ...points] = newInItalics(procedureBlocks(former, before, number, details, depth), blocks);
    return title ? [title, paragraph('body', [{ text: inItalics, italic: true }]), ...points] : [];
  };
}

function workflowPart({ announcing, decision, appendices }: Announced, options: Options): Section[] {
  const { workflow } = appendices;
  if (!workflow) return [];
  const procedures = decision.procedures.filter(hasStages);
  const sections = (decision.sections ?? []).filter(({ id }) =>
    procedures.some(({ section }) => section === id),
  );
  return workflowSections(announcing.catalogue, { ...decision, procedures, sections }, workflow, options);
}

/** Quyết định công bố: the text, its lists, the content of each procedure, and how the office works on it. */
export function announcingDocument(announced: Announced, options: Options): DocumentTree {
  const { announcing, decision, appendices } = announced;
  const main = decisionDocument(announcing.catalogue, decision);
  const { details } = appendices;
  return {
    ...main,
    sections: [
      ...main.sections,
      ...listSections(announced, options),
      ...(details
        ? detailsSections(announcing.catalogue, decision, details, options, contentOf(announced))
        : []),
      ...workflowPart(announced, options),
    ],
  };
}
