import type { Notification } from '../../findings/notification.ts';
import { holdsNothing, isDockerfileTemplate } from '../dockerfile-name.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { DockerfileReader } from './dockerfile-reader.ts';
import type { Dockerfile } from './model.ts';
import { maskDockerfileTemplate, templateParts } from './template.ts';

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
  targets: [],
  imageStages: [],
  template: false,
  refusals: [],
  notifications: [
    {
      code: 'too-large',
      level: 'error',
      path: file.path,
      message: `The Dockerfile has ${file.text.length} characters, more than the ${maximumLength} that are reviewed. Split it or make it smaller.`,
    },
  ],
});

/** Errors tell what was not read: the fewer, the more of the file is known. */
const countErrors = ({ notifications }: Dockerfile): number => notifications.filter(({ level }) => level === 'error').length;

/** The file as it is without what a template engine will replace. Nobody builds a template, so Docker's refusals of one are none. */
const readTemplate = (file: SourceFile): Dockerfile => {
  const { text, printsLines } = maskDockerfileTemplate(file.text);
  const { finalStage, ...read } = new DockerfileReader(sourceFile(file.path, text)).read();
  const unclear = printsLines || read.notifications.length > 0;
  const ends = finalStage && !unclear ? { finalStage } : { imageStages: [] };
  return { ...read, file, template: true, refusals: [], ...ends };
};

const nothing = ({ path }: SourceFile): Notification => ({
  code: 'syntax-error',
  level: 'warning',
  path,
  message: 'Docker refuses this: file with no instructions. There is nothing in it to review.',
});

const asTemplate = (notification: Notification, file: SourceFile): Notification =>
  notification.level === 'error' && notification.code === 'syntax-error'
    ? {
        ...notification,
        level: 'warning',
        message: `Line ${file.lines.line(notification.range?.start ?? 0)} of the template is not an instruction as it stands, so it was not reviewed; what the template becomes is reviewed where it is committed.`,
      }
    : notification;

const suspectTemplate = (notification: Notification): Notification =>
  notification.level === 'error' && notification.code === 'syntax-error'
    ? {
        ...notification,
        message: `${notification.message} If it is a template, name it as one ("Dockerfile.template") or take it off the review with "ignore-paths".`,
      }
    : notification;

/**
 * Text to Dockerfile, as BuildKit reads it. Takes linear time and never throws: what Docker refuses is a notification, everything else is
 * there. Templates of Dockerfiles are known by their names, or because Docker refuses less of the text without the actions in it.
 * `asItStands`: Docker gets it as it is, so that it is none. `targets`: stages that are built besides the last one, by name or number.
 */
export const parseDockerfile = (file: SourceFile, asItStands = false, targets: readonly string[] = []): Dockerfile => {
  if (file.text.length > maximumLength) return tooLarge(file);
  if (!asItStands && isDockerfileTemplate(file.path, file.text)) {
    const template = readTemplate(file);
    return { ...template, notifications: template.notifications.map(notification => asTemplate(notification, file)) };
  }
  const read = new DockerfileReader(file).read(targets);
  if (holdsNothing(file.text)) return { ...read, refusals: [], notifications: [nothing(file)] };
  if (countErrors(read) === 0 || asItStands) return read;
  const template = templateParts(file.text).length > 0 ? readTemplate(file) : read;
  if (countErrors(template) >= countErrors(read)) return read;
  return { ...template, notifications: template.notifications.map(suspectTemplate) };
};
