import { nameFields } from '../../concepts/object-fields.ts';
import type { Reads } from '../../rule.ts';

type Fields = readonly (readonly string[])[];

/** What a rule goes by of what runs an image, and of the Dockerfile. */
interface ImageReads {
  readonly instructions: NonNullable<Reads['instructions']>;
  readonly pod?: Fields;
  readonly containers?: Fields;
  readonly services?: Fields;
  /** Of objects of certain kinds that run nothing. */
  readonly objects?: NonNullable<Reads['objects']>;
}

/** What rules go by that join images with what runs them: the builds that are named (`BuiltImages`), the names of images, and their own fields. */
export const imageReads = ({ instructions, pod = [], containers = [], services, objects }: ImageReads): Reads => ({
  in: 'images',
  files: ['dockerfile', 'compose', 'kubernetes', 'pipeline'],
  objects: {
    ...objects,
    Config: { fields: [['build', 'artifacts']] },
    '*': { pod, containers, imageNames: true, ...(objects && { fields: nameFields, podLabels: true }) },
  },
  instructions: ['FROM', ...instructions],
  services: [['build'], ...(services ?? [])],
});
