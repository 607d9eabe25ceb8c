import type { Procedure } from '../catalogue/catalogue.ts';
import { chargesOf, termsOf } from '../catalogue/channels.ts';
import { dossierOf } from '../catalogue/of-case.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { silentPoints } from './silence.ts';

export interface Part {
  /** The anchor of its heading. */
  readonly id: string;
  readonly name: string;
}

const isTold = (value: unknown) => value !== 'unknown';

/** The parts of a procedure's page in the order people ask; a part about which the text is silent is left out. */
export function partsOf(procedure: Procedure, hasNamesakes: boolean): Part[] {
  const { cases, applicants, requirements, forms, authority, agencies } = procedure;
  const parts: readonly (readonly [shown: boolean, id: string, name: string])[] = [
    [applicants !== 'unknown' || requirements !== 'unknown', 'doi-tuong', 'Dành cho ai'],
    [
      forms !== 'unknown' || cases.some(own => dossierOf(procedure, own) !== 'unknown'),
      'ho-so',
      'Cần chuẩn bị giấy tờ gì',
    ],
    [true, 'noi-nop', 'Nộp ở đâu, bằng cách nào'],
    [
      cases.some(own => termsOf(procedure, own).some(isTold) || typeof own.stages !== 'string'),
      'thoi-han',
      'Bao lâu có kết quả',
    ],
    [cases.some(own => chargesOf(procedure, own).some(isTold)), 'phi', 'Phí, lệ phí'],
    [procedure.result !== 'unknown', 'ket-qua', 'Nhận được gì'],
    [procedure.steps !== 'unknown', 'cac-buoc', 'Các bước thực hiện'],
    [
      procedure.legalBases !== 'unknown' || procedure.legalBasesElsewhere !== undefined,
      'can-cu',
      'Căn cứ pháp lý',
    ],
    [
      authority !== 'unknown' || isActorKnown(agencies) || cases.some(isWorkflowKnown),
      'quy-trinh',
      'Cơ quan giải quyết và quy trình nội bộ',
    ],
    [procedure.related !== undefined, 'lien-quan', 'Thủ tục liên quan'],
    [hasNamesakes, 'noi-khac', 'Cùng thủ tục này ở nơi khác'],
    [silentPoints(procedure).length > 0, 'khong-neu', 'Văn bản này không nêu'],
    [true, 'nguon', 'Nguồn'],
  ];
  return parts.filter(([shown]) => shown).map(([, id, name]) => ({ id, name }));
}

const isActorKnown = (acting: Procedure['agencies']) =>
  [acting?.decides, acting?.delegated, acting?.performs].some(actors => actors !== undefined);

function isWorkflowKnown({ stages, coordination, superior, remarks }: ProcedureCase) {
  return (
    stages !== 'unknown' || coordination !== 'unknown' || superior !== 'unknown' || remarks !== undefined
  );
}
