import { fileNameOf } from '../../text/path.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ScriptFile } from '../pipeline/model.ts';
import { type ScriptForm, scriptForm } from '../pipeline/paths.ts';
import { constantsOf, scriptOf } from '../pipeline/script-text.ts';
import { containerScripts } from '../pipeline/scripts.ts';
import type { ShellScript } from '../shell/model.ts';
import type { SourceFile } from '../source-file.ts';
import { commentsIn } from '../systemd/assignments.ts';

const isScript = (path: string): boolean => scriptForm(path) !== undefined;

/** Commands of engines by which something is run, built, pushed or logged in to: a script without one says nothing about containers. */
const runsEngine = (text: string, form: ScriptForm): boolean => /\bdockerd\b/u.test(text) || startsEngine(text, form);

const startsEngine = (text: string, form: ScriptForm): boolean =>
  /\b(?:docker|podman|nerdctl|buildah|skopeo|oras|crane|helm)\b/u.test(text) &&
  (/\b(?:run|create|build|bud|login)\b/u.test(text) || (form === 'jenkins' && /\b(?:args|inside|withRun)\b/u.test(text)));

const scriptsOf = (file: SourceFile): readonly ShellScript[] => {
  const form = scriptForm(file.path);
  if (form === undefined) return [];
  const variables = constantsOf(file, form);
  return containerScripts(scriptOf(file, form), name => variables.get(name), file.text);
};

const parseScript = (file: SourceFile): ScriptFile => ({
  kind: 'script',
  file,
  step: {
    title: `The script "${fileNameOf(file.path)}"`,
    subject: '',
    scope: { start: 0, end: file.text.length },
    node: undefined,
    uses: undefined,
    scripts: scriptsOf(file),
    machine: 'own',
    mayFail: false,
    host: scriptForm(file.path) === 'unit' ? 'unit' : 'script',
    file,
  },
  comments: commentsIn(file),
  notifications: [],
});

/** Shell scripts, makefiles and their like, and units of systemd in which a container engine is called. */
export const scriptKind: FileKind<ScriptFile> = {
  name: 'script',
  language: 'yaml',
  examplePath: 'deploy.sh',
  // Why: folders of scripts hold programs as well.
  isText: path => scriptForm(path) === 'shell' && !fileNameOf(path).includes('.'),
  mayBe: isScript,
  classify: ({ path, text }) => {
    const form = scriptForm(path);
    return form !== undefined && runsEngine(text, form) ? { found: true, reason: 'It calls a container engine.' } : undefined;
  },
  parse: parseScript,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
