import type { Decision } from '../src/catalogue/catalogue.ts';
import { present } from '../src/catalogue/known.ts';
import type { Closing } from '../src/document/tree.ts';
import { isRestated, sayWhoSigned } from '../src/wording/restated.ts';
import { keepTogether } from '../src/language/typography.ts';

/** "Như Điều 4" names the last article. */
export const recipientsAfter = (recipients: readonly string[], articles: number): string[] =>
  recipients.map(own => own.replace(/^Như Điều \d+$/u, `Như Điều ${articles}`));

export function closing(decision: Decision): Closing {
  const { recipients, archive, signer } = decision;
  const { onBehalf = [], position, name } = signer;
  return {
    kind: 'closing',
    recipients: [...recipients, `Lưu: ${archive.join(', ')}`].map(keepTogether),
    authority: onBehalf.map(({ by, of }) => keepTogether(`${by} ${of.toUpperCase()}`)),
    position: position.toUpperCase(),
    ...(isRestated(decision)
      ? { name: '', unsigned: sayWhoSigned(decision) }
      : { name: present(name) ?? '' }),
  };
}
