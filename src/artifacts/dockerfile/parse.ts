import type { SourceFile } from '../source-file.ts';
import { DockerfileReader } from './dockerfile-reader.ts';
import type { Dockerfile } from './model.ts';

/** Longest file that is read, in UTF-16 units. */
const maximumLength = 1_048_576;

const tooLarge = (file: SourceFile): Dockerfile => ({
  kind: 'dockerfile',
  file,
  escape: '\\',
  directives: [],
  comments: [],
  instructions: [],
  stages: [],
  notifications: [
    {
      code: 'too-large',
      level: 'error',
      path: file.path,
      message: `The Dockerfile has ${file.text.length} characters, more than the ${maximumLength} that are reviewed. Split it or make it smaller.`,
    },
  ],
});

/**
 * Text to Dockerfile, as BuildKit reads it. Takes linear time and never throws: what Docker refuses is a notification, everything else is there.
 */
export const parseDockerfile = (file: SourceFile): Dockerfile =>
  file.text.length > maximumLength ? tooLarge(file) : new DockerfileReader(file).read();
