"use strict";
exports.id = 289;
exports.ids = [289];
exports.modules = {

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
/** What an editor shows in a file of which nothing was judged: nothing at all would look as if it were well. */
const notJudged = (reason) => ({
    range: firstLine,
    severity: main.DiagnosticSeverity.Error,
    source: 'tidewaiter',
    message: `This file is not judged. ${reason}`,
});
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
// EXTERNAL MODULE: ./build/rules/catalog.js + 540 modules
var catalog = __webpack_require__(66415);
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
// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
;// CONCATENATED MODULE: ./build/cli/lsp/judge-document.js











/** Reads a document. Throws `UsageError` where the policy has an error. */
const readDocument = async (path, unsaved, request) => {
    const unit = unitFolder(path);
    const reader = local_files/* LocalFiles */.h.open({ operands: unit === undefined ? [path] : [unit, path], exclude: [] }, undefined, unsaved);
    const { policy } = await (0,load_policy/* loadLocalPolicy */.Ii)(request, reader.root);
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
    return (0,scan/* scanFiles */.T)(texts, review, ports);
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
            return [notJudged(error.message)];
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
const guides = { 'image-signing': 'image-signing', org: 'organization-rules', scans: 'scan-results' };
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
/* harmony import */ var _text_append_all_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73465);
/* harmony import */ var _text_sorted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29546);
/* harmony import */ var _verdict_coverage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18915);
/* harmony import */ var _judge_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84655);
/* harmony import */ var _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43855);
/* harmony import */ var _scan_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70579);
/* harmony import */ var _scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89145);
/* harmony import */ var _shown_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61991);









/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
const fixFiles = async (texts, request, ports, isWanted) => {
    const judgement = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .judgementOf */ .lG)(request, ports);
    const counts = (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .countsFor */ .iu)(request.policy);
    const files = new Map();
    const plain = new _rendered_plain_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .PlainFindings */ .Z((_, path, offset) => files.get(path)?.lines.line(offset));
    const fixed = new Map();
    const left = [];
    const unread = [];
    for await (const { side, units, findings } of (0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBatches */ .Sk)((0,_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedOf */ .Lm)(texts, request.policy).wanted, judgement, ports)) {
        const applied = (0,_judge_change_js__WEBPACK_IMPORTED_MODULE_1__/* .fixSide */ .vw)(side, findings, finding => counts(finding) && isWanted(finding), judgement, units);
        for (const [path, one] of applied) {
            const file = side.snapshot.files.get(path);
            if (file)
                fixed.set(path, { file, ...one });
        }
        const done = new Set([...applied.values()].flatMap(one => one.fixed));
        for (const [path, file] of side.snapshot.files)
            files.set(path, file);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(unread, (0,_verdict_coverage_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadFiles */ .j)([...side.snapshot.ledger.values()]));
        for (const finding of findings) {
            plain.add(finding, 'head', true);
            if (counts(finding) && !done.has(finding))
                left.push({ finding, reason: finding.fix && !isWanted(finding) ? 'not-wanted' : 'no-proven-fix' });
        }
    }
    const rendered = await fixDeployed(judgement, ports, { counts, isWanted, found: plain }, fixed);
    const round = { fixed: [...sorted([...fixed.values()]), ...sorted(rendered.fixed)], left: [...left, ...rendered.left], unread };
    return ports.repository ? shownRound(round, ports.repository) : round;
};
/** A round by paths as people gave them. */
const shownRound = ({ fixed, left, unread }, repository) => {
    const finding = (0,_shown_result_js__WEBPACK_IMPORTED_MODULE_7__/* .shownFinding */ .Pg)(repository);
    return {
        fixed: fixed.map(one => ({ ...one, file: (0,_shown_result_js__WEBPACK_IMPORTED_MODULE_7__/* .shownFile */ .G)(one.file, repository), fixed: one.fixed.map(finding) })),
        left: left.map(one => ({ ...one, finding: finding(one.finding) })),
        unread: unread.map(one => ({ ...one, path: repository.shown(one.path) })),
    };
};
const sorted = (fixed) => fixed.toSorted((a, b) => (0,_text_sorted_js__WEBPACK_IMPORTED_MODULE_8__/* .compareText */ .n)(a.file.path, b.file.path));
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
        const { group, dropped, changed } = withPlainFixes(original, plain);
        for (const path of dropped) {
            for (const finding of plain.get(path)?.fixed ?? [])
                left.push({ finding, reason: 'breaks-deployment' });
            plain.delete(path);
        }
        const mended = mendGroup(group, changed, repository, by);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(fixed, mended.fixed);
        (0,_text_append_all_js__WEBPACK_IMPORTED_MODULE_5__/* .appendAll */ .u)(left, mended.left);
    }
    return { fixed, left };
};
/**
 * Mends what is deployed, but not what is said of files that this round has `changed`: what was found in them lies on other lines now, so that nothing
 * tells what they say themselves from what is only deployed of them. The next round looks at them.
 */
const mendGroup = (group, changed, repository, { counts, isWanted, found }) => {
    const isSettled = ({ finding: { location }, printedAt }) => [location, ...printedAt].every(({ path }) => !changed.has(path));
    const told = group.judge(counts).told.filter(one => counts(one.finding) && isSettled(one) && !(0,_scan_deployed_js__WEBPACK_IMPORTED_MODULE_3__/* .isTold */ .Wc)(one, found));
    const reasons = new Map(told.map(one => [one, whyLeft(one, isWanted, repository)]));
    const mended = group.mend(told.filter(one => reasons.get(one) === undefined)) ?? { texts: new Map(), fixed: [] };
    const fixed = [...mended.texts].flatMap(([path, text]) => {
        const file = group.files.get(path);
        const own = mended.fixed.filter(({ mending }) => [...(mending?.edits.keys() ?? [])][0] === path);
        return file ? [{ file, text, fixed: own.map(one => group.withFix(one)) }] : [];
    });
    const done = new Set(mended.fixed);
    const left = told
        .filter(one => !done.has(one))
        .map(one => ({ finding: one.finding, reason: reasons.get(one) ?? 'no-proven-fix' }));
    return { fixed, left };
};
/** A group with as many of the fixed texts of its files as leave nothing worse that is deployed of them. */
const withPlainFixes = (group, plain) => {
    const texts = new Map([...group.files.keys()].flatMap(path => {
        const text = plain.get(path)?.text;
        return text !== undefined && group.units.some(unit => unit.reads(path)) ? [[path, text]] : [];
    }));
    if (texts.size === 0)
        return { group, dropped: [], changed: new Set() };
    const proven = (0,_engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .extendProven */ .pK)([...texts.keys()], paths => {
        const tried = new Map([...texts].filter(([path]) => paths.includes(path)));
        return group.proof.holds(tried) ? { proven: tried } : _engine_fixes_extend_proven_js__WEBPACK_IMPORTED_MODULE_0__/* .noneBlamed */ .Gb;
    });
    const kept = proven?.outcome ?? new Map();
    const dropped = [...texts.keys()].filter(path => !kept.has(path));
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

/***/ 18915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unreadFiles)
/* harmony export */ });
/** Those of some files of which nothing could be judged. */
const unreadFiles = (entries) => entries.filter(entry => entry.status === 'not-evaluated');


/***/ })

};
;