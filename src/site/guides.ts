import { getCollection } from 'astro:content';

export const guides = (await getCollection('guides')).toSorted(
  ({ data: left }, { data: right }) => left.order - right.order,
);
