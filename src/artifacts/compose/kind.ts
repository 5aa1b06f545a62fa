import { isYamlOrJson } from '../candidate.ts';
import { type FileKind, type VisitedNode, wholeFile } from '../file-kind.ts';
import { composeImages } from '../images/compose-images.ts';
import { withInlineNotifications } from '../inline-dockerfiles.ts';
import { classifyCompose } from './classify.ts';
import type { ComposeProject } from './model.ts';
import { parseCompose } from './parse.ts';

const walk = (artifact: ComposeProject): readonly VisitedNode[] => {
  const nodes = [wholeFile(artifact)];
  for (const service of artifact.services) nodes.push({ name: 'service', node: service, subject: service.subject, scope: service.range });
  return nodes;
};

/** Compose files, with the files that they refer to beside them. */
export const composeKind: FileKind<ComposeProject> = {
  name: 'Compose file',
  language: 'yaml',
  examplePath: 'compose.yaml',
  mayBe: isYamlOrJson,
  classify: classifyCompose,
  parse: (file, choice, companions) => withInlineNotifications(parseCompose(file, companions, choice)),
  choiceOf: ({ override, variables }) => ({ ...(override !== undefined && { override }), ...(variables !== undefined && { variables }) }),
  walk,
  images: composeImages,
};
