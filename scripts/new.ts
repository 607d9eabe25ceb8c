import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityName } from '../src/catalogue/entities.ts';
import { readOutline, type OutlinedDecision, type Outline } from '../src/catalogue/outline.ts';
import { startingFile } from '../src/catalogue/starting-file.ts';
import { toFillMark } from '../src/catalogue/check/to-fill.ts';
import { nearest } from '../src/language/nearest.ts';
import { slugify } from '../src/language/fold.ts';
import { contentOption, readOptions, type Command } from './command.ts';
import { UserError } from '../src/integration/user-error.ts';
import { writeWhole } from '../src/integration/write-whole.ts';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

function findDecision({ decisions }: Outline, id: string | undefined): OutlinedDecision {
  const found = id === undefined ? undefined : decisions.get(id);
  const [fault] = found?.faults ?? [];
  if (fault) {
    const place = `${fault.file}:${fault.line ?? 1}:${fault.column ?? 1}`;
    throw new UserError(`Chưa đọc được văn bản “${id}”: ${place}: ${fault.message}`, fault.remedy);
  }
  if (found) return found;
  const near = id === undefined ? undefined : nearest(id, decisions.keys());
  throw new UserError(
    id === undefined
      ? 'Chưa nói thủ tục thuộc văn bản nào.'
      : `Không có văn bản “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    `Thêm --decision với một trong: ${[...decisions.keys()].join(', ')}.`,
  );
}

interface Draft {
  readonly entity: EntityName;
  readonly file: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** Files that make room, from the last to the first. */
  readonly moves?: readonly (readonly [from: string, to: string])[];
}

interface NewOptions {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly decision?: string | undefined;
  readonly section?: string | undefined;
  readonly procedure?: string | undefined;
}

function require(value: string | undefined, option: string, example: string): string {
  if (value !== undefined && value.trim() !== '') return value.trim().normalize('NFC');
  throw new UserError(`Thiếu ${option}.`, `Ví dụ: ${option} "${example}".`);
}

const placeOf = (decision: string, position: number, slug: string) =>
  `procedures/${decision}/${String(position).padStart(2, '0')}-${slug}.yaml`;

function draftProcedure(outline: Outline, values: NewOptions): Draft {
  const name = require(values.name, '--name', 'Đăng ký tạm trú');
  const decision = findDecision(outline, values.decision);
  const last = decision.procedures.at(-1);
  const section = values.section ?? last?.section ?? decision.sections[0]?.id;
  if (section === undefined || !decision.sections.some(({ id }) => id === section)) {
    const sections = decision.sections.map(({ id }) => id).join(', ');
    throw new UserError(
      section === undefined ? 'Văn bản chưa có mục nào.' : `Văn bản không có mục “${section}”.`,
      sections === '' ? `Thêm sections vào decisions/${decision.id}.yaml.` : `Các mục: ${sections}.`,
    );
  }
  const slug = slugify(name).slice(0, 60).replace(/-+$/, '');
  if (decision.procedures.some(procedure => procedure.slug === slug))
    throw new UserError(`Văn bản đã có thủ tục “${slug}”.`, 'Chọn tên khác, hoặc sửa tệp đang có.');
  const order = decision.sections.map(({ id }) => id);
  const upToHere = decision.procedures.filter(
    procedure => order.indexOf(procedure.section ?? '') <= order.indexOf(section),
  );
  const position = (upToHere.at(-1)?.position ?? 0) + 1;
  const before = decision.procedures.filter(procedure => procedure.section === section).at(-1);
  const field = decision.sections.find(({ id }) => id === section)?.field ?? before?.field;
  return {
    entity: 'procedure',
    file: placeOf(decision.id, position, slug),
    moves: decision.procedures
      .filter(procedure => procedure.position >= position)
      .toReversed()
      .map(procedure => [procedure.file, placeOf(decision.id, procedure.position + 1, procedure.slug)]),
    given: {
      name,
      section,
      number: (before?.number ?? 0) + 1,
      field: field ?? outline.fields[0],
      channels: { inPerson: 'unknown', postal: 'unknown', online: 'unknown' },
      cases: [
        { title: 'none', stages: 'unknown', total: 'unknown', coordination: 'unknown', superior: 'unknown' },
      ],
    },
  };
}

function draftDecision(outline: Outline, values: NewOptions): Draft {
  const title = require(values.name, '--name', 'Công bố danh mục thủ tục hành chính');
  const id = slugify(require(values.id, '--id', 'lang-son-125'));
  const [issuer] = outline.agencies;
  return {
    entity: 'decision',
    file: `decisions/${id}.yaml`,
    given: {
      kind: 'decision',
      serial: 'blank',
      date: String(new Date().getFullYear()),
      title,
      issuer: issuer?.id,
      placeOfIssue: issuer?.province ?? 'unknown',
      province: issuer?.province ?? 'none',
      sections: [{ id: 'I', heading: `${toFillMark} tiêu đề mục`, mark: 'I' }],
      appendices: [
        { id: 'danh-muc', title: 'DANH MỤC THỦ TỤC HÀNH CHÍNH', template: 'catalogue', select: {} },
      ],
      signer: { position: `${toFillMark} chức vụ người ký`, name: 'unknown' },
      draft: true,
      inForce: {
        from: 'signing',
        until: 'none',
        replacedBy: 'none',
        source: 'Chính bản dự thảo',
        checked: new Date().toISOString().slice(0, 10),
      },
    },
  };
}

function draftForm(outline: Outline, values: NewOptions): Draft {
  const name = require(values.name, '--name', 'Đơn đề nghị cấp giấy xác nhận');
  const decision = findDecision(outline, values.decision);
  const ids = decision.procedures.map(({ id }) => id);
  if (values.procedure === undefined || !ids.includes(values.procedure)) {
    const near = values.procedure === undefined ? undefined : nearest(values.procedure, ids);
    throw new UserError(
      values.procedure === undefined
        ? 'Chưa nói mẫu dùng cho thủ tục nào.'
        : `Văn bản không có thủ tục “${values.procedure}”.`,
      near === undefined
        ? `Thêm --procedure với mã thủ tục, ví dụ ${ids[0] ?? `${decision.id}/ten-thu-tuc`}.`
        : `Có phải ý anh/chị là “${near}”?`,
    );
  }
  return {
    entity: 'form',
    file: `forms/${slugify(values.id ?? name).slice(0, 60)}.yaml`,
    given: {
      name,
      title: name.toUpperCase(),
      decision: decision.id,
      procedures: [values.procedure],
      motto: true,
      body: [
        { id: 'kinh-gui', label: 'Kính gửi:', type: 'addressee' },
        { id: 'ho-ten', label: 'Tên tôi là:', type: 'name' },
        { paragraph: 'Tôi xin cam đoan những nội dung kê khai nêu trên là đúng.' },
        { id: 'noi-va-ngay', label: 'ngày … tháng … năm', type: 'place-date' },
        { id: 'nguoi-lam-don', label: 'NGƯỜI LÀM ĐƠN', type: 'signature', caption: 'Ký, ghi rõ họ tên' },
      ],
    },
  };
}

const drafts = { procedure: draftProcedure, decision: draftDecision, form: draftForm } as const;

export const newFile: Command = {
  summary: 'Viết một tệp mới có chú giải từng trường: procedure, decision, form',
  help: `Cách dùng: niem-yet new procedure --decision MÃ --name "TÊN" [--section MỤC]
           niem-yet new decision --id MÃ --name "TRÍCH YẾU"
           niem-yet new form --decision MÃ --procedure MÃ --name "TÊN" [--id MÃ]

Viết một tệp để bắt đầu: mỗi trường có lời giải thích, trường chưa biết ghi unknown.

  --content   thư mục nội dung (mặc định: content)`,
  run(args) {
    const { values, positionals } = readOptions(args, {
      ...contentOption,
      name: { type: 'string' },
      id: { type: 'string' },
      decision: { type: 'string' },
      section: { type: 'string' },
      procedure: { type: 'string' },
    });
    const [kind = '', stray] = positionals;
    if (stray !== undefined)
      throw new UserError(
        `Không hiểu “${stray}”.`,
        'Đặt cả tên trong dấu nháy kép: --name "Đăng ký tạm trú".',
      );
    if (!(kind in drafts))
      throw new UserError(
        kind === '' ? 'Chưa nói viết tệp gì.' : `Không viết được tệp loại “${kind}”.`,
        'Chọn procedure, decision hoặc form.',
      );
    const { content } = values;
    if (!existsSync(content) || !statSync(content).isDirectory())
      throw new UserError(`Không có thư mục nội dung “${content}”.`, 'Kiểm tra đường dẫn sau --content.');
    const outline = readOutline(resolve(content), values.decision);
    const { entity, file, given, moves = [] } = drafts[kind as keyof typeof drafts](outline, values);
    const path = join(content, file);
    if (existsSync(path)) throw new UserError(`Đã có tệp ${path}.`, 'Chọn tên khác hoặc sửa tệp đang có.');
    for (const [from, to] of moves) {
      renameSync(join(content, from), join(content, to));
      process.stdout.write(`Đã đổi tên ${from} thành ${to} để lấy chỗ\n`);
    }
    writeWhole(path, startingFile(entity, given, relative(dirname(resolve(path)), publicFolder)));
    process.stdout.write(
      `Đã viết ${path}\nĐiền các trường theo chú giải trong tệp rồi chạy: niem-yet check${content === 'content' ? '' : ` --content ${content}`}\n`,
    );
    return 0;
  },
};
