import { getCollection, getEntry } from 'astro:content';

/** Read once a build, not once a page: reading a collection inside every page is quadratic. */
export const procedures = (await getCollection('procedures'))
  .map(({ data }) => data)
  .toSorted((left, right) =>
    left.decision === right.decision
      ? left.position - right.position
      : left.decision < right.decision
        ? -1
        : 1,
  );
export const procedureById = new Map(procedures.map(procedure => [procedure.id, procedure]));
export const proceduresByDecision = Map.groupBy(procedures, ({ decision }) => decision);

export const decisions = (await getCollection('decisions')).map(({ data }) => data);
export const decisionById = new Map(decisions.map(decision => [decision.id, decision]));

export const bundles = (await getCollection('bundles')).map(({ data }) => data);
export const bundlesByDecision = Map.groupBy(bundles, ({ decision }) => decision);

export const forms = (await getCollection('forms')).map(({ data }) => data);
export const formById = new Map(forms.map(form => [form.id, form]));

export const agencyById = new Map((await getCollection('agencies')).map(({ data }) => [data.id, data]));
export const fieldById = new Map((await getCollection('fields')).map(({ data }) => [data.id, data]));
export const instrumentById = new Map(
  (await getCollection('instruments')).map(({ data }) => [data.id, data]),
);

export const site = (await getEntry('site', 'site'))!.data;
