import { agencyById, decisionById, fieldById, instrumentById, site } from './collections.ts';
import { homeLink } from './links.ts';
import { subjectOf } from './page-subject.ts';
import { isListed } from './listed.ts';
import { address, root } from './public-address.ts';
import { shareImageOf, siteShareImage } from './share-image.ts';
import { structuredData } from './structured-data.ts';

const around = {
  site,
  decisions: decisionById,
  agencies: agencyById,
  fields: fieldById,
  instruments: instrumentById,
  address,
};

/** What the build draws: one image a page, one for the whole site, or none. */
const images = process.env['NIEM_YET_SHARE_IMAGES'] ?? 'none';

function shareImage(kind: ReturnType<typeof subjectOf>['kind'], path: string): string | undefined {
  if (root === undefined || images === 'none') return undefined;
  const own = images === 'each' && kind !== 'home' && kind !== 'other';
  return `${root}${own ? shareImageOf(path) : siteShareImage}`;
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
