import { z } from 'zod';

/** Where a value stands: "procedure.cases.0.title". */
export type Place = string;

export interface Wishes {
  /** A value for places that cannot hold just any words, such as the id of something that exists. */
  readonly given: (place: Place) => unknown;
  /** Optional fields that this subject does without. */
  readonly without: (place: Place) => boolean;
  /** Of how many items a list consists where two are not enough. */
  readonly count: (place: Place) => number | undefined;
}

/** Words found nowhere else, that say where in the data they stand. */
export const mark = (place: Place): string => `Lời ở ${place} đó`;

const hasValue = (schema: z.core.$ZodType) =>
  !(schema instanceof z.ZodLiteral && schema.values.has('none')) &&
  !(schema instanceof z.ZodLiteral && schema.values.has('unknown'));

/** What says most: never "none" or "unknown", else the one whose turn it is. */
function optionOf({ options }: z.ZodUnion, turn: number): z.core.$ZodType {
  const rich = options.filter(hasValue);
  const chosen = rich.filter(option => !(option instanceof z.ZodLiteral));
  const all = chosen.length > 0 ? chosen : rich;
  const option = all[turn % all.length];
  if (option) return option;
  throw new Error('a union without a value');
}

/**
 * A value for a schema in which every optional field is there, every text is a mark and every list has two items, one of each
 * kind. It is made from the schema alone, so that a field that is new tomorrow is in it tomorrow.
 */
export function sayEverything(schema: z.core.$ZodType, place: Place, wishes: Wishes, turn = 0): unknown {
  const given = wishes.given(place);
  if (given !== undefined) return given;
  if (schema instanceof z.ZodOptional) return sayEverything(schema.unwrap(), place, wishes, turn);
  if (schema instanceof z.ZodUnion) return sayEverything(optionOf(schema, turn), place, wishes, turn);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).flatMap(([key, inner]: [string, z.core.$ZodType]) => {
        const at = `${place}.${key}`;
        return wishes.without(at) ? [] : [[key, sayEverything(inner, at, wishes, turn)] as const];
      }),
    );
  if (schema instanceof z.ZodArray) {
    const length = wishes.count(place) ?? 2;
    return Array.from({ length }, (_, index) =>
      sayEverything(schema.element, `${place}.${index}`, wishes, index),
    );
  }
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodEnum) return schema.options[turn % schema.options.length];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return turn + 1;
  if (schema instanceof z.ZodString && schema.safeParse(mark(place)).success) return mark(place);
  throw new Error(`${place}: say in the test what stands here, a mark does not fit`);
}
