import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

test.each(['ARG', 'ENV', 'LABEL', 'EXPOSE', 'WORKDIR', 'USER', 'COPY', 'ADD', 'VOLUME', 'STOPSIGNAL', 'SHELL', 'ONBUILD', 'HEALTHCHECK'])(
  '%s that says nothing is an error, as BuildKit has it',
  keyword => {
    const { notifications } = parseDockerfile(sourceFile('Dockerfile', `FROM scratch\n${keyword}\n`));
    expect(notifications.map(({ level, message }) => `${level} ${message.includes(keyword)}`)).toEqual(['error true']);
  },
);
