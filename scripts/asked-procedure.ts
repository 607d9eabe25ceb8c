import type { Catalogue, Procedure } from '../src/catalogue/catalogue.ts';
import { present } from '../src/catalogue/known.ts';
import type { ProcedureCase } from '../src/catalogue/schema/procedure.ts';
import { UserError } from '../src/integration/user-error.ts';
import { nearest } from '../src/language/nearest.ts';

export function findProcedure({ procedures }: Catalogue, id: string | undefined): Procedure {
  const found = id === undefined ? undefined : procedures.get(id);
  if (found) return found;
  const near = id === undefined ? undefined : nearest(id, procedures.keys());
  throw new UserError(
    id === undefined
      ? 'Chưa nói thủ tục nào.'
      : `Không có thủ tục “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    'Ghi --procedure với mã có dạng <văn bản>/<thủ tục>, như trong địa chỉ trang của thủ tục.',
  );
}

const sayCase = ({ number, title }: ProcedureCase, index: number): string =>
  `${index + 1}: ${[number, present(title) ?? 'các trường hợp còn lại'].filter(Boolean).join('. ')}`;

/** One of a procedure's cases, by its place among them. */
export function findCase({ cases }: Procedure, given: string | undefined): ProcedureCase {
  const [only] = cases;
  if (given === undefined && cases.length === 1 && only) return only;
  const found = given !== undefined && /^\d+$/.test(given) ? cases[Number(given) - 1] : undefined;
  if (found) return found;
  throw new UserError(
    given === undefined
      ? 'Thủ tục này chia nhiều trường hợp, chưa nói trường hợp nào.'
      : `Không có trường hợp “${given}”.`,
    `Thêm --case với số đầu dòng:\n${cases.map((own, index) => `    ${sayCase(own, index)}`).join('\n')}`,
  );
}
