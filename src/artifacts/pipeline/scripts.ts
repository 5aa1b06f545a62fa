import type { MappedText } from '../../text/mapped-text.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { noVariables, type ShellVariables } from '../shell/variables.ts';

/**
 * A word that says that a script is about containers: engines, builders, registries' clients, scanners, signers. Scripts without one are not
 * parsed: most scripts of pipelines compile and test.
 */
const aboutContainers =
  /\b(?:dockerd?|podman|nerdctl|buildah|buildctl|img|kaniko|executor|ko|jib|pack|skopeo|oras|crane|regctl|helm|trivy|grype|syft|snyk|clair|anchore|anchorectl|twistcli|wizcli|sysdig|cosign|notation|gh|slsa|mvnw?|gradlew?|bake)\b/iu;

/** What a shell runs of a text about containers; none of another text, nor of one that no shell reads. `around`: where words may come from besides. */
export const containerScripts = (text: MappedText, variables: ShellVariables = noVariables, around = text.text): readonly ShellScript[] => {
  if (!aboutContainers.test(around)) return [];
  const script = parseShellScript(text, variables);
  return script === undefined ? [] : [script];
};
