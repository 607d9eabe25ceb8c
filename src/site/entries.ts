import { getLiveCollection } from 'astro:content';

/** All that a collection holds. To be asked for once: in every page anew it would cost as much as the pages themselves. */
export async function entriesOf<Name extends Parameters<typeof getLiveCollection>[0]>(name: Name) {
  const { entries = [], error } = await getLiveCollection(name);
  if (error) throw new Error(`Collection ${name} cannot be read.`, { cause: error });
  return entries.map(({ data }) => data);
}
