import type { Procedure } from '../catalogue/catalogue.ts';
import { capitalised } from '../language/capitals.ts';
import type { Style } from './style.ts';

type Channels = Procedure['channels'];
export type Channel = keyof Channels;

export const channelKeys = ['inPerson', 'postal', 'online'] as const satisfies readonly Channel[];

const names: Readonly<Record<Channel, string>> = {
  inPerson: 'nộp trực tiếp',
  postal: 'gửi qua dịch vụ bưu chính',
  online: 'nộp trực tuyến',
};

const answers: Readonly<Record<Channels[Channel], string>> = {
  accepted: 'nhận',
  refused: 'không nhận',
  unknown: 'văn bản không nêu',
};

export const sayChannel = (channel: Channel): string => capitalised(names[channel]);

/** Whether a dossier may come in this way. */
export const sayChannelAnswer = (answer: Channels[Channel]): string => answers[answer];

/** A page answers for each way; paper lists those of which the text says something: "nộp trực tiếp", "không nộp trực tuyến". */
export function sayChannels(channels: Channels, style: Style): string[] {
  if (style === 'page')
    return channelKeys.map(key => `${sayChannel(key)}: ${sayChannelAnswer(channels[key])}`);
  return channelKeys
    .filter(key => channels[key] !== 'unknown')
    .map(key => (channels[key] === 'accepted' ? names[key] : `không ${names[key]}`));
}
