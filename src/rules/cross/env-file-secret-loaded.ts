import { companionPath } from '../../artifacts/compose/companion-path.ts';
import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { isSampleOfVariables } from '../../artifacts/environment-file/kind.ts';
import type { EnvironmentVariable } from '../../artifacts/environment-file/model.ts';
import { readVariables } from '../../artifacts/environment-file/read-variables.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import { andMore } from '../../text/and-more.ts';
import { onceFor } from '../../text/once-for.ts';
import { defineRule, type Report } from '../rule.ts';
import { isSamplePath } from '../secrets/concepts/encrypted.ts';
import { isSecretVariable } from '../secrets/concepts/secret-variable.ts';

/** More variables of one file are counted, not named. */
const maxNamed = 5;
/** Of more the places are not shown, and what is said of them in their own file stays. */
const maxPlaces = 20;

/** The files that a service is given its variables from, each with the item that names it, as far as it is known. */
const environmentFiles = (project: ComposeProject, service: ComposeService): readonly (readonly [path: string, item: ComposeItem])[] =>
  service.writtenItems('env_file').flatMap(item => {
    const node = item.node.kind === 'scalar' ? item.node : nodeAt(item.node, 'path');
    const text = node && project.interpolate(node)?.value;
    const path = text === undefined ? undefined : companionPath(item.file.path, text);
    return path === undefined ? [] : [[path, item] as const];
  });

const reportOn = (
  service: ComposeService,
  { node }: ComposeItem,
  loaded: SourceFile,
  secrets: readonly EnvironmentVariable[],
): Report<'loaded' | 'sample'> => {
  const names = secrets.slice(0, maxNamed).map(({ name }) => `"${name}"`);
  return {
    ...(isSamplePath(loaded.path) ? { messageId: 'sample', severity: 'info' } : { messageId: 'loaded' }),
    at: node.range,
    subject: service.subject,
    identity: `file ${loaded.path}`,
    data: { service: service.name, path: loaded.path, names: andMore(names, secrets.length) },
    facts: { hazards: secrets.map(({ name, value }) => `${name}=${value}`), degree: 1 },
    related: secrets.slice(0, maxPlaces).map(({ range }) => ({
      at: range,
      path: loaded.path,
      note: 'It is in the repository here.',
      supersedes: ['secrets/env-file-committed'],
    })),
  };
};

/** Why once: many services may load one file. */
const secretsIn = onceFor((file: SourceFile) => readVariables(file).variables.filter(isSecretVariable));

const exampleWith = (value: string): Readonly<Record<string, string>> => ({
  'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    env_file: [db.env]\n',
  'db.env': value,
});

/**
 * Of Compose only: files that a kustomization makes Secrets of are rendered, and then `cross/committed-secret-in-use` speaks of them. A file is
 * tracked where it can be read at the commit.
 */
export const envFileSecretLoaded = defineRule({
  meta: {
    id: 'cross/env-file-secret-loaded',
    kind: 'compose',
    severity: 'high',
    title: 'Service loads secrets from a tracked file',
    rationale:
      'A file of variables in the repository is read by everyone who can read that, now or later, in every clone and in the history. A service runs with it, so what it holds opens a door that is there.',
    remediation:
      'Take the file out of the repository (`git rm --cached`), name it in `.gitignore`, and change what it held where that is checked. Track a sample without values beside it, or give the service its secrets under `secrets`.',
    messages: {
      loaded: 'The service "{service}" is given the secrets {names} from "{path}", which is in the repository.',
      sample:
        'The service "{service}" is given the secrets {names} from "{path}", which is in the repository; it is info because the file is there to test or to show something.',
    },
    fix: 'none',
    examples: { bad: exampleWith('DB_PASSWORD=Kx9vPq2mWz\n'), good: exampleWith('DB_PASSWORD=\n') },
    standards: { cisDocker: ['4.10'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: ['https://docs.docker.com/reference/compose-file/services/#env_file', 'https://cwe.mitre.org/data/definitions/798.html'],
  },
  visit: {
    *service(service, project) {
      for (const [path, item] of environmentFiles(project, service)) {
        const loaded = isSampleOfVariables(path) ? undefined : project.companion(path);
        const secrets = loaded === undefined ? [] : secretsIn(loaded);
        // Why only of this file: what another one names is told of with that.
        if (loaded !== undefined && secrets.length > 0 && item.file.path === project.file.path)
          yield reportOn(service, item, loaded, secrets);
      }
    },
  },
});
