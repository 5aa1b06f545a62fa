"use strict";
exports.id = 7788;
exports.ids = [7788];
exports.modules = {

/***/ 47788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeBeside: () => (/* binding */ judgeBeside),
/* harmony export */   threadsBeside: () => (/* binding */ threadsBeside)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70579);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88816);




/** Threads beside the first one: each takes some 80 MB. */
const maxThreads = 3;
/** Batches that a thread has at once, when it has shown that it judges: it is not to wait until the first thread has an ear for it. */
const batchesAhead = 2;
/** How many threads can judge beside this one on this machine. */
const threadsBeside = () => Math.min(maxThreads, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() - 1);
/**
 * Judges the batches of a scan in this thread and others beside it, the largest first, and gives what came of them in their order. What another
 * thread can't judge, or was at when it was lost, is judged here.
 */
async function* judgeBeside({ plan, texts, policy, scanOne, onDone }, { program, threads, today, root }) {
    const { batches, stages, tracked } = plan;
    const results = batches.map(() => undefined);
    const waiting = batches
        .map((batch, place) => ({ batch, place, size: sizeOf(batch, texts) }))
        .toSorted((a, b) => b.size - a.size)
        .map(({ batch, place }) => ({ batch, place }));
    let onChange = () => undefined;
    let open = batches.length;
    const take = ({ batch, place }, scanned) => {
        results[place] = scanned;
        open -= 1;
        onDone(batch);
    };
    const feed = ({ worker, given }, count) => {
        for (const one of waiting.splice(0, count - given.size)) {
            given.set(one.place, one);
            worker.postMessage({ ...one, texts: (0,_review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(one.batch.paths, texts) });
        }
    };
    const data = { policy, today, stages, tracked, root };
    const begin = () => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { argv: [_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .besideWord */ .P, 'scan'], workerData: data, stdout: true, stderr: true });
        const helper = { worker, given: new Map() };
        const lose = () => {
            waiting.unshift(...helper.given.values());
            helper.given.clear();
            helpers.delete(helper);
            onChange();
        };
        worker.on('message', ({ place, scanned }) => {
            const one = helper.given.get(place);
            helper.given.delete(place);
            if (one)
                take(one, scanned);
            feed(helper, batchesAhead);
            onChange();
        });
        worker.on('error', lose);
        worker.on('exit', lose);
        return helper;
    };
    const helpers = new Set(Array.from({ length: Math.min(threads, batches.length - 1) }, begin));
    // Why first: the largest is judged here while the others load the program.
    let own = waiting.shift();
    try {
        for (const helper of helpers)
            feed(helper, 1);
        while (open > 0) {
            const one = own ?? waiting.shift();
            own = undefined;
            if (one)
                take(one, await scanOne(one.batch));
            // Why: what the others have done is heard between two batches.
            await new Promise(resolve => {
                if (waiting.length > 0 || open === 0)
                    setImmediate(resolve);
                else
                    onChange = resolve;
            });
        }
    }
    finally {
        await Promise.all([...helpers].map(({ worker }) => worker.terminate()));
    }
    for (const scanned of results)
        if (scanned)
            yield scanned;
}
/** How long it takes to judge a batch, in no unit. */
const sizeOf = ({ paths }, texts) => [...(0,_review_scan_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(paths, texts).values()].reduce((sum, read) => sum + (read.state === 'text' ? read.text.length : 0), 0);


/***/ })

};
;