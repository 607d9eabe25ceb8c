import { z } from 'zod';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { explain } from '../../src/catalogue/explain.ts';
import type { Misreading } from '../../src/language/reading.ts';
import { composition, type Composition } from './composition.ts';

const app = 'Niêm Yết';
const kind = 'lựa chọn soạn văn bản';
const version = 1;

/** Far more than the ids of 20,000 procedures and the words of a text. */
export const largestSavedChoice = 4_000_000;

export const savedChoiceName = (id: string) => `${id}.soan-van-ban.json`;

/** The small file a person keeps: the same choice gives the same bytes. */
export const saveChoice = (chosen: Composition): string =>
  `${JSON.stringify({ app, kind, version, composition: chosen }, undefined, 1)}\n`;

export interface ReopenedChoice {
  readonly composition: Composition;
  /** What the catalogue no longer has, and what was therefore left out, in words. */
  readonly gone: readonly string[];
}

const foreign: Misreading = {
  message: 'Tệp này không phải tệp lựa chọn soạn văn bản của Niêm Yết, hoặc đã hỏng.',
  remedy: 'Chọn đúng tệp có tên kết thúc bằng .soan-van-ban.json đã lưu từ trang Soạn văn bản.',
};

const envelope = z.object({ app: z.literal(app), kind: z.literal(kind), version: z.int().min(1) });

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const contents = z.object({ composition });

function unread(data: unknown, error: z.ZodError): Misreading {
  const [first] = explain(contents, data, error, '');
  const place = (first?.path ?? []).slice(1).join('.');
  return {
    message: `Tệp có chỗ không đọc được${place === '' ? '' : ` (${place})`}: ${first?.message ?? 'không đúng dạng.'}`,
    remedy: first?.remedy ?? 'Nếu tệp đã sửa bằng tay, sửa lại chỗ ấy; nếu không, soạn và lưu lại.',
  };
}

/** Leaves out what the catalogue no longer has, and says what that was. */
function withoutGone(catalogue: Catalogue, chosen: Composition): ReopenedChoice {
  const { procedures, agencies, instruments } = catalogue;
  const { text } = chosen;
  const goneProcedures = chosen.procedures.filter(id => !procedures.has(id));
  const goneIssuer = text.issuer !== undefined && !agencies.has(text.issuer);
  const isGone = (basis: NonNullable<Composition['text']['bases']>[number]) =>
    basis.instrument !== undefined && !instruments.has(basis.instrument);
  const goneBases = (text.bases ?? []).filter(isGone);
  const bases = (text.bases ?? []).filter(basis => !isGone(basis));
  const { issuer: _, bases: __, ...others } = text;
  return {
    composition: {
      ...chosen,
      procedures: chosen.procedures.filter(id => procedures.has(id)),
      text: {
        ...others,
        ...(goneIssuer || text.issuer === undefined ? {} : { issuer: text.issuer }),
        ...(bases.length === 0 ? {} : { bases }),
      },
    },
    gone: [
      ...goneProcedures.map(id => `thủ tục ${id}`),
      ...(goneIssuer ? [`cơ quan ${text.issuer}`] : []),
      ...goneBases.flatMap(({ instrument }) => (instrument === undefined ? [] : [`căn cứ ${instrument}`])),
    ],
  };
}

/** Opens a kept choice, or says in words why it cannot be opened. */
export function openChoice(catalogue: Catalogue, text: string): ReopenedChoice | Misreading {
  if (text.length > largestSavedChoice)
    return { message: 'Tệp quá lớn, không phải tệp lựa chọn soạn văn bản.', remedy: foreign.remedy };
  const data = parse(text);
  const opened = envelope.safeParse(data);
  if (!opened.success) return foreign;
  if (opened.data.version > version)
    return {
      message: 'Tệp do bản mới hơn của Niêm Yết lưu.',
      remedy: 'Tải lại trang, hoặc cập nhật chương trình, rồi mở lại tệp.',
    };
  const read = contents.safeParse(data);
  return read.success ? withoutGone(catalogue, read.data.composition) : unread(data, read.error);
}
