import type { Reads } from '../../rule.ts';

type Fields = readonly (readonly string[])[];

/** What a rule goes by of what runs an image, and of the Dockerfile. */
interface ImageReads {
  readonly instructions: NonNullable<Reads['instructions']>;
  readonly pod?: Fields;
  readonly containers?: Fields;
  readonly services?: Fields;
  /** Set for rules that go by what pipelines push as well. */
  readonly pipelines?: true;
}

/** What rules go by that join images with what runs them: the builds that are named (`BuiltImages`), the names of images, and their own fields. */
export const imageReads = ({ instructions, pod = [], containers = [], services, pipelines }: ImageReads): Reads => ({
  in: 'images',
  files: ['dockerfile', 'compose', 'kubernetes', ...(pipelines ? (['pipeline'] as const) : [])],
  objects: { Config: { fields: [['build', 'artifacts']] }, '*': { pod, containers, imageNames: true } },
  instructions: ['FROM', ...instructions],
  services: [['build'], ...(services ?? [])],
});
