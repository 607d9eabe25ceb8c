/** On paper the line "(Kèm theo …)" is filled in; in the electronic text its places stay blank (Decree 30/2020, annex I, III.1.c). */
export interface Options {
  readonly mode: 'paper' | 'electronic';
}
