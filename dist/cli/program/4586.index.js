"use strict";
exports.id = 4586;
exports.ids = [4586];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   hf: () => (/* binding */ pathsAtBase),
/* harmony export */   oi: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** All paths of the base, from those of the head: a list of both would cost a request more. */
const pathsAtBase = (head, { files }) => {
    const paths = new Set(head);
    for (const file of files) {
        if (file.status !== 'modified')
            paths.delete(file.path);
        if (file.status === 'removed' || file.status === 'renamed')
            paths.add(basePath(file));
    }
    return [...paths];
};
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 60289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/vscode-languageserver/lib/node/main.js
var main = __webpack_require__(80900);
// EXTERNAL MODULE: ./node_modules/vscode-languageserver-textdocument/lib/esm/main.js
var esm_main = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/policy/policy-path.js
var policy_path = __webpack_require__(26700);
// EXTERNAL MODULE: ./build/review/fix-files.js
var fix_files = __webpack_require__(1737);
// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/text/range.js
var range = __webpack_require__(56626);
// EXTERNAL MODULE: ./build/policy/config-error.js
var config_error = __webpack_require__(69349);
// EXTERNAL MODULE: ./build/reports/rule-page-address.js
var rule_page_address = __webpack_require__(22360);
;// CONCATENATED MODULE: ./build/cli/lsp/diagnostics.js




const severities = {
    critical: main.DiagnosticSeverity.Error,
    high: main.DiagnosticSeverity.Error,
    medium: main.DiagnosticSeverity.Warning,
    low: main.DiagnosticSeverity.Information,
    info: main.DiagnosticSeverity.Hint,
};
/** A range of a file as the protocol counts it: lines from 0, and units of UTF-16 in them, as ours. */
const protocolRange = ({ lines }, { start, end }) => {
    const at = (offset) => {
        const { line, column } = lines.position(offset);
        return { line: line - 1, character: column - 1 };
    };
    return { start: at(start), end: at(end) };
};
const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
/** What an editor shows in a file: its findings, and why it, or a part of it, could not be judged. */
const diagnosticsOf = (path, { findings, notifications, files }, uriOf) => {
    const file = files.get(path);
    if (!file)
        return notifications.filter(one => one.path === path).map(one => ofNotification(one, undefined));
    return [
        ...findings.filter(({ location }) => location.path === path).map(finding => ofFinding(finding, file, files, uriOf)),
        ...notifications.filter(one => one.path === path).map(one => ofNotification(one, file)),
    ];
};
const ofFinding = (finding, file, files, uriOf) => {
    const { ruleId, message, severity, advice, location } = finding;
    const related = finding.related.flatMap(({ path, range, note }) => {
        const other = files.get(path);
        return other ? [{ location: { uri: uriOf(path), range: protocolRange(other, range) }, message: note }] : [];
    });
    return {
        range: protocolRange(file, location.range),
        severity: severities[severity],
        source: 'tidewaiter',
        code: ruleId,
        codeDescription: { href: (0,rule_page_address/* rulePageAddress */.AD)(ruleId, version/* version */.r) },
        message: advice === undefined ? message : `${message} ${advice}`,
        ...(related.length > 0 && { relatedInformation: related }),
    };
};
const ofNotification = ({ level, message, range }, file) => ({
    range: range && file ? protocolRange(file, range) : firstLine,
    severity: level === 'error' ? main.DiagnosticSeverity.Error : level === 'warning' ? main.DiagnosticSeverity.Warning : main.DiagnosticSeverity.Information,
    source: 'tidewaiter',
    message,
});
/** What is wrong in a policy file. */
const policyDiagnostics = (errors, file) => errors.map(error => ({
    range: protocolRange(file, error.range),
    severity: main.DiagnosticSeverity.Error,
    source: 'tidewaiter',
    message: (0,config_error/* errorSentence */.O8)(error),
}));

;// CONCATENATED MODULE: ./build/cli/lsp/code-actions.js



/** The proven fixes of the findings in a range. Edits name the version that was judged, so that an editor refuses them for another text. */
const fixActions = ({ path, result }, range, naming) => result.findings
    .filter(({ location, fix }) => fix !== undefined && location.path === path && touches(location.range, range))
    .flatMap(finding => actionsOf(finding, path, result, naming));
/** A cursor beside a range is at it. */
const touches = (a, b) => (0,range/* overlaps */.$f)(a, b) || a.start === b.end || a.end === b.start;
const actionsOf = (finding, path, result, naming) => {
    const { fix } = finding;
    const edit = fix && workspaceEdit(fix, path, result, naming);
    if (!fix || !edit)
        return [];
    const diagnostics = diagnosticsOf(path, { ...result, findings: [finding], notifications: [] }, naming.uriOf);
    return [
        {
            title: fix.safety === 'safe' ? fix.title : `${fix.title} (needs your judgement)`,
            kind: main.CodeActionKind.QuickFix,
            diagnostics,
            isPreferred: fix.safety === 'safe',
            edit,
        },
    ];
};
/** Undefined where a file that the fix edits is not known. */
const workspaceEdit = (fix, path, { files }, { uriOf, versionOf }) => {
    const parts = [{ path, edits: fix.edits }, ...(fix.elsewhere ?? [])];
    const changes = parts.map(part => {
        const file = files.get(part.path);
        return (file && {
            textDocument: { uri: uriOf(part.path), version: versionOf(part.path) },
            edits: part.edits.map((edit) => ({ range: protocolRange(file, edit.range), newText: edit.newText })),
        });
    });
    const known = changes.filter(change => change !== undefined);
    return known.length === changes.length ? { documentChanges: known } : undefined;
};
/** One edit of a document that makes it another text. */
const wholeEdit = (title, path, { range, newText }, result, naming) => {
    const file = result.files.get(path);
    if (!file)
        return [];
    return [
        {
            title,
            kind: fixAllKind,
            edit: {
                documentChanges: [
                    {
                        textDocument: { uri: naming.uriOf(path), version: naming.versionOf(path) },
                        edits: [{ range: protocolRange(file, range), newText }],
                    },
                ],
            },
        },
    ];
};
/** What editors run on save, when they are told to. */
const fixAllKind = `${main.CodeActionKind.SourceFixAll}.tidewaiter`;

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/reports/example-text.js
var example_text = __webpack_require__(17445);
// EXTERNAL MODULE: ./build/reports/words/weaknesses.js
var weaknesses = __webpack_require__(15174);
// EXTERNAL MODULE: ./build/rules/catalog.js + 521 modules
var catalog = __webpack_require__(13993);
;// CONCATENATED MODULE: ./build/cli/lsp/hover.js








/** The rules behind the findings at an offset, and the rule that is named there, in a comment or a policy. */
const hoverAt = (offset, text, judged) => {
    const { result, path } = judged ?? {};
    const found = (result?.findings ?? []).filter(({ location: { path: place, range } }) => place === path && range.start <= offset && offset <= range.end);
    const ids = [...new Set([...found.map(({ ruleId }) => ruleId), ...namedAt(offset, text)])].slice(0, maxRules);
    const parts = ids.flatMap(id => {
        const rule = catalog.allRules.find(({ meta }) => meta.id === id);
        return rule ? [ruleMarkdown(rule.meta)] : [];
    });
    const [first] = found;
    const file = first && result?.files.get(first.location.path);
    if (parts.length === 0)
        return undefined;
    return {
        contents: { kind: main.MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
        ...(first && file && { range: protocolRange(file, first.location.range) }),
    };
};
const maxRules = 5;
/** No rule's id is longer, in UTF-16 units. */
const maxIdLength = 80;
const isIdLetter = (letter) => letter !== undefined && /[\w/-]/u.test(letter);
/** The word of a rule's letters around an offset. */
const namedAt = (offset, text) => {
    let start = offset;
    let end = offset;
    while (start > 0 && offset - start < maxIdLength && isIdLetter(text[start - 1]))
        start -= 1;
    while (end - offset < maxIdLength && isIdLetter(text[end]))
        end += 1;
    return start === end ? [] : [text.slice(start, end)];
};
const ruleMarkdown = ({ id, title, severity, rationale, remediation, examples, references }) => [
    `**${(0,reports_escape/* markdownText */.p7)(title)}** (${severity}) [${id}](${(0,rule_page_address/* rulePageAddress */.AD)(id, version/* version */.r)})`,
    (0,reports_escape/* markdownText */.p7)(rationale),
    (0,reports_escape/* markdownText */.p7)(remediation),
    ...(0,weaknesses/* weaknessesOf */.PA)(references).map(weakness => (0,reports_escape/* markdownText */.p7)((0,weaknesses/* weaknessWords */.pZ)(weakness))),
    (0,reports_escape/* codeBlock */.DV)((0,example_text/* exampleText */.k)(examples.good).trimEnd(), ''),
].join('\n\n');

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/artifacts/classify.js
var classify = __webpack_require__(35989);
// EXTERNAL MODULE: ./build/artifacts/kustomization-names.js
var kustomization_names = __webpack_require__(55939);
// EXTERNAL MODULE: ./build/review/scan.js + 1 modules
var scan = __webpack_require__(60080);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(37338);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
;// CONCATENATED MODULE: ./build/cli/lsp/judge-document.js











/** Reads a document of the working folder. Throws `UsageError` where the policy has an error. */
const readDocument = async (path, unsaved, request) => {
    const { policy } = await (0,load_policy/* loadLocalPolicy */.Ii)(request);
    const unit = unitFolder(path);
    const reader = local_files/* LocalFiles */.h.open({ operands: unit === undefined ? [path] : [unit, path], exclude: [] }, undefined, unsaved);
    return {
        texts: reader.readAll(new Set()),
        review: { policy, rules: catalog.allRules, version: version/* version */.r },
        ports: { reader, clock: system_clock/* systemClock */.m, repository: reader.repository() },
    };
};
/** Folders above a document that are looked at. */
const maxFolders = 20;
/** The outermost folder above a document that holds a chart or a kustomization: what is deployed of the document is known only with all of it. */
const unitFolder = (path) => (0,text_path/* foldersAbove */.Zv)(path, maxFolders)
    .filter(folder => folder !== '')
    .toSorted((a, b) => a.length - b.length)
    .find(folder => unitFiles.some(name => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name))));
const unitFiles = ['Chart.yaml', ...kustomization_names/* kustomizationNames */.K];
/** Judges a document as `tidewaiter scan` judges its file; undefined where it is none of ours by its name. */
const judgeDocument = async (path, unsaved, request) => {
    if (!(0,classify/* mayBeOurs */.UN)(path))
        return undefined;
    const { texts, review, ports } = await readDocument(path, unsaved, request);
    return (0,scan/* scanFiles */.Tu)(texts, review, ports);
};

;// CONCATENATED MODULE: ./build/cli/lsp/places.js


/** The place of a document among folders of the workspace; undefined where it is no file, as of a comparison or one without a name. */
const placeOf = (uri, folders) => {
    if (!uri.startsWith('file:'))
        return undefined;
    const file = (0,external_node_url_.fileURLToPath)(uri);
    const holding = folders.filter(folder => file.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep));
    // The innermost, where one workspace lies in another.
    const root = holding.toSorted((a, b) => b.length - a.length)[0] ?? (0,external_node_path_.dirname)(file);
    return { root, path: (0,external_node_path_.relative)(root, file).replaceAll(external_node_path_.sep, '/') };
};
/** The address of a file that lies in a folder. */
const uriIn = (root) => (path) => (0,external_node_url_.pathToFileURL)((0,external_node_path_.join)(root, path)).href;

;// CONCATENATED MODULE: ./build/cli/lsp/server.js















/** Milliseconds for which an editor has to be quiet before a document is judged: less than between two key strokes of somebody who types. */
const quietFor = 10;
/** Serves an editor over standard input and output, until it goes away. */
const serve = (request) => new Promise(resolve => {
    const server = new LanguageServer(request);
    server.listen(() => resolve(0));
});
/** The documents that an editor has open, judged with the texts that are not saved yet. */
class LanguageServer {
    #request;
    #connection = (0,main.createConnection)(process.stdin, process.stdout);
    #documents = new main.TextDocuments(esm_main/* TextDocument */.V);
    #judged = new Map();
    #timers = new Map();
    /** One at a time: each works in the folder of its own document. */
    #queue = Promise.resolve();
    #folders = [];
    #lastProblem = '';
    constructor(request) {
        this.#request = request;
    }
    listen(onExit) {
        const connection = this.#connection;
        connection.onInitialize(params => this.#initialize(params));
        connection.onCodeAction(params => this.#inTurn(() => this.#codeActions(params)));
        connection.onHover(({ textDocument: { uri }, position }) => {
            const document = this.#documents.get(uri);
            return document && hoverAt(document.offsetAt(position), document.getText(), this.#judgedAsIs(uri));
        });
        connection.onExit(onExit);
        this.#documents.onDidChangeContent(({ document }) => this.#soon(document.uri));
        // What lies beside a document may have changed with it.
        this.#documents.onDidSave(() => {
            for (const uri of this.#documents.keys())
                this.#soon(uri);
        });
        this.#documents.onDidClose(({ document: { uri } }) => {
            clearTimeout(this.#timers.get(uri));
            this.#judged.delete(uri);
            void connection.sendDiagnostics({ uri, diagnostics: [] });
        });
        this.#documents.listen(connection);
        connection.listen();
    }
    #initialize({ workspaceFolders, rootUri }) {
        const uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : []);
        this.#folders = uris.filter(uri => uri.startsWith('file:')).map(uri => (0,external_node_url_.fileURLToPath)(uri));
        return {
            capabilities: {
                textDocumentSync: { openClose: true, change: main.TextDocumentSyncKind.Incremental, save: true },
                codeActionProvider: { codeActionKinds: [main.CodeActionKind.QuickFix, fixAllKind] },
                hoverProvider: true,
            },
            serverInfo: { name: 'tidewaiter', version: version/* version */.r },
        };
    }
    /** Judges a document once its editor is quiet. */
    #soon(uri) {
        clearTimeout(this.#timers.get(uri));
        this.#timers.set(uri, 
        // What fails is logged by the queue: a server that ends takes the diagnostics of all documents with it.
        setTimeout(() => void this.#inTurn(() => this.#judge(uri)).catch(() => undefined), quietFor));
    }
    #inTurn(work) {
        const done = this.#queue.then(work);
        this.#queue = done.catch((error) => this.#connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error)));
        return done;
    }
    /** The judgement of the text that the editor shows now. */
    #judgedAsIs(uri) {
        const judged = this.#judged.get(uri);
        return judged?.version === this.#documents.get(uri)?.version ? judged : undefined;
    }
    async #judge(uri) {
        const document = this.#documents.get(uri);
        const place = placeOf(uri, this.#folders);
        if (!document || !place || this.#judgedAsIs(uri))
            return;
        const diagnostics = await this.#problemsOf(uri, document, place);
        // Another one is on its way where the text has changed meanwhile.
        if (this.#documents.get(uri)?.version === document.version)
            await this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    }
    async #problemsOf(uri, document, place) {
        const { version: judgedVersion } = document;
        if (place.path === policy_path/* repositoryPolicyPath */.S)
            return policyProblems(place.path, document.getText());
        process.chdir(place.root);
        try {
            const result = await judgeDocument(place.path, this.#unsavedIn(place.root), this.#request);
            this.#lastProblem = '';
            if (!result)
                return [];
            this.#judged.set(uri, { path: place.path, version: judgedVersion, result });
            return diagnosticsOf(place.path, result, uriIn(place.root));
        }
        catch (error) {
            if (!(error instanceof usage_error/* UsageError */.e))
                throw error;
            // Said once, not with every key stroke.
            if (error.message !== this.#lastProblem)
                await this.#say(`Tidewaiter: ${error.message}`);
            this.#lastProblem = error.message;
            return [];
        }
    }
    /** Why not by the library's `window`: that asks the person, and fails where the editor can't. */
    #say(message) {
        return this.#connection.sendNotification(main.ShowMessageNotification.type, { type: main.MessageType.Error, message });
    }
    #unsavedIn(root) {
        return new Map(this.#documents.all().flatMap(document => {
            const place = placeOf(document.uri, this.#folders);
            return place?.root === root ? [[place.path, Buffer.from(document.getText())]] : [];
        }));
    }
    async #codeActions({ textDocument: { uri }, range, context }) {
        const document = this.#documents.get(uri);
        const place = placeOf(uri, this.#folders);
        if (!document || !place)
            return [];
        await this.#judge(uri);
        const judged = this.#judgedAsIs(uri);
        if (!judged)
            return [];
        const naming = {
            uriOf: uriIn(place.root),
            versionOf: path => this.#documents.get(uriIn(place.root)(path))?.version ?? null,
        };
        const wants = (kind) => context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`));
        const offsets = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return [
            ...(wants(main.CodeActionKind.QuickFix) ? fixActions(judged, offsets, naming) : []),
            // Why only when asked for: all fixes together have to be proven, too.
            ...(context.only !== undefined && wants(fixAllKind) ? await this.#fixAll(place, judged, naming) : []),
        ];
    }
    /** All safe fixes of the document that are proven to go together. */
    async #fixAll(place, { result }, naming) {
        process.chdir(place.root);
        const { texts, review, ports } = await readDocument(place.path, this.#unsavedIn(place.root), this.#request);
        const { fixed } = await (0,fix_files/* fixFiles */.T)(texts, review, ports, ({ fix }) => fix?.safety === 'safe');
        const own = fixed.filter(({ file }) => file.path === place.path);
        const last = own.at(-1);
        if (!last)
            return [];
        const count = own.reduce((sum, one) => sum + one.fixed.length, 0);
        const range = { start: 0, end: result.files.get(place.path)?.text.length ?? 0 };
        return wholeEdit(`Apply ${(0,counted_noun/* countOf */.p)(count, 'proven fix', 'proven fixes')}`, place.path, { range, newText: last.text }, result, naming);
    }
}
/** The policy is looked at as it is written, too. */
const policyProblems = async (path, text) => {
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(7835)]).then(__webpack_require__.bind(__webpack_require__, 67835));
    const { errors } = parsePolicy(text, path, known_rules/* knownRules */.f);
    return policyDiagnostics(errors ?? [], (0,source_file/* sourceFile */.s)(path, text));
};


/***/ }),

/***/ 17445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ exampleText)
/* harmony export */ });
/** An example of a rule as one text: each of several files under a comment with its path. */
const exampleText = (example) => typeof example === 'string'
    ? example
    : Object.entries(example)
        .map(([path, text]) => `# ${path}\n${text.trimEnd()}\n`)
        .join('---\n');


/***/ }),

/***/ 22360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ rulePageAddress),
/* harmony export */   Um: () => (/* binding */ documentsRef),
/* harmony export */   _t: () => (/* binding */ familyPageAddress)
/* harmony export */ });
/** Was built before there was a tag of it: until then its pages are those of the main branch, and stay so. */
const firstVersion = '0.1.0';
/** The branch or tag that has the documents of a version. */
const documentsRef = (version) => (version === firstVersion ? 'main' : `v${version}`);
const documents = (version) => `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs`;
/** Guides that tell of rules which have no page of their own. */
const guides = { 'image-signing': 'image-signing', org: 'organization-rules' };
/** Where the rule pages of a version are published; what the signing gate refuses has its guide, and so have an organization's own rules. */
const rulePageAddress = (ruleId, version) => `${documents(version)}/${guides[ruleId.split('/', 1)[0] ?? ''] ?? `rules/${ruleId}`}.md`;
/** Where the families of a version are told of. */
const familyPageAddress = (version) => `${documents(version)}/families.md`;


/***/ }),

/***/ 15174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ weaknessesOf),
/* harmony export */   Y9: () => (/* binding */ weaknessIds),
/* harmony export */   pZ: () => (/* binding */ weaknessWords)
/* harmony export */ });
/**
 * The weaknesses that rules are about, by their numbers in MITRE's Common Weakness Enumeration 4.18, with the names that it has for them. Those
 * that MITRE forbids to map to (such as 16 and 1125) are none of them.
 */
const names = {
    '74': "Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')",
    '94': "Improper Control of Generation of Code ('Code Injection')",
    '183': 'Permissive List of Allowed Inputs',
    '200': 'Exposure of Sensitive Information to an Unauthorized Actor',
    '214': 'Invocation of Process Using Visible Sensitive Information',
    '250': 'Execution with Unnecessary Privileges',
    '252': 'Unchecked Return Value',
    '266': 'Incorrect Privilege Assignment',
    '269': 'Improper Privilege Management',
    '283': 'Unverified Ownership',
    '295': 'Improper Certificate Validation',
    '306': 'Missing Authentication for Critical Function',
    '311': 'Missing Encryption of Sensitive Data',
    '312': 'Cleartext Storage of Sensitive Information',
    '319': 'Cleartext Transmission of Sensitive Information',
    '321': 'Use of Hard-coded Cryptographic Key',
    '327': 'Use of a Broken or Risky Cryptographic Algorithm',
    '347': 'Improper Verification of Cryptographic Signature',
    '353': 'Missing Support for Integrity Check',
    '359': 'Exposure of Private Personal Information to an Unauthorized Actor',
    '489': 'Active Debug Code',
    '494': 'Download of Code Without Integrity Check',
    '522': 'Insufficiently Protected Credentials',
    '526': 'Cleartext Storage of Sensitive Information in an Environment Variable',
    '538': 'Insertion of Sensitive Information into Externally-Accessible File or Directory',
    '613': 'Insufficient Session Expiration',
    '636': "Not Failing Securely ('Failing Open')",
    '653': 'Improper Isolation or Compartmentalization',
    '668': 'Exposure of Resource to Wrong Sphere',
    '693': 'Protection Mechanism Failure',
    '732': 'Incorrect Permission Assignment for Critical Resource',
    '770': 'Allocation of Resources Without Limits or Throttling',
    '778': 'Insufficient Logging',
    '779': 'Logging of Excessive Data',
    '798': 'Use of Hard-coded Credentials',
    '829': 'Inclusion of Functionality from Untrusted Control Sphere',
    '862': 'Missing Authorization',
    '863': 'Incorrect Authorization',
    '918': 'Server-Side Request Forgery (SSRF)',
    '923': 'Improper Restriction of Communication Channel to Intended Endpoints',
    '942': 'Permissive Cross-domain Security Policy with Untrusted Domains',
    '1104': 'Use of Unmaintained Third Party Components',
    '1327': 'Binding to an Unrestricted IP Address',
    '1357': 'Reliance on Insufficiently Trustworthy Component',
    '1392': 'Use of Default Credentials',
    '1395': 'Dependency on Vulnerable Third-Party Component',
};
/** The weaknesses among the references of a rule, in their order. */
const weaknessesOf = (references) => references.flatMap(reference => {
    const number = /^https:\/\/cwe\.mitre\.org\/data\/definitions\/(\d{1,5})\.html$/u.exec(reference)?.[1];
    return number === undefined ? [] : [{ id: `CWE-${number}`, number, name: names[number] }];
});
/** `CWE-250, CWE-269`; empty where there is none. */
const weaknessIds = (references = []) => weaknessesOf(references).map(({ id }) => id);
/** `CWE-250 Execution with Unnecessary Privileges`. */
const weaknessWords = ({ id, name }) => (name === undefined ? id : `${id} ${name}`);


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ fixFiles)
/* harmony export */ });
/* harmony import */ var _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28269);
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73465);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29546);
/* harmony import */ var _judge_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5166);
/* harmony import */ var _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43855);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60080);
/* harmony import */ var _scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89145);







/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
const fixFiles = async (texts, request, ports, isWanted) => {
    const judgement = (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .judgementOf */ .lG)(request, ports);
    const counts = (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .countsFor */ .iu)(request.policy);
    const files = new Map();
    const plain = new _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .PlainFindings */ .Z((_, path, offset) => files.get(path)?.lines.line(offset));
    const fixed = new Map();
    const left = [];
    for await (const { side, units, findings } of (0,_scan_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBatches */ .Sk)(texts, judgement, ports)) {
        const applied = (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fixSide */ .vw)(side, findings, finding => counts(finding) && isWanted(finding), judgement, units);
        for (const [path, one] of applied) {
            const file = side.snapshot.files.get(path);
            if (file)
                fixed.set(path, { file, ...one });
        }
        const done = new Set([...applied.values()].flatMap(one => one.fixed));
        for (const [path, file] of side.snapshot.files)
            files.set(path, file);
        for (const finding of findings) {
            plain.add(finding, 'head', true);
            if (counts(finding) && !done.has(finding))
                left.push({ finding, reason: finding.fix && !isWanted(finding) ? 'not-wanted' : 'no-proven-fix' });
        }
    }
    const rendered = await fixDeployed(judgement, ports, { counts, isWanted, found: plain }, fixed);
    return { fixed: [...sorted([...fixed.values()]), ...sorted(rendered.fixed)], left: [...left, ...rendered.left] };
};
const sorted = (fixed) => fixed.toSorted((a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_5__/* .compareText */ .n)(a.file.path, b.file.path));
/**
 * Mends what is deployed, group by group. Of the fixes of the files themselves those are taken out of `plain` that would change for the worse what
 * is deployed of them.
 */
const fixDeployed = async (judgement, ports, by, plain) => {
    const fixed = [];
    const left = [];
    const opened = await (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .openScan */ .OE)(judgement, ports);
    if (opened === undefined)
        return { fixed, left };
    const { scan, repository } = opened;
    for await (const original of scan.groups()) {
        const { group, dropped, changed } = withPlainFixes(original, plain, repository);
        for (const path of dropped) {
            for (const finding of plain.get(path)?.fixed ?? [])
                left.push({ finding, reason: 'breaks-deployment' });
            plain.delete(path);
        }
        const mended = mendGroup(group, changed, repository, by);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(fixed, mended.fixed);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_6__/* .appendAll */ .u)(left, mended.left);
    }
    return { fixed, left };
};
/**
 * Mends what is deployed, but not what is said of files that this round has `changed`: what was found in them lies on other lines now, so that nothing
 * tells what they say themselves from what is only deployed of them. The next round looks at them.
 */
const mendGroup = (group, changed, repository, { counts, isWanted, found }) => {
    const isSettled = ({ finding: { location }, printedAt }) => [location, ...printedAt].every(({ path }) => !changed.has(path));
    const told = group.judge(counts).told.filter(one => counts(one.finding) && isSettled(one) && !(0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .isTold */ .Wc)(one, found, repository));
    const reasons = new Map(told.map(one => [one, whyLeft(one, isWanted, repository)]));
    const mended = group.mend(told.filter(one => reasons.get(one) === undefined)) ?? { texts: new Map(), fixed: [] };
    const fixed = [...mended.texts].flatMap(([path, text]) => {
        const file = (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFile */ .G)(path, group, repository);
        const own = mended.fixed.filter(({ mending }) => [...(mending?.edits.keys() ?? [])][0] === path);
        return file ? [{ file, text, fixed: own.map(one => (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFinding */ .Pg)(group.withFix(one), repository)) }] : [];
    });
    const done = new Set(mended.fixed);
    const left = told
        .filter(one => !done.has(one))
        .map(one => ({ finding: (0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFinding */ .Pg)(one.finding, repository), reason: reasons.get(one) ?? 'no-proven-fix' }));
    return { fixed, left };
};
/** A group with as many of the fixed texts of its files as leave nothing worse that is deployed of them. */
const withPlainFixes = (group, plain, { shown }) => {
    const texts = new Map([...group.files.keys()].flatMap(path => {
        const text = plain.get(shown(path))?.text;
        return text !== undefined && group.units.some(unit => unit.reads(path)) ? [[path, text]] : [];
    }));
    if (texts.size === 0)
        return { group, dropped: [], changed: new Set() };
    const proven = (0,_engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .extendProven */ .pK)([...texts.keys()], paths => {
        const tried = new Map([...texts].filter(([path]) => paths.includes(path)));
        return group.proof.holds(tried) ? { proven: tried } : _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .noneBlamed */ .Gb;
    });
    const kept = proven?.outcome ?? new Map();
    const dropped = [...texts.keys()].filter(path => !kept.has(path)).map(shown);
    return { group: group.with(kept), dropped, changed: new Set(kept.keys()) };
};
/** Why nobody tries to mend a finding; undefined where its edits may be proven. */
const whyLeft = ({ finding, mending }, isWanted, { given }) => {
    if (mending === undefined)
        return 'no-proven-fix';
    if (!isWanted({ ...finding, fix: mending.fix }))
        return 'not-wanted';
    return [...mending.edits.keys()].every(path => given.has(path)) ? undefined : 'not-given';
};


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   Vl: () => (/* binding */ notItsText),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j7: () => (/* binding */ boundedBytes)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes, unless they are too many. */
const boundedBytes = (bytes) => bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };
/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
const decodeText = (bytes) => {
    if (bytes.length > maxFileBytes) {
        return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
    }
    try {
        return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
    }
};
/** The first line of a pointer, which lies in a commit in place of a file that Git LFS keeps elsewhere. Source: Git LFS specification, "The Pointer". */
const pointerLine = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/u;
/** Why a text is none of the file's own; undefined for one that is. */
const notItsText = (text) => {
    if (pointerLine.test(text))
        return 'The file is a pointer of Git LFS: what stands in its place when it is checked out is not in the repository. Commit the file itself, or take it off the review with "ignore-paths".';
    return text.includes('\0')
        ? 'The file holds NUL characters, so it is not text. Commit it as UTF-8 text or take it off the review with "ignore-paths".'
        : undefined;
};


/***/ }),

/***/ 43855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PlainFindings)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

/** What was found in the files themselves, by rule and line. */
class PlainFindings {
    #found = new Map();
    #lineOf;
    constructor(lineOf) {
        this.#lineOf = lineOf;
    }
    /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
    add({ ruleId, severity, location: { path, range } }, side, caused) {
        const key = this.#keyOf(path, range.start, ruleId, side);
        if (key === undefined)
            return;
        const known = this.#found.get(key);
        if (known)
            known.push({ severity, caused });
        else
            this.#found.set(key, [{ severity, caused }]);
    }
    /** Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. */
    tells({ ruleId, location, severity }, printedAt, side, isNew) {
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            return found.some(plain => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(plain.severity, severity) && (plain.caused || !isNew));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}


/***/ }),

/***/ 89145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ isTold),
  OE: () => (/* binding */ openScan),
  SB: () => (/* binding */ scanDeployed),
  G: () => (/* binding */ shownFile),
  Pg: () => (/* binding */ shownFinding),
  c0: () => (/* binding */ valuesAlone)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/review/charts-of-values.js


/** Charts further up are not looked for. */
const maxFolders = 64;
/**
 * What given files of values belong to: the chart of their folder, or the nearest above. Nothing of such a file can be judged alone, so that
 * its chart is rendered though only the values were named.
 */
const chartsOfValues = ({ given, listPaths }) => {
    const values = [...given].filter(path => (0,deploy_inputs/* deployInputOf */.JP)(path) === 'values' && (0,text_path/* fileNameOf */.bV)(path).toLowerCase().includes('values'));
    if (values.length === 0)
        return { charts: new Set(), alone: [] };
    const paths = new Set(listPaths());
    const found = values.map(path => ({
        path,
        chart: (0,text_path/* foldersAbove */.Zv)(path, maxFolders)
            .map(folder => `${folder}Chart.yaml`)
            .find(chart => paths.has(chart)),
    }));
    return {
        charts: new Set(found.flatMap(({ chart }) => chart ?? [])),
        alone: found.flatMap(({ path, chart }) => (chart === undefined ? [path] : [])),
    };
};

;// CONCATENATED MODULE: ./build/review/standing-repository.js
/** A repository of which everything that it lists was given. */
const standingRepository = async (reader) => {
    const paths = (await reader.listFiles('head')) ?? [];
    return {
        given: new Set(paths),
        listPaths: () => paths,
        read: wanted => reader.readFiles('head', wanted),
        readBytes: wanted => reader.readBytes('head', wanted),
        shown: path => path,
    };
};

;// CONCATENATED MODULE: ./build/review/scan-deployed.js





/** What there is to render; undefined where nothing was given of a chart or a kustomization: then no renderer is loaded. */
const openScan = async (judgement, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { charts } = chartsOfValues(own);
    if (charts.size === 0 && ![...own.given].some(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path)))
        return undefined;
    const { RenderedScan } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(4568), __webpack_require__.e(4738), __webpack_require__.e(9019), __webpack_require__.e(6001), __webpack_require__.e(74), __webpack_require__.e(3254)]).then(__webpack_require__.bind(__webpack_require__, 44834));
    return { scan: await RenderedScan.open(own, judgement, charts), repository: own };
};
/** Renders and judges what is deployed, group by group; what was found in the files themselves is not told again. */
async function* scanDeployed(judgement, ports, counts, plain) {
    const opened = await openScan(judgement, ports);
    if (opened === undefined)
        return;
    const { scan, repository } = opened;
    for await (const group of scan.groups()) {
        const { told, failures, missing } = group.judge(counts);
        // Why: where only values of a chart were named, what is wrong with its templates is not asked.
        const isAsked = group.units.some(({ file }) => repository.given.has(file));
        const own = told.filter(one => (isAsked || repository.given.has(one.finding.location.path)) && !isTold(one, plain, repository));
        const proven = group.prove(own.filter(({ finding }) => counts(finding)));
        const findings = own.map(one => proven.get(one) ?? one.finding);
        yield {
            told: findings.map(finding => shownFinding(finding, repository)),
            shownFiles: shownFiles(findings, group, repository),
            ...scan.remarksOn(group.units, failures, missing),
        };
    }
}
/**
 * What is to be said where nothing but values was given and no chart that they belong to is there: nothing was judged. Where more was given,
 * values of other people's charts are ordinary.
 */
const valuesAlone = async (texts, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { alone } = chartsOfValues(own);
    if (alone.length === 0 || alone.length < texts.size)
        return [];
    return alone.map(path => ({
        code: 'not-rendered',
        level: 'warning',
        path: own.shown(path),
        message: 'It holds values of a chart, and no chart lies in its folder or above: nothing was judged. Scan the chart that it is deployed with.',
    }));
};
/** Whether what is found in something rendered was found in the files that it is printed by. */
const isTold = ({ finding, printedAt }, plain, { shown }) => plain.tells({ ...finding, location: { ...finding.location, path: shown(finding.location.path) } }, printedAt.map(place => ({ ...place, path: shown(place.path) })), 'head', true);
/** A finding by paths as people gave them. */
const shownFinding = (finding, { shown }) => {
    const { location, related, fix } = finding;
    const shownAt = (place) => ({ ...place, path: shown(place.path) });
    return {
        ...finding,
        location: shownAt(location),
        related: related.map(shownAt),
        ...(fix && { fix: { ...fix, ...(fix.elsewhere && { elsewhere: fix.elsewhere.map(shownAt) }) } }),
    };
};
/** A file of a group by the path that people gave. */
const shownFile = (path, { files }, { shown }) => {
    const file = files.get(path);
    const name = shown(path);
    return file === undefined || name === path ? file : (0,source_file/* sourceFile */.s)(name, file.text);
};
/** The files that findings and their fixes are in. */
const shownFiles = (findings, group, repository) => {
    const paths = findings.flatMap(({ location, related, fix }) => [location, ...related, ...(fix?.elsewhere ?? [])].map(({ path }) => path));
    return new Map([...new Set(paths)].flatMap(path => {
        const file = shownFile(path, group, repository);
        return file === undefined ? [] : [[file.path, file]];
    }));
};


/***/ }),

/***/ 60080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iu: () => (/* binding */ countsFor),
  Sk: () => (/* binding */ judgeBatches),
  lG: () => (/* binding */ judgementOf),
  Tu: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/engine/analyze.js + 1 modules
var analyze = __webpack_require__(54311);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/waivers.js
var policy_waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
;// CONCATENATED MODULE: ./build/units/batches.js

/** Files of units that have nothing to do with others are taken together until there are so many. */
const leastFiles = 50;
/**
 * Parts files into batches of whole units, in the order of the files: units that share files come together, and so do the files of each of
 * `together`. Files of no unit are batched as they come.
 */
const batchesOf = (paths, units, together = []) => {
    const groups = new compose_projects/* Groups */.Z();
    for (const { members } of [...units, ...together]) {
        const [first] = members;
        for (const member of members)
            groups.join(first ?? member, member);
    }
    const unitsOf = Map.groupBy(units, ({ members }) => groups.rootOf([...members][0] ?? ''));
    const batches = [];
    let open;
    for (const [root, own] of Map.groupBy(paths, path => groups.rootOf(path))) {
        if (open === undefined || open.paths.length >= leastFiles) {
            open = { paths: [], units: [] };
            batches.push(open);
        }
        for (const path of own)
            open.paths.push(path);
        for (const unit of unitsOf.get(root) ?? [])
            open.units.push(unit);
    }
    return batches;
};

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/verdict/superseded.js
var verdict_superseded = __webpack_require__(48085);
// EXTERNAL MODULE: ./build/review/join-units.js + 1 modules
var join_units = __webpack_require__(85487);
// EXTERNAL MODULE: ./build/review/judge.js
var judge = __webpack_require__(63611);
// EXTERNAL MODULE: ./build/review/judge-change.js + 12 modules
var judge_change = __webpack_require__(5166);
// EXTERNAL MODULE: ./build/review/read/detours.js
var detours = __webpack_require__(18475);
// EXTERNAL MODULE: ./build/review/read/read-followed.js + 1 modules
var read_followed = __webpack_require__(71284);
// EXTERNAL MODULE: ./build/review/read/read-partners.js
var read_partners = __webpack_require__(89605);
// EXTERNAL MODULE: ./build/review/read/surroundings.js + 2 modules
var surroundings = __webpack_require__(33915);
// EXTERNAL MODULE: ./build/review/rendered/heard-comments.js
var heard_comments = __webpack_require__(79631);
// EXTERNAL MODULE: ./build/review/rendered/plain-findings.js
var plain_findings = __webpack_require__(43855);
// EXTERNAL MODULE: ./build/review/scan-deployed.js + 2 modules
var scan_deployed = __webpack_require__(89145);
;// CONCATENATED MODULE: ./build/review/scan.js























/** What all batches of a scan are judged by. */
const judgementOf = ({ policy, rules }, { clock }) => ({
    rules: (0,judge/* activeRules */.IW)(rules, policy),
    known: rules.map(rule => rule.meta),
    policy,
    today: clock.today(),
});
/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
async function* judgeBatches(texts, judgement, { reader }) {
    const tracked = await reader.listFiles('head');
    const known = tracked && new Set(tracked);
    const needs = (0,join_units/* partnerNeeds */.U_)(judgement.rules);
    const { units, together } = plansOf(texts, needs);
    const seen = new Set();
    for (const { paths, units: own } of batchesOf([...texts.keys()], units, together)) {
        // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
        const nothing = { texts: new Map(), kinds: new Map() };
        const sides = { reader, changes: [], isIgnored: () => false, detours: detours/* noDetours */.sj, unchanged: [] };
        const batch = new Map(paths.flatMap(path => [...entryOf(texts, path)]));
        const { snapshot, companions } = (await (0,read_followed/* readFollowed */.p)(sides, { base: nothing, head: { texts: batch, kinds: new Map() } })).head;
        const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path));
        for (const { file } of artifacts)
            seen.add(file.path);
        const side = { snapshot, artifacts, companions, ...(await (0,surroundings/* readSurroundings */.S)(reader, 'head', artifacts, tracked, known)) };
        const files = (0,join_units/* joinedSide */.xx)(side);
        const joined = needs ? own.map(plan => (0,join_units/* joinUnit */.$g)(plan, files, needs)) : [];
        const judged = (0,judge/* judgeBeforeWaivers */.QV)(artifacts, joined, { ...judgement, facts: (0,judge_change/* factsOf */.xS)(side, judgement) });
        const { findings } = (0,policy_waivers/* markWaivers */.t)(judged.findings, judgement.policy, judgement.today);
        yield { side, units: joined, findings, notifications: judged.notifications };
    }
}
const entryOf = (texts, path) => {
    const read = texts.get(path);
    return read ? [[path, read]] : [];
};
/** The units that rules look at, and files that are judged in one batch although they may be in no unit. */
const plansOf = (texts, needs) => {
    const telling = [...texts].flatMap(([path, read]) => read.state === 'text' && mayTell(path) ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : []);
    const paths = [...texts].flatMap(([path, { state }]) => (state === 'absent' ? [] : [path]));
    const together = (0,compose_projects/* composeUnits */._)(new Map(telling), new Set(paths));
    if (!needs)
        return { units: [], together };
    return { units: (0,read_partners/* unitsIn */.rC)({ paths: paths.filter((0,read_partners/* mayBelong */.v$)(needs)), texts: new Map(telling) }, needs), together };
};
/** Files whose texts tell what belongs together. */
const mayTell = (path) => (0,kustomization/* isKustomization */.Sv)(path) || (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path));
/** Whether a finding is one of those that a scan reports. */
const countsFor = ({ thresholds }) => (finding) => !finding.suppression && (0,considered/* meets */.D)(finding.severity, thresholds.report);
/** Findings, and apart from them those of which another one tells. */
const withoutSuperseded = (findings, policy) => {
    const worstFirst = findings.toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
    const superseded = (0,verdict_superseded/* supersededFindings */.O)(worstFirst, (0,considered/* isAsStrictIn */.Lo)(policy));
    const needless = new Set(superseded.map(({ entry }) => entry));
    return { findings: findings.filter(finding => !needless.has(finding)), superseded };
};
/** What was found so far. */
class Found {
    findings = [];
    files = new Map();
    entries = new Map();
    plain = new plain_findings/* PlainFindings */.Z((_, path, offset) => this.files.get(path)?.lines.line(offset));
    #ofReading = [];
    #ofJudging = [];
    get notifications() {
        return [...this.#ofReading, ...this.#ofJudging];
    }
    takeBatch({ side: { snapshot }, notifications }, findings) {
        (0,append_all/* appendAll */.u)(this.findings, findings);
        (0,append_all/* appendAll */.u)(this.#ofReading, snapshot.notifications);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        // Why another one: what was parsed of a file is kept as long as the file is, and nothing of a batch is to outlive it.
        for (const [path, { text }] of snapshot.files)
            this.files.set(path, (0,source_file/* sourceFile */.s)(path, text));
        for (const finding of findings)
            this.plain.add(finding, 'head', true);
        for (const [path, entry] of snapshot.ledger)
            if (entry.status !== 'not-ours' || !this.entries.has(path))
                this.entries.set(path, entry);
    }
    takeNotifications(notifications) {
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
    }
    takeDeployed({ told, shownFiles, notifications, entries }) {
        (0,append_all/* appendAll */.u)(this.findings, told);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        for (const [path, file] of shownFiles)
            if (!this.files.has(path))
                this.files.set(path, file);
        for (const entry of entries)
            if (tellsMore(entry, this.entries.get(entry.path)))
                this.entries.set(entry.path, entry);
    }
}
/**
 * Judges files as they stand, and what is deployed of the charts and kustomizations among them. A unit has what was given of it, so a Service
 * without a workload among that is reported.
 */
const scanFiles = async (texts, request, ports) => {
    const judgement = judgementOf(request, ports);
    const counts = countsFor(request.policy);
    const rules = new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta]));
    const found = new Found();
    for await (const batch of judgeBatches(texts, judgement, ports)) {
        const shown = withoutSuperseded(batch.findings.filter(counts), request.policy);
        const families = (0,groups/* familyGroups */.Ry)(shown.findings, (0,groups/* familiesOf */.m6)({ rules }));
        const results = (0,judge_change/* proveSide */.Ox)(batch.side, batch.findings, counts, 'groups', judgement, batch.units, families);
        found.takeBatch(batch, batch.findings.map(finding => results.get(finding) ?? finding));
    }
    for await (const group of (0,scan_deployed/* scanDeployed */.SB)(judgement, ports, counts, found.plain))
        found.takeDeployed(group);
    found.takeNotifications(await (0,scan_deployed/* valuesAlone */.c0)(texts, ports));
    const waivers = (0,policy_waivers/* markWaivers */.t)(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
    const findings = found.findings.toSorted(analyze/* compareFindings */.E);
    return {
        ...withoutSuperseded(findings.filter(counts), request.policy),
        suppressed: findings.filter(finding => finding.suppression),
        notifications: [...(0,heard_comments/* withoutHeard */.j)(found.notifications, findings), ...waivers.notifications],
        coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
        files: found.files,
        rules,
    };
};
/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered, known) => known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');
/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries, paths) => {
    const given = new Set(paths);
    return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};


/***/ })

};
;