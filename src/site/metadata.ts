import { shareImages } from 'virtual:niem-yet/settings';
import { asOf, instrumentById, site } from './collections.ts';
import { homeLink } from './links.ts';
import { subjectOf } from './page-subject.ts';
import { isListed } from './listed.ts';
import { address, root } from './public-address.ts';
import { shareImageOf, siteShareImage } from './share-image.ts';
import { structuredData } from './structured-data.ts';

const around = { site, instruments: instrumentById, asOf, address };

function shareImage(kind: ReturnType<typeof subjectOf>['kind'], path: string): string | undefined {
  if (root === undefined || shareImages === 'none') return undefined;
  const hasPicture = shareImages === 'each' && kind !== 'home' && kind !== 'other';
  return `${root}${hasPicture ? shareImageOf(path) : siteShareImage}`;
}

/** What the head of a page tells machines. Without a public address nothing absolute is made up. */
export function metadataOf(pathname: string) {
  const subject = subjectOf(pathname);
  const path = pathname.slice(homeLink.length);
  const listed = isListed(path);
  return {
    listed,
    canonical: root === undefined || !listed ? undefined : address(pathname),
    image: shareImage(subject.kind, path),
    article: subject.kind !== 'home',
    data: structuredData(subject, around),
  };
}
