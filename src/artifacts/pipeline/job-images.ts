import { parseImageReference } from '../images/image-reference.ts';
import { imageText } from '../images/image-text.ts';
import type { ImageNode } from '../images/image-uses.ts';
import { partialImage, unknownPart } from '../images/partial-image.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { JobImage } from './model.ts';

const scheme = /^docker:\/\//iu;

/** The image that a scalar names; none where an action's `uses` or `image` names something else: another repository, a Dockerfile. */
export const jobImage = (node: YamlNode | undefined, place: Pick<JobImage, 'role' | 'subject' | 'scope'>): readonly JobImage[] => {
  if (node?.kind !== 'scalar') return [];
  const { range, text } = imageText(node);
  const prefix = scheme.exec(text)?.[0].length ?? 0;
  if ((place.role === 'action' && prefix === 0) || text.length === prefix) return [];
  return [{ ...place, node, text: text.slice(prefix), range: { start: range.start + prefix, end: range.end } }];
};

/** Expressions of GitHub, variables of GitLab. */
const variable = /\$\{\{[^{}\n]{0,500}\}\}|\$\{[^{}\n]{0,200}\}|\$[A-Za-z_]\w{0,100}/gu;

/** A job's image for rules about images. */
export const imageNodeOf = ({ node, text, range, subject, scope }: JobImage): ImageNode => {
  const pattern = text.replaceAll(variable, unknownPart);
  const reference = pattern.includes(unknownPart) ? undefined : parseImageReference(text);
  const partial = reference ? undefined : partialImage(pattern);
  return {
    place: 'job',
    range,
    subject,
    scope,
    text,
    reference,
    ...(partial && { partial }),
    builtHere: false,
    literal: !node.opaque && reference !== undefined && node.value.endsWith(text),
  };
};
