import { isReadable, readYaml } from './read.ts';
import { site, type Site } from './schema/site.ts';

/** What an office says of itself, without the rest of its catalogue; nothing while its file cannot be understood. */
export function readSite(root: string): Site | undefined {
  const parsed = readYaml(root, 'site.yaml');
  return isReadable(parsed) ? site.safeParse(parsed.value).data : undefined;
}
