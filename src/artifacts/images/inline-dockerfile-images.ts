import type { ComposeProject } from '../compose/model.ts';
import type { Dockerfile } from '../dockerfile/model.ts';
import { type InlineDockerfile, inlineDockerfiles } from '../inline-dockerfiles.ts';
import { dockerfileImages } from './dockerfile-images.ts';
import { frontendImage } from './frontend-image.ts';
import type { ImageNode } from './image-uses.ts';

/** Images that the Dockerfiles inside of a Compose file pull (`build.dockerfile_inline`). */
export const inlineDockerfileImages = (project: ComposeProject): readonly ImageNode[] => inlineDockerfiles(project).flatMap(imagesWithin);

const imagesWithin = ({ dockerfile, service, node, isKnown, placeOf }: InlineDockerfile): readonly ImageNode[] => {
  const frontend = frontendImage(dockerfile);
  const found = [...(frontend ? [frontend] : []), ...dockerfileImages(dockerfile, 'images'), ...unreadPart(dockerfile)];
  const isHere = node.document.file.path === service.file.path;
  return found.map(image => {
    const place = placeOf(image.range);
    const isLiteral = image.literal && place.isExact;
    // Why: what Compose puts in for a variable comes before anything that the Dockerfile says of it.
    const open = !isKnown && image.text.includes('$');
    const { argument: _, ...placed } = image;
    const { partial: __, ...known } = placed;
    return {
      ...(open ? { ...known, reference: undefined } : placed),
      subject: service.subject,
      scope: isHere ? node.range : service.nameRange,
      range: isLiteral || !isHere ? place.range : node.range,
      literal: isLiteral,
    };
  });
};

/** What stands for images of a Dockerfile that could not be read to its end, or not as Docker reads it. */
export const unreadPart = ({ notifications, file }: Dockerfile): readonly ImageNode[] => {
  const nowhere = { start: 0, end: 0 };
  const unread = { place: 'from', subject: '', scope: nowhere, range: nowhere, text: file.path, reference: undefined } as const;
  return notifications.some(({ level }) => level === 'error') ? [{ ...unread, builtHere: false, literal: false }] : [];
};
