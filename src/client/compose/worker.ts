import '../older-browsers.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { link } from '../../catalogue/link.ts';
import { renderDocx } from '../../document/docx/render.ts';
import { renderPdf, type FontFiles } from '../../document/pdf/render.ts';
import { renderXlsx } from '../../document/xlsx/render.ts';
import type { ComposeData } from '../../site/compose-data.ts';
import { sure } from '../../sure.ts';
import { composedDocument } from '../../../templates/compose/composed.ts';
import type { Composition } from '../../../templates/compose/composition.ts';
import { answer } from '../thread.ts';

export type Format = 'docx' | 'pdf' | 'xlsx';

export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Letters the font of the PDF lacks. */
  readonly missing: readonly string[];
}

interface Opened extends Pick<ComposeData, 'asOf'> {
  readonly catalogue: Catalogue;
  readonly fonts: FontFiles;
}

let opened: Opened | undefined;
/** What the page shows is most often what is taken away next. */
let drawn: { readonly composition: string; readonly file: MadeFile } | undefined;

const documentOf = (composition: Composition) => {
  const { catalogue, asOf } = sure(opened, 'catalogue in this thread');
  return composedDocument(catalogue, composition, asOf);
};

async function pdfOf(composition: Composition): Promise<MadeFile> {
  const asked = JSON.stringify(composition);
  if (drawn?.composition === asked) return drawn.file;
  const { fonts } = sure(opened, 'fonts in this thread');
  const { bytes, missing } = await renderPdf(documentOf(composition), fonts);
  const file = { bytes, missing };
  drawn = { composition: asked, file };
  return file;
}

const asks = {
  open: ({ asOf, sources }: ComposeData, fonts: FontFiles): void => {
    opened = { asOf, catalogue: link(sources), fonts };
  },
  make: async (format: Format, composition: Composition): Promise<MadeFile> => {
    switch (format) {
      case 'pdf':
        return pdfOf(composition);
      case 'docx':
        return { bytes: await renderDocx(documentOf(composition)), missing: [] };
      case 'xlsx':
        return { bytes: renderXlsx(documentOf(composition)), missing: [] };
    }
  },
};

export type ComposeAsks = typeof asks;

answer(asks);
