export const id = 274;
export const ids = [274];
export const modules = {

/***/ 53274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandPointers: () => (/* binding */ commandPointers)
});

// EXTERNAL MODULE: ./build/artifacts/shell/command-arguments.js
var command_arguments = __webpack_require__(86605);
// EXTERNAL MODULE: ./build/artifacts/shell/engine-calls.js
var engine_calls = __webpack_require__(5243);
// EXTERNAL MODULE: ./build/environments/path-tree.js
var path_tree = __webpack_require__(40241);
// EXTERNAL MODULE: ./build/environments/values-files.js
var values_files = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/environments/commands/applied-files.js
var applied_files = __webpack_require__(52889);
// EXTERNAL MODULE: ./build/environments/commands/deploy-script.js + 1 modules
var deploy_script = __webpack_require__(2570);
// EXTERNAL MODULE: ./build/environments/commands/deploying-commands.js
var deploying_commands = __webpack_require__(2162);
;// CONCATENATED MODULE: ./build/environments/commands/built-files.js







/** `--opt filename=x`. */
const ofFrontend = ({ pattern, word }) => {
    const [, name] = /^filename=(.*)$/su.exec(pattern) ?? [];
    return name === undefined ? [] : [{ pattern: name, word }];
};
/** Builders whose first operand says what they are to do. */
const toldWhat = new Set(['buildctl', 'img']);
/** The file that a build takes where none is named: the one of its context, or its input. */
const usualFile = (asked, { name = '', nameWord }) => {
    const operand = asked.operands.at(toldWhat.has(name) ? 1 : -1);
    const word = operand ?? nameWord;
    if (word === undefined)
        return [];
    const context = (0,command_arguments/* findOption */.$K)(asked, '--context')?.pattern ?? operand?.pattern ?? '.';
    const folder = ['', '.', './'].includes(context) ? '' : `${context.replace(/\/$/u, '')}/`;
    return [{ pattern: context === '-' ? '-' : `${folder}Dockerfile`, word }];
};
/** More files of one script are not looked at. */
const maxBuilt = 500;
/** What the commands of a script build, also in loops and by way of other files: `docker build - < x`, `cp x Dockerfile; docker build .`. */
const builtBy = (script) => {
    const read = (0,deploy_script/* deployScriptOf */.k)(script);
    const found = [];
    for (const command of read.commands) {
        if (found.length >= maxBuilt)
            break;
        const asked = (0,engine_calls/* dockerfileBuild */.hk)({ ...command, args: read.values.arguments(command) });
        if (asked === undefined)
            continue;
        const named = [...(0,deploying_commands/* valuesOf */.sm)(asked, '-f', '--file', '--dockerfile'), ...(0,deploying_commands/* valuesOf */.sm)(asked, '--opt').flatMap(ofFrontend)];
        const files = named.length > 0 ? named : usualFile(asked, command);
        const stage = asked.options.findLast(({ name }) => name === '--target');
        const [target] = (0,deploying_commands/* valuesOf */.sm)(asked, '--target').slice(-1);
        if (target?.pattern.includes(path_tree/* unknownPart */.QH))
            continue;
        for (const { pattern, word } of files.flatMap(file => [...read.spelledOut([file]), ...read.feeding(command, file)])) {
            const path = (0,applied_files/* fromHere */.X)(pattern);
            if (path === '' || path === '-' || path.includes(path_tree/* unknownPart */.QH))
                continue;
            const { range } = stage?.word ?? word;
            for (const folder of script.folders)
                found.push({ path: (0,values_files/* pathIn */.lW)(folder, path), target: target?.pattern, range });
        }
    }
    return found.slice(0, maxBuilt);
};

// EXTERNAL MODULE: ./build/environments/commands/scripts.js + 2 modules
var scripts = __webpack_require__(59746);
// EXTERNAL MODULE: ./build/review/read/build-pointers.js
var build_pointers = __webpack_require__(85873);
// EXTERNAL MODULE: ./build/review/read/deployed/deployed-files.js + 3 modules
var deployed_files = __webpack_require__(56227);
;// CONCATENATED MODULE: ./build/review/read/command-pointers.js




/** What the commands of a file have built, be it a pipeline, a script or another tool's file: scripts of npm, hooks, playbooks. */
const commandPointers = (by) => (0,scripts/* scriptsIn */.Oq)(by, () => (0,deployed_files/* rootsOf */.RD)(by), scripts/* buildsImages */.Yc)
    .flatMap(builtBy)
    .flatMap(({ path, target, range }) => (0,build_pointers/* pointersOf */.Qy)({ context: '.', file: path, target, range }, by));


/***/ })

};
