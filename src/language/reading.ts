/** What was understood of typed words, or what is wrong with them and how to mend it, in Vietnamese. */
export type Reading<Value> = { readonly value: Value } | Misreading;

export interface Misreading {
  readonly message: string;
  readonly remedy: string;
}

export const isMisreading = (reading: Reading<unknown>): reading is Misreading => 'message' in reading;
