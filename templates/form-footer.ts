import type { Catalogue, Form } from '../src/catalogue/catalogue.ts';
import { publicRoot } from '../src/catalogue/public-root.ts';
import type { Footer, SquareCode } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { citeDecision } from '../src/wording/decision.ts';
import { sayForm } from '../src/wording/form.ts';

/**
 * Which edition of the form a sheet is: as the office numbers it where it does, and always the text that publishes it. Which
 * of the instruments named on a form issued it, the catalogue does not say.
 */
function sayEdition({ version, decision }: Form): string {
  // With the short date of a page, so that it stands on one line.
  const published = `Đăng kèm ${citeDecision(decision, 'page')}`;
  return keepTogether(version === undefined ? published : `Phiên bản ${version}. ${published}`);
}

/** The page of the procedure; of the form itself, which names them all, where several procedures use it. */
function codeOf({ site }: Catalogue, { id, procedures }: Form): SquareCode | undefined {
  const root = publicRoot(site.address);
  const [procedure, ...others] = procedures;
  if (root === undefined || procedure === undefined) return undefined;
  const [address, place] =
    others.length === 0
      ? [`${root}thu-tuc/${procedure.id}/`, `trang của thủ tục ${procedure.name}`]
      : [`${root}bieu-mau/${id}/`, 'trang của biểu mẫu này'];
  return { address, alternative: `Mã QR dẫn tới ${place}: ${address}` };
}

const invitation = 'Quét mã để xem thủ tục dùng mẫu này: hồ sơ, nơi nộp, thời hạn giải quyết.';

export function formFooter(catalogue: Catalogue, form: Form): Footer {
  const code = codeOf(catalogue, form);
  const lines = [sayForm(form, 'paper'), sayEdition(form)] as const;
  return code === undefined ? { lines } : { lines: [...lines, invitation], code };
}
