import { onceFor } from '../catalogue/once-for.ts';
import { ChangeFeeds, type Changing } from '../site/change-feeds.ts';

/** A desk asks for one file after another of the same catalogue. */
export const changeFeeds: (of: Changing) => ChangeFeeds = onceFor((of: Changing) => new ChangeFeeds(of));
