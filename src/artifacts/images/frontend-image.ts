import type { Dockerfile } from '../dockerfile/model.ts';
import { directivesAfterShebang } from '../dockerfile/raw/directives.ts';
import { parseImageReference } from './image-reference.ts';
import type { ImageNode } from './image-uses.ts';

/**
 * The image that `# syntax=` names: BuildKit pulls it and lets it interpret the file, before anything else. What follows a blank in it are
 * arguments. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `DetectSyntax`, and `frontend/dockerfile/builder`.
 */
export const frontendImage = ({ directives, file }: Dockerfile): ImageNode | undefined => {
  const directive = [...directives, ...directivesAfterShebang(file.text)].find(({ name }) => name === 'syntax');
  if (directive === undefined) return undefined;
  const [text = ''] = directive.value.split(/[ \t]/u, 1);
  const start = directive.range.end - directive.value.length;
  const reference = parseImageReference(text);
  return {
    place: 'syntax',
    range: { start, end: start + text.length },
    subject: '',
    scope: directive.range,
    text,
    reference,
    builtHere: false,
    literal: reference !== undefined,
  };
};
