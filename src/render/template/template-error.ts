/** What Go's text/template says of a template that cannot be parsed or executed, word for word. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** What a function of a template says when it refuses its arguments; the evaluator tells where it was called. */
export class CallError extends Error {
  override readonly name = 'CallError';
}
