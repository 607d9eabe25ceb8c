import { z } from 'zod';
import { known } from './known.ts';
import { text, wrongAddress } from './text.ts';

/** What the publishing office says of itself. */
export const site = z.strictObject({
  title: text.meta({ description: 'Tên trang.', examples: ['Niêm Yết – Thủ tục hành chính'] }),
  publisher: text.meta({
    description: 'Ai công bố trang này.',
    examples: ['Văn phòng Ủy ban nhân dân tỉnh'],
  }),
  description: text.meta({
    description: 'Một câu nói trang này có gì.',
    examples: ['Tra cứu thủ tục hành chính của tỉnh.'],
  }),
  address: known(
    z.url({ protocol: /^https?$/, error: 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.' }),
  ).meta({
    description: 'Địa chỉ công khai của trang, để in mã QR và liên kết đầy đủ; unknown nếu chưa có.',
    examples: ['https://thutuc.example.gov.vn'],
  }),
  contact: z
    .union([z.email(), z.url({ protocol: /^https$/ })], {
      error: 'Ghi một địa chỉ thư điện tử, hoặc một trang liên hệ bắt đầu bằng https://.',
    })
    .optional()
    .meta({
      description: 'Nơi nhận tin báo lỗi bảo mật của trang: thư điện tử hoặc trang liên hệ.',
      examples: ['baomat@example.gov.vn'],
    }),
  portal: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: wrongAddress })
    .optional()
    .meta({
      description:
        'Nơi tra thủ tục đang áp dụng, cho người gặp văn bản cũ; {code} là chỗ đặt mã thủ tục, nếu cổng có trang riêng cho từng mã.',
      examples: ['https://dichvucong.gov.vn'],
    }),
  notice: text.optional().meta({
    description: 'Lời nhắc chung hiện trên mọi trang.',
    examples: [
      'Danh mục trình bày lại các văn bản: con số, tên gọi và bảng giữ từng chữ, câu văn được viết lại.',
    ],
  }),
});

export type Site = z.infer<typeof site>;
