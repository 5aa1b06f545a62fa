export const id = 265;
export const ids = [265,564];
export const modules = {

/***/ 69544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ argumentBudget),
  q: () => (/* binding */ composeBroughtImages)
});

// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(27332);
// EXTERNAL MODULE: ./build/artifacts/compose/build-pairs.js
var build_pairs = __webpack_require__(54047);
// EXTERNAL MODULE: ./build/artifacts/compose/companion-path.js
var companion_path = __webpack_require__(18277);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(99430);
// EXTERNAL MODULE: ./build/text/text-edit.js
var text_edit = __webpack_require__(44252);
// EXTERNAL MODULE: ./build/artifacts/dockerfile/parse.js + 21 modules
var parse = __webpack_require__(98469);
// EXTERNAL MODULE: ./build/artifacts/images/dockerfile-images.js + 1 modules
var dockerfile_images = __webpack_require__(35897);
// EXTERNAL MODULE: ./build/artifacts/images/inline-dockerfile-images.js
var inline_dockerfile_images = __webpack_require__(91372);
;// CONCATENATED MODULE: ./build/artifacts/images/compose-argument-images.js





/**
 * Images that a Dockerfile pulls with these build arguments and not without: `ARG BASE=alpine` says what is built on only as long as nobody
 * gives another `BASE`.
 */
const argumentImages = (dockerfile, given) => {
    const before = (0,parse/* parseDockerfile */.A)(dockerfile);
    const edits = before.instructions.flatMap(instruction => instruction.keyword === 'ARG'
        ? instruction.declarations.flatMap(({ name, range }) => given.has(name) ? [{ range, newText: declaration(name, given.get(name)) }] : [])
        : []);
    if (edits.length === 0)
        return [];
    const after = (0,parse/* parseDockerfile */.A)((0,source_file/* sourceFile */.s)(dockerfile.path, (0,text_edit/* applyEdits */.ct)(dockerfile.text, edits)));
    const known = new Set((0,dockerfile_images/* dockerfileImages */.$)(before, 'images').map(keyOf));
    return [...(0,dockerfile_images/* dockerfileImages */.$)(after, 'images').filter(image => !known.has(keyOf(image))), ...(0,inline_dockerfile_images/* unreadPart */.B)(after)];
};
const declaration = (name, value) => value === undefined || /[\r\n]/u.test(value) ? name : `${name}="${value.replaceAll(/[\\"$]/gu, '\\$&')}"`;
const keyOf = ({ place, text, reference }) => JSON.stringify([place, text, reference?.text]);

// EXTERNAL MODULE: ./build/artifacts/images/compose-images.js
var compose_images = __webpack_require__(20750);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
;// CONCATENATED MODULE: ./build/artifacts/images/compose-brought-images.js








/**
 * Images that a Compose file brings in other than by an `image` that stands in it: build contexts and frontends that are images, those of
 * hooks, of services that it takes over from files which nobody looks at by themselves, and of files that can't be read.
 */
const composeBroughtImages = (project) => {
    const budget = { left: argumentBudget };
    return [
        ...unseenIncludes(project),
        ...project.services.flatMap(service => [
            ...inheritedImage(service),
            ...inheritedVolumes(service),
            ...unseenDockerfile(service),
            ...buildImages(service),
            ...argumentsOf(service, project, budget),
            ...hookImages(service),
        ]),
    ];
};
/** UTF-16 units of Dockerfiles that are read with the build arguments of all services; what is built after that is not known. */
const argumentBudget = 1_000_000;
/** An image whose text can't be edited where it is shown. */
const brought = (service, range, text, value = text, neverPulled = false) => ({
    place: 'service',
    subject: service.subject,
    scope: service.range,
    range,
    text,
    ...(0,compose_images/* judgedImage */.FK)(service.interpolate(value)),
    builtHere: false,
    ...(neverPulled && { neverPulled: true }),
    literal: false,
});
/** Which images these are cannot be told; the text is not a reference. */
const unseenIncludes = ({ includes }) => includes.flatMap(({ text, range, file }) => {
    if (file && (0,classify/* classify */.L8)(file.path, file.text).kind === 'compose')
        return [];
    const remote = /^oci:\/\//iu.test(text) ? (0,image_reference/* parseImageReference */.o_)(text.slice('oci://'.length)) : undefined;
    return [{ place: 'service', subject: 'include', scope: range, range, text, reference: remote, builtHere: false, literal: false }];
});
/**
 * What a service takes over from another file. Not the base's that it is merged onto: that is looked at with the base, unless this file
 * changes whether it is pulled.
 */
const inheritedImage = (service) => {
    const { file, nameRange, node, judgedElsewhere, name, isExtensionUnread } = service;
    const image = service.get('image');
    if (image.state === 'unknown')
        return isExtensionUnread ? [{ ...brought(service, nameRange, name), reference: undefined }] : [];
    if (image.state === 'absent' || image.file.path === file.path || image.node.kind !== 'scalar' || (0,lookup/* isMissing */.b2)(image.node))
        return [];
    const decidesPull = ['pull_policy', 'build'].some(key => (0,lookup/* lookup */.$I)(node, key).state !== 'absent');
    if (judgedElsewhere.has(image.file.path) && !decidesPull)
        return [];
    return [brought(service, nameRange, image.node.value, image.node.value, (0,compose_images/* isNeverPulled */.BX)(service))];
};
const inheritedVolumes = (service) => service.volumes.flatMap(({ type, source, item }) => type !== 'image' || source === undefined || item.file.path === service.file.path || service.judgedElsewhere.has(item.file.path)
    ? []
    : [{ ...brought(service, service.nameRange, source.text), place: 'image-volume' }]);
const remoteContext = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|git@|github\.com\/)/iu;
/** A Dockerfile that nobody looks at: elsewhere, or under a name that is not taken for one. Which images it pulls cannot be told. */
const unseenDockerfile = (service) => {
    const build = service.get('build');
    if (build.state !== 'present')
        return [];
    const context = build.node.kind === 'scalar' ? build : service.get('build', 'context');
    const dockerfile = service.get('build', 'dockerfile');
    const unseen = [
        ...at(service, context, ({ value = '' }) => remoteContext.test(value)),
        ...at(service, dockerfile, ({ value }) => value === undefined || !(0,classify/* mayBeDockerfile */.TB)(value)),
    ];
    return unseen.map(({ text, range, file }) => ({
        ...brought(service, file.path === service.file.path ? range : service.nameRange, text),
        reference: undefined,
    }));
};
const at = (service, found, isUnseen) => {
    if (found.state !== 'present' || found.node.kind !== 'scalar' || (0,lookup/* isMissing */.b2)(found.node))
        return [];
    const { value, range } = found.node;
    return isUnseen(service.interpolate(value)) ? [{ text: value, range, file: found.file }] : [];
};
/** Named contexts that are images take the place of whatever a Dockerfile calls by their name; `BUILDKIT_SYNTAX` that of its frontend. */
const buildImages = (service) => [
    ...(0,compose_images/* contextImages */.iJ)(service, 'elsewhere').map(({ text, value, range }) => brought(service, range, text, value)),
    ...(0,build_pairs/* buildPairs */.g)(service, 'args').flatMap(({ name, value, range }) => {
        if (name !== 'BUILDKIT_SYNTAX')
            return [];
        const [text = ''] = (value ?? '').trim().split(/\s/u, 1);
        return [brought(service, range, text)];
    }),
];
/** Images that build arguments put in place of those that the Dockerfile names. */
const argumentsOf = (service, project, budget) => {
    const pairs = (0,build_pairs/* buildPairs */.g)(service, 'args');
    if (pairs.length === 0)
        return [];
    const inline = scalarAt(service, service.get('build', 'dockerfile_inline'));
    const context = scalarAt(service, service.get('build', 'context')) ?? '.';
    const name = scalarAt(service, service.get('build', 'dockerfile')) ?? 'Dockerfile';
    const args = service.get('build', 'args');
    // Why two: what a service takes over from another file is relative to that.
    const places = [project.file.path, ...(args.state === 'present' ? [args.file.path] : [])];
    const dockerfile = inline === undefined
        ? places.flatMap(from => project.companion((0,companion_path/* dockerfilePath */.Se)(from, context, name) ?? '') ?? [])[0]
        : (0,source_file/* sourceFile */.s)(project.file.path, inline);
    if (!dockerfile)
        return [];
    budget.left -= dockerfile.text.length;
    if (budget.left < 0)
        return [{ ...brought(service, service.nameRange, service.name), reference: undefined }];
    const given = new Map(pairs.map(({ name, value }) => [name, value === undefined ? undefined : service.interpolate(value).value]));
    return argumentImages(dockerfile, given).map(({ reference, text }) => ({
        ...brought(service, service.nameRange, reference?.text ?? text),
        reference,
    }));
};
const scalarAt = (service, found) => found.state === 'present' && found.node.kind === 'scalar' && !(0,lookup/* isMissing */.b2)(found.node)
    ? service.interpolate(found.node.value).value
    : undefined;
/** Images that run before a service. */
const hookImages = (service) => {
    const hooks = service.get('pre_start');
    if (hooks.state !== 'present')
        return [];
    const isHere = hooks.file.path === service.file.path;
    return (0,lookup/* itemsOf */.S3)(hooks.node).flatMap(hook => {
        const image = (0,lookup/* lookup */.$I)(hook, 'image');
        const text = image.state === 'present' && image.node.kind === 'scalar' && !(0,lookup/* isMissing */.b2)(image.node) ? image.node.value : '';
        return text === '' ? [] : [brought(service, isHere ? hook.range : service.nameRange, text)];
    });
};


/***/ }),

/***/ 13347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ frontendImage)
/* harmony export */ });
/* harmony import */ var _dockerfile_raw_directives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41958);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72626);


/**
 * The image that `# syntax=` names: BuildKit pulls it and lets it interpret the file, before anything else. What follows a blank in it are
 * arguments. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `DetectSyntax`, and `frontend/dockerfile/builder`.
 */
const frontendImage = ({ directives, file }) => {
    const directive = [...directives, ...(0,_dockerfile_raw_directives_js__WEBPACK_IMPORTED_MODULE_0__/* .directivesAfterShebang */ .ff)(file.text)].find(({ name }) => name === 'syntax');
    if (directive === undefined)
        return undefined;
    const [text = ''] = directive.value.split(/[ \t]/u, 1);
    const start = directive.range.end - directive.value.length;
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    return {
        place: 'syntax',
        range: { start, end: start + text.length },
        subject: '',
        scope: directive.range,
        text,
        reference,
        builtHere: false,
        literal: reference !== undefined,
    };
};


/***/ }),

/***/ 91372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unreadPart),
/* harmony export */   O: () => (/* binding */ inlineDockerfileImages)
/* harmony export */ });
/* harmony import */ var _inline_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95925);
/* harmony import */ var _dockerfile_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35897);
/* harmony import */ var _frontend_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13347);



/** Images that the Dockerfiles inside of a Compose file pull (`build.dockerfile_inline`). */
const inlineDockerfileImages = (project) => (0,_inline_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineDockerfiles */ .p)(project).flatMap(imagesWithin);
const imagesWithin = ({ dockerfile, service, node, isKnown, placeOf }) => {
    const frontend = (0,_frontend_image_js__WEBPACK_IMPORTED_MODULE_2__/* .frontendImage */ .o)(dockerfile);
    const found = [...(frontend ? [frontend] : []), ...(0,_dockerfile_images_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerfileImages */ .$)(dockerfile, 'images'), ...unreadPart(dockerfile)];
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
const unreadPart = ({ notifications, file }) => {
    const nowhere = { start: 0, end: 0 };
    const unread = { place: 'from', subject: '', scope: nowhere, range: nowhere, text: file.path, reference: undefined };
    return notifications.some(({ level }) => level === 'error') ? [{ ...unread, builtHere: false, literal: false }] : [];
};


/***/ }),

/***/ 48089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ collectPulledImages)
});

// EXTERNAL MODULE: ./build/artifacts/images/collect-images.js
var collect_images = __webpack_require__(82380);
// EXTERNAL MODULE: ./build/artifacts/images/compose-brought-images.js + 1 modules
var compose_brought_images = __webpack_require__(69544);
// EXTERNAL MODULE: ./build/artifacts/images/compose-images.js
var compose_images = __webpack_require__(20750);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/pod-spec-places.js + 1 modules
var pod_spec_places = __webpack_require__(716);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(99430);
// EXTERNAL MODULE: ./build/artifacts/yaml/mapping-keys.js
var mapping_keys = __webpack_require__(58277);
// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
// EXTERNAL MODULE: ./build/artifacts/images/image-text.js
var image_text = __webpack_require__(22424);
// EXTERNAL MODULE: ./build/artifacts/images/partial-image.js
var partial_image = __webpack_require__(30374);
;// CONCATENATED MODULE: ./build/artifacts/images/custom-images.js







/** Groups whose kinds name images that no node pulls: what is scanned, verified, mirrored or built, and disks of machines. */
const otherUses = [
    ...['image.toolkit.fluxcd.io', 'image.openshift.io', 'build.openshift.io', 'config.openshift.io', 'operator.openshift.io'],
    ...[
        'x-k8s.io',
        'crossplane.io',
        'upbound.io',
        'metal3.io',
        'cdi.kubevirt.io',
        'policy.sigstore.dev',
        'kpack.io',
        'shipwright.io',
        'aquasecurity.github.io',
        'argocd-image-updater.argoproj.io',
        'kuik.enix.io',
    ],
];
/** A custom resource has its own group, with a domain that is not Kubernetes'. */
const isCustom = ({ group, kind }) => group?.includes('.') === true &&
    !group.endsWith('.k8s.io') &&
    !otherUses.some(other => group === other || group.endsWith(`.${other}`)) &&
    !(0,pod_spec_places/* holdsNoPods */.M_)({ group, kind });
/** Words after `image` in a key that still stands for the whole name: `imageName`, `image_url`. */
const nameWords = new Set(['name', 'ref', 'reference', 'url', 'uri', 'repository']);
const maxKeyLength = 100;
/** Keys under which operators take an image: `image`, `images`, `baseImage`, `sidecar_image`, `imageName`. */
const isImageKey = (key) => {
    if (key.length > maxKeyLength)
        return false;
    const words = key.split(/[-_.]|(?<=[a-z0-9])(?=[A-Z])/).map(word => word.toLowerCase());
    const last = words.at(-1);
    return last === 'image' || last === 'images' || (last !== undefined && nameWords.has(last) && words.at(-2) === 'image');
};
/** Files that are called images, too. */
const pictureOrDisk = /\.(?:png|jpe?g|gif|svg|webp|ico|qcow2|img|iso|vmdk|ova|raw|vhdx?)$/i;
/** More nodes of one object are not looked at for images. */
const maxVisits = 100_000;
/**
 * Images that a custom resource names outside of pod specs, by the names of its keys: its operator runs them. What is not an image by its
 * text is passed over; what a template prints there is open.
 */
const customImages = (object) => {
    if (!isCustom(object) || (0,pod_spec_places/* templatePathOf */.ZM)(object) !== undefined)
        return [];
    const containers = new Set(object.podSpecs.flatMap(spec => spec.containers.map(({ node }) => node)));
    const found = [];
    const pending = membersOf(object.node).filter(({ key }) => key !== 'metadata' && key !== 'status');
    let visits = 0;
    for (let visit = pending.pop(); visit !== undefined && visits < maxVisits; visit = pending.pop()) {
        visits += 1;
        const node = (0,mapping_keys/* deref */.LA)(visit.node);
        if (node === undefined || containers.has(node))
            continue;
        const image = imageAt(visit, node, object);
        if (image !== undefined)
            (0,append_all/* appendAll */.u)(found, image);
        else
            for (const member of membersOf(node, visit.key))
                pending.push(member);
    }
    // Why one more: a gate must not take what was not looked at for nothing.
    return pending.length === 0 ? found : [...found, openImage(object.node, object, 'more than is looked through')];
};
/** What is written in a collection, the last first; items of a list stand under its key. */
const membersOf = (node, key) => {
    if (node.kind === 'sequence')
        return node.items.map(item => ({ node: item, key })).toReversed();
    return (0,lookup/* entriesOf */.Mc)(node)
        .map(({ name, value }) => ({ node: value, key: name }))
        .toReversed();
};
/** The images that a node is; undefined for a collection that may hold some. */
const imageAt = (visit, node, object) => {
    const isImage = visit.key !== undefined && isImageKey(visit.key);
    if (node.kind === 'scalar')
        return isImage ? scalarImage(visit.node, node, object) : [];
    return isImage && isNamedInParts(node) ? [imageInParts(node, object)] : undefined;
};
const scalarImage = (written, node, object) => {
    const value = (0,lookup/* stringAt */.bX)(node);
    if (value === undefined && !(node.kind === 'scalar' && node.opaque))
        return [];
    const { range, text, verbatim } = (0,image_text/* imageText */.f)(written);
    const plain = value ?? text;
    if (plain === '' || /\s/.test(plain.trim()) || plain.includes('*') || plain.includes('://') || pictureOrDisk.test(plain))
        return [];
    const reference = value === undefined ? undefined : (0,image_reference/* parseImageReference */.o_)(value);
    const partial = reference ? undefined : (0,partial_image/* partialImage */.fm)((0,partial_image/* patternOf */.Id)(plain));
    if (reference === undefined && value !== undefined && partial === undefined)
        return [];
    return [
        {
            ...placeOf(written, object),
            range,
            text,
            reference,
            ...(partial && { partial }),
            builtHere: false,
            literal: verbatim && reference !== undefined,
        },
    ];
};
const placeOf = ({ range }, { subject }) => ({ place: 'custom-resource', subject, scope: range });
/** `image: {repository: \u2026, tag: \u2026}`, which only the operator puts together. */
const isNamedInParts = (node) => (0,lookup/* entriesOf */.Mc)(node).some(({ name, value }) => (name === 'repository' || name === 'registry' || name === 'tag') && (0,mapping_keys/* deref */.LA)(value)?.kind === 'scalar');
const imageInParts = (node, object) => {
    const text = ['registry', 'repository', 'name', 'tag', 'digest'].flatMap(key => (0,lookup/* stringAt */.bX)(node, key) ?? []).join(' ');
    return openImage(node, object, text);
};
const openImage = (node, object, text) => ({
    ...placeOf(node, object),
    range: node.range,
    text,
    reference: undefined,
    builtHere: false,
    literal: false,
});

// EXTERNAL MODULE: ./build/artifacts/images/dockerfile-images.js + 1 modules
var dockerfile_images = __webpack_require__(35897);
// EXTERNAL MODULE: ./build/artifacts/images/frontend-image.js
var frontend_image = __webpack_require__(13347);
// EXTERNAL MODULE: ./build/artifacts/images/image-places.js
var image_places = __webpack_require__(85427);
// EXTERNAL MODULE: ./build/artifacts/images/inline-dockerfile-images.js
var inline_dockerfile_images = __webpack_require__(91372);
// EXTERNAL MODULE: ./build/artifacts/images/kubernetes-images.js
var kubernetes_images = __webpack_require__(34486);
;// CONCATENATED MODULE: ./build/artifacts/images/pulled-images.js









/**
 * All images that a file names, in source order: those of `collectImages`, and what rules don't look at but a gate has to: BuildKit's
 * frontend, Dockerfiles inside of Compose files, bare names after `--from` that may be build contexts, stages and `scratch`.
 */
const collectPulledImages = (artifact) => {
    switch (artifact.kind) {
        case 'dockerfile': {
            const frontend = (0,frontend_image/* frontendImage */.o)(artifact);
            return inOrder([
                ...[...(frontend ? [frontend] : []), ...(0,dockerfile_images/* dockerfileImages */.$)(artifact, 'images')].map(standingOf),
                ...localBases(artifact),
            ]);
        }
        case 'compose':
            return inOrder([...(0,compose_images/* composeImages */.hk)(artifact), ...(0,compose_brought_images/* composeBroughtImages */.q)(artifact), ...(0,inline_dockerfile_images/* inlineDockerfileImages */.O)(artifact)].map(standingOf));
        case 'kubernetes':
            return (0,image_places/* oncePerPlace */.c)([...(0,kubernetes_images/* kubernetesImages */.B)(artifact), ...artifact.objects.flatMap(customImages)]).map(standingOf);
        // Why not those of pipelines: they are not deployed, and the gate is about what is.
        case 'pipeline':
            return [];
        default:
            return (0,collect_images/* collectImages */.F)(artifact).images.map(standingOf);
    }
};
/**
 * Why not `builtHere`: Compose asks the registry first for an image that is also built, and builds only what is not there. Source: Compose
 * specification, "Using `build` and `image`".
 */
const standingOf = (node) => ({ node, standing: node.neverPulled ? 'built-here' : 'pulled' });
const inOrder = (images) => images.toSorted((a, b) => a.node.range.start - b.node.range.start);
/** `FROM` a stage or `scratch`. */
const localBases = ({ stages }) => stages.flatMap(({ from, parent, subject }) => {
    const { word } = from.image;
    const standing = parent !== undefined ? 'stage' : word.expanded.value === 'scratch' ? 'scratch' : undefined;
    if (standing === undefined)
        return [];
    const node = {
        place: 'from',
        range: word.range,
        subject,
        scope: from.range,
        text: word.text,
        reference: undefined,
        builtHere: false,
        literal: false,
    };
    return [{ node, standing }];
});


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isDigest),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const digestPattern = /^sha256:[0-9a-f]{64}$/u;
/**
 * Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by
 * them.
 */
const isDigest = (text) => digestPattern.test(text);
/** The digest of bytes. */
const digestOf = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;


/***/ }),

/***/ 66265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ changeImages)
/* harmony export */ });
/* harmony import */ var _artifacts_images_pulled_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48089);
/* harmony import */ var _changes_change_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12165);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58379);
/* harmony import */ var _image_workload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40751);




/** The images of a change in the order of files and text; with `introduced` only those that it brings in or changes. */
const changeImages = ({ files, base, head }, scope) => files.flatMap(file => {
    const after = head.get(file.path);
    if (file.status === 'removed' || after === undefined)
        return [];
    const before = isNewPlace(file) ? undefined : base.get((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_2__/* .basePath */ .Jp)(file));
    const images = compare(before ? imagesIn(before) : [], imagesIn(after));
    return images.flatMap(({ image, change, replaced }) => scope === 'introduced' && change === 'unchanged'
        ? []
        : [{ path: file.path, ...placeless(image), change, ...(replaced && { replaced: placeless(replaced) }) }]);
});
/**
 * Whether a file has no base to be compared with. Why that of another folder is none: what stood among examples was never run, and nobody
 * has looked at it; a file that only got another name within its folder is the same.
 */
const isNewPlace = (file) => file.status === 'added' || (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)((0,_changes_change_set_js__WEBPACK_IMPORTED_MODULE_2__/* .basePath */ .Jp)(file)) !== (0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(file.path);
const imagesIn = (artifact) => (0,_artifacts_images_pulled_images_js__WEBPACK_IMPORTED_MODULE_0__/* .collectPulledImages */ .L)(artifact).map(image => {
    const workload = (0,_image_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .workloadOf */ .Rc)(artifact, image.node);
    return { ...image, ...(workload && { workload }), namespace: (0,_image_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .namespaceOf */ .N6)(artifact, image.node) };
});
const placeless = ({ node, standing, workload }) => ({
    node,
    standing,
    ...(workload && { workload }),
});
/**
 * What is pulled in the end, as what, and by what: a variable's default may change while the text does not; what was only copied from may
 * become what runs; another kind or other labels of a workload bring it under other policies, and another namespace into another place.
 */
const contentOf = ({ node, standing, workload, namespace }) => JSON.stringify([standing, node.place, node.text, node.reference?.text, workload && (0,_image_workload_js__WEBPACK_IMPORTED_MODULE_1__/* .workloadKey */ .f6)(workload), namespace]);
const placeOf = ({ node }) => `${node.place}\0${node.subject}`;
/**
 * Each image of the base is compared once: with the same at its place, then with the same elsewhere (of a stage, service or object that was
 * renamed), then with another at its place.
 */
const compare = (before, after) => {
    const rest = new Set(before);
    const found = new Map();
    const pass = (keyOf, compared) => {
        const byKey = new Map();
        // Why backwards: the first of equal ones is then the last, which is taken in no time.
        for (const old of [...rest].toReversed()) {
            const equal = byKey.get(keyOf(old));
            if (equal)
                equal.push(old);
            else
                byKey.set(keyOf(old), [old]);
        }
        for (const image of after) {
            const old = found.has(image) ? undefined : byKey.get(keyOf(image))?.pop();
            if (old === undefined)
                continue;
            rest.delete(old);
            found.set(image, compared(image, old));
        }
    };
    pass(image => `${placeOf(image)}\0${contentOf(image)}`, image => ({ image, change: 'unchanged' }));
    pass(contentOf, image => ({ image, change: 'unchanged' }));
    pass(placeOf, (image, replaced) => ({ image, change: 'changed', replaced }));
    return after.map(image => found.get(image) ?? { image, change: 'introduced' });
};


/***/ }),

/***/ 40751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ namespaceOf),
/* harmony export */   Rc: () => (/* binding */ workloadOf),
/* harmony export */   f6: () => (/* binding */ workloadKey)
/* harmony export */ });
/* harmony import */ var _artifacts_images_kubernetes_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34486);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9507);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80549);




/** The object of a manifest that an image stands in; undefined in other files. Unknown when several objects share the text. */
const workloadOf = (artifact, { range }) => {
    if (artifact.kind !== 'kubernetes')
        return undefined;
    const [object, ...others] = usersOf(artifact).get(range.start) ?? [];
    return !object || others.length > 0 ? unknownWorkload : describeObject(object);
};
/** The namespaces of the objects that run an image, as they are written; empty in other files and without any. */
const namespaceOf = (artifact, { range }) => {
    if (artifact.kind !== 'kubernetes')
        return '';
    const users = usersOf(artifact).get(range.start) ?? [];
    return users.map(({ namespace }) => namespaceText(namespace)).join('\0');
};
const namespaceText = (namespace) => {
    if (namespace.state === 'absent')
        return '';
    return namespace.state === 'present' && namespace.node.kind === 'scalar' && !namespace.node.opaque ? `=${namespace.node.value}` : '?';
};
/** The objects of a file by where the images stand that they run. */
const usersOf = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((file) => {
    const found = new Map();
    for (const object of file.objects)
        for (const start of new Set((0,_artifacts_images_kubernetes_images_js__WEBPACK_IMPORTED_MODULE_0__/* .objectImages */ .u)(object).map(({ range }) => range.start))) {
            const others = found.get(start);
            if (others)
                others.push(object);
            else
                found.set(start, [object]);
        }
    return found;
});
/** Equal for workloads that any policy takes for the same. Short, however many labels there are. */
const workloadKey = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((workload) => (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(Buffer.from(JSON.stringify([workload, ...(workload.creates ?? [])].map(partsOf)))));
const partsOf = ({ group, version, resource, labels }) => {
    const sorted = labels && [...labels].toSorted(([a], [b]) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n)(a, b));
    return [group ?? null, version ?? null, resource ?? null, sorted ?? null];
};
const unknownWorkload = { group: undefined, version: undefined, resource: undefined, labels: undefined };
/** Why once: an object with many containers may have many labels, too. */
const describeObject = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((object) => {
    const kind = describeKind(object);
    const creates = createdBy(object);
    return creates.length === 0 ? kind : { ...kind, creates };
});
/** Why not looked up: the kinds of the core that run pods all end this way, and so do those of operators that policies may name. */
const describeKind = ({ group, apiVersion, kind, labels }) => ({
    group,
    version: apiVersion?.slice(apiVersion.lastIndexOf('/') + 1),
    resource: kind === undefined ? undefined : `${kind.toLowerCase()}s`,
    labels: labelsOf(labels),
});
/** Source: Kubernetes, "Deployments" and "CronJob": replica sets have the labels of the pod template, jobs those of the job template. */
const createdBy = (object) => {
    if (object.kind === 'Pod')
        return [];
    const pods = object.podSpecs.map(({ labels }) => ({ group: '', version: 'v1', resource: 'pods', labels: labelsOf(labels) }));
    if (object.kind === 'Deployment')
        return [...pods.map(pod => ({ ...pod, group: 'apps', resource: 'replicasets' })), ...pods];
    if (object.kind !== 'CronJob')
        return pods;
    const jobLabels = labelsOf(object.get('spec', 'jobTemplate', 'metadata', 'labels'));
    return [{ group: 'batch', version: 'v1', resource: 'jobs', labels: jobLabels }, ...pods];
};
const labelsOf = (labels) => {
    if (labels.state === 'absent')
        return new Map();
    if (labels.state !== 'present' || labels.node.kind !== 'mapping' || labels.node.opaque)
        return undefined;
    const known = new Map();
    for (const { name, value } of labels.node.entries) {
        if (name === undefined || value.kind !== 'scalar' || value.opaque)
            return undefined;
        known.set(name, value.value);
    }
    return known;
};


/***/ })

};
