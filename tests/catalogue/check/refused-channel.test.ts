import { expect, test } from 'vitest';
import { bundleRefusedChannel, refusedChannel } from '../../../src/catalogue/check/refused-channel.ts';
import type { Channels } from '../../../src/catalogue/schema/channels.ts';
import { bundle, changed, judge, procedure, takes, withCase } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

const refusing: Channels = {
  inPerson: 'accepted',
  postal: { accepted: 'refused', term: takes(5), fee: 'none' },
  online: { accepted: 'refused', address: 'https://dichvucong.example.gov.vn/' },
};

test('a way that is refused and yet has a term, a fee or an address is found', () => {
  expect(judge(refusedChannel, changed(subject, { channels: refusing }))).toEqual([
    {
      path: ['channels', 'postal'],
      fact: 'không nhận hồ sơ gửi bưu chính mà ghi thời hạn, phí, lệ phí của cách này',
    },
    {
      path: ['channels', 'online'],
      fact: 'không nhận hồ sơ nộp trực tuyến mà ghi địa chỉ trang của cách này',
    },
  ]);
  expect(
    judge(bundleRefusedChannel, changed(bundle('khai-tu-cap-tinh'), { channels: refusing })),
  ).toHaveLength(2);
});

test('so it is in a case of its own', () => {
  const twoCases = procedure('quy-trinh-noi-vu/cap-lai-giay-phep-dich-vu-viec-lam');
  const [first] = judge(refusedChannel, withCase(twoCases, 1, { channels: refusing }));
  expect(first).toEqual({
    path: ['cases', 1, 'channels', 'postal'],
    fact: 'trường hợp 2: không nhận hồ sơ gửi bưu chính mà ghi thời hạn, phí, lệ phí của cách này',
  });
});

test('a refusal with its reason, and facts of a way that is accepted or not spoken of, are sound', () => {
  const channels: Channels = {
    inPerson: { accepted: 'accepted', term: takes(5) },
    postal: { accepted: 'refused', note: 'Phải lăn tay tại chỗ' },
    online: { accepted: 'unknown', fee: 'none' },
  };
  expect(judge(refusedChannel, changed(subject, { channels }))).toEqual([]);
  expect(judge(refusedChannel, changed(subject, { channels: { ...channels, postal: 'refused' } }))).toEqual(
    [],
  );
});
