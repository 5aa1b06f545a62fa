import type { Reads } from '../../rule.ts';

type Fields = readonly (readonly string[])[];

/** What a rule goes by of what runs an image, and of the Dockerfile. */
interface ImageReads {
  readonly instructions: NonNullable<Reads['instructions']>;
  readonly pod?: Fields;
  readonly containers?: Fields;
  readonly services?: Fields;
}

/** What rules go by that join images with what runs them: the builds that are named (`BuiltImages`), the names of images, and their own fields. */
export const imageReads = ({ instructions, pod = [], containers = [], services }: ImageReads): Reads => ({
  in: 'images',
  files: ['dockerfile', 'compose', 'kubernetes'],
  objects: { Config: { fields: [['build', 'artifacts']] }, '*': { pod, containers, imageNames: true } },
  instructions: ['FROM', ...instructions],
  services: [['build'], ...(services ?? [])],
});
