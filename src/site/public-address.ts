import { publicRoot } from '../catalogue/public-root.ts';
import { fullAddress } from './address.ts';
import { site } from './collections.ts';
import { homeLink } from './links.ts';

/** Where the public finds the site; nothing where the office has not said it. */
export const root = publicRoot(site.address);

/** The full address of a link, or the link itself: it then counts from wherever the file stands. */
export const address = (link: string) => fullAddress(link, homeLink, root);
