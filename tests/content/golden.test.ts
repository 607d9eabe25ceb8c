import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { testGolden } from '../documents/golden.ts';

testGolden(loadCatalogue('content').catalogue!, fileURLToPath(new URL('golden/', import.meta.url)), [
  { name: 'decision', decision: 'hue-1581', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'plan', decision: 'binh-duong-1358', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'letter', decision: 'dien-bien-2018-cong-van', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'catalogue', decision: 'hue-1581', says: 'Tên VBQPPL quy định TTHC' },
  { name: 'levels', decision: 'binh-duong-1358', says: 'Tên/Nhóm thủ tục hành chính' },
  { name: 'details', decision: 'hue-1581', says: '1.2. Cách thức thực hiện' },
  { name: 'workflow', decision: 'binh-phuoc-2025', says: 'BỘ PHẬN, CÁN BỘ' },
  { name: 'bundle', decision: 'dien-bien-2019', says: 'HỒ SƠ, QUY TRÌNH VÀ THỜI HẠN GIẢI QUYẾT LIÊN THÔNG' },
]);
