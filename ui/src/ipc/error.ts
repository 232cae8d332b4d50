/** What Rust says when a command is refused: a stable code, an Italian sentence, and the fields it concerns. */
export class CallError extends Error {
  readonly code: string;
  readonly fields: readonly { field: string; message: string }[];
  /** Seconds before it makes sense to try again; `null` when at once. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: string,
    message: string,
    fields: readonly { field: string; message: string }[] = [],
    retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'CallError';
    this.code = code;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Whatever was thrown, as a sentence for the person in front of the screen. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    const shape = typeof thrown === 'object' && thrown !== null ? (thrown as Record<string, unknown>) : {};
    if (typeof shape.code !== 'string' || typeof shape.message !== 'string')
      return new CallError(
        'unreachable',
        'Il programma non ha risposto. Quello che ha scritto è ancora qui: riprovi tra poco.',
      );
    const fields = Array.isArray(shape.fields) ? shape.fields : [];
    return new CallError(
      shape.code,
      shape.message,
      fields.filter(
        (each): each is { field: string; message: string } =>
          typeof each?.field === 'string' && typeof each?.message === 'string',
      ),
      typeof shape.retryAfterSeconds === 'number' ? shape.retryAfterSeconds : null,
    );
  }

  /** The message for one field, if any. */
  on(field: string): string | undefined {
    return this.fields.find((each) => each.field === field)?.message;
  }
}
