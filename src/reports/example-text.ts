import type { ExampleText } from '../rules/rule.ts';

/** An example of a rule as one text: each of several files under a comment with its path. */
export const exampleText = (example: ExampleText): string =>
  typeof example === 'string'
    ? example
    : Object.entries(example)
        .map(([path, text]) => `# ${path}\n${text.trimEnd()}\n`)
        .join('---\n');
