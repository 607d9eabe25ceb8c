import type { Known } from './known.ts';
import { feesOf } from './of-case.ts';
import type { Procedure } from './catalogue.ts';
import type { Channels } from './schema/channels.ts';
import type { Duration } from './schema/duration.ts';
import type { Fee } from './schema/fee.ts';
import type { ProcedureCase } from './schema/procedure.ts';

export type Channel = keyof Channels;
export type Acceptance = Extract<Channels[Channel], string>;

export const channelKeys = ['inPerson', 'postal', 'online'] as const satisfies readonly Channel[];

/** As findings name them; pages and papers say more (wording/channel.ts). */
export const channelNames: Readonly<Record<Channel, string>> = {
  inPerson: 'nộp trực tiếp',
  postal: 'gửi bưu chính',
  online: 'nộp trực tuyến',
};

/** What a text says of one way of handing in. */
export interface ChannelFacts {
  readonly accepted: Acceptance;
  readonly term?: Known<Duration> | undefined;
  readonly fee?: Known<readonly Fee[]> | undefined;
  readonly note?: string | undefined;
  readonly address?: string | undefined;
}

export function factsOf(channels: Channels, key: Channel): ChannelFacts {
  const own = channels[key];
  return typeof own === 'string' ? { accepted: own } : own;
}

/** Whether the text says more of some way than that it is open or not. */
export const hasOwnFacts = (channels: Channels): boolean =>
  channelKeys.some(key => typeof channels[key] !== 'string');

export const acceptanceOf = (channels: Channels, key: Channel): Acceptance => factsOf(channels, key).accepted;

type Applied = Pick<Procedure, 'channels' | 'fee'>;
type Own = Pick<ProcedureCase, 'channels' | 'fee' | 'total'>;

/** The channels of a case: its own where it has them. */
export function channelsOf(
  { channels }: Pick<Procedure, 'channels'>,
  { channels: own = channels }: Pick<ProcedureCase, 'channels'>,
): Channels {
  return own;
}

/** How long one way takes: its own term where the text gives one, else that of the case. */
export function termThrough(
  channels: Channels,
  { total }: Pick<Own, 'total'>,
  key: Channel,
): Known<Duration> {
  return factsOf(channels, key).term ?? total;
}

export interface ByChannel<Value> {
  readonly channel: Channel;
  readonly value: Value;
}

/** The ways for which the text gives a term of their own. */
export function ownTerms(channels: Channels): readonly ByChannel<Known<Duration>>[] {
  return channelKeys.flatMap(channel => {
    const { term } = factsOf(channels, channel);
    return term === undefined ? [] : [{ channel, value: term }];
  });
}

/** The ways for which the text gives fees of their own. */
export function ownFees(channels: Channels): readonly ByChannel<Known<readonly Fee[]>>[] {
  return channelKeys.flatMap(channel => {
    const { fee } = factsOf(channels, channel);
    return fee === undefined ? [] : [{ channel, value: fee }];
  });
}

const open = (channels: Channels) => channelKeys.filter(key => acceptanceOf(channels, key) !== 'refused');

/** Every term that may apply in a case: that of the case, or those of the ways in which it can be handed in. */
export function termsOf(procedure: Pick<Procedure, 'channels'>, own: Own): readonly Known<Duration>[] {
  const channels = channelsOf(procedure, own);
  if (ownTerms(channels).length === 0) return [own.total];
  const terms = open(channels).map(key => termThrough(channels, own, key));
  const told = terms.filter(term => term !== 'unknown');
  return told.length > 0 ? told : [own.total];
}

/** All fees that may apply in a case: those of the case, or those of the ways in which it can be handed in. */
export function chargesOf(procedure: Applied, own: Own): readonly Known<readonly Fee[]>[] {
  const channels = channelsOf(procedure, own);
  const common = feesOf(procedure, own);
  if (ownFees(channels).length === 0) return [common];
  const charges = open(channels).map(key => factsOf(channels, key).fee ?? common);
  const told = charges.filter(fees => fees !== 'unknown');
  return told.length > 0 ? told : [common];
}
