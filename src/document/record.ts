/**
 * What a document management system takes in of a text that goes out: fields of annex VI of Decree 30/2020/NĐ-CP by their
 * short names, with what each holds. Written without the annex's own text at hand: to be compared with it. Fields that only such a system gives (the file a text belongs to, the office's identifier) are its own.
 */
export const recordFields = {
  TypeName: 'Tên loại văn bản',
  CodeNumber: 'Số của văn bản',
  CodeNotation: 'Ký hiệu của văn bản',
  IssuedDate: 'Ngày, tháng, năm văn bản',
  OrganName: 'Tên cơ quan, tổ chức ban hành văn bản',
  Subject: 'Trích yếu nội dung',
  Language: 'Ngôn ngữ',
  PageAmount: 'Số trang của văn bản',
  Position: 'Chức vụ của người ký',
  FullName: 'Họ và tên của người ký',
  To: 'Nơi nhận',
} as const;

export type RecordField = keyof typeof recordFields;

/** What is not known, a number yet to be given among it, is left out. */
export type DocumentRecord = Readonly<Partial<Record<RecordField, string>>>;

const isField = (name: string): name is RecordField => name in recordFields;

export const recordEntries = (record: DocumentRecord): readonly (readonly [RecordField, string])[] =>
  Object.entries(record).flatMap(([name, value]) => (isField(name) ? [[name, value] as const] : []));
