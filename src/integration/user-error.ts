/** Something the user can mend: shown as it is, without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
