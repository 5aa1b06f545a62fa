import type { Notification } from '../findings/notification.ts';
import type { Range } from '../text/range.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import type { Dockerfile } from './dockerfile/model.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { sourceFile } from './source-file.ts';
import { type InlinePlace, placesIn } from './yaml/inline-text.ts';
import type { YamlScalar } from './yaml/model.ts';

/** A Dockerfile that is written in a Compose file (`build.dockerfile_inline`). */
export interface InlineDockerfile {
  /** Its file has the path of the Compose file and the text that Compose gives to BuildKit, as far as that is known. */
  readonly dockerfile: Dockerfile;
  readonly service: ComposeService;
  readonly node: YamlScalar;
  /** False when a variable of Compose's in it is not known: then its name stands in the text. */
  readonly isKnown: boolean;
  readonly placeOf: (range: Range) => InlinePlace;
}

const known = new WeakMap<ComposeProject, readonly InlineDockerfile[]>();

/**
 * The Dockerfiles that are written in a Compose file; each text once, also when services share it by an alias. Those that services have
 * from a file with a review of its own are left to that.
 */
export const inlineDockerfiles = (project: ComposeProject): readonly InlineDockerfile[] => {
  const found = known.get(project) ?? readInline(project);
  known.set(project, found);
  return found;
};

const readInline = ({ services, file }: ComposeProject): readonly InlineDockerfile[] => {
  // Why a backslash, too: a key can be written with escapes. One from another file is reached by `extends`.
  if (!/dockerfile_inline|\\|extends/u.test(file.text)) return [];
  const seen = new Set<YamlScalar>();
  return services.flatMap(service => {
    const inline = service.get('build', 'dockerfile_inline');
    if (inline.state !== 'present' || inline.node.kind !== 'scalar' || service.judgedElsewhere.has(inline.file.path)) return [];
    const { node } = inline;
    if (seen.has(node)) return [];
    seen.add(node);
    const { value } = service.interpolate(node.value);
    const text = value ?? node.value.replaceAll('$$', '$');
    const dockerfile = parseDockerfile(sourceFile(file.path, text));
    // Why the name: the file that the service takes it from may be one that nobody looks at by itself.
    const isHere = inline.file.path === file.path;
    const placeOf = isHere ? placesIn(node, dockerfile.file) : () => ({ range: service.nameRange, isExact: false });
    return [{ dockerfile, service, node, isKnown: value !== undefined, placeOf }];
  });
};

/** The project, which also says what could not be read of the Dockerfiles in it: that is not read of the Compose file. */
export const withInlineNotifications = (project: ComposeProject): ComposeProject => {
  const inline = inlineDockerfiles(project);
  const notifications = inline.flatMap(({ dockerfile, node, placeOf }) =>
    dockerfile.notifications.map(
      (notification): Notification => ({
        ...notification,
        range: notification.range ? placeOf(notification.range).range : node.range,
      }),
    ),
  );
  if (notifications.length === 0) return project;
  const told = { ...project, notifications: [...project.notifications, ...notifications] };
  known.set(told, inline);
  return told;
};
