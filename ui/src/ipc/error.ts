import type { ErrorCode, FieldConflict, FieldMessage, CallError as Shape } from './generated/commands';

export type Trouble = ErrorCode | 'unreachable';

/** What Rust says when a command is refused: a stable code, an Italian sentence, and the fields it concerns. Nothing was changed. */
export class CallError extends Error {
  readonly code: Trouble;
  readonly fields: readonly FieldMessage[];
  readonly conflicts: readonly FieldConflict[];
  /** Seconds before it makes sense to try again; `null` when at once. */
  readonly retryAfterSeconds: number | null;

  constructor(shape: Partial<Omit<Shape, 'code'>> & { code: Trouble; message: string }) {
    super(shape.message);
    this.name = 'CallError';
    this.code = shape.code;
    this.fields = shape.fields ?? [];
    this.conflicts = shape.conflicts ?? [];
    this.retryAfterSeconds = shape.retryAfterSeconds ?? null;
  }

  /** Whatever was thrown, as a sentence for the person in front of the screen. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    const shape = typeof thrown === 'object' && thrown !== null ? (thrown as Partial<Shape>) : {};
    if (typeof shape.code === 'string' && typeof shape.message === 'string')
      return new CallError({ ...shape, code: shape.code, message: shape.message });
    return new CallError({
      code: 'unreachable',
      message: 'Il programma non ha risposto. Quello che ha scritto è ancora qui: riprovi tra poco.',
    });
  }

  /** The message for one field, if any. */
  on(field: string): string | undefined {
    return this.fields.find((each) => each.field === field)?.message;
  }
}
