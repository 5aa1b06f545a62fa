import { applyEdits } from '../../text/text-edit.ts';
import { parseDockerfile } from '../dockerfile/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import type { ImageNode } from './image-uses.ts';
import { unreadPart } from './inline-dockerfile-images.ts';

/** Values of build arguments by name; undefined is one that is only known where Compose runs. */
export type BuildArguments = ReadonlyMap<string, string | undefined>;

/**
 * Images that a Dockerfile pulls with these build arguments and not without: `ARG BASE=alpine` says what is built on only as long as nobody
 * gives another `BASE`.
 */
export const argumentImages = (dockerfile: SourceFile, given: BuildArguments): readonly ImageNode[] => {
  const before = parseDockerfile(dockerfile);
  const edits = before.instructions.flatMap(instruction =>
    instruction.keyword === 'ARG'
      ? instruction.declarations.flatMap(({ name, range }) =>
          given.has(name) ? [{ range, newText: declaration(name, given.get(name)) }] : [],
        )
      : [],
  );
  if (edits.length === 0) return [];
  const after = parseDockerfile(sourceFile(dockerfile.path, applyEdits(dockerfile.text, edits)));
  const known = new Set(dockerfileImages(before, 'images').map(keyOf));
  return [...dockerfileImages(after, 'images').filter(image => !known.has(keyOf(image))), ...unreadPart(after)];
};

const declaration = (name: string, value: string | undefined): string =>
  value === undefined || /[\r\n]/u.test(value) ? name : `${name}="${value.replaceAll(/[\\"$]/gu, '\\$&')}"`;

const keyOf = ({ place, text, reference }: ImageNode): string => JSON.stringify([place, text, reference?.text]);
