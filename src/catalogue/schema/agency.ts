import { z } from 'zod';
import { acknowledged } from './acknowledgement.ts';
import { agencyKind } from './agency-kind.ts';
import { date } from './date.ts';
import { known } from './known.ts';
import { level } from './level.ts';
import { slug, text } from './text.ts';

/** What is told of a place goes out of date sooner than what is told of a text. */
const seen = {
  source: text.meta({
    description: 'Biết các điều trên từ đâu.',
    examples: ['Thông báo niêm yết tại trụ sở'],
  }),
  checked: date.meta({ description: 'Ngày đối chiếu lần cuối.', examples: ['2026-11-21'] }),
};

export const weekdayNames = {
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
  saturday: 'thứ Bảy',
  sunday: 'Chủ nhật',
} as const;

type Weekday = keyof typeof weekdayNames;

const weekdays = Object.keys(weekdayNames) as [Weekday, ...Weekday[]];

const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Giờ viết theo dạng "07:30", đủ bốn chữ số, trong dấu nháy.');

const span = z.strictObject({
  days: z
    .array(z.enum(weekdays))
    .min(1)
    .meta({ description: 'Các ngày trong tuần.', examples: [['monday', 'tuesday']] }),
  from: clock.meta({ description: 'Mở cửa lúc mấy giờ.', examples: ['07:30'] }),
  until: clock.meta({ description: 'Đóng cửa lúc mấy giờ.', examples: ['11:30'] }),
});

const hours = z.strictObject({
  words: text.meta({
    description: 'Giờ làm việc bằng lời, như niêm yết.',
    examples: ['Thứ Hai đến thứ Sáu: sáng 7 giờ 30 – 11 giờ 30, chiều 13 giờ 30 – 17 giờ'],
  }),
  spans: known(z.array(span).min(1)).meta({
    description: 'Cũng giờ ấy, từng khoảng một, cho máy đọc.',
    examples: [[{ days: ['monday', 'tuesday'], from: '07:30', until: '11:30' }]],
  }),
  ...seen,
});

const coordinates = z.strictObject({
  latitude: z
    .number()
    .min(-90)
    .max(90)
    .meta({ description: 'Vĩ độ.', examples: [16.4637] }),
  longitude: z
    .number()
    .min(-180)
    .max(180)
    .meta({ description: 'Kinh độ.', examples: [107.5909] }),
});

const location = z.strictObject({
  address: known(text).meta({
    description: 'Địa chỉ trụ sở hoặc nơi tiếp dân.',
    examples: ['Số 5, đường Trần Thí Dụ, xã Suối Sim, tỉnh Sông Ngân'],
  }),
  counter: known(text).meta({ description: 'Quầy, cửa, tầng.', examples: ['Quầy số 3, tầng 1'] }),
  coordinates: known(coordinates).meta({
    description: 'Tọa độ trên bản đồ.',
    examples: [{ latitude: 16.4637, longitude: 107.5909 }],
  }),
  ...seen,
});

const contact = z.strictObject({
  telephone: known(z.array(text).min(1)).meta({
    description: 'Các số điện thoại, viết như in.',
    examples: [['0234 3822 822']],
  }),
  email: known(text).meta({ description: 'Địa chỉ thư điện tử.', examples: ['motcua@vidu.gov.vn'] }),
  website: known(text).meta({ description: 'Trang thông tin điện tử.', examples: ['https://vidu.gov.vn/'] }),
  ...seen,
});

/** Since 1 July 2025 most agencies of people's daily business are new, and most of before are gone. */
const exists = z.strictObject({
  from: known(date).meta({ description: 'Có từ ngày nào.', examples: ['2025-07-01'] }),
  until: known(date).meta({
    description: 'Từ ngày này không còn nữa; none: biết chắc đang còn; unknown: chưa rõ.',
    examples: ['none'],
  }),
  successors: known(z.array(slug).min(1)).meta({
    description: 'Mã các cơ quan nhận việc của cơ quan này khi nó không còn.',
    examples: [['trung-tam-pvhcc-xa-suoi-sim']],
  }),
  ...seen,
});

/** Who does things. */
export const agency = z.strictObject({
  id: slug.meta({ description: 'Mã cơ quan.', examples: ['ubnd-tinh-binh-phuoc'] }),
  name: text.meta({ description: 'Tên đầy đủ.', examples: ['Ủy ban nhân dân tỉnh Bình Phước'] }),
  shortNames: z
    .array(text)
    .min(1)
    .optional()
    .meta({
      description: 'Tên gọi tắt, cách viết khác trong các văn bản.',
      examples: [['UBND tỉnh Bình Phước']],
    }),
  kind: agencyKind.optional(),
  level: level.meta({ description: 'Cấp của cơ quan.', examples: ['province'] }),
  parent: slug.optional().meta({
    description: 'Mã cơ quan cấp trên trực tiếp.',
    examples: ['ubnd-tinh-binh-phuoc'],
  }),
  province: text.optional().meta({
    description: 'Tỉnh, thành phố theo tên trong văn bản gốc.',
    examples: ['Bình Phước'],
  }),
  exists: exists.optional().meta({
    description: 'Có từ khi nào, đến khi nào, cơ quan nào nhận việc thay. Bỏ trống khi chưa tra.',
    examples: [
      {
        from: '2025-07-01',
        until: 'none',
        successors: 'none',
        source: 'Nghị quyết thành lập',
        checked: '2026-11-21',
      },
    ],
  }),
  location: location.optional().meta({
    description: 'Ở đâu. Bỏ trống khi chưa tra.',
    examples: [
      {
        address: 'Số 5, đường Trần Thí Dụ, xã Suối Sim, tỉnh Sông Ngân',
        counter: 'Quầy số 3, tầng 1',
        coordinates: 'unknown',
        source: 'Thông báo niêm yết tại trụ sở',
        checked: '2026-11-21',
      },
    ],
  }),
  contact: contact.optional().meta({
    description: 'Liên hệ bằng cách nào. Bỏ trống khi chưa tra.',
    examples: [
      {
        telephone: ['0234 3822 822'],
        email: 'unknown',
        website: 'unknown',
        source: 'Thông báo niêm yết tại trụ sở',
        checked: '2026-11-21',
      },
    ],
  }),
  hours: hours.optional().meta({
    description: 'Giờ làm việc. Bỏ trống khi chưa tra.',
    examples: [
      {
        words: 'Giờ hành chính, thứ Hai đến thứ Sáu',
        spans: 'unknown',
        source: 'Thông báo niêm yết tại trụ sở',
        checked: '2026-11-21',
      },
    ],
  }),
  acknowledged,
});

export type Agency = z.infer<typeof agency>;
export type OfficeHours = z.infer<typeof hours>;
