export const id = 246;
export const ids = [246];
export const modules = {

/***/ 5246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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
var paths = __webpack_require__(81639);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(52833);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(52889);
// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(86605);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(5243);
// EXTERNAL MODULE: ./build/artifacts/shell/script-walker.js + 21 modules
var script_walker = __webpack_require__(92121);
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js + 1 modules
var granting_text = __webpack_require__(79520);
// EXTERNAL MODULE: ./build/artifacts/unrendered/harmless-places.js
var harmless_places = __webpack_require__(97181);
// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(41161);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(25399);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(2162);
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
    const repository = image.replace(/@.*$|:[^/:]*$/su, '');
    if (image === word.pattern || repository === '' || repository.includes(path_tree/* unknownPart */.QH))
        return [];
    const isNamedElsewhere = takeLook(file) && file.text.indexOf(repository, file.text.indexOf(repository) + 1) !== -1;
    return isNamedElsewhere ? [] : [{ what: `sets the image "${repository}" in what runs`, key: repository, word }];
};
/** Options by which a container is started with more, whatever its file says. Sources: `docker compose run`, `exec` and `docker service create --help`. */
const givesMore = /^--(?:privileged|cap-add)(?:=(?!false)|$)/u;
/** A mount of the root of the host, of its configuration, or of a socket of an engine. */
const givesHost = /^(?:-v|--volume=)?\/(?:etc|proc|sys|root|var|dev)?\/?:|(?:docker|containerd|podman)\.sock|(?:source|src)=\/(?:etc|proc|sys|root|var|dev)?\/?(?:,|$)/u;
/** `docker compose run -v /:/host web`, `docker service create --cap-add ALL`: what an engine is told besides its files. */
const byEngine = (command) => {
    const call = command.name === 'docker-compose' ? { action: 'compose', args: command.args } : (0,engine_calls/* engineCall */.L6)(command);
    const isAsked = call?.action === 'compose' || call?.action === 'service';
    const at = isAsked ? call.args.findIndex(({ value }) => ['run', 'exec', 'create', 'update', 'up'].includes(value ?? '')) : -1;
    if (call === undefined || at === -1)
        return [];
    return call.args.slice(at + 1).flatMap(({ pattern, range }) => {
        const isGiven = givesMore.test(pattern) || givesHost.test(pattern);
        return isGiven ? [{ what: `starts a container with "${pattern.slice(0, 80)}"`, key: `${call.action} ${pattern}`, range }] : [];
    });
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
    what: 'may stand where this script can\u2019t be read: it is too long, or its syntax is not understood',
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
            ...byEngine({ ...command, args }),
            ...byEdit({ ...command, args }, script),
            ...byController({ ...command, args }),
            ...deployed,
        ];
    });
    return [...unread, ...given];
};

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(91171);
// EXTERNAL MODULE: ./build/text/once-for.js
var once_for = __webpack_require__(9507);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(18277);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(67267);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(99430);
// EXTERNAL MODULE: ./build/artifacts/yaml/nodes-below.js
var nodes_below = __webpack_require__(88579);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
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
const rootsOf = (0,once_for/* onceFor */.b)((file) => (0,parse/* parseYaml */.hN)(file).documents.flatMap(({ root }) => root ?? []));
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
/** What the commands of a file give by their own words. */
const grantsIn = (0,once_for/* onceFor */.b)((file) => scriptsOf(file).flatMap(grantsBy));
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
