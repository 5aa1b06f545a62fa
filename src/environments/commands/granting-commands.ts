import { findOption, type OptionSyntax, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { type EngineCall, engineCall, runArguments } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { maximumScript } from '../../artifacts/shell/script-walker.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { textGrants } from '../../artifacts/unrendered/granting-settings.ts';
import { grantsMore } from '../../artifacts/unrendered/granting-text.ts';
import { idleKinds } from '../../artifacts/unrendered/harmless-places.ts';
import { patchHazards } from '../../artifacts/unrendered/patch-content.ts';
import { namesIn } from '../../artifacts/unrendered/unrendered-part.ts';
import type { Range } from '../../text/range.ts';
import { unknownPart } from '../path-tree.ts';
import { deployScriptOf, maxValues } from './deploy-script.ts';
import { kubectlArguments, type OptionValue, valuesOf } from './deploying-commands.ts';
import type { Grant } from './grant.ts';
import { givesHost, givesMore, givesNamespace, repositoryIn } from './granting-containers.ts';
import type { Script } from './scripts.ts';

/** A text with something in place of what is only known when the command runs; undefined where that is all of it. */
const textOf = ({ pattern }: OptionValue): string | undefined =>
  pattern.replaceAll(unknownPart, '').trim() === '' ? undefined : pattern.replaceAll(unknownPart, '0');

/** The kind that the operand of a command names, as far as it is one by which nothing runs: `ingress/web`, `hpa web`. */
const kindOf = (operand: ShellWord | undefined): string | undefined => {
  const type = operand?.value?.replace(/[/.].*$/su, '').toLowerCase();
  return type === undefined ? undefined : [...idleKinds].find(kind => type === kind.toLowerCase() || type === `${kind.toLowerCase()}s`);
};

/** Constraints of OpenShift that give a pod nothing. Source: OpenShift documentation, "Managing security context constraints". */
const harmlessConstraints = /^(?:restricted|nonroot)(?:-v\d+)?$/u;

const enforcesNothing = /^pod-security\.kubernetes\.io\/enforce=privileged$/u;

type Read = NonNullable<ReturnType<typeof kubectlArguments>>;

/** What kubectl is asked to give, as its arguments say. Sources: `kubectl patch`, `run`, `create`, `label`, `debug` and `set image --help`; `oc adm policy --help`. */
const byArguments = (read: Read, script: Script): readonly (Omit<Grant, 'range'> & { readonly word: ShellWord })[] => {
  const [verb, noun, ...more] = read.operands;
  switch (verb?.value) {
    case 'patch':
      return valuesOf(read, '-p', '--patch').flatMap(value => {
        const text = textOf(value);
        const hazards = text === undefined ? [] : patchHazards(text, kindOf(noun));
        const places = namesIn(hazards.map(({ place }) => place));
        return hazards.length === 0 ? [] : [{ what: `patches what runs (${places})`, key: value.pattern, word: value.word }];
      });
    case 'run': {
      const isPrivileged = read.options.some(({ name, value }) => name === '--privileged' && value !== 'false');
      const overrides = valuesOf(read, '--overrides').filter(value => grantsMore(textOf(value) ?? ''));
      return [
        ...(isPrivileged ? [{ what: 'starts a privileged container', key: `run ${noun?.pattern}`, word: verb }] : []),
        ...overrides.map(({ pattern, word }) => ({ what: 'starts a container that gets more by "--overrides"', key: pattern, word })),
      ];
    }
    case 'create': {
      const role = findOption(read, '--clusterrole');
      const isBinding = /^(?:cluster)?rolebinding$/u.test(noun?.value ?? '') && role?.value === 'cluster-admin';
      return isBinding ? [{ what: 'binds "cluster-admin"', key: read.operands.map(({ pattern }) => pattern).join(' '), word: verb }] : [];
    }
    case 'adm': {
      const [action, given] = more;
      const isRole = action?.value?.startsWith('add-cluster-role-to-') === true && given?.value === 'cluster-admin';
      const isConstraint =
        action?.value?.startsWith('add-scc-to-') === true && given !== undefined && !harmlessConstraints.test(given.pattern);
      return isRole || isConstraint
        ? [{ what: `gives "${given?.pattern}"`, key: more.map(({ pattern }) => pattern).join(' '), word: verb }]
        : [];
    }
    case 'label':
      return more.flatMap(word =>
        enforcesNothing.test(word.pattern) ? [{ what: 'lets a namespace run privileged pods', key: noun?.pattern ?? '', word }] : [],
      );
    case 'debug':
      return ['sysadmin', 'netadmin'].includes(findOption(read, '--profile')?.value ?? '')
        ? [{ what: 'starts a container with more than the one that it looks at', key: 'debug', word: verb }]
        : [];
    case 'set':
      return noun?.value === 'image' ? more.flatMap(word => imageSetBy(word, script)) : [];
    default:
      return [];
  }
};

/** So many names are looked for in one file: each takes reading all of it. */
const maxLooks = 200;

const looksLeft = new WeakMap<SourceFile, number>();

const takeLook = (file: SourceFile): boolean => {
  const left = looksLeft.get(file) ?? maxLooks;
  looksLeft.set(file, left - 1);
  return left > 0;
};

/** `CONTAINER=IMAGE`: an image of a repository that the file names nowhere else is none that it builds or pushes. */
const imageSetBy = (word: ShellWord, { file }: Script): readonly (Omit<Grant, 'range'> & { readonly word: ShellWord })[] => {
  const image = word.pattern.slice(word.pattern.indexOf('=') + 1);
  const repository = repositoryIn(image);
  if (image === word.pattern || repository === '' || repository.includes(unknownPart)) return [];
  const isNamedElsewhere = takeLook(file) && file.text.indexOf(repository, file.text.indexOf(repository) + 1) !== -1;
  return isNamedElsewhere ? [] : [{ what: `sets the image "${repository}" in what runs`, key: repository, word }];
};

/** What an engine is told besides the files of a project: `docker compose run -v /:/host web`, `docker service create --cap-add ALL`. */
const besidesFiles: ReadonlySet<string> = new Set(['compose', 'service']);
const startingActions: ReadonlySet<string> = new Set(['run', 'exec', 'create', 'update', 'up']);

/** `docker run $ARGS`, `docker exec --privileged`: words of an engine's own command that no rule sees where they stand. */
const byOwnWords = (action: string, args: readonly ShellWord[], isSeen: (word: ShellWord) => boolean, image = ''): readonly Grant[] =>
  args.flatMap((word, at) => {
    const { pattern, range } = word;
    const before = args[at - 1]?.pattern ?? '';
    const isNamespace = pattern === 'host' && givesNamespace.test(`${before}=host`);
    const isGiven = isNamespace || givesMore.test(pattern) || givesNamespace.test(pattern) || givesHost.test(pattern);
    if (!isGiven || isSeen(word)) return [];
    const words = isNamespace ? `${before} host` : pattern;
    return [{ what: `starts a container with "${words.slice(0, 80)}"`, key: `${action} ${words} ${image}`.trim(), range }];
  });

/** What a container is started with, as options before its image; in another version that is the same one. */
const startedBy = (call: EngineCall, isSeen: (word: ShellWord) => boolean): readonly Grant[] => {
  const [image] = runArguments(call)?.operands ?? [];
  const options = image === undefined ? call.args : call.args.slice(0, call.args.indexOf(image));
  return byOwnWords(call.action, options, isSeen, repositoryIn(image?.pattern));
};

/** Options of `docker exec` before the container that take a value. Sources: `docker exec --help`, podman-exec(1). */
const execSyntax: OptionSyntax = {
  short: 'euw',
  long: ['env', 'env-file', 'user', 'workdir', 'detach-keys', 'preserve-fds'],
  untilOperand: true,
};

/** `docker exec -it --privileged web sh`: more than the container has that runs. */
const inRunning = ({ args }: EngineCall): readonly Grant[] =>
  readArguments(args, execSyntax).options.flatMap(({ name, pattern, word }) =>
    name === '--privileged' && pattern !== 'false'
      ? [{ what: 'starts a program in a container with "--privileged"', key: 'exec --privileged', range: word.range }]
      : [],
  );

/** `curl --unix-socket /var/run/docker.sock … -d '{"HostConfig": {"Privileged": true}}'`: the engine's own interface. Source: Docker Engine API, `ContainerCreate`. */
const byInterface = ({ name, args }: ShellCommand): readonly Grant[] =>
  name !== 'curl' || !args.some(({ pattern }) => pattern.endsWith('.sock'))
    ? []
    : args.flatMap(({ pattern, range }) =>
        /"(?:Privileged"\s*:\s*true|(?:Pid|Ipc|UTS|Userns|Network)Mode"\s*:\s*"host|CapAdd"\s*:\s*\[\s*"|Binds"\s*:\s*\[\s*"\/)/u.test(
          pattern,
        )
          ? [{ what: 'asks an engine for a container that is given more', key: pattern, range }]
          : [],
      );

/** Volumes that are a folder of the host, plugins that get all that they ask for, containers of containerd. Sources: `docker volume create`, `docker plugin install`, `ctr run --help`. */
const byOtherCommands = ({ name, args }: ShellCommand, call: EngineCall | undefined): readonly Grant[] => {
  if (name === 'ctr')
    return args.flatMap(({ pattern, range }) =>
      /^--privileged(?:=(?!false)|$)|^--with-ns=|^--mount=?type=bind,src=\/,/u.test(pattern)
        ? [{ what: `starts a container with "${pattern.slice(0, 80)}"`, key: `ctr ${pattern}`, range }]
        : [],
    );
  const words = call?.action === 'volume' ? /^(?:-o=?|--opt=)?device=\/(?:etc|proc|sys|root|var|dev)?\/?$/u : undefined;
  const granted = call?.action === 'plugin' ? /^--grant-all-permissions(?:=(?!false)|$)/u : words;
  return granted === undefined
    ? []
    : (call?.args ?? []).flatMap(({ pattern, range }) =>
        granted.test(pattern) ? [{ what: `gives something of the host with "${pattern}"`, key: `${call?.action} ${pattern}`, range }] : [],
      );
};

const byEngine = (command: ShellCommand, isSeen: (word: ShellWord) => boolean): readonly Grant[] => {
  const call = command.name === 'docker-compose' ? { program: 'docker', action: 'compose', args: command.args } : engineCall(command);
  const others = [...byInterface(command), ...byOtherCommands(command, call)];
  if (call === undefined) return others;
  if (besidesFiles.has(call.action)) {
    const at = call.args.findIndex(({ value }) => startingActions.has(value ?? ''));
    return at === -1 ? others : [...others, ...byOwnWords(call.action, call.args.slice(at + 1), () => false)];
  }
  if (call.action === 'exec') return [...others, ...inRunning(call)];
  return ['run', 'create'].includes(call.action) ? [...others, ...startedBy(call, isSeen)] : others;
};

/** What `kustomize edit` adds to a kustomization before it is built. Source: `kustomize edit add --help`. */
const byEdit = ({ name, args }: ShellCommand, script: Script): readonly Grant[] => {
  const [edit, verb, noun, ...more] = name === 'kustomize' ? args : [];
  if (edit?.value !== 'edit') return [];
  if (verb?.value === 'set' && noun?.value === 'image')
    return more.flatMap(word => imageSetBy(word, script)).map(({ word, ...grant }) => ({ ...grant, range: word.range }));
  const isAdded = verb?.value === 'add' && /^(?:resource|base|component|patch|transformer|generator)$/u.test(noun?.value ?? '');
  return isAdded
    ? more
        .slice(0, 1)
        .map(({ pattern, range }) => ({ what: `adds "${pattern}" to what is built`, key: `${noun?.value} ${pattern}`, range }))
    : [];
};

/** What makes something that a controller deploys, by the words before its name. Sources: `argocd app create`, `argocd appset create` and `flux create --help`. */
const controllers: ReadonlyMap<string, readonly [who: string, words: RegExp]> = new Map([
  ['argocd', ['Argo CD', /^(?:app|appset|applicationset) create /u]],
  ['flux', ['Flux', /^create (?:kustomization|ks|helmrelease|hr|source (?:git|oci|bucket|helm)) /u]],
]);

/** `argocd app create web --path …`, `flux create kustomization web …`; and what one that is there gets: `argocd app set web --helm-set privileged=true`. */
const byController = ({ name = '', args }: ShellCommand): readonly Grant[] => {
  const [who, words] = controllers.get(name) ?? [];
  if (who === undefined || words === undefined) return [];
  const key = args.map(({ pattern }) => pattern).join(' ');
  const [first] = args;
  const made = words.exec(key)?.[0];
  const range = first?.range;
  if (made !== undefined && range !== undefined)
    return [{ what: `has ${who} deploy "${key.slice(made.length).split(' ', 1)[0]}"`, key, range }];
  return args.flatMap(({ pattern, range: at }) =>
    grantsMore(pattern) ? [{ what: `has ${who} give a container more`, key: `${name} ${pattern}`, range: at }] : [],
  );
};

/** More than any text has that is looked through. */
const maxSet = 1_000_000;

/** `helm upgrade web oci://… --set securityContext.privileged=true`: what a chart is given that may lie elsewhere. Source: `helm upgrade --help`. */
const byChart = ({ name, args }: ShellCommand): readonly Grant[] =>
  name !== 'helm' && name !== 'helm3'
    ? []
    : args.flatMap(({ pattern, range }, at) => {
        const [, own] = /^--set(?:-\w+)?=(.*)$/su.exec(pattern) ?? [];
        const given = own ?? (/^--set(?:-\w+)?$/u.test(args[at - 1]?.pattern ?? '') ? pattern : '');
        return textGrants(given, { left: maxSet }) ? [{ what: `gives a chart "${given.slice(0, 80)}"`, key: `helm ${given}`, range }] : [];
      });

/** Versions in an address: another one is the same thing. */
const versions = /\/(?:v?\d+(?:\.\d+)+[\w.-]*|[0-9a-f]{7,64})(?=\/)/gu;

const isAddress = (pattern: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/[^\0]+|^git@/iu.test(pattern);

/** Texts that a command is fed with: here-documents, strings, what is printed into it, and what edits its file. */
const fedTexts = (command: ShellCommand, feeders: readonly ShellCommand[]): readonly { readonly text: string; readonly range: Range }[] =>
  [command, ...feeders].flatMap(({ redirects, name, args }) => [
    ...redirects.flatMap(({ body, operator, target }) =>
      body !== undefined ? [body] : operator === '<<<' && target !== undefined ? [{ text: target.pattern, range: target.range }] : [],
    ),
    ...(/^(?:kubectl|oc|docker.*|podman.*)$/u.test(name ?? '') ? [] : args.map(({ pattern, range }) => ({ text: pattern, range }))),
  ]);

/** What may stand in a script where nobody can read it; the same one as long as it stays as it is, or could not be read before. */
const unreadIn = ({ file, text }: Script): Grant => ({
  what: "may stand where this script can't be read: it is too long, or its syntax is not understood",
  key: text.length > maximumScript ? `unread ${text.text}` : `unread ${file.path}`,
  range: text.range(0, Math.min(text.length, 1)),
});

/** What the commands of a script give, or have deployed, that stands in no file of the repository. */
export const grantsBy = (script: Script): readonly Grant[] => {
  const read = deployScriptOf(script);
  let left = maxValues;
  const unread = read.isWhole ? [] : [unreadIn(script)];
  const given = read.commands.flatMap(command => {
    const args = read.values.arguments(command);
    const own = kubectlArguments({ ...command, args });
    const byOwn = own === undefined ? [] : byArguments(own, script).map(({ word, ...grant }) => ({ ...grant, range: word.range }));
    const fetched = (value: OptionValue): readonly Grant[] =>
      isAddress(value.pattern)
        ? [
            {
              what: `deploys "${value.pattern}", which is not in this repository`,
              key: value.pattern.replaceAll(versions, '/'),
              range: value.word.range,
            },
          ]
        : [];
    const asked =
      left > 0
        ? read
            .asked(command)
            .flatMap(({ files }) => files)
            .slice(0, left)
        : [];
    left -= asked.length;
    const deployed = asked.flatMap(value => {
      const texts = fedTexts(command, read.feeders(command, value)).filter(({ text }) => grantsMore(text));
      return [
        ...[value, ...read.feeding(command, value)].flatMap(fetched),
        ...texts.map(({ text, range }) => ({ what: 'deploys a text of its own that gives a container more', key: text, range })),
      ];
    });
    return [
      ...byOwn,
      ...byEngine({ ...command, args }, word => read.isSeen(word)),
      ...byEdit({ ...command, args }, script),
      ...byController({ ...command, args }),
      ...byChart({ ...command, args }),
      ...deployed,
    ];
  });
  return [...unread, ...given];
};
