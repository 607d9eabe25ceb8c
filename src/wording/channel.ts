import {
  acceptanceOf,
  channelKeys,
  factsOf,
  ownFees,
  ownTerms,
  type Acceptance,
  type Channel,
} from '../catalogue/channels.ts';
import type { Channels } from '../catalogue/schema/channels.ts';
import type { ProcedureCase } from '../catalogue/schema/procedure.ts';
import { capitalised } from '../language/capitals.ts';
import { sayCase } from './case.ts';
import { sayDuration } from './duration.ts';
import { feeLines, type Cited } from './fee.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

const names: Readonly<Record<Channel, string>> = {
  inPerson: 'nộp trực tiếp',
  postal: 'gửi qua dịch vụ bưu chính',
  online: 'nộp trực tuyến',
};

const answers: Readonly<Record<Acceptance, string>> = {
  accepted: 'nhận',
  refused: 'không nhận',
  unknown: 'văn bản không nêu',
};

export const sayChannel = (channel: Channel): string => capitalised(names[channel]);

/** Whether a dossier may come in this way. */
export const sayChannelAnswer = (answer: Acceptance): string => answers[answer];

/** A page answers for each way; paper lists those of which the text says something: "nộp trực tiếp", "không nộp trực tuyến". */
export function sayChannels(channels: Channels, style: Style): string[] {
  const answered = channelKeys.map(key => [key, acceptanceOf(channels, key)] as const);
  if (style === 'page')
    return answered.map(([key, answer]) => `${sayChannel(key)}: ${sayChannelAnswer(answer)}`);
  return answered
    .filter(([, answer]) => answer !== 'unknown')
    .map(([key, answer]) => (answer === 'accepted' ? names[key] : `không ${names[key]}`));
}

/** "Nộp trực tuyến: 03 ngày làm việc": a line for each way whose term the text gives apart. */
export function channelTermLines(channels: Channels, style: Style): string[] {
  return ownTerms(channels)
    .map(({ channel, value }) => [channel, sayKnown(value, sayDuration, style)] as const)
    .filter(([, said]) => said !== '')
    .map(([channel, said]) => `${sayChannel(channel)}: ${said}`);
}

/** "Nộp trực tuyến: 25.000 đồng": lines for each way whose fees the text gives apart. */
export function channelFeeLines(cited: Cited, channels: Channels, style: Style): string[] {
  return ownFees(channels).flatMap(({ channel, value }) =>
    feeLines(cited, value, style).map(line => `${sayChannel(channel)}: ${line}`),
  );
}

/** "Nộp trực tuyến (https://…): lời kèm": where to go and what the text adds. */
export function channelNoteLines(channels: Channels): string[] {
  return channelKeys.flatMap(key => {
    const { address, note } = factsOf(channels, key);
    if (address === undefined && note === undefined) return [];
    const where = address === undefined ? sayChannel(key) : `${sayChannel(key)} (${address})`;
    return [note === undefined ? where : `${where}: ${note}`];
  });
}

/** "Gia hạn: nộp trực tiếp; không gửi qua dịch vụ bưu chính", then notes: how a case that has its own ways comes in. */
export function caseChannelLines(own: Pick<ProcedureCase, 'number' | 'title' | 'channels'>): string[] {
  if (!own.channels) return [];
  const name = sayCase(own, 'paper');
  const ways = sayChannels(own.channels, 'paper').join('; ');
  return [
    [name, name === '' ? capitalised(ways) : ways].filter(Boolean).join(': '),
    ...channelNoteLines(own.channels),
  ].filter(Boolean);
}
