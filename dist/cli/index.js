#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = require("node:vm");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: ./build/cli/start/compiled-scripts.js




/** Length of what stands before V8's data: a checksum of it, and padding, because V8 wants its data at a multiple of 8. */
const headerBytes = 8;
/**
 * Loads CommonJS scripts with what V8 compiled of them in earlier runs. Why not Node's own compile cache (`module.enableCompileCache`): it
 * keeps a script as it is before its first run, so that nearly every function is compiled again each time. Here a script is kept as it is
 * at the end of a run, with the functions that were called.
 */
class CompiledScripts {
    #folder;
    #read;
    #compile;
    #settle;
    #loaded = [];
    /**
     * `folder` is used by nobody else, and belongs to one state of the scripts: V8 itself compares only their lengths. `read` gives the text of a
     * script, where they are no files, `compile` does what V8 has to do under the same flags in each run, and `settle` undoes flags that the program set, at its end.
     */
    constructor(folder, { read = file => (0,external_node_fs_namespaceObject.readFileSync)(file, 'latin1'), compile = work => work(), settle = () => undefined, } = {}) {
        this.#folder = folder;
        this.#read = read;
        this.#compile = compile;
        this.#settle = settle;
    }
    /**
     * Runs a script, and the scripts beside it that it requires; all else that it requires is built in. Gives its exports. Its text is ASCII.
     */
    load(file) {
        const source = `(function (exports, require, module, __dirname) {${this.#read(file)}\n})`;
        const cacheFile = (0,external_node_path_namespaceObject.join)(this.#folder, `${(0,external_node_path_namespaceObject.basename)(file)}.cache`);
        const cachedData = readIntact(cacheFile);
        const script = this.#compile(() => new external_node_vm_namespaceObject.Script(source, { filename: file, ...(cachedData && { cachedData }) }));
        this.#loaded.push({ script, cacheFile, isCached: cachedData !== undefined && script.cachedDataRejected === false });
        const module = { exports: {} };
        const require = (id) => (id.startsWith('./') ? this.load((0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(file), id)) : process.getBuiltinModule(id));
        const run = script.runInThisContext();
        run(module.exports, require, module, (0,external_node_path_namespaceObject.dirname)(file));
        return module.exports;
    }
    /**
     * Keeps what is compiled by now: what is not kept yet, and everything in the first, second, fourth, eighth run and so on, because other
     * commands and other files call other functions. A folder that can't be written costs time, and is not a failure.
     */
    save() {
        try {
            this.#settle();
            if (makeFolder(this.#folder, parentsToMake))
                removeForgotten((0,external_node_path_namespaceObject.dirname)(this.#folder), Date.now());
            const isDue = isPowerOfTwo(countRun((0,external_node_path_namespaceObject.join)(this.#folder, 'runs')));
            for (const { script, cacheFile, isCached } of this.#loaded)
                if (isDue || !isCached)
                    writeIntact(cacheFile, this.#compile(() => script.createCachedData()));
        }
        catch {
            // Nothing is kept.
        }
    }
}
/** Folders above that of the scripts that may have to be made: the user's caches, and ours among them. */
const parentsToMake = 2;
/** True where the folder is new. Why not `recursive`: Node tries for ever where a folder that exists refuses to hold another, as those of `/proc` do. */
const makeFolder = (path, parents) => {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: 0o700 });
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'EEXIST')
            return false;
        if (code !== 'ENOENT' || parents === 0)
            throw error;
        makeFolder((0,external_node_path_namespaceObject.dirname)(path), parents - 1);
        return makeFolder(path, 0);
    }
};
/** How folders are called that belong to one state of the scripts (`launch.ts`); nothing else is ever removed. */
const stateName = /^[0-9a-f]{16}-v\d{1,4}\.\d{1,4}\.\d{1,4}-[a-z0-9-]{1,40}$/u;
const forgottenAfterMs = 30 * 24 * 60 * 60 * 1_000;
/** Removes what no run has used for a month. Why: each release has a folder of its own, of a few megabytes. */
const removeForgotten = (caches, now) => {
    for (const name of (0,external_node_fs_namespaceObject.readdirSync)(caches).filter(one => stateName.test(one))) {
        const used = (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_namespaceObject.join)(caches, name, 'runs'), { throwIfNoEntry: false });
        if (used !== undefined && now - used.mtimeMs > forgottenAfterMs)
            (0,external_node_fs_namespaceObject.rmSync)((0,external_node_path_namespaceObject.join)(caches, name), { recursive: true });
    }
};
/** Adds a byte to a file, and gives how many it has: the runs so far, also when several end at once. */
const countRun = (file) => {
    (0,external_node_fs_namespaceObject.appendFileSync)(file, '.');
    return (0,external_node_fs_namespaceObject.statSync)(file).size;
};
const isPowerOfTwo = (value) => (value & (value - 1)) === 0;
/** What was kept, if it is as it was written. Why: V8 looks at the head of its data only, and crashes on a damaged rest. */
const readIntact = (file) => {
    try {
        const content = (0,external_node_fs_namespaceObject.readFileSync)(file);
        const data = content.subarray(headerBytes);
        return content.readUInt32LE() === (0,external_node_zlib_namespaceObject.crc32)(data) ? data : undefined;
    }
    catch {
        return undefined;
    }
};
/** Writes under another name first, so that nobody reads half of it. */
const writeIntact = (file, data) => {
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE((0,external_node_zlib_namespaceObject.crc32)(data));
    const unfinished = `${file}.${process.pid}`;
    (0,external_node_fs_namespaceObject.writeFileSync)(unfinished, Buffer.concat([header, data]));
    (0,external_node_fs_namespaceObject.renameSync)(unfinished, file);
};

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: ./build/engine/heap-bound.js
/** Resident memory of a process from which on its heap is cleaned up early, in bytes. Ordinary reviews stay below. */
const lavishBytes = (/* unused pure expression or super */ null && (256 << 20));
/** Of how many looks one measures: a look at the time is taken for each rule and file, and to ask the system costs more than that. */
const looksPerMeasure = 64;
/**
 * A function to be called now and then, which calls `tighten` once when `residentBytes` has grown beyond what ordinary reviews take. Why: V8 lets what is
 * forgotten grow to several times of what lives before it looks. A chart of 400 templates with 21,600 findings takes 840 MB so, and 520 MB otherwise.
 */
const heapBound = (residentBytes, tighten) => {
    let looks = 0;
    let isTight = false;
    return () => {
        looks += 1;
        if (isTight || looks % looksPerMeasure !== 0 || residentBytes() < lavishBytes)
            return;
        isTight = true;
        tighten();
    };
};
/** The processor time of a process's thread for `reviewPatience`, which asks again and again: each time the heap is bound. `setFlags`: of `node:v8`. */
const usageWithBoundHeap = (measured, setFlags) => {
    const bound = heapBound(() => measured.memoryUsage.rss(), () => setFlags(tightHeap));
    return () => {
        bound();
        return measured.threadCpuUsage();
    };
};
/** The flag of V8 by which a heap is cleaned up before it has grown by that much of what lives, in percent. */
const tightHeap = '--heap-growing-percent=25';

;// CONCATENATED MODULE: ./build/cli/start/frugal-heap.js


/** What the young generation may take, in bytes: both of its halves. Of it V8 lets 128 MB live. */
const youngBytes = 8 << 20;
/** By how much V8 lets the young generation grow at once: the first time from 2 MB to `youngBytes`. */
const firstGrowth = '--semi-space-growth-factor=4';
const noGrowth = '--semi-space-growth-factor=1';
/** The flag by which V8 looks for what lives at once, and not little by little beside the program, which goes on forgetting meanwhile. */
const lookAtOnce = '--no-incremental-marking';
/**
 * Makes the garbage collector clean up early, and at once. Why: a scan forgets the syntax trees of each batch, yet V8 lets what is forgotten grow to ten
 * times of what lives before it looks: 370 MB in place of 144 MB for 1,127 Dockerfiles, of which 31 MB live. Nobody waits for an answer in between.
 */
const keepHeapSmall = () => {
    (0,external_node_v8_namespaceObject.setFlagsFromString)(firstGrowth);
    (0,external_node_v8_namespaceObject.setFlagsFromString)(lookAtOnce);
    (0,external_node_v8_namespaceObject.setFlagsFromString)(tightHeap);
};
/**
 * Lets the young generation grow no more once it is as large as it may be. To be asked now and then: V8 takes no bound from a running program. Why
 * it grows at all: where it has 2 MB, nearly all that a file needs is moved twice before it is forgotten.
 */
const boundYoungGeneration = () => {
    const young = (0,external_node_v8_namespaceObject.getHeapSpaceStatistics)().find(({ space_name: name }) => name === 'new_space');
    if (young !== undefined && young.space_size >= youngBytes)
        (0,external_node_v8_namespaceObject.setFlagsFromString)(noGrowth);
};
/** Lets the heap grow as at first: V8 does not take what it compiled after a large review had tightened it (`src/engine/heap-bound.ts`). */
const loosenHeap = () => (0,external_node_v8_namespaceObject.setFlagsFromString)('--heap-growing-percent=0');
/** Does something under the flags of `keepHeapSmall`, by which V8 tells whether it may take what was compiled before. */
const asAtFirst = (work) => {
    (0,external_node_v8_namespaceObject.setFlagsFromString)(firstGrowth);
    try {
        return work();
    }
    finally {
        boundYoungGeneration();
    }
};

;// CONCATENATED MODULE: ./build/cli/start/run-shape.js

/**
 * The shape of a run. Any word counts, and the last one as what is read: where one of these names something else, it costs a little time. Why apart:
 * what is kept of a script has every function that any run called, and all of them are made again in each. With what folders and manifests
 * need, a scan of one Dockerfile takes longer.
 */
const runShape = (words) => {
    // Why not `scans`: two reports are all that lives, and to look for what is forgotten while they are read took as long as all else.
    const isFrugal = words.includes('scan');
    if (!isFrugal)
        return { isFrugal, suffix: '' };
    const last = (0,external_node_path_namespaceObject.basename)(words.at(-1) ?? '').toLowerCase();
    const isDockerfile = /^(?:docker|container)file(?:$|[.-])|\.(?:docker|container)file$/u.test(last);
    return { isFrugal, suffix: isDockerfile ? '-frugal-dockerfile' : '-frugal' };
};

;// CONCATENATED MODULE: ./build/cli/launch.js






/**
 * The bundle of `main.ts`, and the digest of its files. This file is run as CommonJS: ES modules that import a built-in one load all of it.
 */
const program = (0,external_node_path_namespaceObject.join)(__dirname, 'program');
const digest = (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(program, 'digest'), 'latin1').trim();
const { isFrugal, suffix } = runShape(process.argv.slice(2));
// Why before any script is loaded, and with scripts kept apart: V8 refuses what it compiled under other flags.
if (isFrugal)
    keepHeapSmall();
// Why there: the cache lies in the user's own folder, where no one else can write.
const caches = process.env['XDG_CACHE_HOME'] ?? (0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.homedir)(), '.cache');
const state = `${digest}-${process.version}-${process.arch}${suffix}`;
const scripts = new CompiledScripts((0,external_node_path_namespaceObject.join)(caches, 'tidewaiter', state), isFrugal ? { compile: asAtFirst } : { settle: loosenHeap });
/** The oldest release of Node.js that has what the program uses. */
const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    process.stderr.write(`Tidewaiter needs Node.js ${oldestNode} or newer, and this is ${process.version}: https://nodejs.org/en/download\n`);
    process.exit(2);
}
process.once('exit', () => scripts.save());
scripts.load((0,external_node_path_namespaceObject.join)(program, 'index.js'));

module.exports = __webpack_exports__;
/******/ })()
;