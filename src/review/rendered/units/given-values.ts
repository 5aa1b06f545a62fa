import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { ValuesSource } from '../../../environments/environment.ts';
import { readDocuments } from '../../../render/functions/formats/read-values.ts';
import { setInto, setJsonInto } from '../../../render/helm/set-values.ts';
import { laidOver } from '../../../render/helm/tables.ts';
import type { ValueInPlay } from '../../../render/helm/values-in-play.ts';
import { GoMap } from '../../../render/template/go-value.ts';
import { Place } from '../../../render/template/sources.ts';
import type { Range } from '../../../text/range.ts';
import type { PlaceInFile } from './rendered-text.ts';
import type { SideFiles } from './rendering.ts';

/** Where values stand that were read of a text in another file, by the name that they have while they are rendered. */
export type PlacedValues = Map<string, (range: Range) => PlaceInFile>;

/** Why a values file cannot be read. */
export class Unreadable extends Error {}

const tableOf = (file: SourceFile): GoMap => {
  const [read] = readDocuments(file, 'named');
  if (read?.state === 'broken') throw new Unreadable(`failed to parse ${file.path}: ${read.reason}`);
  return read?.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};

/** Values laid over those before them. A file that is not there yet changes nothing. */
export const addValues = (given: GoMap, source: ValuesSource, files: SideFiles, placed: PlacedValues): GoMap => {
  switch (source.kind) {
    case 'file': {
      const file = files.get(source.path);
      return file === undefined ? given : laidOver(tableOf(file), given);
    }
    case 'inline': {
      const { source: text, file, placeOf } = source.text;
      // Why another name: the same file may hold several texts, and be a values file besides.
      const name = `${file.path}\0${placed.size}`;
      placed.set(name, placeOf);
      return laidOver(tableOf({ path: name, text: text.text, lines: text.lines }), given);
    }
    case 'flag': {
      const { mode, text, origin } = source;
      const name = `${origin.file.path}\0${placed.size}`;
      placed.set(name, () => origin);
      const sources = [new Place('value', name, '', 0, text.length)];
      if (mode === 'set-json') setJsonInto(given, text, laidOver, sources);
      else setInto(given, text, mode, sources);
      return given;
    }
    case 'set-file': {
      const { key, path } = source;
      const text = files.get(path)?.text ?? '';
      const sources = [new Place('value', path, key, 0, text.length)];
      setInto(given, `${key}=${text.replaceAll(/[\\,{}]/gu, String.raw`\$&`)}`, 'set-string', sources);
      return given;
    }
  }
};

/** The values that a reason speaks of, with their lines, to follow it: `; .Values.port is "http" (values.yaml:3)`. */
export const inPlay = (values: readonly ValueInPlay[], placed: PlacedValues, files: SideFiles): string =>
  values
    .map(({ path, shown, place }) => {
      const elsewhere = place && placed.get(place.file)?.({ start: place.start, end: place.end });
      const file = elsewhere?.file ?? (place && files.get(place.file));
      const line = file?.lines.line(elsewhere?.range.start ?? place?.start ?? 0);
      return `; ${path} is ${shown}${file === undefined ? '' : ` (${file.path}:${line})`}`;
    })
    .join('');
