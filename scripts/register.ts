import { join } from 'node:path';
import { makeFiles, planFiles } from '../src/integration/named-files.ts';
import { readSoundCatalogue } from '../src/integration/judged-content.ts';
import { folderToAddTo } from '../src/integration/output-folder.ts';
import { UserError } from '../src/integration/user-error.ts';
import { registerDocument } from '../templates/registers/register.ts';
import { findAgency, proceduresOf } from './asked-procedures.ts';
import { asOfOption, contentOption, dayOf, pickList, readOptionsOnly, type Command } from './command.ts';

const formats = ['docx', 'pdf', 'xlsx'] as const;

export const register: Command = {
  summary: 'Lập danh mục thủ tục đang thực hiện của một cơ quan, xếp và đếm theo lĩnh vực',
  help: `Cách dùng: niem-yet register --agency MÃ [--as-of NGÀY] [--format docx,pdf,xlsx] [--out THƯ_MỤC]

Gồm thủ tục mà cơ quan tiếp nhận hoặc có tên trong các bước giải quyết; điều suy ra được ghi rõ là suy ra. Là danh mục để làm
việc, không phải văn bản ban hành.

  --content  thư mục nội dung (mặc định: content)
  --agency   mã cơ quan trong agencies.yaml
  --as-of    thủ tục thực hiện vào ngày nào, dạng 2027-03-01 (mặc định: ngày sửa nội dung lần cuối)
  --format   docx, pdf, xlsx (mặc định: cả ba)
  --out      thư mục nhận (mặc định: danh-muc): chưa có, còn trống, hoặc do lần trước tạo ra; tệp đã sửa tay không bị ghi đè`,
  async run(args) {
    const { values } = readOptionsOnly(args, {
      ...contentOption,
      ...asOfOption,
      agency: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string', default: 'danh-muc' },
    });
    if (values.agency === undefined)
      throw new UserError('Chưa nói cơ quan nào.', 'Thêm --agency với mã cơ quan trong agencies.yaml.');
    const asked = pickList(values.format, formats, '--format');
    const folder = folderToAddTo(values.out, values.content, 'replaced');
    const { catalogue, asOf } = readSoundCatalogue(values.content, 'chưa lập danh mục', dayOf(values));
    const agency = findAgency(catalogue, values.agency);
    const procedures = proceduresOf(catalogue, agency, asOf);
    const document = registerDocument(catalogue, procedures, { agency, asOf });
    const jobs = planFiles([{ name: `danh-muc-${agency.id}`, document, formats: asked }]);
    folder.claim(jobs.map(({ file }) => file));
    const made = await makeFiles(jobs, folder.place, 'Lập danh mục');
    folder.settle();
    for (const { file } of made) process.stdout.write(`${join(values.out, file)}\n`);
    process.stdout.write(`${procedures.length} thủ tục\n`);
    return 0;
  },
};
