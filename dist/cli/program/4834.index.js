"use strict";
exports.id = 4834;
exports.ids = [4834];
exports.modules = {

/***/ 94834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z_: () => (/* binding */ allDeployedBy),
  SB: () => (/* binding */ deployedBy),
  x0: () => (/* binding */ grantsIn),
  RN: () => (/* binding */ keyOfDeployed),
  yN: () => (/* binding */ placesIn),
  RD: () => (/* binding */ rootsOf)
});

// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes-below.js
var nodes_below = __webpack_require__(9430);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(5354);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(14738);
// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(43906);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(51070);
// EXTERNAL MODULE: ./build/artifacts/shell/script-walker.js + 4 modules
var script_walker = __webpack_require__(71600);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-settings.js
var granting_settings = __webpack_require__(54342);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js + 1 modules
var granting_text = __webpack_require__(17827);
// EXTERNAL MODULE: ./build/artifacts/unrendered/harmless-places.js
var harmless_places = __webpack_require__(55608);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(73340);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(12656);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(14442);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(5135);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
// EXTERNAL MODULE: ./build/artifacts/yaml/scalar.js
var scalar = __webpack_require__(46075);
;// CONCATENATED MODULE: ./build/environments/commands/granting-containers.js





/** Words by which a container is started with more: as options of an engine. Sources: `docker run`, `docker compose run`, `exec` and `docker service create --help`. */
const givesMore = /^--(?:privileged|cap-add)(?:=(?!false)|$)/u;
/** An image without its version. */
const repositoryIn = (image = '') => image.replace(/@.*$|:[^/:]*$/su, '');
/** A mount of the root of the host, of a folder that gives it away, or of a socket of an engine. */
const givesHost = new RegExp(`^(?:-v=?|--volume=)?/${granting_settings/* machineFolders */.vy}?/?:|(?:docker|containerd|podman)\\.sock|(?:source|src)=/${granting_settings/* machineFolders */.vy}?/?(?:,|$)`, 'u');
/** A namespace of the host, or a wall to the kernel that is taken away, in one word. */
const givesNamespace = /^--(?:pid|ipc|uts|userns|cgroupns|net|network)=host$|^(?:--security-opt=)?(?:seccomp|apparmor|systempaths)[=:]unconfined$/u;
/** Keys that hold where a container's folders come from. */
const mountKeys = new Set(['volume', 'volumes', 'mount', 'mounts', 'binds']);
/** Keys that hold options of an engine in one text. Sources: Azure Pipelines, container resources; addnab/docker-run-action. */
const optionKeys = new Set(['options', 'runargs', 'extraargs', 'createoptions']);
const namespaceKeys = /^(?:pid|ipc|uts|userns|network|cgroupns)(?:mode)?$/u;
const capabilityKeys = new Set(['capabilities', 'capadd', 'addcaps', 'addcapabilities']);
const plainName = (name) => name.replaceAll(/[_-]/gu, '').toLowerCase();
const textsOf = (node) => [node, ...(0,lookup/* itemsOf */.S3)(node)].flatMap(one => (one.kind === 'scalar' ? [one.value] : []));
/** What an entry of a container's settings gives it, in a few words. */
const givenBy = (name, value) => {
    const key = plainName(name);
    const texts = textsOf(value);
    if (key === 'privileged')
        return value.kind === 'scalar' && ((0,scalar/* scalarValue */.U)(value) === true || /^true$/iu.test(value.value)) ? name : undefined;
    if (mountKeys.has(key))
        return texts.find(text => givesHost.test(text));
    if (namespaceKeys.test(key))
        return texts.includes('host') ? `${name}: host` : undefined;
    if (capabilityKeys.has(key))
        return texts.find(text => granting_settings/* strongCapability */.KQ.test(text));
    if (!optionKeys.has(key))
        return undefined;
    const words = texts.flatMap(text => text.split(/\s+/u));
    return words.find(word => givesMore.test(word) || givesHost.test(word) || givesNamespace.test(word));
};
/** Folders of the machine under names that containers mount. Source: Drone documentation, "Host Volumes". */
const hostVolumes = (root) => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(root, 'volumes')).flatMap(volume => {
    const path = (0,lookup/* lookup */.$I)(volume, 'host', 'path');
    const node = path.state === 'present' ? (0,lookup/* deref */.LA)(path.node) : undefined;
    return node?.kind === 'scalar' && givesHost.test(`${node.value}:`) ? [node] : [];
});
/** True for settings of a container: it has an image, or is that of a plugin or module that starts one. Sources: Buildkite's docker plugin; Ansible's modules. */
const startsContainer = ({ name = '', value }) => /(?:^|[./])(?:docker|docker-compose|docker_container|docker_swarm_service|podman_container)(?:#.*)?$/u.test(name) ||
    (0,lookup/* lookup */.$I)((0,lookup/* deref */.LA)(value), 'image').state !== 'absent';
/** What a module of Ansible applies to a cluster, or gives a chart, by its own words. Sources: kubernetes.core.k8s, kubernetes.core.helm. */
const appliedKeys = new Map([
    ['k8s', ['definition', 'resource_definition']],
    ['helm', ['values', 'release_values']],
]);
const grantingIn = (node) => {
    const visits = { left: maxVisits };
    try {
        for (const place of (0,granting_settings/* placesIn */.yN)({ node, path: [] }, visits))
            if ((0,granting_settings/* settingGrants */.Co)(place, visits))
                return place.node;
        return undefined;
    }
    catch (error) {
        if (!(error instanceof granting_settings/* TooLarge */.MF))
            throw error;
        return node;
    }
};
/** More of what one module applies is not looked through. */
const maxVisits = 20_000;
const appliedBy = ({ name = '', value }) => (appliedKeys.get(name.replace(/^.*\./su, '')) ?? []).flatMap(key => {
    const found = (0,lookup/* lookup */.$I)((0,lookup/* deref */.LA)(value), key);
    return found.state === 'present' ? (grantingIn(found.node) ?? []) : [];
});
/** Entries of which rules judge what they start. Sources: GitHub documentation, "Workflow syntax", `container`, `services`. */
const isJudged = (system, { name }) => system === 'github' && name !== 'with';
/** The settings of containers that a node holds, as the values of its keys or as items of a list. */
const settingsIn = (node, system) => [
    ...(0,lookup/* entriesOf */.Mc)(node)
        .filter(entry => startsContainer(entry) && !isJudged(system, entry))
        .flatMap(({ value }) => (0,lookup/* deref */.LA)(value) ?? []),
    ...(0,lookup/* itemsOf */.S3)(node).filter(item => system !== 'github' && (0,lookup/* lookup */.$I)(item, 'image').state !== 'absent'),
];
const started = (words, { range }, image = '') => ({
    what: `starts a container with "${words.slice(0, 80)}"`,
    key: `container ${words} ${image}`.trim(),
    range,
    isSetting: true,
});
const grantsOf = (settings) => (0,lookup/* entriesOf */.Mc)(settings).flatMap(({ name = '', value }) => {
    const held = (0,lookup/* deref */.LA)(value);
    const words = held === undefined ? undefined : givenBy(name, held);
    return held === undefined || words === undefined ? [] : [started(words, held, repositoryIn((0,lookup/* stringAt */.bX)(settings, 'image')))];
});
/**
 * What the settings of containers give in pipelines of other systems, plugins, actions and playbooks, where no command says it. What GitHub has for its own
 * containers, rules judge.
 */
const grantsByContainers = (root, path) => {
    const system = (0,paths/* pipelineSystem */.av)(path);
    const nodes = [...(0,nodes_below/* nodesBelow */.B)(root)];
    const applied = system === undefined ? nodes.flatMap(lookup/* entriesOf */.Mc).flatMap(appliedBy) : [];
    return [
        ...hostVolumes(root).flatMap(node => (node.kind === 'scalar' ? [started(node.value, node)] : [])),
        ...nodes.flatMap(node => settingsIn(node, system)).flatMap(grantsOf),
        ...applied.map(({ range }) => ({ what: 'applies something that gives a container more', key: `applied ${path}`, range, isSetting: true })),
    ];
};

;// CONCATENATED MODULE: ./build/environments/commands/granting-commands.js












/** A text with something in place of what is only known when the command runs; undefined where that is all of it. */
const textOf = ({ pattern }) => pattern.replaceAll(path_tree/* unknownPart */.QH, '').trim() === '' ? undefined : pattern.replaceAll(path_tree/* unknownPart */.QH, '0');
/** The kind that the operand of a command names, as far as it is one by which nothing runs: `ingress/web`, `hpa web`. */
const kindOf = (operand) => {
    const type = operand?.value?.replace(/[/.].*$/su, '').toLowerCase();
    return type === undefined ? undefined : [...harmless_places/* idleKinds */.Uk].find(kind => type === kind.toLowerCase() || type === `${kind.toLowerCase()}s`);
};
/** Constraints of OpenShift that give a pod nothing. Source: OpenShift documentation, "Managing security context constraints". */
const harmlessConstraints = /^(?:restricted|nonroot)(?:-v\d+)?$/u;
const enforcesNothing = /^pod-security\.kubernetes\.io\/enforce=privileged$/u;
/** What kubectl is asked to give, as its arguments say. Sources: `kubectl patch`, `run`, `create`, `label`, `debug` and `set image --help`; `oc adm policy --help`. */
const byArguments = (read, script) => {
    const [verb, noun, ...more] = read.operands;
    switch (verb?.value) {
        case 'patch':
            return (0,deploying_commands/* valuesOf */.sm)(read, '-p', '--patch').flatMap(value => {
                const text = textOf(value);
                const hazards = text === undefined ? [] : (0,patch_content/* patchHazards */.yJ)(text, kindOf(noun));
                const places = (0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place));
                return hazards.length === 0 ? [] : [{ what: `patches what runs (${places})`, key: value.pattern, word: value.word }];
            });
        case 'run': {
            const isPrivileged = read.options.some(({ name, value }) => name === '--privileged' && value !== 'false');
            const overrides = (0,deploying_commands/* valuesOf */.sm)(read, '--overrides').filter(value => (0,granting_text/* grantsMore */.T)(textOf(value) ?? ''));
            return [
                ...(isPrivileged ? [{ what: 'starts a privileged container', key: `run ${noun?.pattern}`, word: verb }] : []),
                ...overrides.map(({ pattern, word }) => ({ what: 'starts a container that gets more by "--overrides"', key: pattern, word })),
            ];
        }
        case 'create': {
            const role = (0,command_arguments/* findOption */.$K)(read, '--clusterrole');
            const isBinding = /^(?:cluster)?rolebinding$/u.test(noun?.value ?? '') && role?.value === 'cluster-admin';
            return isBinding ? [{ what: 'binds "cluster-admin"', key: read.operands.map(({ pattern }) => pattern).join(' '), word: verb }] : [];
        }
        case 'adm': {
            const [action, given] = more;
            const isRole = action?.value?.startsWith('add-cluster-role-to-') === true && given?.value === 'cluster-admin';
            const isConstraint = action?.value?.startsWith('add-scc-to-') === true && given !== undefined && !harmlessConstraints.test(given.pattern);
            return isRole || isConstraint
                ? [{ what: `gives "${given?.pattern}"`, key: more.map(({ pattern }) => pattern).join(' '), word: verb }]
                : [];
        }
        case 'label':
            return more.flatMap(word => enforcesNothing.test(word.pattern) ? [{ what: 'lets a namespace run privileged pods', key: noun?.pattern ?? '', word }] : []);
        case 'debug':
            return ['sysadmin', 'netadmin'].includes((0,command_arguments/* findOption */.$K)(read, '--profile')?.value ?? '')
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
const looksLeft = new WeakMap();
const takeLook = (file) => {
    const left = looksLeft.get(file) ?? maxLooks;
    looksLeft.set(file, left - 1);
    return left > 0;
};
/** `CONTAINER=IMAGE`: an image of a repository that the file names nowhere else is none that it builds or pushes. */
const imageSetBy = (word, { file }) => {
    const image = word.pattern.slice(word.pattern.indexOf('=') + 1);
    const repository = repositoryIn(image);
    if (image === word.pattern || repository === '' || repository.includes(path_tree/* unknownPart */.QH))
        return [];
    const isNamedElsewhere = takeLook(file) && file.text.indexOf(repository, file.text.indexOf(repository) + 1) !== -1;
    return isNamedElsewhere ? [] : [{ what: `sets the image "${repository}" in what runs`, key: repository, word }];
};
/** What an engine is told besides the files of a project: `docker compose run -v /:/host web`, `docker service create --cap-add ALL`. */
const besidesFiles = new Set(['compose', 'service']);
const startingActions = new Set(['run', 'exec', 'create', 'update', 'up']);
/** `docker run $ARGS`, `docker exec --privileged`: words of an engine's own command that no rule sees where they stand. */
const byOwnWords = (action, args, isSeen, image = '') => args.flatMap((word, at) => {
    const { pattern, range } = word;
    const before = args[at - 1]?.pattern ?? '';
    const isNamespace = pattern === 'host' && givesNamespace.test(`${before}=host`);
    const isGiven = isNamespace || givesMore.test(pattern) || givesNamespace.test(pattern) || givesHost.test(pattern);
    if (!isGiven || isSeen(word))
        return [];
    const words = isNamespace ? `${before} host` : pattern;
    return [{ what: `starts a container with "${words.slice(0, 80)}"`, key: `${action} ${words} ${image}`.trim(), range }];
});
/** What a container is started with, as options before its image; in another version that is the same one. */
const startedBy = (call, isSeen) => {
    const [image] = (0,engine_calls/* runArguments */.OL)(call)?.operands ?? [];
    const options = image === undefined ? call.args : call.args.slice(0, call.args.indexOf(image));
    return byOwnWords(call.action, options, isSeen, repositoryIn(image?.pattern));
};
/** Options of `docker exec` before the container that take a value. Sources: `docker exec --help`, podman-exec(1). */
const execSyntax = {
    short: 'euw',
    long: ['env', 'env-file', 'user', 'workdir', 'detach-keys', 'preserve-fds'],
    untilOperand: true,
};
/** `docker exec -it --privileged web sh`: more than the container has that runs. */
const inRunning = ({ args }) => (0,command_arguments/* readArguments */.lR)(args, execSyntax).options.flatMap(({ name, pattern, word }) => name === '--privileged' && pattern !== 'false'
    ? [{ what: 'starts a program in a container with "--privileged"', key: 'exec --privileged', range: word.range }]
    : []);
/** `curl --unix-socket /var/run/docker.sock \u2026 -d '{"HostConfig": {"Privileged": true}}'`: the engine's own interface. Source: Docker Engine API, `ContainerCreate`. */
const byInterface = ({ name, args }) => name !== 'curl' || !args.some(({ pattern }) => pattern.endsWith('.sock'))
    ? []
    : args.flatMap(({ pattern, range }) => /"(?:Privileged"\s*:\s*true|(?:Pid|Ipc|UTS|Userns|Network)Mode"\s*:\s*"host|CapAdd"\s*:\s*\[\s*"|Binds"\s*:\s*\[\s*"\/)/u.test(pattern)
        ? [{ what: 'asks an engine for a container that is given more', key: pattern, range }]
        : []);
/** Volumes that are a folder of the host, plugins that get all that they ask for, containers of containerd. Sources: `docker volume create`, `docker plugin install`, `ctr run --help`. */
const byOtherCommands = ({ name, args }, call) => {
    if (name === 'ctr')
        return args.flatMap(({ pattern, range }) => /^--privileged(?:=(?!false)|$)|^--with-ns=|^--mount=?type=bind,src=\/,/u.test(pattern)
            ? [{ what: `starts a container with "${pattern.slice(0, 80)}"`, key: `ctr ${pattern}`, range }]
            : []);
    const words = call?.action === 'volume' ? /^(?:-o=?|--opt=)?device=\/(?:etc|proc|sys|root|var|dev)?\/?$/u : undefined;
    const granted = call?.action === 'plugin' ? /^--grant-all-permissions(?:=(?!false)|$)/u : words;
    return granted === undefined
        ? []
        : (call?.args ?? []).flatMap(({ pattern, range }) => granted.test(pattern) ? [{ what: `gives something of the host with "${pattern}"`, key: `${call?.action} ${pattern}`, range }] : []);
};
const byEngine = (command, isSeen) => {
    const call = command.name === 'docker-compose' ? { program: 'docker', action: 'compose', args: command.args } : (0,engine_calls/* engineCall */.L6)(command);
    const others = [...byInterface(command), ...byOtherCommands(command, call)];
    if (call === undefined)
        return others;
    if (besidesFiles.has(call.action)) {
        const at = call.args.findIndex(({ value }) => startingActions.has(value ?? ''));
        return at === -1 ? others : [...others, ...byOwnWords(call.action, call.args.slice(at + 1), () => false)];
    }
    if (call.action === 'exec')
        return [...others, ...inRunning(call)];
    return ['run', 'create'].includes(call.action) ? [...others, ...startedBy(call, isSeen)] : others;
};
/** What `kustomize edit` adds to a kustomization before it is built. Source: `kustomize edit add --help`. */
const byEdit = ({ name, args }, script) => {
    const [edit, verb, noun, ...more] = name === 'kustomize' ? args : [];
    if (edit?.value !== 'edit')
        return [];
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
const controllers = new Map([
    ['argocd', ['Argo CD', /^(?:app|appset|applicationset) create /u]],
    ['flux', ['Flux', /^create (?:kustomization|ks|helmrelease|hr|source (?:git|oci|bucket|helm)) /u]],
]);
/** `argocd app create web --path \u2026`, `flux create kustomization web \u2026`; and what one that is there gets: `argocd app set web --helm-set privileged=true`. */
const byController = ({ name = '', args }) => {
    const [who, words] = controllers.get(name) ?? [];
    if (who === undefined || words === undefined)
        return [];
    const key = args.map(({ pattern }) => pattern).join(' ');
    const [first] = args;
    const made = words.exec(key)?.[0];
    const range = first?.range;
    if (made !== undefined && range !== undefined)
        return [{ what: `has ${who} deploy "${key.slice(made.length).split(' ', 1)[0]}"`, key, range }];
    return args.flatMap(({ pattern, range: at }) => (0,granting_text/* grantsMore */.T)(pattern) ? [{ what: `has ${who} give a container more`, key: `${name} ${pattern}`, range: at }] : []);
};
/** More than any text has that is looked through. */
const maxSet = 1_000_000;
/** `helm upgrade web oci://\u2026 --set securityContext.privileged=true`: what a chart is given that may lie elsewhere. Source: `helm upgrade --help`. */
const byChart = ({ name, args }) => name !== 'helm' && name !== 'helm3'
    ? []
    : args.flatMap(({ pattern, range }, at) => {
        const [, own] = /^--set(?:-\w+)?=(.*)$/su.exec(pattern) ?? [];
        const given = own ?? (/^--set(?:-\w+)?$/u.test(args[at - 1]?.pattern ?? '') ? pattern : '');
        return (0,granting_settings/* textGrants */.Bs)(given, { left: maxSet }) ? [{ what: `gives a chart "${given.slice(0, 80)}"`, key: `helm ${given}`, range }] : [];
    });
/** Versions in an address: another one is the same thing. */
const versions = /\/(?:v?\d+(?:\.\d+)+[\w.-]*|[0-9a-f]{7,64})(?=\/)/gu;
const isAddress = (pattern) => /^[a-z][a-z0-9+.-]*:\/\/[^\0]+|^git@/iu.test(pattern);
/** Texts that a command is fed with: here-documents, strings, what is printed into it, and what edits its file. */
const fedTexts = (command, feeders) => [command, ...feeders].flatMap(({ redirects, name, args }) => [
    ...redirects.flatMap(({ body, operator, target }) => body !== undefined ? [body] : operator === '<<<' && target !== undefined ? [{ text: target.pattern, range: target.range }] : []),
    ...(/^(?:kubectl|oc|docker.*|podman.*)$/u.test(name ?? '') ? [] : args.map(({ pattern, range }) => ({ text: pattern, range }))),
]);
/** What may stand in a script where nobody can read it; the same one as long as it stays as it is, or could not be read before. */
const unreadIn = ({ file, text }) => ({
    what: "may stand where this script can't be read: it is too long, or its syntax is not understood",
    key: text.length > script_walker/* maximumScript */.y ? `unread ${text.text}` : `unread ${file.path}`,
    range: text.range(0, Math.min(text.length, 1)),
});
/** What the commands of a script give, or have deployed, that stands in no file of the repository. */
const grantsBy = (script) => {
    const read = (0,deploy_script/* deployScriptOf */.k)(script);
    let left = deploy_script/* maxValues */.$;
    const unread = read.isWhole ? [] : [unreadIn(script)];
    const given = read.commands.flatMap(command => {
        const args = read.values.arguments(command);
        const own = (0,deploying_commands/* kubectlArguments */.dn)({ ...command, args });
        const byOwn = own === undefined ? [] : byArguments(own, script).map(({ word, ...grant }) => ({ ...grant, range: word.range }));
        const fetched = (value) => isAddress(value.pattern)
            ? [
                {
                    what: `deploys "${value.pattern}", which is not in this repository`,
                    key: value.pattern.replaceAll(versions, '/'),
                    range: value.word.range,
                },
            ]
            : [];
        const asked = left > 0
            ? read
                .asked(command)
                .flatMap(({ files }) => files)
                .slice(0, left)
            : [];
        left -= asked.length;
        const deployed = asked.flatMap(value => {
            const texts = fedTexts(command, read.feeders(command, value)).filter(({ text }) => (0,granting_text/* grantsMore */.T)(text));
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

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(83115);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(7020);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(68080);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(84972);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/review/read/deployed/deploying-steps.js







/** Actions that deploy, with the input that names the files and what these are. Sources: their `action.yml`. */
const deployingActions = new Map([
    ['azure/k8s-deploy', ['manifests', 'manifests']],
    ['hoverkraft-tech/compose-action', ['compose-file', 'compose']],
    ['isbang/compose-action', ['compose-file', 'compose']],
]);
/**
 * Modules of Ansible that deploy, with the keys that name files, or the folder of a project, and what these are. Sources: the documentation of the collections
 * `kubernetes.core` and `community.docker`.
 */
const deployingModules = new Map([
    ['k8s', [['src', 'template'], 'manifests']],
    ['docker_compose', [['project_src', 'files'], 'compose']],
    ['docker_compose_v2', [['project_src', 'files'], 'compose']],
    ['docker_stack', [['compose'], 'compose']],
]);
/** What the steps of a workflow, or of a composite action, have deployed by actions. */
const byActions = (by, root) => {
    const holders = [...(0,lookup/* entriesOf */.Mc)((0,lookup/* lookup */.$I)(root, 'jobs')).map(({ value }) => value), (0,lookup/* mappingAt */.oh)(root, 'runs')];
    return holders
        .flatMap(holder => (0,lookup/* itemsOf */.S3)((0,lookup/* lookup */.$I)(holder, 'steps')))
        .flatMap(step => {
        const name = (0,lookup/* stringAt */.bX)(step, 'uses')?.replace(/@.*$/su, '').toLowerCase();
        const [input, kind] = deployingActions.get(name ?? '') ?? [];
        const node = input === undefined ? undefined : (0,lookup/* nodeAt */.oB)(step, 'with', input);
        if (kind === undefined || node?.kind !== 'scalar' || node.value.includes('${{'))
            return [];
        return node.value.split(/[\n,]/u).flatMap((written) => {
            const path = (0,companion_path/* companionPath */.ad)('', written.trim());
            return path === undefined || written.trim() === ''
                ? []
                : [{ kind, candidates: [path], isRecursive: false, isGuess: false, range: node.range, by }];
        });
    });
};
/** Where Ansible looks for a file that a task names: beside the playbook, or in the folders of its role. Source: Ansible documentation, "Search paths in Ansible". */
const foldersFor = (path) => {
    const folder = (0,text_path/* folderOf */.yS)(path);
    const role = folder.replace(/(?:tasks|handlers)\/(?:[^/]+\/)*$/u, '');
    return [...new Set([`${role}files/`, `${role}templates/`, folder, role, ''])];
};
/** Scalars that a key of a module holds: a path, or a list of them. */
const scalarsAt = (module, key) => {
    const node = (0,lookup/* nodeAt */.oB)(module, key);
    return node?.kind === 'scalar' ? [node] : (0,lookup/* itemsOf */.S3)(node);
};
const byModule = (name, module, by) => {
    const [keys, kind] = deployingModules.get(name.replace(/^.*\./su, '')) ?? [];
    if (keys === undefined || kind === undefined || (0,lookup/* stringAt */.bX)(module, 'state') === 'absent')
        return [];
    const project = (0,lookup/* stringAt */.bX)(module, 'project_src');
    const inProject = project === undefined ? '' : `${plainPath(project)}/`;
    return keys.flatMap(key => scalarsAt(module, key).flatMap((node) => {
        if (node.kind !== 'scalar' || node.value === '')
            return [];
        const isFolder = key === 'project_src';
        if (isFolder && (0,lookup/* nodeAt */.oB)(module, 'files') !== undefined)
            return [];
        const written = isFolder ? (0,variables_change/* composeFilesBeside */.Uz)(inProject) : [`${key === 'files' ? inProject : ''}${plainPath(node.value)}`];
        return written.map(path => ({
            kind,
            candidates: foldersFor(by.path).map(folder => (0,values_files/* pathIn */.lW)(folder, path)),
            isRecursive: false,
            isGuess: false,
            range: node.range,
            by,
        }));
    }));
};
/** Without the variables of Ansible for the folders in which it looks anyway. */
const plainPath = (written) => (0,path_tree/* withUnknown */.nd)(written.replace(/^\{\{\s{0,9}(?:playbook_dir|role_path|inventory_dir)\s{0,9}\}\}\//u, ''));
/** What the tasks of a playbook, or of a role, have deployed by modules. */
const byModules = (by, root) => [...(0,nodes_below/* nodesBelow */.B)(root)].flatMap(node => (0,lookup/* entriesOf */.Mc)(node).flatMap(({ name = '', value }) => byModule(name, value, by)));
/** What steps have deployed that are no commands. */
const byOthers = (by, root) => [...byActions(by, root), ...byModules(by, root)];

;// CONCATENATED MODULE: ./build/review/read/deployed/deployed-files.js










/** A file as YAML, read once for all who look for commands in it. */
const rootsOf = (0,once_for/* onceFor */.b)((file) => (0,parse/* readYaml */.gM)(file).documents.flatMap(({ root }) => root ?? []));
const scriptsOf = (0,once_for/* onceFor */.b)((file) => (0,scripts/* scriptsIn */.Oq)(file, () => rootsOf(file), scripts/* deploysFiles */._P));
/** All that a file has deployed. */
const allDeployedBy = (0,once_for/* onceFor */.b)((file) => {
    const byCommands = scriptsOf(file)
        .flatMap(applied_files/* appliedBy */.r)
        .map(applied => ({ ...applied, by: file }));
    const names = file.text.toLowerCase();
    const usesOthers = [...deployingActions.keys(), ...deployingModules.keys()].some(name => names.includes(name));
    return [...byCommands, ...(usesOthers && (0,paths/* holdsCommands */.pH)(file.path) ? rootsOf(file).flatMap(root => byOthers(file, root)) : [])];
});
/** Compose files, manifests and patches that a file has deployed. Kustomizations are built where they are rendered. */
const deployedBy = (file) => allDeployedBy(file).filter(({ kind }) => kind !== 'kustomization');
/** Shorter texts have no more nodes than are gone through. */
const maxText = 90_000;
/** What may stand in a file that is larger than what is gone through of one. */
const deployed_files_unreadIn = (root, { path }) => (0,nodes_below/* isGoneThrough */.z)(root)
    ? []
    : [{ what: 'may stand where this file has more than is looked through', key: `unread ${path}`, range: { start: 0, end: 1 } }];
/** What the commands of a file give by their own words, and the containers that it has started. */
const grantsIn = (0,once_for/* onceFor */.b)((file) => [
    ...scriptsOf(file).flatMap(grantsBy),
    ...((0,paths/* holdsCommands */.pH)(file.path) && file.text.length > maxText ? rootsOf(file).flatMap(root => deployed_files_unreadIn(root, file)) : []),
    ...((0,paths/* holdsCommands */.pH)(file.path) && startsContainers(file.text) ? rootsOf(file).flatMap(root => grantsByContainers(root, file.path)) : []),
]);
/** True for a text in which a container may be given something. */
const startsContainers = (text) => /privileged|volume|mount|binds|options|args|host|cap/iu.test(text) && /image|docker|podman|k8s|helm/u.test(text);
/** More files of one folder are not looked at. */
const maxFiles = 1_000;
/** Which files of a folder kubectl takes. Source: Kubernetes, `resource.FileExtensions`. */
const isTaken = (path) => /\.(?:json|ya?ml)$/u.test(path);
/** The files that are deployed, of those that there are. */
const placesOf = (by, tree) => {
    for (const candidate of by.candidates) {
        const pattern = (0,path_tree/* shellPattern */.$B)(candidate);
        const files = tree.match(pattern, maxFiles).map(({ path }) => path);
        const folders = by.kind === 'manifests' && !by.isGuess ? (pattern === '' ? [''] : tree.matchFolders(pattern, maxFiles).map(({ path }) => path)) : [];
        const inFolders = folders.flatMap(folder => by.isRecursive ? tree.below(folder, maxFiles) : tree.inFolder(folder).files.map(name => (folder === '' ? name : `${folder}/${name}`)));
        const found = [...files, ...inFolders.filter(isTaken)];
        if (found.length > 0)
            return found.map(path => ({ path, by }));
    }
    return [];
};
/** So many files are found, some of them more than once, for all commands of one side. */
const maxFound = 200_000;
/** By what two commands deploy the same. */
const keyOfDeployed = ({ kind, candidates, isRecursive }) => JSON.stringify([kind, candidates, isRecursive]);
/** All that is deployed. Why each command once: a script may say the same thousands of times. */
const placesIn = (all, tree) => {
    const byPath = new Map();
    const seen = new Set();
    let left = maxFound;
    for (const one of all) {
        const key = keyOfDeployed(one);
        if (seen.has(key))
            continue;
        seen.add(key);
        const found = placesOf(one, tree);
        left -= 1 + found.length;
        if (left < 0)
            return { places: [...byPath.values()], isComplete: false };
        for (const place of found)
            if (!byPath.has(place.path) || byPath.get(place.path)?.by.isGuess)
                byPath.set(place.path, place);
    }
    return { places: [...byPath.values()], isComplete: true };
};


/***/ })

};
;