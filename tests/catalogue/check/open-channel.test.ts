import { expect, test } from 'vitest';
import { openChannel } from '../../../src/catalogue/check/open-channel.ts';
import { changed, judge, procedure, withCase } from '../../office/office.ts';

const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const { channels } = subject;

test('a full or partial online service that refuses dossiers online is found', () => {
  const refusing = changed(subject, { onlineLevel: 'full', channels: { ...channels, online: 'refused' } });
  const fact = 'dịch vụ công toàn trình mà không nhận hồ sơ trực tuyến';
  expect(judge(openChannel, refusing)).toEqual([{ path: ['channels', 'online'], fact }]);
  expect(judge(openChannel, changed(refusing, { onlineLevel: 'partial' }))).toHaveLength(1);
  expect(judge(openChannel, changed(refusing, { onlineLevel: 'information' }))).toEqual([]);
  expect(judge(openChannel, changed(refusing, { onlineLevel: 'unknown' }))).toEqual([]);
});

test('one way in is enough, and what the text does not say is none refused', () => {
  const none = { ...channels, inPerson: 'refused', postal: 'refused', online: 'refused' } as const;
  const closed = changed(subject, { onlineLevel: 'unknown', channels: none });
  expect(judge(openChannel, closed)).toEqual([
    {
      path: ['channels'],
      fact: 'không nhận hồ sơ bằng cách nào (nộp trực tiếp, gửi bưu chính, nộp trực tuyến)',
    },
  ]);
  const open = changed(closed, { channels: { ...none, postal: 'unknown' } });
  expect(judge(openChannel, open)).toEqual([]);
});

test('a way that has facts of its own, or a case with ways of its own, is read like any other', () => {
  const online = { accepted: 'refused', note: 'Chưa nhận' } as const;
  const refusing = changed(subject, { onlineLevel: 'full', channels: { ...channels, online } });
  expect(judge(openChannel, refusing)).toHaveLength(1);
  const sound = changed(subject, { onlineLevel: 'full', channels: { ...channels, online: 'accepted' } });
  const inCase = withCase(sound, 0, { channels: { ...channels, online: 'refused' } });
  expect(judge(openChannel, inCase)).toMatchObject([{ path: ['cases', 0, 'channels', 'online'] }]);
});
