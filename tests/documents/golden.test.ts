import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../office/office.ts';
import { testGolden, tolerance } from './golden.ts';
import { difference, readPng, writePng, type Picture } from './grey-picture.ts';

const draw = testGolden(catalogue, fileURLToPath(new URL('golden/', import.meta.url)), [
  { name: 'decision', decision: 'quan-su-cap-xa', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'plan', decision: 'mot-cua-cap-xa', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'letter', decision: 'cong-van-gop-y', says: 'Độc lập - Tự do - Hạnh phúc' },
  { name: 'catalogue', decision: 'quan-su-cap-xa', says: 'Tên VBQPPL quy định TTHC' },
  { name: 'levels', decision: 'mot-cua-cap-xa', says: 'Tên/Nhóm thủ tục hành chính' },
  { name: 'details', decision: 'quan-su-cap-xa', says: '1.2. Cách thức thực hiện' },
  { name: 'workflow', decision: 'quy-trinh-noi-vu', says: 'BỘ PHẬN, CÁN BỘ' },
  {
    name: 'bundle',
    decision: 'lien-thong-khai-tu',
    says: 'HỒ SƠ, QUY TRÌNH VÀ THỜI HẠN GIẢI QUYẾT LIÊN THÔNG',
  },
]);

function shifted({ width, height, pixels }: Picture, by: number): Picture {
  const moved = new Uint8Array(pixels.length).fill(255);
  moved.set(pixels.subarray(0, pixels.length - by * width), by * width);
  return { width, height, pixels: moved };
}

test('text a millimetre lower, or of another document, is told apart', () => {
  const letter = draw('cong-van-gop-y', 'Hạnh phúc');
  const plan = draw('mot-cua-cap-xa', 'Hạnh phúc');
  expect(difference(letter, letter).share).toBe(0);
  expect(difference(letter, shifted(letter, 2)).share).toBeGreaterThan(tolerance);
  expect(difference(letter, plan).share).toBeGreaterThan(tolerance);
});

test('a picture is read as it was written', () => {
  const picture = draw('cong-van-gop-y', 'Hạnh phúc');
  expect(readPng(writePng(picture))).toEqual(picture);
});
