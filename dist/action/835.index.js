export const id = 835;
export const ids = [835];
export const modules = {

/***/ 5246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: ./build/artifacts/unrendered/granting-text.js
var granting_text = __webpack_require__(23809);
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
        return [...byOwn, ...byEngine({ ...command, args }), ...byEdit({ ...command, args }, script), ...deployed];
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
/** Compose files, manifests and patches that a file has deployed. Kustomizations are built where they are rendered. */
const deployedBy = (0,once_for/* onceFor */.b)((file) => {
    const byCommands = scriptsOf(file)
        .flatMap(applied_files/* appliedBy */.r)
        .map(applied => ({ ...applied, by: file }));
    const names = file.text.toLowerCase();
    const usesOthers = [...deployingActions.keys(), ...deployingModules.keys()].some(name => names.includes(name));
    return [...byCommands, ...(usesOthers && (0,paths/* holdsCommands */.pH)(file.path) ? rootsOf(file).flatMap(root => byOthers(file, root)) : [])].filter(({ kind }) => kind !== 'kustomization');
});
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


/***/ }),

/***/ 36835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followDeployed: () => (/* binding */ followDeployed)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(27332);
// EXTERNAL MODULE: ./build/artifacts/pipeline/paths.js
var paths = __webpack_require__(81639);
// EXTERNAL MODULE: ./build/artifacts/unrendered/variables-change.js
var variables_change = __webpack_require__(67267);
// EXTERNAL MODULE: ./build/changes/change-set.js
var change_set = __webpack_require__(12165);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/review/unrendered/changed-inputs.js
var changed_inputs = __webpack_require__(11756);
// EXTERNAL MODULE: ./build/review/read/companions.js
var companions = __webpack_require__(98843);
// EXTERNAL MODULE: ./build/review/read/named-files.js + 1 modules
var named_files = __webpack_require__(90336);
// EXTERNAL MODULE: ./build/review/read/naming-files.js
var naming_files = __webpack_require__(50762);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 2 modules
var deployed_files = __webpack_require__(5246);
;// CONCATENATED MODULE: ./build/review/read/deployed/deploying-problem.js
/** What stands at a place of a file that deploys something and could not be reviewed: the review is incomplete. */
const deployingProblem = ({ by, range }, what) => ({
    code: 'unresolved',
    level: 'error',
    path: by.path,
    range,
    message: `${what} Look at it yourself, or take "${by.path}" off the review with "ignore-paths".`,
});

// EXTERNAL MODULE: ./build/artifacts/unrendered/patch-content.js
var patch_content = __webpack_require__(41161);
// EXTERNAL MODULE: ./build/artifacts/unrendered/unrendered-part.js
var unrendered_part = __webpack_require__(25399);
;// CONCATENATED MODULE: ./build/review/read/deployed/given-by-commands.js







/** More grants of one change are not told: each says that the change was not reviewed. */
const maxTold = 20;
/**
 * What commands of changed files give that they did not give before, wherever they stood: what they patch, bind or start by their own words, and what they
 * fetch. Of files that are new as well: these words are.
 */
const grantedAnew = (base, head) => {
    const deploying = (files) => [...files.values()].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path));
    const before = new Set(deploying(base)
        .flatMap(deployed_files/* grantsIn */.x0)
        .map(({ key }) => key));
    return deploying(head)
        .flatMap(by => (0,deployed_files/* grantsIn */.x0)(by).map(grant => ({ by, grant })))
        .filter(({ grant }) => !before.has(grant.key))
        .slice(0, maxTold)
        .map(({ by, grant: { what, range } }) => deployingProblem({ by, range }, `A command here ${what}, which nobody has judged.`));
};
/** What patches do that a command lays over what runs, and did not before. */
const patchedAnew = async (places, head, reader) => {
    const asked = places.slice(0, maxTold);
    const unread = asked.map(({ path }) => path).filter(path => !head.has(path));
    const texts = unread.length > 0 ? await reader.readFiles('head', unread) : new Map();
    return asked.flatMap(({ path, by }) => {
        const file = head.get(path) ?? (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const hazards = file === undefined ? [{ place: 'it can\u2019t be read' }] : (0,patch_content/* patchHazards */.yJ)(file.text);
        return hazards.length === 0 ? [] : [patched(by, path, (0,unrendered_part/* namesIn */.w)(hazards.map(({ place }) => place)))];
    });
};
const patched = (by, path, places) => deployingProblem(by, `What runs is patched here by "${(0,text_path/* fileNameOf */.bV)(path)}" (${places}), which nobody has judged.`);

// EXTERNAL MODULE: ./build/artifacts/unrendered/given-variables.js
var given_variables = __webpack_require__(48490);
;// CONCATENATED MODULE: ./build/review/read/deployed/set-variables.js





/** More Compose files of one change are not looked at. */
const maxFiles = 20;
/** A line that sets something: `P=true`, `P: "true"`, `export P=true`. */
const settingLine = /\b[A-Za-z_]\w{0,100}["']?\s{0,9}[:=]\s{0,9}\S/u;
const settingLines = (file) => file.text.split('\n').filter(line => settingLine.test(line));
const linesSetting = (deployed) => new Set([...new Set(deployed.map(({ by }) => by))].flatMap(settingLines).map(line => line.trim()));
/** True where files of commands have lines by which something is set and which they did not have. */
const maySetOthers = (before, now) => {
    const lines = linesSetting(before);
    return [...linesSetting(now)].some(line => !lines.has(line));
};
/**
 * What commands of changed files set anew for the Compose files that they start: `P=true docker compose up`, `env` of a pipeline. Such a variable goes before
 * all files of variables; told where it decides what a service may do. Source: Docker's documentation, "Environment variables precedence in Docker Compose".
 */
const setForProjects = async ({ base, head }, trees, reader) => {
    const places = head.flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.head).places).slice(0, maxFiles);
    if (places.length === 0)
        return [];
    const before = Map.groupBy(base.filter(({ setting }) => setting !== undefined).flatMap(by => (0,deployed_files/* placesIn */.yN)([by], trees.base).places), ({ path }) => path);
    const texts = await reader.readFiles('head', [...new Set(places.map(({ path }) => path))]);
    return places.flatMap(({ path, by }) => {
        const file = (0,changed_inputs/* fileOf */.W7)(path, texts.get(path));
        const names = file === undefined ? [] : [...(0,given_variables/* decisiveVariables */.Ci)(file)].filter(name => isSetAnew(name, by, before.get(path) ?? []));
        const what = `The variables ${(0,unrendered_part/* namesIn */.w)(names)} are set here for "${path}" and decide what its services may do, which nobody has judged.`;
        return names.length === 0 ? [] : [deployingProblem(by, what)];
    });
};
const isSetAnew = (name, { setting }, before) => {
    const value = setting?.(name);
    return value !== undefined && !value.includes('\0') && !before.some(({ by }) => by.setting?.(name) === value);
};

// EXTERNAL MODULE: ./build/artifacts/compose/project-variables.js + 1 modules
var project_variables = __webpack_require__(90953);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
;// CONCATENATED MODULE: ./build/review/read/deployed/started-projects.js









const noStartedProjects = {
    paths: [],
    choices: { base: new Map(), head: new Map() },
    pointers: new Map(),
    notifications: [],
};
const keyOf = ({ path, files }) => JSON.stringify([path, files]);
/** True where a change may have commands start Compose files with other variables, as far as the words of both tell. */
const mayStartOtherwise = ({ base, head }, changes) => {
    const [before, now] = [base, head].map(all => new Set(all.filter(({ kind }) => kind === 'compose').map(wordsOf)));
    if (![...base, ...head].some(({ variables }) => variables !== undefined))
        return false;
    if ([...(now ?? [])].some(words => before?.has(words) === false))
        return true;
    const paths = changes.map(({ path }) => path);
    const patterns = head
        .flatMap(one => [one, ...(one.variables?.named ?? []), ...(one.variables?.sourced ?? [])])
        .flatMap(({ candidates }) => candidates);
    const named = new Set(patterns);
    return paths.some(path => named.has(path)) || patterns.some(isOpen);
};
const isOpen = (pattern) => /[\0*?[]/u.test(pattern);
const wordsOf = ({ candidates, variables }) => JSON.stringify([candidates, [variables?.named, variables?.sourced].map(named => named?.map(one => one.candidates))]);
const foundIn = ({ candidates }, tree) => candidates.map(one => tree.match((0,path_tree/* shellPattern */.$B)(one)).map(({ path }) => path)).find(paths => paths.length > 0) ?? [];
/** What the commands of a side start, and with which files of the repository; what is made when they run is not known. */
const startsIn = (deployed, tree) => deployed.flatMap(by => {
    if (by.kind !== 'compose')
        return [];
    const { named = [], sourced = [] } = by.variables ?? {};
    const files = named.flatMap(one => foundIn(one, tree));
    if (named.length > 0 && files.length === 0)
        return [];
    const others = sourced.flatMap(one => foundIn(one, tree));
    return (0,deployed_files/* placesIn */.yN)([by], tree).places.map(({ path }) => ({
        path,
        by,
        files: [...(named.length > 0 ? files : [(0,project_variables/* variablesPath */.XB)(path)]), ...others],
    }));
});
/** True for a project that takes its variables as Compose has it by itself. */
const isPlain = ({ path, files }) => files.length === 1 && files[0] === (0,project_variables/* variablesPath */.XB)(path);
/**
 * The Compose files that commands start with other files of variables than before, or of which such a file is changed: judged with those at both sides, where
 * nothing else of them is changed. Where it is, or commands start one in several ways, the review is incomplete if the variables decide what a
 * container may do.
 */
const followStarted = async (sides) => {
    const { deployed, trees, changes, isIgnored, reader } = sides;
    if (![...deployed.base, ...deployed.head].some(({ variables }) => variables !== undefined))
        return noStartedProjects;
    const [before, now] = [startsIn(deployed.base, trees.base), startsIn(deployed.head, trees.head)];
    const given = new Set([...before, ...now].flatMap(start => (isPlain(start) ? [] : [start.path])));
    const known = new Set(before.map(keyOf));
    const changed = new Map(changes.map(file => [file.path, file]));
    const isOther = (start) => !known.has(keyOf(start));
    const touched = now.filter(start => {
        const isGiven = given.has(start.path) && !isIgnored(start.path);
        const hasOthers = !isPlain(start) && start.files.some(path => changed.has(path));
        return isGiven && (isOther(start) || hasOthers || (changed.has(start.path) && !isPlain(start)));
    });
    if (touched.length === 0)
        return noStartedProjects;
    const wanted = { base: new Set(), head: new Set() };
    const asked = [...Map.groupBy(touched, ({ path }) => path)].map(([path, starts]) => {
        const file = changed.get(path);
        const former = file === undefined ? path : (0,change_set/* basePath */.Jp)(file);
        const others = before.filter(start => start.path === former);
        const left = new Set(now.map(keyOf));
        const gone = others.find(start => !left.has(keyOf(start)));
        const formerFiles = (start) => known.has(keyOf(start)) ? start.files : (gone?.files ?? [(0,project_variables/* variablesPath */.XB)(former)]);
        for (const start of starts) {
            for (const one of [former, ...formerFiles(start)])
                wanted.base.add(one);
            for (const one of [path, ...start.files])
                wanted.head.add(one);
        }
        return { path, former, file, formerFiles, starts: [...new Map(starts.map(start => [keyOf(start), start])).values()] };
    });
    const texts = { base: await reader.readFiles('base', [...wanted.base]), head: await reader.readFiles('head', [...wanted.head]) };
    const result = {
        ...noStartedProjects,
        paths: [],
        notifications: [],
        pointers: new Map(),
    };
    const choices = { base: new Map(), head: new Map() };
    for (const { path, former, file, formerFiles, starts } of asked) {
        const [start] = starts;
        const isAlone = file === undefined && !changed.has((0,project_variables/* variablesPath */.XB)(path)) && starts.length === 1 && start?.by.variables?.byTurns !== true;
        if (isAlone && start !== undefined && isReadable(start, texts.head)) {
            result.paths.push(path);
            choices.base.set(path, { variables: formerFiles(start) });
            choices.head.set(path, { variables: start.files });
            if (isOther(start))
                result.pointers.set(path, { path, target: undefined, by: start.by.by, range: rangeOf(start) });
        }
        else
            for (const one of starts)
                (0,append_all/* appendAll */.u)(result.notifications, undecided(one, { former, formerFiles: formerFiles(one) }, texts));
    }
    return { ...result, choices };
};
/** What names the variables, or else the Compose file. */
const rangeOf = ({ by }) => (by.variables?.named[0] ?? by.variables?.sourced[0] ?? by).range;
const isReadable = ({ path, files }, texts) => [path, ...files].every(one => ['text', 'absent'].includes(texts.get(one)?.state ?? 'absent'));
/** The files as one, of which the last assignment of a variable counts. */
const joined = (paths, texts) => {
    const files = paths.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []);
    const [first, ...others] = files;
    return others.length === 0 || first === undefined
        ? first
        : (0,changed_inputs/* fileOf */.W7)(first.path, { state: 'text', text: files.map(({ text }) => text).join('\n') });
};
/** What variables decide that nobody judged, at the command that gives them. */
const undecided = (start, { former, formerFiles }, texts) => {
    const { path, files, by } = start;
    const place = { by: by.by, range: rangeOf(start) };
    if (!isReadable(start, texts.head))
        return [
            deployingProblem(place, `The variables of "${path}" are taken from a file here that is a link, or can\u2019t be read, so it was not reviewed.`),
        ];
    const [compose, was] = [(0,changed_inputs/* fileOf */.W7)(path, texts.head.get(path)), (0,changed_inputs/* fileOf */.W7)(former, texts.base.get(former))];
    const now = joined(files, texts.head);
    if (compose === undefined)
        return [];
    const isDecisive = (0,given_variables/* givenVariablesParts */.Jd)(joined(formerFiles, texts.base), now, [compose]).length > 0;
    const anew = now === undefined ? [] : (0,given_variables/* decidedAnew */._C)(now, compose, was);
    if (!isDecisive && anew.length === 0)
        return [];
    const names = anew.length > 0 ? ` (${(0,unrendered_part/* namesIn */.w)(anew)})` : '';
    return [
        deployingProblem(place, `The variables that "${path}" is started with here${names} decide what its services may do, and were not reviewed with what else is changed.`),
    ];
};

;// CONCATENATED MODULE: ./build/review/read/deployed/pointed-files.js















const nothing = {
    base: named_files/* noTexts */.uv,
    head: named_files/* noTexts */.uv,
    undeployed: new Set(),
    choices: noStartedProjects.choices,
    pointers: new Map(),
    notifications: [],
};
const deployedIn = (files) => [...files].filter(({ path }) => (0,paths/* mayDeploy */.BU)(path)).flatMap(deployed_files/* deployedBy */.SB);
/** What Compose takes at the root of a repository is deployed by whoever starts it there. */
const atRoot = new Set((0,variables_change/* composeFilesBeside */.Uz)(''));
const aboutManifests = /^[ \t]*["']?apiVersion["']?[ \t]*:/mu;
const aboutServices = /^["']?(?:services|include)["']?[ \t]*:/mu;
/** As what a text is read that is deployed under its name; undefined for what is none. */
const kindOf = (path, text, kind) => {
    const own = (0,classify/* classify */.L8)(path, text).kind;
    if (kind === 'patch')
        return undefined;
    if (own !== 'none')
        return own === (kind === 'compose' ? 'compose' : 'kubernetes') ? own : undefined;
    if (kind === 'compose')
        return aboutServices.test(text) ? 'compose' : undefined;
    return aboutManifests.test(text) || /^\s*\{[\s\S]{0,2000}"apiVersion"/u.test(text) ? 'kubernetes' : undefined;
};
/** Whether a file is looked at by its own name wherever it is changed, as what it is deployed as. A patch is none of a file. */
const isLookedAt = (path, kind) => kind !== 'patch' && (0,classify/* kindsByName */.wE)(path).includes(kind === 'compose' ? 'compose' : 'kubernetes');
/**
 * Compose files and manifests that stand as they are, or are touched only a little, and that the change has deployed where nobody deployed them: by a
 * pipeline, a makefile or a script that did something else before, or under a name that says nothing. All that they hold is new, by the line that points at them. And files of the change
 * under names that say nothing, which somebody deploys all the same.
 */
const followDeployed = async (sides) => {
    const { reader, changes, isIgnored, base, head, unchanged } = sides;
    const [before, now, standing] = [deployedIn(base.values()), deployedIn(head.values()), deployedIn(unchanged)];
    const known = new Set(before.map(deployed_files/* keyOfDeployed */.RN));
    // Why: a pipeline or a script that is new deploys what is there, which was there for all to see; but nobody looked at it under a name that says nothing.
    const isKnown = new Set(changes.flatMap(file => (base.has((0,change_set/* basePath */.Jp)(file)) ? [file.path] : [])));
    const isNews = (path, { by, kind }) => isKnown.has(by.path) || !isLookedAt(path, kind);
    const fresh = now.filter(one => !known.has((0,deployed_files/* keyOfDeployed */.RN)(one)) && one.candidates.some(candidate => isNews(candidate, one)));
    const unread = changes.filter(file => !head.has(file.path) && (0,naming_files/* mayHoldContainers */.B1)(file) && !isIgnored(file.path));
    const deployed = { base: [...before, ...standing], head: [...now, ...standing] };
    const granted = grantedAnew(base, head).filter(({ path }) => !isIgnored(path));
    const mayName = unread.length > 0 && deployed.head.length > 0;
    const startsOtherwise = mayStartOtherwise(deployed, changes);
    const setting = now.filter(({ kind }) => kind === 'compose');
    const setsOthers = maySetOthers(before, setting);
    if (fresh.length === 0 && !mayName && !startsOtherwise && !setsOthers)
        return { ...nothing, notifications: granted };
    const tracked = (await reader.listFiles('head')) ?? [];
    const trees = { base: new path_tree/* PathTree */.W1((0,change_set/* pathsAtBase */.hf)(tracked, { files: changes })), head: new path_tree/* PathTree */.W1(tracked) };
    const started = startsOtherwise ? await followStarted({ reader, changes, isIgnored, deployed, trees }) : noStartedProjects;
    const named = await readNamed(reader, unread, {
        base: (0,deployed_files/* placesIn */.yN)(deployed.base, trees.base).places,
        head: (0,deployed_files/* placesIn */.yN)(deployed.head, trees.head).places,
    });
    const set = setsOthers ? await setForProjects({ base: before, head: setting }, trees, reader) : [];
    const former = new Set((0,deployed_files/* placesIn */.yN)(before, trees.base).places.map(({ path }) => path));
    const { places: found, isComplete } = (0,deployed_files/* placesIn */.yN)(fresh, trees.head);
    const [first] = fresh;
    const unfound = isComplete || first === undefined ? [] : [tooMany(first, 'some')];
    const byKind = Map.groupBy(found, ({ by }) => by.kind === 'patch');
    const patched = await patchedAnew((byKind.get(true) ?? []).filter(({ path }) => !isIgnored(path)), head, reader);
    const places = (byKind.get(false) ?? []).filter(isCandidate(sides, former)).filter(({ path, by }) => isNews(path, by));
    const pointed = places.length === 0 ? nothing : await pointAt(places, former, { ...sides, tracked, tree: trees.base });
    // Why not what is deployed anew: it is compared with nothing, however it is started.
    const standingTexts = await readBoth(reader, started.paths.filter(path => !pointed.pointers.has(path)));
    return {
        ...pointed,
        choices: started.choices,
        pointers: new Map([...started.pointers, ...pointed.pointers]),
        notifications: [...granted, ...set, ...unfound, ...patched, ...started.notifications, ...pointed.notifications],
        base: (0,named_files/* joinedTexts */.qo)(named.base, standingTexts.base),
        head: (0,named_files/* joinedTexts */.qo)(named.head, standingTexts.head, pointed.head),
    };
};
/** Compose files that the change does not touch. */
const readBoth = async (reader, paths) => {
    const texts = paths.length > 0 ? await reader.readFiles('head', paths) : new Map();
    const read = { texts, kinds: new Map(paths.map(path => [path, 'compose'])) };
    return { base: read, head: read };
};
/** True for a place that may be deployed anew: what is new is judged as such anyway. */
const isCandidate = ({ changes, isIgnored }, former) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    return ({ path }) => {
        const file = changed.get(path);
        const isNew = file?.status === 'added' || file?.status === 'copied';
        return !isNew && !isIgnored(path) && !former.has(file ? (0,change_set/* basePath */.Jp)(file) : path) && !atRoot.has(path);
    };
};
const pointAt = async (places, former, { reader, changes, head, tracked, tree }) => {
    const changed = new Map(changes.map(file => [file.path, file]));
    const others = (0,paths/* deployingAmong */.yx)(tracked.filter(path => !changed.has(path))).slice(0, companions/* maxCompanions */.WN);
    const standing = [...new Set(places.map(({ path }) => path))].filter(path => !changed.has(path));
    const asked = standing.slice(0, companions/* maxCompanions */.WN);
    const texts = await reader.readFiles('head', [...new Set([...asked, ...others])]);
    const elsewhere = deployedIn(others.flatMap(path => (0,changed_inputs/* fileOf */.W7)(path, texts.get(path)) ?? []));
    const deployed = new Set([...former, ...(0,deployed_files/* placesIn */.yN)(elsewhere, tree).places.map(({ path }) => path)]);
    const found = { texts: new Map(), kinds: new Map() };
    const [undeployed, pointers, notifications] = [new Set(), new Map(), []];
    const take = (path, by, read, before) => {
        const pointer = { path, target: undefined, by: by.by, range: by.range };
        const kind = read.state === 'text' ? kindOf(path, read.text, by.kind) : undefined;
        if (read.state !== 'text' && !by.isGuess)
            notifications.push(unreached(pointer));
        if (kind === undefined)
            return;
        pointers.set(path, pointer);
        found.kinds.set(path, kind);
        if (before === undefined)
            found.texts.set(path, read);
        else
            undeployed.add(before);
    };
    for (const { path, by } of places) {
        const file = changed.get(path);
        const own = file && head.get(path);
        const read = own ? { state: 'text', text: own.text } : (texts.get(path) ?? { state: 'absent' });
        const before = file && (0,change_set/* basePath */.Jp)(file);
        if (!deployed.has(before ?? path) && !pointers.has(path) && read.state !== 'absent')
            take(path, by, read, before);
    }
    const first = places[0];
    if (standing.length > asked.length && first !== undefined)
        notifications.push(tooMany(first.by, standing.length - asked.length));
    return { head: found, undeployed, pointers, notifications };
};
/** Changed files that are read as nothing by their own names, and as what somebody deploys them at each side. */
const readNamed = async (reader, unread, places) => {
    const byPath = new Map(places.head.map(place => [place.path, place]));
    const wanted = unread.filter(({ path }) => byPath.has(path));
    if (wanted.length === 0)
        return { base: named_files/* noTexts */.uv, head: named_files/* noTexts */.uv };
    const texts = await reader.readChangedFiles(wanted);
    return { base: asDeployed(texts.base, places.base), head: asDeployed(texts.head, places.head) };
};
const asDeployed = (read, places) => {
    const [texts, kinds] = [new Map(), new Map()];
    for (const { path, by } of places) {
        const found = read.get(path);
        const kind = found?.state === 'text' ? kindOf(path, found.text, by.kind) : undefined;
        if (found === undefined || kind === undefined)
            continue;
        texts.set(path, found);
        kinds.set(path, kind);
    }
    return { texts, kinds };
};
const unreached = (pointer) => deployingProblem(pointer, `What is deployed here from now on ("${(0,text_path/* fileNameOf */.bV)(pointer.path)}") is a link, or can\u2019t be read, so it was not reviewed.`);
const tooMany = (by, left) => deployingProblem(by, `More files are deployed here from now on than are looked at: ${left} of them were not reviewed.`);


/***/ })

};
