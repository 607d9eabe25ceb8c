import type { Procedure } from '../catalogue/catalogue.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { dossierOf, feeOf } from './cases.ts';
import { silentPoints } from './silence.ts';
import { notStated } from './words.ts';

export interface Part {
  /** The anchor of its heading. */
  readonly id: string;
  readonly name: string;
}

/** The parts of a procedure's page in the order people ask; a part about which the text is silent is left out. */
export function partsOf(procedure: Procedure, hasNamesakes: boolean): Part[] {
  const { cases, applicants, requirements, forms, authority } = procedure;
  const everyCase = (holds: (index: number) => boolean) => cases.every((_, index) => holds(index));
  const parts: readonly (readonly [shown: boolean, id: string, name: string])[] = [
    [applicants !== 'unknown' || requirements !== 'unknown', 'doi-tuong', 'Dành cho ai'],
    [
      forms !== 'unknown' || !everyCase(index => dossierOf(procedure, index) === 'unknown'),
      'ho-so',
      'Cần chuẩn bị giấy tờ gì',
    ],
    [true, 'noi-nop', 'Nộp ở đâu, bằng cách nào'],
    [
      cases.some(({ total, stages }) => total !== 'unknown' || typeof stages !== 'string'),
      'thoi-han',
      'Bao lâu có kết quả',
    ],
    [!everyCase(index => feeOf(procedure, index) === notStated), 'phi', 'Phí, lệ phí'],
    [procedure.result !== 'unknown', 'ket-qua', 'Nhận được gì'],
    [procedure.steps !== 'unknown', 'cac-buoc', 'Các bước thực hiện'],
    [
      procedure.legalBases !== 'unknown' || procedure.legalBasesElsewhere !== undefined,
      'can-cu',
      'Căn cứ pháp lý',
    ],
    [
      authority !== 'unknown' || cases.some(isWorkflowKnown),
      'quy-trinh',
      'Cơ quan giải quyết và quy trình nội bộ',
    ],
    [hasNamesakes, 'noi-khac', 'Cùng thủ tục này ở nơi khác'],
    [silentPoints(procedure).length > 0, 'khong-neu', 'Văn bản này không nêu'],
    [true, 'nguon', 'Nguồn'],
  ];
  return parts.filter(([shown]) => shown).map(([, id, name]) => ({ id, name }));
}

function isWorkflowKnown({ stages, coordination, superior, remarks }: ProcedureCase) {
  return (
    stages !== 'unknown' || coordination !== 'unknown' || superior !== 'unknown' || remarks !== undefined
  );
}
