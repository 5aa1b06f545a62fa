import type { YamlComment, YamlFile } from '../yaml/model.ts';
import { type CommentVerb, commentMarker, findMarker, readSuppressionComment } from './suppression-comment.ts';
import { type Directive, type Directives, type MalformedDirective, maxDirectives, tooManyDirectives } from './suppression-directive.ts';
import type { YamlPlaces } from './yaml-places.ts';

/** Our suppressions in the comments of a YAML file. */
export const ownYamlDirectives = (yaml: YamlFile, places: YamlPlaces): Directives => {
  const { file } = yaml;
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  if (!file.text.includes(commentMarker)) return { directives, malformed };
  for (const comment of yaml.comments) {
    const marker = findMarker(file.text, comment.range);
    const read = marker === undefined ? undefined : readSuppressionComment(file.text.slice(marker, comment.range.end).trimEnd(), marker);
    if (!read) continue;
    if (directives.length + malformed.length >= maxDirectives) {
      malformed.push(tooManyDirectives(file.path, comment.range));
      break;
    }
    const problem = read.problem ?? misplaced(comment, read.comment.verb, places);
    if (read.comment === undefined || problem !== undefined) malformed.push({ path: file.path, at: comment.range, message: problem ?? '' });
    else {
      const { verb, ...written } = read.comment;
      directives.push({
        path: file.path,
        at: comment.range,
        scopes: verb === 'ignore-file' ? [places.whole] : places.covered(comment),
        ...written,
      });
    }
  }
  return { directives, malformed };
};

const misplaced = (comment: YamlComment, verb: CommentVerb, places: YamlPlaces): string | undefined => {
  if (verb === 'ignore-stage') return 'Only Dockerfiles have stages. Write "ignore" above the service, container or object.';
  return verb === 'ignore-file' && !places.isTop(comment.range.start)
    ? '"ignore-file" counts only at the top of the file, above the first key. Move it there.'
    : undefined;
};
