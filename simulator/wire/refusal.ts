/** An answer of 4xx thrown from inside a handler: a stable code, a sentence for a developer, nothing of the input. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}
