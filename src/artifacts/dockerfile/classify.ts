import type { Candidate } from '../candidate.ts';
import { beginsAsDockerfile, dockerfileName, hasForeignFrontend, hasFromLine } from '../dockerfile-name.ts';
import type { KindFound } from '../file-kind.ts';

/** Dockerfiles are known by name; for doubtful names the text must begin as one. What has the name of one is nothing else. */
export const classifyDockerfile = ({ name, text }: Candidate): KindFound | undefined => {
  const strength = dockerfileName(name);
  if (strength === 'no') return undefined;
  if (hasForeignFrontend(text)) return { found: true, reason: 'Its name and the frontend that it names say so.' };
  switch (strength) {
    case 'certain':
      return { found: true, reason: 'Its name says so.' };
    case 'template':
      return hasFromLine(text) ? { found: true, reason: 'It is a template of a Dockerfile.' } : { found: false };
    case 'likely':
      return beginsAsDockerfile(text) ? { found: true, reason: 'Its name and its first instruction say so.' } : { found: false };
  }
};
