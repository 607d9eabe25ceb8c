import { desk } from 'virtual:niem-yet/desk';
import type { LiveLoader } from 'astro/loaders';
import type { Desk } from './desk.ts';

type EntryData = LiveLoader extends LiveLoader<infer Data> ? Data : never;

/** A collection of what lies on the desk: nothing is packed or bundled, and an edited file is seen at the next look. */
export function fromDesk<Data extends EntryData>(
  name: string,
  list: (desk: Desk) => Iterable<readonly [id: string, data: Data]>,
): LiveLoader<Data, { readonly id: string }> {
  const entries = () => Array.from(list(desk()), ([id, data]) => ({ id, data }));
  return {
    name: `niem-yet:${name}`,
    loadCollection: () => Promise.resolve({ entries: entries() }),
    loadEntry: ({ filter }) => Promise.resolve(entries().find(({ id }) => id === filter.id)),
  };
}
