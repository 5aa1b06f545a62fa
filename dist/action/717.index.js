export const id = 717;
export const ids = [717];
export const modules = {

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ compileCel),
  R: () => (/* binding */ costLimit)
});

// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(69522);
// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 5 modules
var cel_environment = __webpack_require__(94596);
// EXTERNAL MODULE: ./build/org-rules/cel/patch-types.js
var patch_types = __webpack_require__(77498);
// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var problem = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var cel_types = __webpack_require__(98337);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var cel_values = __webpack_require__(90788);
;// CONCATENATED MODULE: ./build/org-rules/cel/checker.js






/** Finds the type of an expression and writes that of each part into it. `problems` is empty where it may be evaluated. */
const checkCel = (expr, declarations) => {
    const checker = new Checker(declarations);
    const type = checker.check(expr);
    checker.finish(expr);
    return { type: checker.whole(type), problems: checker.problems };
};
/** Names of a chain of selections, outermost last; undefined when it does not begin with a name. */
const nameChain = (expr) => {
    if (expr.kind === 'ident')
        return expr.name;
    if (expr.kind !== 'select' || expr.testOnly)
        return undefined;
    const before = nameChain(expr.operand);
    return before === undefined ? undefined : `${before}.${expr.field}`;
};
/** Parts of an expression, macros expanded: `optMap` doubles what stands before it. */
const maxNodes = 20_000;
class Checker {
    problems = [];
    #declared;
    #mapping = new cel_types/* Mapping */.X9();
    #scope;
    #free = 0;
    #nodes = 0;
    constructor(declarations) {
        this.#declared = declarations;
    }
    whole(type) {
        return (0,cel_types/* substitute */.V2)(this.#mapping, type, true);
    }
    /** Writes the types that are known only at the end into all parts. */
    finish(expr) {
        const todo = [expr];
        for (let next = todo.pop(); next; next = todo.pop()) {
            next.type = this.whole(next.type ?? cel_types/* dynType */.Y5);
            if (next.kind === 'select')
                todo.push(next.operand);
            else if (next.kind === 'call')
                (0,append_all/* appendAll */.u)(todo, [...(next.target ? [next.target] : []), ...next.args]);
            else if (next.kind === 'list')
                (0,append_all/* appendAll */.u)(todo, next.elements);
            else if (next.kind === 'struct')
                (0,append_all/* appendAll */.u)(todo, next.fields.map(({ value }) => value));
            else if (next.kind === 'map')
                (0,append_all/* appendAll */.u)(todo, next.entries.flatMap(({ key, value }) => [key, value]));
            else if (next.kind === 'comprehension')
                todo.push(next.range, next.initial, next.condition, next.step, next.result);
        }
    }
    check(expr) {
        this.#nodes += 1;
        if (this.#nodes > maxNodes)
            throw new problem/* SyntaxProblem */.b('expression is too large', expr.at);
        const type = this.#typeOf(expr);
        expr.type = type;
        return type;
    }
    #problem(problemClass, message, { at }) {
        this.problems.push({ problemClass, message, at });
        return cel_types/* errorType */.D1;
    }
    #newParam() {
        this.#free += 1;
        return (0,cel_types/* paramType */.Wz)(`_var${this.#free}`);
    }
    #known(type) {
        return (0,cel_types/* substitute */.V2)(this.#mapping, type, false);
    }
    #mayBe(from, to) {
        return (0,cel_types/* assign */.kp)(this.#mapping, from, to);
    }
    #typeOf(expr) {
        switch (expr.kind) {
            case 'literal':
                return literalType(expr.value);
            case 'ident':
                return this.#nameType(expr.name) ?? this.#problem('undeclared', `undeclared reference to '${expr.name}' (in container '')`, expr);
            case 'select':
                return this.#select(expr);
            case 'call':
                return this.#call(expr);
            case 'list':
                return this.#list(expr);
            case 'map':
                return this.#map(expr);
            case 'comprehension':
                return this.#comprehension(expr);
            case 'struct':
                return this.#struct(expr);
        }
    }
    #struct(expr) {
        const { environment } = this.#declared;
        const name = expr.name.replace(/^\./u, '');
        const declared = environment.makesPatches ? (0,patch_types/* patchFields */.y)(name) : undefined;
        if (!declared)
            return this.#problem('undeclared', `undeclared reference to '${expr.name}' (in container '')`, expr);
        for (const { field, value, optional } of expr.fields) {
            const own = this.#element(value, optional);
            const wanted = declared(field);
            if (!wanted)
                this.#problem('undefined-field', `undefined field '${field}'`, value);
            else if (!this.#mayBe([own], [wanted]))
                this.#problem('type', `expected type of field '${field}' is '${(0,cel_types/* typeText */.wQ)(wanted)}' but provided type is '${(0,cel_types/* typeText */.wQ)(own)}'`, value);
        }
        return (0,cel_types/* structType */.FA)(name);
    }
    #nameType(name) {
        if (!name.startsWith('.'))
            for (let scope = this.#scope; scope; scope = scope.outer) {
                const local = scope.names.get(name);
                if (local)
                    return local;
            }
        const bare = name.replace(/^\./u, '');
        const variable = this.#declared.variables.get(bare);
        if (variable)
            return variable;
        const type = cel_environment/* typeNames */.DK.get(bare);
        return type && (0,cel_types/* typeType */.pG)(type);
    }
    #select(expr) {
        const chain = nameChain(expr);
        const named = chain === undefined ? undefined : this.#wholeName(chain);
        if (named && chain !== undefined) {
            expr.name = chain;
            return named;
        }
        const type = this.#field(expr, this.check(expr.operand), expr.field, false);
        return expr.testOnly ? cel_types/* boolType */.rf : this.#known(type);
    }
    /** The type of a name with dots in it: `google.protobuf.Timestamp`, `authorizer.requestResource`. */
    #wholeName(chain) {
        const variable = this.#declared.variables.get(chain);
        if (variable)
            return variable;
        const type = this.#isLocal(chain) ? undefined : cel_environment/* typeNames */.DK.get(chain);
        return type && (0,cel_types/* typeType */.pG)(type);
    }
    #isLocal(chain) {
        const first = chain.split('.', 1)[0] ?? '';
        for (let scope = this.#scope; scope; scope = scope.outer)
            if (scope.names.has(first))
                return true;
        return this.#declared.variables.has(first);
    }
    #field(expr, operand, field, optional) {
        const known = this.#known(operand);
        const inner = (0,cel_types/* inOptional */.oA)(known);
        const type = this.#fieldOf(expr, inner ?? known, field);
        return optional || inner ? (0,cel_types/* optionalType */.PF)(type) : type;
    }
    #fieldOf(expr, type, field) {
        switch (type.kind) {
            case 'map':
                return type.parameters[1] ?? cel_types/* dynType */.Y5;
            case 'struct':
                return (this.#declared.fields.get(type.name)?.get(field) ??
                    (0,patch_types/* patchFields */.y)(type.name)?.(field) ??
                    this.#problem('undefined-field', `undefined field '${field}'`, expr));
            case 'param':
                this.#mayBe([cel_types/* dynType */.Y5], [type]);
                return cel_types/* dynType */.Y5;
            case 'dyn':
            case 'error':
                return cel_types/* dynType */.Y5;
            default:
                this.#problem('type', `type '${(0,cel_types/* typeText */.wQ)(type)}' does not support field selection`, expr);
                return cel_types/* dynType */.Y5;
        }
    }
    #call(expr) {
        if (expr.fn === '_?._')
            return this.#optionalSelect(expr);
        const args = expr.args.map(arg => this.check(arg));
        const chain = expr.target && nameChain(expr.target);
        const qualified = expr.target ? (chain === undefined ? undefined : `${chain}.${expr.fn}`) : expr.fn.replace(/^\./u, '');
        const named = qualified === undefined ? undefined : this.#declared.environment.functions.get(qualified);
        if (named && qualified !== undefined) {
            if (expr.target)
                expr.qualified = qualified;
            return this.#resolve(expr, qualified, named, args, false);
        }
        const target = expr.target && this.check(expr.target);
        const overloads = expr.target ? this.#declared.environment.functions.get(expr.fn) : undefined;
        if (!overloads || !target)
            return this.#problem('undeclared', `undeclared reference to '${expr.fn}' (in container '')`, expr);
        return this.#resolve(expr, expr.fn, overloads, [target, ...args], true);
    }
    #optionalSelect(expr) {
        const [operand, field] = expr.args;
        if (!operand || field?.kind !== 'literal')
            return cel_types/* errorType */.D1;
        field.type = cel_types/* stringType */.WO;
        expr.overloads = ['select_optional_field'];
        return this.#known(this.#field(expr, this.check(operand), (0,cel_values/* shortText */.os)(field.value), true));
    }
    #resolve(expr, fn, overloads, args, member) {
        if (fn === '_&&_' || fn === '_||_')
            return this.#logic(expr, args);
        let result;
        const found = [];
        for (const one of overloads) {
            if (one.member !== member)
                continue;
            const [own = cel_types/* dynType */.Y5, ...params] = this.#fresh(one);
            if (!this.#mayBe(args, params))
                continue;
            found.push(one.id);
            const type = this.#known(own);
            if (result === undefined)
                result = type;
            else if (result.kind !== 'dyn' && !(0,cel_types/* isSameType */.LE)(result, type))
                result = cel_types/* dynType */.Y5;
        }
        expr.overloads = found;
        if (result !== undefined)
            return result;
        const shown = args.map(arg => (0,cel_types/* typeText */.wQ)(this.whole(arg)));
        const [target, ...rest] = shown;
        const applied = member ? `${target}.(${rest.join(', ')})` : `(${shown.join(', ')})`;
        return this.#problem('overload', `found no matching overload for '${fn}' applied to '${applied}'`, expr);
    }
    #logic(expr, args) {
        expr.overloads = [expr.fn === '_&&_' ? 'logical_and' : 'logical_or'];
        const wrong = args.filter((arg, index) => {
            if (this.#mayBe([arg], [cel_types/* boolType */.rf]))
                return false;
            this.#problem('type', `expected type 'bool' but found '${(0,cel_types/* typeText */.wQ)(this.whole(arg))}'`, expr.args[index] ?? expr);
            return true;
        });
        return wrong.length > 0 ? cel_types/* errorType */.D1 : cel_types/* boolType */.rf;
    }
    /** An overload's result and arguments, with parameters of their own. */
    #fresh({ result, args }) {
        const own = new Map();
        const renew = (type) => {
            if (type.kind === 'param') {
                const known = own.get(type.name) ?? this.#newParam();
                own.set(type.name, known);
                return known;
            }
            return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(renew) };
        };
        return [result, ...args].map(renew);
    }
    #joined(before, type) {
        if (before === undefined)
            return type;
        return this.#mayBe([before], [type]) ? (0,cel_types/* moreGeneral */.YX)(before, type) : cel_types/* dynType */.Y5;
    }
    #element(expr, optional) {
        const type = this.check(expr);
        if (!optional)
            return type;
        const known = this.#known(type);
        const inner = (0,cel_types/* inOptional */.oA)(known);
        if (inner)
            return inner;
        return known.kind === 'dyn'
            ? cel_types/* dynType */.Y5
            : this.#problem('type', `expected type 'optional_type(${(0,cel_types/* typeText */.wQ)(known)})' but found '${(0,cel_types/* typeText */.wQ)(known)}'`, expr);
    }
    #list({ elements, optional }) {
        let joined;
        for (const [index, element] of elements.entries())
            joined = this.#joined(joined, this.#element(element, optional.has(index)));
        return (0,cel_types/* listType */.Vc)(joined ?? this.#newParam());
    }
    #map({ entries }) {
        let [keys, values] = [undefined, undefined];
        for (const { key, value, optional } of entries) {
            keys = this.#joined(keys, this.check(key));
            values = this.#joined(values, this.#element(value, optional));
        }
        return (0,cel_types/* mapType */.H$)(keys ?? this.#newParam(), values ?? this.#newParam());
    }
    #comprehension(expr) {
        const range = this.#known(this.check(expr.range));
        const accumulated = this.check(expr.initial);
        const [first, second] = this.#variables(expr, range);
        const outer = this.#scope;
        this.#scope = { outer, names: new Map([[expr.accumulator, accumulated]]) };
        const scope = this.#scope;
        this.#scope = {
            outer: scope,
            names: new Map([[expr.variable, first], ...(expr.second === undefined ? [] : [[expr.second, second]])]),
        };
        this.#expect(expr.condition, cel_types/* boolType */.rf);
        this.#expect(expr.step, accumulated);
        this.#scope = scope;
        const result = this.check(expr.result);
        this.#scope = outer;
        return this.#known(result);
    }
    #expect(expr, type) {
        const own = this.check(expr);
        if (!this.#mayBe([type], [own]))
            this.#problem('type', `expected type '${(0,cel_types/* typeText */.wQ)(this.whole(type))}' but found '${(0,cel_types/* typeText */.wQ)(this.whole(own))}'`, expr);
    }
    #variables(expr, range) {
        const [key = cel_types/* dynType */.Y5, value = cel_types/* dynType */.Y5] = range.parameters;
        switch (range.kind) {
            case 'list':
                return expr.second === undefined ? [key, cel_types/* dynType */.Y5] : [cel_types/* intType */.Kj, key];
            case 'map':
                return [key, value];
            case 'dyn':
            case 'error':
            case 'param':
                this.#mayBe([cel_types/* dynType */.Y5], [range]);
                return [cel_types/* dynType */.Y5, cel_types/* dynType */.Y5];
            default:
                this.#problem('type', `expression of type '${(0,cel_types/* typeText */.wQ)(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`, expr.range);
                return [cel_types/* errorType */.D1, cel_types/* errorType */.D1];
        }
    }
}
const literalType = (value) => {
    switch (typeof value) {
        case 'boolean':
            return cel_types/* boolType */.rf;
        case 'bigint':
            return cel_types/* intType */.Kj;
        case 'number':
            return cel_types/* doubleType */.cf;
        case 'string':
            return cel_types/* stringType */.WO;
        default:
            return value === null ? cel_types/* nullType */.sJ : value instanceof cel_values/* Uint */.Fg ? cel_types/* uintType */.R4 : cel_types/* bytesType */.mm;
    }
};

// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var cel_failure = __webpack_require__(62);
;// CONCATENATED MODULE: ./build/org-rules/cel/frame.js

/** Steps between two looks at the time. */
const stepsBetweenLooks = 1_024;
/** Steps of a part of an expression, whatever it costs: it is quick. */
const stepsOfPart = 0.5;
/** Steps that an evaluation takes besides its own. */
const stepsOfEvaluation = 16;
/** One evaluation: what is bound, what it costs, and what it read last. */
class Frame {
    bindings;
    /** Values of loop variables, by their slots. */
    slots = [];
    cost = 0;
    #readPlace;
    #readKey;
    #noted;
    #limit;
    #isOutOfTime;
    #steps = stepsOfEvaluation;
    /** One function for all calls of a frame. */
    tick = (steps = 1) => this.step(steps);
    constructor(bindings, limit, isOutOfTime) {
        this.bindings = bindings;
        this.#limit = limit;
        this.#isOutOfTime = isOutOfTime;
    }
    spend(cost) {
        this.cost += cost;
        if (this.cost > this.#limit)
            throw new cel_failure/* CostExceeded */.d6();
        this.step(stepsOfPart);
    }
    step(steps = 1) {
        this.#steps += steps;
        if (this.#steps >= stepsBetweenLooks && this.#isSpent())
            throw new cel_failure/* TimeExceeded */.Zy();
    }
    /** It ends: what it took is spent. */
    end() {
        this.#isSpent();
    }
    #isSpent() {
        const steps = this.#steps;
        this.#steps = 0;
        return this.#isOutOfTime(steps);
    }
    /** The field of the object that was read last; undefined where none was. */
    get read() {
        if (!this.#readPlace || this.#readKey === undefined)
            return this.#readPlace;
        return [...this.#readPlace, this.#readKey];
    }
    /** Notes that a field of a container was read, if that is part of the object; without a key the container itself. */
    note(container, key) {
        // Loops read one container again and again.
        if (container !== this.#noted) {
            const place = typeof container === 'object' && container !== null ? this.bindings.places?.get(container) : undefined;
            if (!place)
                return;
            this.#noted = container;
            this.#readPlace = place;
        }
        this.#readKey = key;
    }
}
/** For what is computed once and for all. */
const frameless = () => new Frame({ values: new Map() }, Number.POSITIVE_INFINITY, () => false);

// EXTERNAL MODULE: ./build/org-rules/cel/functions/kyverno.js + 1 modules
var kyverno = __webpack_require__(13538);
;// CONCATENATED MODULE: ./build/org-rules/cel/ast.js
/** The parts of an expression, in the order of evaluation. */
const partsOf = (expr) => {
    switch (expr.kind) {
        case 'select':
            return [expr.operand];
        case 'call':
            return expr.target && expr.qualified === undefined ? [expr.target, ...expr.args] : expr.args;
        case 'list':
            return expr.elements;
        case 'map':
            return expr.entries.flatMap(({ key, value }) => [key, value]);
        case 'struct':
            return expr.fields.map(({ value }) => value);
        case 'comprehension':
            return [expr.range, expr.initial, expr.condition, expr.step, expr.result];
        default:
            return [];
    }
};

// EXTERNAL MODULE: ./build/org-rules/cel/functions/format-text.js
var format_text = __webpack_require__(32367);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/regexes.js
var regexes = __webpack_require__(30777);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/time.js
var time = __webpack_require__(6561);
;// CONCATENATED MODULE: ./build/org-rules/cel/literal-checks.js








/**
 * What can be told of literals before anything is evaluated: lists and maps of several types and, with `byContent`, times, durations,
 * patterns and formats.
 */
const literalProblems = (root, byContent) => {
    const problems = [];
    walk(root, [], (expr, parents) => {
        if (byContent && expr.kind === 'call')
            (0,append_all/* appendAll */.u)(problems, callProblems(expr));
        const exempt = byContent && parents.some(parent => parent.kind === 'call' && parent.fn === 'format');
        if (!exempt)
            (0,append_all/* appendAll */.u)(problems, mixedTypes(expr));
    });
    return problems;
};
const walk = (expr, parents, visit) => {
    visit(expr, parents);
    for (const part of partsOf(expr))
        walk(part, [...parents, expr], visit);
};
const fails = (read, value) => {
    try {
        read(value);
        return false;
    }
    catch (error) {
        if (error instanceof cel_failure/* CelFailure */.pZ)
            return true;
        throw error;
    }
};
const readers = {
    duration: time/* toDuration */.Ah,
    timestamp: time/* toTimestamp */.C,
    matches: value => {
        const compiled = (0,regexes/* compilePattern */.E)((0,cel_values/* shortText */.os)(value));
        if (compiled instanceof cel_failure/* CelFailure */.pZ)
            throw compiled;
    },
};
const callProblems = (expr) => {
    const [first] = expr.args;
    const read = readers[expr.fn];
    if (read && first?.kind === 'literal' && fails(read, first.value))
        return [{ problemClass: 'literal', message: `invalid ${expr.fn} argument`, at: first.at }];
    return expr.fn === 'format' ? formatProblems(expr) : [];
};
const clauses = {
    d: { kinds: ['int', 'uint'], message: 'decimal clause can only be used on integers' },
    f: { kinds: ['double', 'string'], message: 'fixed-point clause can only be used on doubles' },
    e: { kinds: ['double', 'string'], message: 'scientific clause can only be used on doubles' },
    b: { kinds: ['int', 'uint', 'bool'], message: 'only integers and bools can be formatted as binary' },
    o: { kinds: ['int', 'uint'], message: 'octal clause can only be used on integers' },
    x: { kinds: ['int', 'uint', 'string', 'bytes'], message: 'only integers, byte buffers, and strings can be formatted as hex' },
    s: {
        kinds: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null'],
        message: 'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
    },
};
const formatProblems = (expr) => {
    const { target, args } = expr;
    const [list] = args;
    if (target?.kind !== 'literal' || typeof target.value !== 'string' || list?.kind !== 'list' || args.length !== 1)
        return [];
    const { pieces, problem } = (0,format_text/* formatPieces */.h)(target.value);
    const wanted = pieces.flatMap(piece => ('verb' in piece ? [piece.verb] : []));
    const literal = (message, at = expr.at) => [{ problemClass: 'literal', message, at }];
    if (list.elements.length < wanted.length)
        return literal(`index ${list.elements.length} out of range`);
    if (problem !== undefined)
        return literal(problem);
    for (const [index, verb] of wanted.entries()) {
        const clause = clauses[verb.toLowerCase()];
        const element = list.elements[index];
        const wrong = element && clause && wrongFor(element, clause.kinds, verb === 's');
        if (wrong && clause)
            return literal(`error during formatting: ${clause.message}, was given ${(0,cel_types/* typeText */.wQ)(wrong)}`, element.at);
    }
    if (list.elements.length > wanted.length)
        return literal(`too many arguments supplied to string.format (expected ${wanted.length}, got ${list.elements.length})`);
    return [];
};
/** The type of an argument, or for `%s` of something in it, that a clause does not take. */
const wrongFor = (expr, kinds, deep) => {
    const type = expr.type ?? cel_types/* dynType */.Y5;
    if (type.kind !== 'dyn' && !kinds.includes(type.kind))
        return type;
    if (!deep || (expr.kind !== 'list' && expr.kind !== 'map'))
        return undefined;
    for (const part of partsOf(expr)) {
        const wrong = wrongFor(part, kinds, true);
        if (wrong)
            return wrong;
    }
    return undefined;
};
const mixedTypes = (expr) => {
    if (expr.kind === 'list') {
        const types = expr.elements.map((element, index) => elementType(element, expr.optional.has(index)));
        return mixed(expr.elements, types);
    }
    if (expr.kind !== 'map')
        return [];
    return [
        ...mixed(expr.entries.map(({ key }) => key), expr.entries.map(({ key }) => elementType(key, false))),
        ...mixed(expr.entries.map(({ value }) => value), expr.entries.map(({ value, optional }) => elementType(value, optional))),
    ];
};
const elementType = ({ type = cel_types/* dynType */.Y5 }, optional) => (optional ? (type.parameters[0] ?? cel_types/* dynType */.Y5) : type);
const mixed = (elements, types) => {
    const [first = cel_types/* dynType */.Y5] = types;
    const index = types.findIndex(type => !(0,cel_types/* isSameType */.LE)(type, first));
    const [element, type] = [elements[index], types[index]];
    if (!element || !type)
        return [];
    return [{ problemClass: 'type', message: `expected type '${(0,cel_types/* typeText */.wQ)(first)}' but found '${(0,cel_types/* typeText */.wQ)(type)}'`, at: element.at }];
};

// EXTERNAL MODULE: ./build/org-rules/cel/parser.js + 2 modules
var parser = __webpack_require__(19230);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/formats.js
var formats = __webpack_require__(41826);
;// CONCATENATED MODULE: ./build/org-rules/cel/costs.js


/** What making a list or a map costs. */
const listCost = 10;
const mapCost = 30;
/** What making an object of a named type costs. */
const structCost = 40;
const tenth = (size) => Math.ceil(size * 0.1);
const sizeAt = (args, index) => (0,cel_values/* sizeOf */.$d)(args[index] ?? null);
const before = (of) => ({ needsResult: false, of });
const after = (of) => ({ needsResult: true, of });
const one = before(() => 1);
const traversal = before(args => tenth(sizeAt(args, 0)));
const twoTraversals = before(args => Math.ceil(sizeAt(args, 0) * 0.2));
const regex = before(args => tenth(1 + sizeAt(args, 0)) * Math.ceil(sizeAt(args, 1) * 0.25));
const utf8Size = (text) => {
    let size = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        size += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
    }
    return size;
};
/** All that is in a value: a text counts a tenth of its bytes, anything else that holds nothing 1. */
const traversed = (value) => {
    if (typeof value === 'string')
        return Math.trunc(utf8Size(value) * 0.1);
    if (value instanceof Uint8Array)
        return Math.trunc(value.length * 0.1);
    if ((0,cel_values/* isList */.Lv)(value))
        return value.reduce((sum, item) => sum + traversed(item), 0);
    if (!(value instanceof cel_values/* CelMap */.Zf))
        return 1;
    return [...value.entries()].reduce((sum, [key, item]) => sum + traversed(key) + traversed(item), 0);
};
const costs_elements = before(([value = null]) => traversed(value));
const validation = before(args => tenth(1 + sizeAt(args, 1)) * Math.ceil(((0,formats/* formatPattern */.a)(args[0]) ?? 0) * 0.25));
const selector = before(args => listCost + tenth(sizeAt(args, 1)) + Math.ceil(Math.ceil(sizeAt(args, 1) * 0.5) * (listCost + 40)));
const containsIp = (parsed) => before(args => tenth(sizeAt(args, 0) * 2) + (parsed ? tenth(sizeAt(args, 1)) : 0));
const containsCidr = (parsed) => before(args => tenth(sizeAt(args, 0) * 2) + tenth(sizeAt(args, 0)) + 1 + (parsed ? tenth(sizeAt(args, 1)) : 0));
const equality = before(([a = null, b = null]) => (a instanceof cel_values/* Opaque */.GV ? 1 : tenth(Math.min((0,cel_values/* sizeOf */.$d)(a), (0,cel_values/* sizeOf */.$d)(b)))));
const smaller = before(args => tenth(Math.min(sizeAt(args, 0), sizeAt(args, 1))));
const both = before(args => tenth(sizeAt(args, 0) + sizeAt(args, 1)));
const making = (size, factor = 1) => Math.trunc(size * factor) + 1 + listCost;
/** Each element with each other one. */
const selfCompared = (index) => before(args => {
    const list = args[index] ?? null;
    const [first] = (0,cel_values/* isList */.Lv)(list) ? list : [];
    const factor = typeof first === 'string' || first instanceof Uint8Array ? 2.1 : 2;
    return making((0,cel_values/* sizeOf */.$d)(list) ** 2, factor);
});
const crossed = (factor) => before(args => 1 + sizeAt(args, 0) * sizeAt(args, 1) * factor);
const asSize = (value) => (typeof value === 'bigint' ? Number(value) : 0);
const byWords = (words, cost) => words.split(' ').map(word => [word, cost]);
/** By the name of the function, whichever overloads may be meant. */
const byFunction = new Map([
    ['check', before(() => 350_000)],
    ...byWords('serviceAccount path group resource subresource namespace name allowed reason error errored', one),
    ...byWords('fieldSelector labelSelector', selector),
    ...byWords('isSorted sum max min indexOf lastIndexOf includes', costs_elements),
    ...byWords('url lowerAscii upperAscii substring trim cidr isIP isCIDR quantity isQuantity semver isSemver', traversal),
    ...byWords('replace split ip.isCanonical', twoTraversals),
    ['join', after((_, result) => Math.ceil((0,cel_values/* sizeOf */.$d)(result) * 0.2))],
    ...byWords('find findAll', regex),
    ['validate', validation],
    ['ip', traversal],
]);
/** By the overload, where it is the only one that may be meant; they come before those of the function. */
const byOverload = new Map([
    ...byWords('starts_with_string ends_with_string', before(args => tenth(sizeAt(args, 1)))),
    ...byWords('string_to_bytes bytes_to_string strings_quote string_format', traversal),
    ['in_list', before(args => sizeAt(args, 1))],
    ...byWords('less_string greater_string less_equals_string greater_equals_string less_bytes greater_bytes', smaller),
    ...byWords('less_equals_bytes greater_equals_bytes', smaller),
    ...byWords('equals not_equals', equality),
    ...byWords('add_string add_bytes', both),
    ...byWords('matches matches_string', regex),
    ['contains_string', before(args => tenth(sizeAt(args, 0)) * tenth(sizeAt(args, 1)))],
    ['cidr_ip', one],
    ['cidr_contains_ip_string', containsIp(true)],
    ['cidr_contains_ip_ip', containsIp(false)],
    ['cidr_contains_cidr_string', containsCidr(true)],
    ['cidr_contains_cidr', containsCidr(false)],
    ['list_slice', after((_, result) => making((0,cel_values/* sizeOf */.$d)(result)))],
    ['list_reverse', before(args => making(sizeAt(args, 0)))],
    ['lists_range', before(([count]) => making(Math.max(0, asSize(count))))],
    ['list_flatten', before(args => making(sizeAt(args, 0)))],
    ['list_flatten_int', before(args => making(sizeAt(args, 0), Math.max(1, asSize(args[1]))))],
    ['list_distinct', selfCompared(0)],
    ...'int uint double bool duration timestamp string bytes'
        .split(' ')
        .flatMap(type => [[`list_${type}_sort`, selfCompared(0)], [`list_${type}_sortByAssociatedKeys`, selfCompared(1)]]),
    ...byWords('list_sets_contains_list list_sets_intersects_list', crossed(1)),
    ['list_sets_equivalent_list', crossed(2)],
]);
/** The cost of a call with these overloads. */
const costOfCall = (fn, overloads) => {
    const [only] = overloads.length === 1 ? overloads : [];
    return (only === undefined ? undefined : byOverload.get(only)) ?? byFunction.get(fn) ?? one;
};

// EXTERNAL MODULE: ./build/org-rules/cel/functions/operators.js
var operators = __webpack_require__(17779);
;// CONCATENATED MODULE: ./build/org-rules/cel/qualify.js


/** What `value.key` or `value[key]` is: undefined where it is absent, a failure where it cannot be asked. */
const partOf = (value, key) => {
    if (value instanceof cel_values/* Unknown */.$r)
        return new cel_failure/* CelUnknown */.Zn(value.reason);
    if (value instanceof cel_values/* CelMap */.Zf)
        return value.get(key);
    return (0,cel_values/* isList */.Lv)(value) ? itemOf(value, key) : undefined;
};
const itemOf = (list, key) => {
    const index = key instanceof cel_values/* Uint */.Fg ? key.value : key;
    if (typeof index === 'bigint')
        return list[Number(index)];
    if (typeof index !== 'number')
        return new cel_failure/* CelFailure */.pZ('bad-index-type', `unsupported index type '${(0,cel_values/* typeNameOf */.BR)(key)}' in list`);
    return Number.isInteger(index) ? list[index] : new cel_failure/* CelFailure */.pZ('argument', `unsupported index value ${index} in list`);
};
/** The error of a part that is absent. */
const absent = (value, key) => (0,cel_values/* isList */.Lv)(value)
    ? new cel_failure/* CelFailure */.pZ('index-out-of-range', `index out of bounds: ${(0,cel_values/* shortText */.os)(key)}`)
    : new cel_failure/* CelFailure */.pZ('no-such-key', `no such key: ${(0,cel_values/* shortText */.os)(key)}`);
/** A value as it is read: what is not known has none. */
const known = (outcome) => (outcome instanceof cel_values/* Unknown */.$r ? new cel_failure/* CelUnknown */.Zn(outcome.reason) : outcome);
const isFailure = (outcome) => outcome instanceof cel_failure/* Failure */.HR;

;// CONCATENATED MODULE: ./build/org-rules/cel/call.js





/** A call of a function by the overloads that may be meant; which of them is, its arguments decide. */
const planCall = (fn, candidates, args) => {
    const call = callOf(fn, candidates);
    const cost = costOfCall(fn, candidates.map(({ id }) => id));
    // A pattern that is known from the start is compiled then, and the search is no call any more.
    const isSearch = searches.has(fn) && args[1]?.constant !== undefined;
    // Why not where several overloads could be meant: which of them it is, is then looked for first, and a failure is none.
    const aborts = candidates.length === 1 && candidates.every(({ id }) => sorting.test(id));
    return {
        run: frame => {
            const { values, failure } = argumentsOf(args, frame);
            if (failure) {
                if (aborts && failure instanceof cel_failure/* CelFailure */.pZ)
                    throw new cel_failure/* CelAborted */._D(failure);
                if (values.length === args.length && !isSearch)
                    frame.spend(cost.of(values, null));
                return failure;
            }
            if (!cost.needsResult)
                frame.spend(cost.of(values, null));
            const result = attempt(call, values, frame);
            if (cost.needsResult)
                frame.spend(cost.of(values, isFailure(result) ? null : result));
            return result;
        },
    };
};
const sorting = /^list_\w+_sort(?:ByAssociatedKeys)?$/u;
const searches = new Set(['find', 'findAll', 'matches']);
/** The API server looks at all of two arguments, of more only to the first that fails; it counts a call that has all of them. */
const argumentsOf = (args, frame) => {
    const values = [];
    let failure;
    for (const arg of args) {
        const value = arg.run(frame);
        if (isFailure(value))
            failure ??= value;
        values.push(isFailure(value) ? null : value);
        if (failure && args.length > 2)
            break;
    }
    return { values, failure };
};
const attempt = (call, values, frame) => {
    try {
        let read = 0;
        for (const value of values) {
            failOnUnknown(value, frame);
            read += readSteps(value);
        }
        if (read > 0)
            frame.step(read);
        const result = call(values, frame.tick);
        const made = madeSteps(result);
        if (made > 0)
            frame.step(made);
        return result;
    }
    catch (error) {
        if (!(error instanceof cel_failure/* Failure */.HR))
            throw error;
        frame.step(stepsOfFailure);
        return error;
    }
};
/** An error is dearer than a value: it keeps where it was made. */
const stepsOfFailure = 32;
/** Functions look through their texts, and make some anew, whatever they cost in a cluster. */
const readSteps = (value) => (typeof value === 'string' && value.length > 64 ? value.length / 64 : 0);
/** Versions, images, quantities: each is read from a text. */
const stepsOfOpaque = 16;
const madeSteps = (value) => {
    if (typeof value === 'string')
        return value.length > 64 ? value.length / 8 : 0;
    if (value instanceof cel_values/* Opaque */.GV)
        return stepsOfOpaque;
    return (0,cel_values/* isList */.Lv)(value) ? value.length / 4 : 0;
};
/** A function that is given a list with something unknown in it has no answer. */
const failOnUnknown = (value, { bindings }) => {
    if (!bindings.hasUnknowns || !(0,cel_values/* isList */.Lv)(value))
        return;
    for (const item of value)
        if (item instanceof cel_values/* Unknown */.$r)
            item.equals();
};
const callOf = (fn, candidates) => {
    const [first] = candidates;
    if (first && operators/* dynamicOperators */.Fj.has(fn))
        return first.call;
    const tests = candidates.map(one => ({ one, types: one.args }));
    return (args, tick) => {
        const found = tests.find(({ types }) => types.length === args.length && types.every((type, index) => isOf(type, args[index] ?? null)));
        if (!found)
            throw (0,cel_failure/* noSuchOverload */.vQ)(fn);
        return found.one.call(args, tick);
    };
};
/** Whether a value may be an argument of a type; of lists and maps the first element decides, as in cel-go. */
const isOf = (type, value) => {
    switch (type.kind) {
        case 'dyn':
        case 'param':
        case 'error':
            return true;
        case 'null':
            return value === null;
        case 'bool':
            return typeof value === 'boolean';
        case 'int':
            return typeof value === 'bigint';
        case 'uint':
            return value instanceof cel_values/* Uint */.Fg;
        case 'double':
            return typeof value === 'number';
        case 'string':
            return typeof value === 'string';
        case 'bytes':
            return value instanceof Uint8Array;
        case 'timestamp':
            return value instanceof cel_values/* Timestamp */.Dc;
        case 'duration':
            return value instanceof cel_values/* Duration */.dw;
        case 'type':
            return value instanceof cel_values/* TypeValue */.Uu;
        case 'list':
            return (0,cel_values/* isList */.Lv)(value) && (value[0] === undefined || isOf(type.parameters[0] ?? type, value[0]));
        case 'map':
            return value instanceof cel_values/* CelMap */.Zf && isMapOf(type, value);
        case 'opaque':
            return value instanceof cel_values/* Optional */.Xx;
        case 'struct':
            return value instanceof cel_values/* Opaque */.GV && value.typeName === type.name;
    }
};
const isMapOf = ({ parameters: [key, item] }, map) => {
    for (const [name, value] of map.entries())
        return (!key || isOf(key, name)) && (!item || isOf(item, value));
    return true;
};

// EXTERNAL MODULE: ./build/org-rules/cel/functions/conversions.js
var conversions = __webpack_require__(79091);
;// CONCATENATED MODULE: ./build/org-rules/cel/plan.js












/** Makes a checked expression ready to run. @throws SyntaxProblem when a constant part of it fails. */
const planCel = (expr, environment) => new Planner(environment).plan(expr);
const constant = (value) => ({ run: () => value, constant: value });
/** A constant that is `undefined` is none: `null` is one. */
const isConstant = (step) => step.constant !== undefined;
class Planner {
    #environment;
    /** Slots of the variables of loops, the innermost last. */
    #slots = [];
    constructor(environment) {
        this.#environment = environment;
    }
    plan(expr) {
        switch (expr.kind) {
            case 'literal':
                return constant(expr.value);
            case 'ident':
                return this.#chain(expr);
            case 'select':
                return expr.name === undefined ? this.#chain(expr) : this.#name(expr.name);
            case 'call':
                return this.#call(expr);
            case 'list':
                return this.#list(expr);
            case 'map':
                return this.#map(expr);
            case 'comprehension':
                return this.#loop(expr);
            case 'struct':
                return this.#struct(expr);
        }
    }
    /** A field that is not known leaves the others known: what is written with it says so where it is read. */
    #struct({ name, fields }) {
        const typeName = name.replace(/^\./u, '');
        const parts = fields.map(({ field, value, optional }) => ({ field, optional, step: this.plan(value) }));
        const build = (frame) => {
            const made = new Map();
            for (const { field, optional, step } of parts) {
                const value = step.run(frame);
                if (value instanceof cel_failure/* CelUnknown */.Zn)
                    made.set(field, new cel_values/* Unknown */.$r(value.message));
                else if (isFailure(value))
                    return value;
                else if (!optional)
                    made.set(field, value);
                else if (!(value instanceof cel_values/* Optional */.Xx))
                    return new cel_failure/* CelFailure */.pZ('argument', 'cannot initialize optional entry from non-optional value');
                else if (value.value !== undefined)
                    made.set(field, value.value);
            }
            return new patch_types/* PatchValue */.K(typeName, made);
        };
        return { run: frame => spending(frame, structCost, build(frame)) };
    }
    /** A name, or a selection from something. */
    #chain(expr) {
        const links = [];
        let base = expr;
        let test;
        for (;;) {
            if (base.kind === 'select' && base.name === undefined) {
                if (base.testOnly && base !== expr)
                    break;
                if (base.testOnly)
                    test = base;
                else
                    links.unshift({ key: constant(base.field), optional: false });
                base = base.operand;
                continue;
            }
            const [operand, key] = base.kind === 'call' ? base.args : [];
            if (base.kind !== 'call' || !operand || !key || !indexing.has(base.fn))
                break;
            links.unshift({ key: this.plan(key), optional: base.fn !== '_[_]' });
            base = operand;
        }
        return this.#chainStep(base, links, test);
    }
    #chainStep(base, links, test) {
        const named = base.kind === 'ident' ? this.#name(base.name) : undefined;
        if (named && isConstant(named) && links.length === 0 && !test)
            return named;
        const start = named ?? this.plan(base);
        const isTernary = base.kind === 'call' && base.fn === '_?_:_';
        const begin = start.asBranch ?? start.run;
        const follow = (frame) => followLinks(frame, begin(frame), links);
        if (test)
            return { run: frame => testField(frame, begin(frame), links, test.field) };
        if (isTernary)
            return { run: follow, asBranch: follow };
        return {
            run: frame => {
                const outcome = follow(frame);
                frame.spend(1);
                return outcome;
            },
            asBranch: follow,
        };
    }
    #name(name) {
        const slot = this.#slots.lastIndexOf(name);
        if (slot !== -1)
            return { run: frame => known(frame.slots[slot] ?? null) };
        const bare = name.replace(/^\./u, '');
        if (bare === 'variables')
            return { run: () => variablesMark };
        if (cel_environment/* typeNames */.DK.has(bare)) {
            const type = typeConstant(bare);
            return { ...type, run: frame => frame.bindings.values.get(bare) ?? type.run(frame) };
        }
        return {
            run: frame => {
                const value = frame.bindings.values.get(bare);
                return value === undefined ? new cel_failure/* CelFailure */.pZ('no-such-key', `no such attribute(s): ${bare}`) : known(value);
            },
        };
    }
    #call(expr) {
        if (indexing.has(expr.fn))
            return this.#chain(expr);
        const args = [...(expr.target && expr.qualified === undefined ? [expr.target] : []), ...expr.args].map(arg => this.plan(arg));
        const [first, second, third] = args;
        if (first && second && third && expr.fn === '_?_:_')
            return ternary(first, second, third);
        if (first && second && expr.fn === '_&&_')
            return logic(first, second, false);
        if (first && second && expr.fn === '_||_')
            return logic(first, second, true);
        if (first && expr.fn === '@not_strictly_false')
            return notStrictlyFalse(first);
        if (first && second && (expr.fn === 'or' || expr.fn === 'orValue'))
            return orElse(first, second, expr.fn === 'orValue', this.#environment.orValueOfAnything);
        return this.#functionCall(expr, args);
    }
    #functionCall(expr, args) {
        const fn = expr.qualified ?? expr.fn.replace(/^\./u, '');
        const candidates = (this.#environment.functions.get(fn) ?? []).filter(({ id }) => expr.overloads?.includes(id));
        const [first, second] = args;
        if (fn === '@in' && first && second && expr.overloads?.join() === 'in_list' && isConstant(second)) {
            const member = membership(first, second.constant);
            if (member)
                return member;
        }
        if ((fn === 'find' || fn === 'findAll' || fn === 'matches') && second && isConstant(second))
            checkPattern(second.constant, expr.at);
        const step = planCall(fn, candidates, args);
        if (first && args.length === 1 && isConstant(first) && conversions/* conversionNames */.LC.has(fn))
            return folded(step, expr.at);
        return step;
    }
    #list({ elements, optional }) {
        const items = elements.map(element => this.plan(element));
        const build = (frame) => {
            const list = [];
            for (const [index, item] of items.entries()) {
                const value = item.run(frame);
                if (isFailure(value))
                    return value;
                if (!optional.has(index))
                    list.push(value);
                else if (!(value instanceof cel_values/* Optional */.Xx))
                    return new cel_failure/* CelFailure */.pZ('argument', 'cannot initialize optional list element from non-optional value');
                else if (value.value !== undefined)
                    list.push(value.value);
            }
            return list;
        };
        if (optional.size === 0 && items.every(isConstant))
            return constant(items.map(item => item.constant ?? null));
        return { run: frame => spending(frame, listCost, build(frame)) };
    }
    #map({ entries }) {
        const parts = entries.map(({ key, value, optional }) => ({ key: this.plan(key), value: this.plan(value), optional }));
        const build = (frame) => {
            const found = [];
            for (const { key, value, optional } of parts) {
                const [name, item] = [key.run(frame), value.run(frame)];
                if (isFailure(name))
                    return name;
                if (isFailure(item))
                    return item;
                if (!optional)
                    found.push([name, item]);
                else if (!(item instanceof cel_values/* Optional */.Xx))
                    return new cel_failure/* CelFailure */.pZ('argument', 'cannot initialize optional entry from non-optional value');
                else if (item.value !== undefined)
                    found.push([name, item.value]);
            }
            return cel_values/* CelMap */.Zf.of(found) ?? new cel_failure/* CelFailure */.pZ('bad-key-type', 'unsupported key type');
        };
        if (parts.every(({ key, value, optional }) => isConstant(key) && isConstant(value) && !optional)) {
            const made = cel_values/* CelMap */.Zf.of(parts.map(({ key, value }) => [key.constant ?? null, value.constant ?? null]));
            if (made)
                return constant(made);
        }
        return { run: frame => spending(frame, mapCost, build(frame)) };
    }
    #loop(expr) {
        const [range, initial] = [this.plan(expr.range), this.plan(expr.initial)];
        const gathered = this.#slots.push(expr.accumulator) - 1;
        const first = this.#slots.push(expr.variable) - 1;
        const second = expr.second === undefined ? undefined : this.#slots.push(expr.second) - 1;
        const condition = this.plan(expr.condition);
        const step = this.#gatheringStep(expr, gathered) ?? this.plan(expr.step).run;
        this.#slots.length = first;
        const result = this.plan(expr.result);
        this.#slots.length = gathered;
        // A list that is gathered is this loop's own until it is done.
        const begin = expr.initial.kind === 'list' && expr.accumulator === '@result' ? () => [] : initial.run;
        const enter = (frame, key, value) => {
            frame.step(stepsOfPart);
            frame.slots[first] = second === undefined ? value : key;
            if (second !== undefined)
                frame.slots[second] = value;
        };
        const run = (frame) => {
            const values = range.run(frame);
            if (isFailure(values))
                return values;
            const items = itemsOf(values, second !== undefined);
            if (isNoItems(items))
                return items;
            frame.slots[gathered] = begin(frame);
            for (const [index, [key, value]] of items.entries()) {
                enter(frame, key, value);
                if ((0,cel_values/* isList */.Lv)(values))
                    frame.note(values, index);
                if (condition.run(frame) === false)
                    break;
                frame.slots[gathered] = step(frame);
            }
            const outcome = result.run(frame);
            // That none was found rests on all of them.
            if (expr.macro === 'exists' && outcome === false)
                frame.note(values);
            return outcome;
        };
        return { run };
    }
    /** `gathered + [x]`, also under a condition, puts `x` at the end of the list: copying it would take time by the square of its length. */
    #gatheringStep(expr, slot) {
        if (expr.initial.kind !== 'list' || expr.accumulator !== '@result')
            return undefined;
        const { step } = expr;
        if (step.kind !== 'call')
            return undefined;
        const [test, append] = step.fn === '_?_:_' ? step.args : [undefined, step];
        const [, list] = append?.kind === 'call' && append.fn === '_+_' ? append.args : [];
        if (list?.kind !== 'list')
            return undefined;
        const item = this.#list(list);
        const push = (frame) => {
            frame.spend(1);
            const [before, added] = [frame.slots[slot] ?? null, item.run(frame)];
            frame.spend(1);
            if (isFailure(before))
                return before;
            if (isFailure(added))
                return added;
            if (isGathered(before) && (0,cel_values/* isList */.Lv)(added))
                (0,append_all/* appendAll */.u)(before, added);
            return before;
        };
        if (!test)
            return push;
        const asked = this.plan(test);
        return frame => {
            const answer = asked.run(frame);
            if (answer === true)
                return push(frame);
            if (isFailure(answer))
                return answer;
            return answer === false ? (frame.slots[slot] ?? null) : (0,cel_failure/* noSuchOverload */.vQ)();
        };
    }
}
const isGathered = (list) => Array.isArray(list);
const isNoItems = (items) => !Array.isArray(items);
const indexing = new Set(['_[_]', '_[?_]', '_?._']);
/** Stands for `variables` until one of them is selected. */
const variablesMark = new cel_values/* TypeValue */.Uu('kubernetes.variables');
const typeConstant = (name) => constant(new cel_values/* TypeValue */.Uu(name));
const spending = (frame, cost, outcome) => {
    frame.spend(cost);
    return outcome;
};
const followLinks = (frame, start, links) => {
    if (isFailure(start) || links.length === 0)
        return start;
    let [value, optional] = [start, false];
    if (start instanceof cel_values/* Optional */.Xx) {
        if (start.value === undefined)
            return start;
        [value, optional] = [start.value, true];
    }
    for (const link of links) {
        optional ||= link.optional;
        const key = link.key.run(frame);
        if (isFailure(key))
            return key;
        const part = plan_select(frame, value, key);
        if (part === undefined && optional)
            return cel_values/* Optional */.Xx.none;
        if (isConstant(link.key))
            frame.spend(1);
        if (part === undefined)
            return absent(value, key);
        const read = known(part);
        if (isFailure(read))
            return read;
        value = read;
    }
    return optional ? new cel_values/* Optional */.Xx(value) : value;
};
const plan_select = (frame, value, key) => {
    if (value === variablesMark)
        return frame.bindings.variables?.field((0,cel_values/* shortText */.os)(key));
    if (frame.bindings.places)
        frame.note(value, typeof key === 'string' ? key : typeof key === 'bigint' ? Number(key) : (0,cel_values/* shortText */.os)(key));
    return partOf(value, key);
};
/** `has(x.field)`: false for what is absent, and for what has no fields. */
const testField = (frame, start, links, field) => {
    const found = followLinks(frame, start, links);
    if (isFailure(found))
        return found;
    const value = found instanceof cel_values/* Optional */.Xx ? found.value : found;
    if (value === undefined)
        return false;
    const part = plan_select(frame, value, field);
    if (part !== undefined || !(found instanceof cel_values/* Optional */.Xx))
        frame.spend(1);
    return part !== undefined && isFailure(part) ? part : part !== undefined;
};
const ternary = (condition, yes, no) => {
    const [onYes, onNo] = [yes.asBranch ?? yes.run, no.asBranch ?? no.run];
    const run = (frame) => {
        const asked = condition.run(frame);
        if (asked === true)
            return onYes(frame);
        if (asked === false)
            return onNo(frame);
        return isFailure(asked) ? asked : (0,cel_failure/* noSuchOverload */.vQ)();
    };
    return { run, asBranch: run };
};
/** `&&` and `||`: one side decides alone, whatever the other one is; what is not known is stronger than an error. */
const logic = (left, right, decides) => ({
    run: frame => {
        const first = left.run(frame);
        if (first === decides)
            return decides;
        const second = right.run(frame);
        if (second === decides)
            return decides;
        if (typeof first === 'boolean' && typeof second === 'boolean')
            return !decides;
        return stronger(first, second);
    },
});
const stronger = (first, second) => {
    const failures = [first, second].flatMap(one => (typeof one === 'boolean' ? [] : [isFailure(one) ? one : (0,cel_failure/* noSuchOverload */.vQ)()]));
    return failures.find(one => !(one instanceof cel_failure/* CelFailure */.pZ)) ?? failures[0] ?? (0,cel_failure/* noSuchOverload */.vQ)();
};
const notStrictlyFalse = (arg) => ({
    run: frame => {
        const value = arg.run(frame);
        frame.spend(1);
        return value !== false;
    },
});
const orElse = (left, right, bare, ofAnything) => ({
    run: frame => {
        const value = left.run(frame);
        if (isFailure(value))
            return value;
        if (!(value instanceof cel_values/* Optional */.Xx))
            return bare && ofAnything ? value : (0,cel_failure/* noSuchOverload */.vQ)();
        if (value.value === undefined)
            return right.run(frame);
        return bare ? value.value : value;
    },
});
/** `x in ['a', 'b']` of constants: a look-up, which costs nothing. Undefined for elements that are no simple values. */
const membership = (item, list) => {
    if (!(0,cel_values/* isList */.Lv)(list))
        return undefined;
    if (list.length === 0)
        return constant(false);
    if (list.some(one => one === null || (typeof one === 'object' && (0,cel_values/* typeNameOf */.BR)(one) !== 'uint')))
        return undefined;
    const members = cel_values/* CelMap */.Zf.of(list.map(one => [one, true]));
    return (members && {
        run: frame => {
            const value = item.run(frame);
            return isFailure(value) ? value : members.get(value) !== undefined;
        },
    });
};
const checkPattern = (pattern, at) => {
    const compiled = typeof pattern === 'string' ? (0,regexes/* compilePattern */.E)(pattern) : undefined;
    if (compiled instanceof cel_failure/* CelFailure */.pZ)
        throw new problem/* SyntaxProblem */.b(`program instantiation failed: ${compiled.message}`, at, 'constant-folding');
};
/** Conversions of constants are made once. */
const folded = (step, at) => {
    const value = step.run(frameless());
    if (isFailure(value))
        throw new problem/* SyntaxProblem */.b(`program instantiation failed: ${value.message}`, at, 'constant-folding');
    return constant(value);
};
const itemsOf = (values, byKey) => {
    if ((0,cel_values/* isList */.Lv)(values))
        return values.map((value, index) => [byKey ? BigInt(index) : null, value]);
    if (values instanceof cel_values/* CelMap */.Zf)
        return byKey ? [...values.entries()] : [...values.keys()].map(key => [null, key]);
    return new cel_failure/* CelFailure */.pZ('argument', `got '${(0,cel_values/* typeNameOf */.BR)(values)}', expected iterable type`);
};

;// CONCATENATED MODULE: ./build/org-rules/cel/compile.js










/** What one expression may cost in Kubernetes. */
const costLimit = 1_000_000;
/** Compiles an expression as admission does. With `wanted` its static type has to be just that. */
const compileCel = (source, scope, wanted) => {
    try {
        const environment = (0,cel_environment/* celEnvironment */.Ih)(scope.minor, scope.dialect, scope.makesPatches);
        const expr = (0,parser/* parseCel */.W)(source, environment.macros);
        const { type, problems } = checkCel(expr, declarationsOf(scope, environment));
        if (problems.length > 0)
            return { problems };
        const literals = literalProblems(expr, environment.checksLiterals);
        if (literals.length > 0)
            return { problems: literals };
        if (wanted && !(0,cel_types/* isSameType */.LE)(type, wanted))
            return {
                problems: [{ problemClass: 'result-type', message: `must evaluate to ${(0,cel_types/* typeText */.wQ)(wanted)} but got ${(0,cel_types/* typeText */.wQ)(type)}`, at: 0 }],
            };
        const step = planCel(expr, environment);
        return { program: { source, type, evaluate: (bindings, limits) => evaluate(step, bindings, limits) } };
    }
    catch (error) {
        if (error instanceof problem/* SyntaxProblem */.b)
            return { problems: [error.problem] };
        throw error;
    }
};
const declarationsOf = (scope, environment) => {
    if (scope.only)
        return { environment, variables: scope.only, fields: cel_environment/* admissionFields */.TQ };
    const variables = new Map([
        ['object', cel_types/* dynType */.Y5],
        ['oldObject', cel_types/* dynType */.Y5],
        ['request', (0,cel_types/* structType */.FA)('kubernetes.AdmissionRequest')],
        ['namespaceObject', (0,cel_types/* structType */.FA)('kubernetes.Namespace')],
    ]);
    if (scope.hasParams)
        variables.set('params', cel_types/* dynType */.Y5);
    if (scope.hasAuthorizer) {
        variables.set('authorizer', (0,cel_types/* structType */.FA)('kubernetes.authorization.Authorizer'));
        variables.set('authorizer.requestResource', (0,cel_types/* structType */.FA)('kubernetes.authorization.ResourceCheck'));
    }
    if (scope.dialect === 'kyverno-images') {
        variables.set('images', (0,cel_types/* mapType */.H$)(cel_types/* stringType */.WO, (0,cel_types/* listType */.Vc)(cel_types/* stringType */.WO)));
        variables.set('attestors', (0,cel_types/* mapType */.H$)(cel_types/* stringType */.WO, cel_types/* dynType */.Y5));
        variables.set('attestations', (0,cel_types/* mapType */.H$)(cel_types/* stringType */.WO, cel_types/* stringType */.WO));
    }
    if (scope.dialect !== undefined && scope.dialect !== 'kubernetes') {
        for (const [name, { type }] of kyverno/* kyvernoContexts */.DZ)
            variables.set(name, (0,cel_types/* structType */.FA)(type));
        variables.set('exceptions', (0,cel_types/* structType */.FA)('kyverno.Exceptions'));
    }
    let fields = cel_environment/* admissionFields */.TQ;
    if (scope.variables) {
        variables.set('variables', (0,cel_types/* structType */.FA)('kubernetes.variables'));
        fields = new Map([...cel_environment/* admissionFields */.TQ, ['kubernetes.variables', scope.variables]]);
    }
    return { environment, variables, fields };
};
const evaluate = (step, bindings, limits) => {
    if (limits.isOutOfTime(0))
        return { exceeded: 'time', cost: 0, read: undefined };
    const frame = new Frame(bindings, limits.cost, limits.isOutOfTime);
    try {
        const outcome = step.run(frame);
        return { outcome, cost: frame.cost, read: frame.read };
    }
    catch (error) {
        if (error instanceof cel_failure/* CostExceeded */.d6)
            return { exceeded: 'cost', cost: frame.cost, read: frame.read };
        if (error instanceof cel_failure/* CelAborted */._D)
            return { outcome: error.failure, cost: frame.cost, read: frame.read };
        if (error instanceof cel_failure/* TimeExceeded */.Zy)
            return { exceeded: 'time', cost: frame.cost, read: frame.read };
        throw error;
    }
    finally {
        frame.end();
    }
};


/***/ }),

/***/ 94596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TQ: () => (/* binding */ admissionFields),
  Ih: () => (/* binding */ celEnvironment),
  WM: () => (/* binding */ newestMinor),
  DK: () => (/* binding */ typeNames)
});

// EXTERNAL MODULE: ./build/org-rules/cel/functions/authorizer.js
var authorizer = __webpack_require__(70207);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/conversions.js
var conversions = __webpack_require__(79091);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/formats.js
var formats = __webpack_require__(41826);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/kyverno.js + 1 modules
var kyverno = __webpack_require__(13538);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var failure = __webpack_require__(62);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var values = __webpack_require__(90788);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/operators.js
var operators = __webpack_require__(17779);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/overload.js
var overload = __webpack_require__(22290);
;// CONCATENATED MODULE: ./build/org-rules/cel/functions/lists.js




const comparable = ['int', 'uint', 'double', 'bool', 'duration', 'timestamp', 'string', 'bytes'];
const listOf = (value) => {
    if (value === undefined || !(0,values/* isList */.Lv)(value))
        throw (0,failure/* noSuchOverload */.vQ)();
    return value;
};
const order = (a, b) => {
    const found = (0,values/* compareValues */.ck)(a, b);
    if (found === undefined)
        throw (0,failure/* noSuchOverload */.vQ)();
    return found === 'unordered' ? 0 : found;
};
const isSorted = ([value]) => {
    const list = listOf(value);
    if (list.some(item => !(0,values/* isComparable */.n9)(item)))
        throw (0,failure/* noSuchOverload */.vQ)();
    return list.every((item, index) => index === 0 || order(list[index - 1] ?? null, item) <= 0);
};
const best = (name, sign) => ([value]) => {
    let found;
    for (const item of listOf(value)) {
        if (!(0,values/* isComparable */.n9)(item))
            throw (0,failure/* noSuchOverload */.vQ)();
        if (found === undefined || order(item, found) * sign > 0)
            found = item;
    }
    if (found === undefined)
        throw new failure/* CelFailure */.pZ('argument', `${name} called on empty list`);
    return found;
};
const sum = (zero) => ([value], tick) => listOf(value).reduce((total, item) => (0,operators/* add */.WQ)([total, item], tick), zero);
const indexOf = ([value, item = null], tick) => BigInt(listOf(value).findIndex(one => (0,values/* areEqual */.t7)(one, item, tick)));
const lastIndexOf = ([value, item = null], tick) => BigInt(listOf(value).findLastIndex(one => (0,values/* areEqual */.t7)(one, item, tick)));
const includes = ([value = null, item = null], tick) => (0,values/* isList */.Lv)(value) ? value.some(one => (0,values/* areEqual */.t7)(one, item, tick)) : (0,values/* areEqual */.t7)(value, item, tick);
const slice = ([value, from, to]) => {
    const list = listOf(value);
    if (typeof from !== 'bigint' || typeof to !== 'bigint')
        throw (0,failure/* noSuchOverload */.vQ)();
    if (from < 0n || to < 0n || from > to || to > BigInt(list.length))
        throw new failure/* CelFailure */.pZ('argument', `cannot slice(${from}, ${to})`);
    return list.slice(Number(from), Number(to));
};
const flatten = (list, depth, tick) => {
    tick();
    return list.flatMap(item => ((0,values/* isList */.Lv)(item) && depth > 0n ? flatten(item, depth - 1n, tick) : [item]));
};
const flattenBy = ([value, depth = 1n], tick) => {
    if (typeof depth !== 'bigint')
        throw (0,failure/* noSuchOverload */.vQ)();
    if (depth < 0n)
        throw new failure/* CelFailure */.pZ('argument', 'level must be non-negative');
    return flatten(listOf(value), depth, tick);
};
const sortBy = ([value, keyed], tick) => {
    const [list, keys] = [listOf(value), listOf(keyed)];
    const [first] = keys;
    if (first === undefined)
        return list;
    if (!(0,values/* isComparable */.n9)(first))
        throw new failure/* CelFailure */.pZ('argument', 'list elements must be comparable');
    const type = (0,values/* typeNameOf */.BR)(first);
    if (keys.some(key => (0,values/* typeNameOf */.BR)(key) !== type))
        throw new failure/* CelFailure */.pZ('argument', 'list elements must have the same type');
    const byKey = list.map((item, index) => ({ item, key: keys[index] ?? null }));
    return byKey
        .toSorted((a, b) => {
        tick();
        return order(a.key, b.key);
    })
        .map(({ item }) => item);
};
const distinct = ([value], tick) => {
    const unique = [];
    for (const item of listOf(value))
        if (!unique.some(one => (0,values/* areEqual */.t7)(one, item, tick)))
            unique.push(item);
    return unique;
};
const range = ([count], tick) => {
    if (typeof count !== 'bigint')
        throw (0,failure/* noSuchOverload */.vQ)();
    if (count < 0n)
        throw new failure/* CelFailure */.pZ('argument', `lists.range: size must be non-negative, got ${count}`);
    tick(Number(count) / 2);
    return Array.from({ length: Number(count) }, (_, index) => BigInt(index));
};
const containsAll = (list, wanted, tick) => wanted.every(item => list.some(one => (0,values/* areEqual */.t7)(one, item, tick)));
/** `cel.@mapInsert`, which `transformMap` and `transformMapEntry` are made of. */
const insert = (entries, map, tick) => {
    tick(map.size);
    const all = [...map.entries()];
    for (const [key, value] of entries) {
        if (map.get(key) !== undefined)
            throw new failure/* CelFailure */.pZ('argument', `insert failed: key ${(0,values/* shortText */.os)(key)} already exists`);
        all.push([key, value]);
    }
    const made = values/* CelMap */.Zf.of(all);
    if (made === undefined)
        throw new failure/* CelFailure */.pZ('bad-key-type', 'unsupported key type');
    return made;
};
const insertKey = ([map, key = null, value = null], tick) => {
    if (!(map instanceof values/* CelMap */.Zf))
        throw (0,failure/* noSuchOverload */.vQ)();
    return insert([[key, value]], map, tick);
};
const insertMap = ([map, other], tick) => {
    if (!(map instanceof values/* CelMap */.Zf && other instanceof values/* CelMap */.Zf))
        throw (0,failure/* noSuchOverload */.vQ)();
    return insert(other.entries(), map, tick);
};
const sums = [
    ['int', 0n],
    ['uint', new values/* Uint */.Fg(0n)],
    ['double', 0],
    ['duration', new values/* Duration */.dw(0n)],
];
const listFunctions = [
    ...comparable.flatMap(type => [
        (0,overload/* overload */.d)(`list_${type}_is_sorted_bool`, `list(${type}).isSorted() -> bool`, isSorted),
        (0,overload/* overload */.d)(`list_${type}_max_${type}`, `list(${type}).max() -> ${type}`, best('max', 1)),
        (0,overload/* overload */.d)(`list_${type}_min_${type}`, `list(${type}).min() -> ${type}`, best('min', -1)),
    ]),
    ...sums.map(([type, zero]) => (0,overload/* overload */.d)(`list_${type}_sum_${type}`, `list(${type}).sum() -> ${type}`, sum(zero))),
    (0,overload/* overload */.d)('list_a_index_of_int', 'list(A).indexOf(A) -> int', indexOf),
    (0,overload/* overload */.d)('list_a_last_index_of_int', 'list(A).lastIndexOf(A) -> int', lastIndexOf),
    (0,overload/* overload */.d)('list_includes_dyn_dyn', 'dyn.includes(dyn) -> bool', includes, 37),
    (0,overload/* overload */.d)('list_slice', 'list(A).slice(int, int) -> list(A)', slice, 34),
    (0,overload/* overload */.d)('list_flatten', 'list(list(A)).flatten() -> list(A)', flattenBy, 34),
    (0,overload/* overload */.d)('list_flatten_int', 'list(dyn).flatten(int) -> list(dyn)', flattenBy, 34),
    ...comparable.flatMap(type => [
        (0,overload/* overload */.d)(`list_${type}_sort`, `list(${type}).sort() -> list(${type})`, ([list = null], tick) => sortBy([list, list], tick), 34),
        (0,overload/* overload */.d)(`list_${type}_sortByAssociatedKeys`, `list(A).@sortByAssociatedKeys(list(${type})) -> list(A)`, sortBy, 34),
    ]),
    (0,overload/* overload */.d)('lists_range', '::lists.range(int) -> list(int)', range, 34),
    (0,overload/* overload */.d)('list_reverse', 'list(A).reverse() -> list(A)', ([list]) => listOf(list).toReversed(), 34),
    (0,overload/* overload */.d)('list_distinct', 'list(A).distinct() -> list(A)', distinct, 34),
    (0,overload/* overload */.d)('list_sets_contains_list', '::sets.contains(list(A), list(A)) -> bool', ([a, b], tick) => containsAll(listOf(a), listOf(b), tick), 29),
    (0,overload/* overload */.d)('list_sets_equivalent_list', '::sets.equivalent(list(A), list(A)) -> bool', ([a, b], tick) => containsAll(listOf(a), listOf(b), tick) && containsAll(listOf(b), listOf(a), tick), 29),
    (0,overload/* overload */.d)('list_sets_intersects_list', '::sets.intersects(list(A), list(A)) -> bool', ([a, b], tick) => listOf(a).some(item => listOf(b).some(one => (0,values/* areEqual */.t7)(one, item, tick))), 29),
    (0,overload/* overload */.d)('@mapInsert_map_key_value', '::cel.@mapInsert(map(A, B), A, B) -> map(A, B)', insertKey, 32),
    (0,overload/* overload */.d)('@mapInsert_map_map', '::cel.@mapInsert(map(A, B), map(A, B)) -> map(A, B)', insertMap, 32),
];

// EXTERNAL MODULE: ./build/org-rules/ip-address.js
var ip_address = __webpack_require__(74447);
;// CONCATENATED MODULE: ./build/org-rules/cel/functions/network.js




class Ip extends values/* Opaque */.GV {
    typeName = 'net.IP';
    address;
    size;
    constructor(address) {
        super();
        this.address = address;
        this.size = address.bits / 8;
    }
    equals(other) {
        return other instanceof Ip && other.address.bits === this.address.bits && other.address.value === this.address.value;
    }
}
class Cidr extends values/* Opaque */.GV {
    typeName = 'net.CIDR';
    address;
    prefix;
    size;
    constructor(address, prefix) {
        super();
        this.address = address;
        this.prefix = prefix;
        this.size = Math.ceil(prefix / 8);
    }
    equals(other) {
        return (other instanceof Cidr &&
            other.prefix === this.prefix &&
            other.address.bits === this.address.bits &&
            other.address.value === this.address.value);
    }
}
const isMapped = ({ bits, value }) => bits === 128 && value >> 32n === 0xffffn;
/** As `netip.ParseAddr` does, without zones and IPv4 in IPv6, which Kubernetes refuses. */
const parseAddress = (text) => {
    const address = (0,ip_address/* parseIp */.r)(text);
    return address === undefined || isMapped(address) ? undefined : address;
};
const parseCidr = (text) => {
    const slash = text.lastIndexOf('/');
    const address = slash === -1 ? undefined : parseAddress(text.slice(0, slash));
    const digits = text.slice(slash + 1);
    if (!address || !/^(?:0|[1-9]\d{0,2})$/u.test(digits))
        return undefined;
    return Number(digits) > address.bits ? 'range' : new Cidr(address, Number(digits));
};
const masked = ({ address, prefix }) => {
    const rest = BigInt(address.bits - prefix);
    return new Cidr({ bits: address.bits, value: (address.value >> rest) << rest }, prefix);
};
const contains = (cidr, { bits, value }) => {
    const rest = BigInt(cidr.address.bits - cidr.prefix);
    return cidr.address.bits === bits && cidr.address.value >> rest === value >> rest;
};
const toIp = (value) => {
    if (typeof value !== 'string')
        throw (0,failure/* noSuchOverload */.vQ)();
    const address = parseAddress(value);
    if (!address)
        throw new failure/* CelFailure */.pZ('argument', `IP Address "${value}" parse error during conversion from string`);
    return new Ip(address);
};
const toCidr = (value) => {
    if (typeof value !== 'string')
        throw (0,failure/* noSuchOverload */.vQ)();
    const cidr = parseCidr(value);
    const message = 'network address parse error during conversion from string';
    if (cidr === 'range')
        throw new failure/* CelFailure */.pZ('index-out-of-range', `${message}: prefix length out of range`);
    if (!cidr)
        throw new failure/* CelFailure */.pZ('argument', message);
    return cidr;
};
/** Go answers with a missing overload where the other argument is a text that cannot be read. */
const orNoOverload = (read) => {
    try {
        return read();
    }
    catch {
        throw (0,failure/* noSuchOverload */.vQ)();
    }
};
const ipOf = (value) => {
    if (!(value instanceof Ip))
        throw (0,failure/* noSuchOverload */.vQ)();
    return value;
};
const cidrOf = (value) => {
    if (!(value instanceof Cidr))
        throw (0,failure/* noSuchOverload */.vQ)();
    return value;
};
const inRange = (address, v4, v6) => {
    const range = parseCidr(address.bits === 32 ? v4 : v6);
    return range instanceof Cidr && contains(range, address);
};
const isLoopback = (address) => inRange(address, '127.0.0.0/8', '::1/128');
const isMulticast = (address) => inRange(address, '224.0.0.0/4', 'ff00::/8');
const isLinkLocal = (address) => inRange(address, '169.254.0.0/16', 'fe80::/10');
const isLinkLocalMulticast = ({ bits, value }) => bits === 32
    ? inRange({ bits, value }, '224.0.0.0/24', '::/128')
    : (value >> 112n) % 65536n === ((value >> 112n) & 0xffffn) && ((value >> 112n) & 0xff0fn) === 0xff02n;
const isGlobalUnicast = (address) => address.value !== 0n &&
    !(address.bits === 32 && address.value === 0xffffffffn) &&
    !isLoopback(address) &&
    !isMulticast(address) &&
    !isLinkLocal(address);
const about = (test) => ([value]) => test(ipOf(value).address);
const containsCidr = (a, b) => a.prefix <= b.prefix && contains(a, b.address);
const networkFunctions = [
    (0,overload/* overload */.d)('string_to_ip', 'ip(string) -> net.IP', ([value]) => toIp(value), 30),
    (0,overload/* overload */.d)('is_ip', 'isIP(string) -> bool', ([value]) => typeof value === 'string' && parseAddress(value) !== undefined, 30),
    (0,overload/* overload */.d)('ip_is_canonical', '::ip.isCanonical(string) -> bool', ([value]) => (0,ip_address/* ipText */.F)(toIp(value).address) === value, 30),
    (0,overload/* overload */.d)('ip_family', 'net.IP.family() -> int', ([value]) => (ipOf(value).address.bits === 32 ? 4n : 6n), 30),
    (0,overload/* overload */.d)('ip_is_unspecified', 'net.IP.isUnspecified() -> bool', about(({ value }) => value === 0n), 30),
    (0,overload/* overload */.d)('ip_is_loopback', 'net.IP.isLoopback() -> bool', about(isLoopback), 30),
    (0,overload/* overload */.d)('ip_is_link_local_multicast', 'net.IP.isLinkLocalMulticast() -> bool', about(isLinkLocalMulticast), 30),
    (0,overload/* overload */.d)('ip_is_link_local_unicast', 'net.IP.isLinkLocalUnicast() -> bool', about(isLinkLocal), 30),
    (0,overload/* overload */.d)('ip_is_global_unicast', 'net.IP.isGlobalUnicast() -> bool', about(isGlobalUnicast), 30),
    (0,overload/* overload */.d)('ip_to_string', 'string(net.IP) -> string', ([value = null]) => networkText(value) ?? '', 30),
    (0,overload/* overload */.d)('string_to_cidr', 'cidr(string) -> net.CIDR', ([value]) => toCidr(value), 30),
    (0,overload/* overload */.d)('is_cidr', 'isCIDR(string) -> bool', ([value]) => typeof value === 'string' && parseCidr(value) instanceof Cidr, 30),
    (0,overload/* overload */.d)('cidr_contains_ip_string', 'net.CIDR.containsIP(string) -> bool', ([a, b]) => contains(cidrOf(a), orNoOverload(() => toIp(b)).address), 30),
    (0,overload/* overload */.d)('cidr_contains_ip_ip', 'net.CIDR.containsIP(net.IP) -> bool', ([a, b]) => contains(cidrOf(a), ipOf(b).address), 30),
    (0,overload/* overload */.d)('cidr_contains_cidr_string', 'net.CIDR.containsCIDR(string) -> bool', ([a, b]) => containsCidr(cidrOf(a), toCidr(b)), 30),
    (0,overload/* overload */.d)('cidr_contains_cidr', 'net.CIDR.containsCIDR(net.CIDR) -> bool', ([a, b]) => containsCidr(cidrOf(a), cidrOf(b)), 30),
    (0,overload/* overload */.d)('cidr_ip', 'net.CIDR.ip() -> net.IP', ([value]) => new Ip(cidrOf(value).address), 30),
    (0,overload/* overload */.d)('cidr_prefix_length', 'net.CIDR.prefixLength() -> int', ([value]) => BigInt(cidrOf(value).prefix), 30),
    (0,overload/* overload */.d)('cidr_masked', 'net.CIDR.masked() -> net.CIDR', ([value]) => masked(cidrOf(value)), 30),
    (0,overload/* overload */.d)('cidr_to_string', 'string(net.CIDR) -> string', ([value = null]) => networkText(value) ?? '', 30),
];
/** An address or a network as it is printed; undefined for any other value. */
const networkText = (value) => {
    if (value instanceof Ip)
        return (0,ip_address/* ipText */.F)(value.address);
    return value instanceof Cidr ? `${(0,ip_address/* ipText */.F)(value.address)}/${value.prefix}` : undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/cel/functions/optionals.js



const isZero = (value) => {
    if (value === null || value === '' || value === 0 || value === 0n || value === false)
        return true;
    if ((0,values/* isList */.Lv)(value) || value instanceof values/* CelMap */.Zf || value instanceof Uint8Array)
        return (0,values/* sizeOf */.$d)(value) === 0;
    if (value instanceof values/* Uint */.Fg)
        return value.value === 0n;
    if (value instanceof values/* Duration */.dw || value instanceof values/* Timestamp */.Dc)
        return value.nanos === (value instanceof values/* Duration */.dw ? 0n : firstNanos);
    return value instanceof values/* Optional */.Xx && value.value === undefined;
};
/** Go's zero time: the first of January of the year 1. */
const firstNanos = -62135596800000000000n;
const contentOf = ([optional]) => {
    if (!(optional instanceof values/* Optional */.Xx))
        throw (0,failure/* noSuchOverload */.vQ)();
    if (optional.value === undefined)
        throw new failure/* CelFailure */.pZ('optional-none', 'optional.none() dereference');
    return optional.value;
};
const endOf = (at) => ([list = null]) => {
    if (!(0,values/* isList */.Lv)(list))
        throw (0,failure/* noSuchOverload */.vQ)();
    const found = list.at(at);
    return found === undefined ? values/* Optional */.Xx.none : new values/* Optional */.Xx(found);
};
const unwrap = ([list = null]) => {
    if (!(0,values/* isList */.Lv)(list))
        throw (0,failure/* noSuchOverload */.vQ)();
    return list.flatMap(item => {
        if (!(item instanceof values/* Optional */.Xx))
            throw new failure/* CelFailure */.pZ('argument', 'value is not optional');
        return item.value === undefined ? [] : [item.value];
    });
};
/** `or` and `orValue` look at their second argument only where they need it, which the planner does. */
const lazily = () => {
    throw (0,failure/* noSuchOverload */.vQ)();
};
const optionalFunctions = [
    (0,overload/* overload */.d)('optional_of', '::optional.of(A) -> optional(A)', ([value = null]) => new values/* Optional */.Xx(value), 28),
    (0,overload/* overload */.d)('optional_ofNonZeroValue', '::optional.ofNonZeroValue(A) -> optional(A)', ([value = null]) => (isZero(value) ? values/* Optional */.Xx.none : new values/* Optional */.Xx(value)), 28),
    (0,overload/* overload */.d)('optional_none', '::optional.none() -> optional(A)', () => values/* Optional */.Xx.none, 28),
    (0,overload/* overload */.d)('optional_value', 'optional(A).value() -> A', contentOf, 28),
    (0,overload/* overload */.d)('optional_hasValue', 'optional(A).hasValue() -> bool', ([optional]) => optional instanceof values/* Optional */.Xx && optional.value !== undefined, 28),
    (0,overload/* overload */.d)('optional_or_optional', 'optional(A).or(optional(A)) -> optional(A)', lazily, 28),
    (0,overload/* overload */.d)('optional_orValue_value', 'optional(A).orValue(A) -> A', lazily, 28),
    (0,overload/* overload */.d)('list_first', 'list(A).first() -> optional(A)', endOf(0), 28),
    (0,overload/* overload */.d)('list_last', 'list(A).last() -> optional(A)', endOf(-1), 28),
    (0,overload/* overload */.d)('optional_unwrap', '::optional.unwrap(list(optional(A))) -> list(A)', unwrap, 28),
    (0,overload/* overload */.d)('optional_unwrapOpt', 'list(optional(A)).unwrapOpt() -> list(A)', unwrap, 28),
];

;// CONCATENATED MODULE: ./build/org-rules/cel/functions/patches.js


/** What only expressions have that make a JSON Patch. Source: k8s.io/apiserver, `pkg/cel/library/jsonpatch.go`. */
const patchFunctions = [
    (0,overload/* overload */.d)('string_jsonpatch_escapeKey_string', '::jsonpatch.escapeKey(string) -> string', ([key = null]) => {
        if (typeof key !== 'string')
            throw (0,failure/* noSuchOverload */.vQ)();
        return key.replaceAll('~', '~0').replaceAll('/', '~1');
    }),
];

// EXTERNAL MODULE: ./build/org-rules/cel/functions/quantities.js
var quantities = __webpack_require__(89993);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/regexes.js
var regexes = __webpack_require__(30777);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/semvers.js
var semvers = __webpack_require__(39879);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/format-text.js
var format_text = __webpack_require__(32367);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/go-text.js
var go_text = __webpack_require__(43540);
;// CONCATENATED MODULE: ./build/org-rules/cel/functions/strings.js





/** Longest text that a function makes, in UTF-16 units: no value of a cluster is longer, and `replace` of nothing grows fast. */
const maxText = 4_000_000;
const bounded = (text) => {
    if (text.length > maxText)
        throw new failure/* CelFailure */.pZ('argument', 'text is too long');
    return text;
};
const outOfRange = (index) => new failure/* CelFailure */.pZ('index-out-of-range', `index out of range: ${index}`);
const textAt = (args, index) => {
    const value = args[index];
    return typeof value === 'string' ? value : '';
};
const intAt = (args, index) => {
    const value = args[index];
    return typeof value === 'bigint' ? value : undefined;
};
const charAt = args => {
    const characters = Array.from(textAt(args, 0));
    const index = intAt(args, 1) ?? 0n;
    if (index < 0n || index > BigInt(characters.length))
        throw outOfRange(index);
    return characters[Number(index)] ?? '';
};
/** An index of UTF-16 units as one of characters, and the other way round. */
const charactersBefore = (text, units) => BigInt((0,values/* textSize */.xP)(text.slice(0, units)));
const unitsBefore = (text, characters) => {
    let units = 0;
    for (let done = 0n; done < characters && units < text.length; done += 1n)
        units += (text.codePointAt(units) ?? 0) > 0xff_ff ? 2 : 1;
    return units;
};
const strings_indexOf = args => {
    const [text, wanted, from] = [textAt(args, 0), textAt(args, 1), intAt(args, 2) ?? 0n];
    if (from < 0n)
        throw outOfRange(from);
    const size = BigInt((0,values/* textSize */.xP)(text));
    if (wanted === '')
        return from > size ? size : from;
    if (from >= size)
        return -1n;
    const found = text.indexOf(wanted, unitsBefore(text, from));
    return found === -1 ? -1n : charactersBefore(text, found);
};
const strings_lastIndexOf = args => {
    const [text, wanted, given] = [textAt(args, 0), textAt(args, 1), intAt(args, 2)];
    const size = BigInt((0,values/* textSize */.xP)(text));
    if (given !== undefined && given < 0n)
        throw outOfRange(given);
    if (wanted === '')
        return given === undefined || given > size ? size : given;
    if (given !== undefined && given >= size)
        return -1n;
    if (text.length < wanted.length)
        return -1n;
    const found = text.lastIndexOf(wanted, given === undefined ? text.length : unitsBefore(text, given));
    return found === -1 ? -1n : charactersBefore(text, found);
};
const replace = args => {
    const [text, old, made] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
    const limit = intAt(args, 3);
    if (limit !== undefined && limit < 0n)
        return joined(piecesOf(text, old, undefined), made);
    return joined(piecesOf(text, old, limit), made);
};
const joined = (pieces, between) => {
    bounded(' '.repeat(Math.min(maxText + 1, pieces.length * between.length)));
    return bounded(pieces.join(between));
};
/** What is left between the first `limit` places of a text; the empty text is before each character and at the end. */
const piecesOf = (text, at, limit) => {
    if (at === '') {
        const all = ['', ...Array.from(text), ''];
        if (limit === undefined || limit >= BigInt(all.length - 1))
            return all;
        const count = Number(limit);
        return [...all.slice(0, count), all.slice(count).join('')];
    }
    const pieces = text.split(at);
    if (limit === undefined || limit >= BigInt(pieces.length - 1))
        return pieces;
    const count = Number(limit);
    return [...pieces.slice(0, count), pieces.slice(count).join(at)];
};
const split = args => {
    const [text, at] = [textAt(args, 0), textAt(args, 1)];
    const limit = intAt(args, 2) ?? -1n;
    if (limit === 0n)
        return [];
    const pieces = at === '' ? Array.from(text) : text.split(at);
    if (limit < 0n || limit >= BigInt(pieces.length))
        return pieces;
    const count = Number(limit) - 1;
    return [...pieces.slice(0, count), pieces.slice(count).join(at)];
};
const substring = args => {
    const characters = Array.from(textAt(args, 0));
    const size = BigInt(characters.length);
    const [from, to] = [intAt(args, 1) ?? 0n, intAt(args, 2) ?? size];
    if (from > to && args.length > 2)
        throw new failure/* CelFailure */.pZ('argument', `invalid substring range. start: ${from}, end: ${to}`);
    if (from < 0n || from > size)
        throw outOfRange(from);
    if (to < 0n || to > size)
        throw outOfRange(to);
    return characters.slice(Number(from), Number(to)).join('');
};
const join = ([list = null, between]) => {
    const parts = (0,values/* isList */.Lv)(list) ? list : [];
    const wrong = parts.find(part => typeof part !== 'string');
    if (wrong !== undefined)
        throw new failure/* CelFailure */.pZ('no-such-overload', 'no such overload: join(list, string)');
    return joined(parts.map(String), typeof between === 'string' ? between : '');
};
const asciiCase = (pattern, change) => args => textAt(args, 0).replaceAll(pattern, change);
/** What Go's `unicode.IsSpace` says of a character. */
const trim = args => textAt(args, 0)
    .replace(/^[\s\u0085]+/u, '')
    .replace(/[\s\u0085]+$/u, '');
const found = (has) => args => has(textAt(args, 0), textAt(args, 1));
const stringFunctions = [
    (0,overload/* overload */.d)('contains_string', 'string.contains(string) -> bool', found((text, part) => text.includes(part))),
    (0,overload/* overload */.d)('ends_with_string', 'string.endsWith(string) -> bool', found((text, part) => text.endsWith(part))),
    (0,overload/* overload */.d)('starts_with_string', 'string.startsWith(string) -> bool', found((text, part) => text.startsWith(part))),
    (0,overload/* overload */.d)('string_char_at_int', 'string.charAt(int) -> string', charAt),
    (0,overload/* overload */.d)('string_index_of_string', 'string.indexOf(string) -> int', strings_indexOf),
    (0,overload/* overload */.d)('string_index_of_string_int', 'string.indexOf(string, int) -> int', strings_indexOf),
    (0,overload/* overload */.d)('string_last_index_of_string', 'string.lastIndexOf(string) -> int', strings_lastIndexOf),
    (0,overload/* overload */.d)('string_last_index_of_string_int', 'string.lastIndexOf(string, int) -> int', strings_lastIndexOf),
    (0,overload/* overload */.d)('string_lower_ascii', 'string.lowerAscii() -> string', asciiCase(/[A-Z]+/gu, text => text.toLowerCase())),
    (0,overload/* overload */.d)('string_upper_ascii', 'string.upperAscii() -> string', asciiCase(/[a-z]+/gu, text => text.toUpperCase())),
    (0,overload/* overload */.d)('string_replace_string_string', 'string.replace(string, string) -> string', replace),
    (0,overload/* overload */.d)('string_replace_string_string_int', 'string.replace(string, string, int) -> string', replace),
    (0,overload/* overload */.d)('string_split_string', 'string.split(string) -> list(string)', split),
    (0,overload/* overload */.d)('string_split_string_int', 'string.split(string, int) -> list(string)', split),
    (0,overload/* overload */.d)('string_substring_int', 'string.substring(int) -> string', substring),
    (0,overload/* overload */.d)('string_substring_int_int', 'string.substring(int, int) -> string', substring),
    (0,overload/* overload */.d)('string_trim', 'string.trim() -> string', trim),
    (0,overload/* overload */.d)('list_join', 'list(string).join() -> string', join),
    (0,overload/* overload */.d)('list_join_string', 'list(string).join(string) -> string', join),
    (0,overload/* overload */.d)('string_format', 'string.format(list(dyn)) -> string', ([text = '', args = null], tick) => bounded((0,format_text/* formatText */.v)((0,values/* shortText */.os)(text), (0,values/* isList */.Lv)(args) ? args : [], tick)), 29),
    (0,overload/* overload */.d)('strings_quote', '::strings.quote(string) -> string', args => (0,go_text/* goQuoted */.NN)(textAt(args, 0)), 29),
];

// EXTERNAL MODULE: ./build/org-rules/cel/functions/time.js
var time = __webpack_require__(6561);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/urls.js
var urls = __webpack_require__(89210);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var types = __webpack_require__(98337);
;// CONCATENATED MODULE: ./build/org-rules/cel/environment.js
















const environment_all = [
    ...operators/* operators */.II,
    ...conversions/* conversions */.GX,
    ...time/* timeFunctions */.XH,
    ...stringFunctions,
    ...listFunctions,
    ...optionalFunctions,
    ...regexes/* regexFunctions */.p,
    ...urls/* urlFunctions */.zW,
    ...networkFunctions,
    ...quantities/* quantityFunctions */.hE,
    ...semvers/* semverFunctions */.CX,
    ...formats/* formatFunctions */.x,
    ...authorizer/* authorizerFunctions */.z,
];
/** The newest minor version that the libraries are known of. */
const newestMinor = 37;
const made = new Map();
/** The environment of Kubernetes 1.`minor`, `makesPatches` for what changes objects. That of Kyverno is its own, whichever version the cluster has. */
const celEnvironment = (minor, dialect = 'kubernetes', makesPatches = false) => {
    const isKyverno = dialect !== 'kubernetes';
    const own = isKyverno ? newestMinor : minor;
    const key = `${dialect} ${own} ${makesPatches}`;
    const known = made.get(key);
    if (known)
        return known;
    const functions = environment_all.filter(({ since, until }) => since <= own && own < until);
    const environment = {
        macros: { optionals: own >= 28, twoVariables: own >= 32, sortBy: own >= 34, bindings: isKyverno },
        functions: Map.groupBy(isKyverno
            ? [
                ...functions.filter(({ fn }) => fn !== 'orValue'),
                ...kyverno/* kyvernoFunctions */.oU,
                ...(dialect === 'kyverno-images' ? kyverno/* verifyingFunctions */.N4 : []),
            ]
            : [...functions, ...(makesPatches ? patchFunctions : [])], ({ fn }) => fn),
        orValueOfAnything: isKyverno,
        makesPatches,
        checksLiterals: own >= 29,
    };
    made.set(key, environment);
    return environment;
};
/** Types that have a name of their own in expressions: `type(x) == string`. */
const typeNames = new Map([
    ['bool', types/* boolType */.rf],
    ['bytes', types/* bytesType */.mm],
    ['double', types/* doubleType */.cf],
    ['dyn', types/* dynType */.Y5],
    ['int', types/* intType */.Kj],
    ['list', (0,types/* listType */.Vc)(types/* dynType */.Y5)],
    ['map', (0,types/* mapType */.H$)(types/* dynType */.Y5, types/* dynType */.Y5)],
    ['null_type', types/* nullType */.sJ],
    ['string', types/* stringType */.WO],
    ['type', (0,types/* typeType */.pG)()],
    ['uint', types/* uintType */.R4],
    ['optional_type', (0,types/* opaqueType */.yB)('optional_type', types/* dynType */.Y5)],
    ['google.protobuf.Timestamp', types/* timestampType */.LI],
    ['google.protobuf.Duration', types/* durationType */.vh],
    ['net.IP', (0,types/* structType */.FA)('net.IP')],
    ['net.CIDR', (0,types/* structType */.FA)('net.CIDR')],
]);
const fields = (own) => new Map(Object.entries(own));
const kindOf = (last) => fields({ group: types/* stringType */.WO, version: types/* stringType */.WO, [last]: types/* stringType */.WO });
const texts = (0,types/* mapType */.H$)(types/* stringType */.WO, types/* stringType */.WO);
/** `request` and `namespaceObject`, as admission declares them. */
const admissionFields = new Map([
    ['kubernetes.GroupVersionKind', kindOf('kind')],
    ['kubernetes.GroupVersionResource', kindOf('resource')],
    [
        'kubernetes.UserInfo',
        fields({ username: types/* stringType */.WO, uid: types/* stringType */.WO, groups: (0,types/* listType */.Vc)(types/* stringType */.WO), extra: (0,types/* mapType */.H$)(types/* stringType */.WO, (0,types/* listType */.Vc)(types/* stringType */.WO)) }),
    ],
    [
        'kubernetes.AdmissionRequest',
        fields({
            kind: (0,types/* structType */.FA)('kubernetes.GroupVersionKind'),
            resource: (0,types/* structType */.FA)('kubernetes.GroupVersionResource'),
            subResource: types/* stringType */.WO,
            requestKind: (0,types/* structType */.FA)('kubernetes.GroupVersionKind'),
            requestResource: (0,types/* structType */.FA)('kubernetes.GroupVersionResource'),
            requestSubResource: types/* stringType */.WO,
            name: types/* stringType */.WO,
            namespace: types/* stringType */.WO,
            operation: types/* stringType */.WO,
            userInfo: (0,types/* structType */.FA)('kubernetes.UserInfo'),
            dryRun: types/* boolType */.rf,
            options: types/* dynType */.Y5,
        }),
    ],
    ['kyverno.Exceptions', fields({ allowedImages: (0,types/* listType */.Vc)(types/* stringType */.WO), allowedValues: (0,types/* listType */.Vc)(types/* stringType */.WO) })],
    ['kubernetes.NamespaceSpec', fields({ finalizers: (0,types/* listType */.Vc)(types/* stringType */.WO) })],
    [
        'kubernetes.NamespaceCondition',
        fields({ status: types/* stringType */.WO, type: types/* stringType */.WO, lastTransitionTime: types/* timestampType */.LI, message: types/* stringType */.WO, reason: types/* stringType */.WO }),
    ],
    ['kubernetes.NamespaceStatus', fields({ conditions: (0,types/* listType */.Vc)((0,types/* structType */.FA)('kubernetes.NamespaceCondition')), phase: types/* stringType */.WO })],
    [
        'kubernetes.NamespaceMetadata',
        fields({
            name: types/* stringType */.WO,
            generateName: types/* stringType */.WO,
            namespace: types/* stringType */.WO,
            labels: texts,
            annotations: texts,
            UID: types/* stringType */.WO,
            creationTimestamp: types/* timestampType */.LI,
            deletionGracePeriodSeconds: types/* intType */.Kj,
            deletionTimestamp: types/* timestampType */.LI,
            generation: types/* intType */.Kj,
            resourceVersion: types/* stringType */.WO,
            finalizers: (0,types/* listType */.Vc)(types/* stringType */.WO),
        }),
    ],
    [
        'kubernetes.Namespace',
        fields({
            metadata: (0,types/* structType */.FA)('kubernetes.NamespaceMetadata'),
            spec: (0,types/* structType */.FA)('kubernetes.NamespaceSpec'),
            status: (0,types/* structType */.FA)('kubernetes.NamespaceStatus'),
        }),
    ],
]);


/***/ }),

/***/ 62:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Zn: () => (/* binding */ CelUnknown),
/* harmony export */   Zy: () => (/* binding */ TimeExceeded),
/* harmony export */   _D: () => (/* binding */ CelAborted),
/* harmony export */   d6: () => (/* binding */ CostExceeded),
/* harmony export */   pZ: () => (/* binding */ CelFailure),
/* harmony export */   vQ: () => (/* binding */ noSuchOverload)
/* harmony export */ });
/** No value: an error, or something that is not known here. Functions throw it. */
class Failure extends Error {
}
/** An error of the expression, which `&&`, `||`, `all` and `exists` may absorb. */
class CelFailure extends Failure {
    name = 'CelFailure';
    errorClass;
    constructor(errorClass, message) {
        super(message);
        this.errorClass = errorClass;
    }
}
/** The answer rests on what is not known here; the message is a full sentence. Absorbed like an error, and stronger than one. */
class CelUnknown extends Failure {
    name = 'CelUnknown';
}
/** More than an expression may cost. Thrown through everything: nothing absorbs it. */
class CostExceeded extends Error {
    name = 'CostExceeded';
}
/**
 * An error that ends the evaluation: the API server's own code fails on it, and nothing absorbs it. Thrown through everything. Source: cel-go,
 * ext/lists.go, whose `sort` takes an argument that failed for a list; Kubernetes answers "internal error".
 */
class CelAborted extends Error {
    name = 'CelAborted';
    failure;
    constructor(failure) {
        super(failure.message);
        this.failure = failure;
    }
}
/** More time or memory than an expression may take. Thrown through everything, too. */
class TimeExceeded extends Error {
    name = 'TimeExceeded';
}
const noSuchOverload = (what) => new CelFailure('no-such-overload', what === undefined ? 'no such overload' : `no such overload: ${what}`);


/***/ }),

/***/ 70207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ AuthorizerValue),
/* harmony export */   z: () => (/* binding */ authorizerFunctions)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22290);



/** `authorizer` itself, which is there, though nothing is known of it. */
class AuthorizerValue extends _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Opaque */ .GV {
    typeName = 'kubernetes.authorization.Authorizer';
    equals(other) {
        return other instanceof AuthorizerValue;
    }
}
/** Who may do what is known to the cluster alone, so that nothing of this has an answer. */
const ofTheCluster = () => {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelUnknown */ .Zn('Only the cluster knows what its authorizer allows.');
};
const own = (id, signature, since = 27) => (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)(id, signature, ofTheCluster, since);
const [authorizer, path, group, resource, decision] = ['Authorizer', 'PathCheck', 'GroupCheck', 'ResourceCheck', 'Decision'].map(name => `kubernetes.authorization.${name}`);
const authorizerFunctions = [
    own('authorizer_path', `${authorizer}.path(string) -> ${path}`),
    own('authorizer_group', `${authorizer}.group(string) -> ${group}`),
    own('authorizer_serviceaccount', `${authorizer}.serviceAccount(string, string) -> ${authorizer}`),
    own('groupcheck_resource', `${group}.resource(string) -> ${resource}`),
    own('resourcecheck_subresource', `${resource}.subresource(string) -> ${resource}`),
    own('resourcecheck_namespace', `${resource}.namespace(string) -> ${resource}`),
    own('resourcecheck_name', `${resource}.name(string) -> ${resource}`),
    own('pathcheck_check', `${path}.check(string) -> ${decision}`),
    own('resourcecheck_check', `${resource}.check(string) -> ${decision}`),
    own('decision_errored', `${decision}.errored() -> bool`),
    own('decision_error', `${decision}.error() -> string`),
    own('decision_allowed', `${decision}.allowed() -> bool`),
    own('decision_reason', `${decision}.reason() -> string`),
    own('authorizer_fieldselector', `${resource}.fieldSelector(string) -> ${resource}`, 31),
    own('authorizer_labelselector', `${resource}.labelSelector(string) -> ${resource}`, 31),
];


/***/ }),

/***/ 79091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ conversions),
/* harmony export */   LC: () => (/* binding */ conversionNames),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43540);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17779);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22290);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6561);






const conversion = (from, to) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('conversion', `type conversion error from '${from}' to '${to}'`);
const wholePart = (value, signed) => {
    if (!Number.isFinite(value) || (signed ? value <= -(2 ** 63) || value >= 2 ** 63 : value < 0 || value >= 2 ** 64))
        throw (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .overflow */ .ju)(signed ? 'integer overflow' : 'unsigned integer overflow');
    return BigInt(Math.trunc(value));
};
const digits = /^[+-]?[0-9]{1,40}$/u;
const toInt = ([value = null]) => {
    if (typeof value === 'bigint')
        return value;
    if (typeof value === 'number')
        return wholePart(value, true);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .int64 */ .Gk)(value.value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return value.nanos;
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .secondsOf */ .TM)(value);
    if (typeof value !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const parsed = digits.test(value) ? BigInt(value.replace(/^\+/u, '')) : undefined;
    if (parsed === undefined || BigInt.asIntN(64, parsed) !== parsed)
        throw conversion('string', 'int');
    return parsed;
};
const toUint = ([value = null]) => {
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return value;
    if (typeof value === 'bigint')
        return (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .uint64 */ .VV)(value);
    if (typeof value === 'number')
        return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg(wholePart(value, false));
    if (typeof value !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const parsed = /^[0-9]{1,40}$/u.test(value) ? BigInt(value) : undefined;
    if (parsed === undefined || BigInt.asUintN(64, parsed) !== parsed)
        throw conversion('string', 'uint');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg(parsed);
};
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
const toDouble = ([value = null]) => {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'bigint')
        return Number(value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return Number(value.value);
    if (typeof value !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    if (/^[+-]?inf(?:inity)?$/iu.test(value))
        return value.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (/^nan$/iu.test(value))
        return Number.NaN;
    const parsed = decimal.test(value) ? Number(value) : Number.NaN;
    if (!Number.isFinite(parsed))
        throw conversion('string', 'double');
    return parsed;
};
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A value as `string(x)` writes it; undefined for one that it does not take. */
const textOf = (value) => {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_2__/* .goNumber */ .e$)(value);
    if (typeof value === 'bigint' || typeof value === 'boolean')
        return String(value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return String(value.value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .timestampText */ .Ke)(value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .durationText */ .S5)(value);
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeValue */ .Uu)
        return value.name;
    return value instanceof Uint8Array ? decode(value) : undefined;
};
const decode = (bytes) => {
    try {
        return utf8.decode(bytes);
    }
    catch {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', 'invalid UTF-8 in bytes, cannot convert to string');
    }
};
const toText = ([value = null]) => {
    const text = textOf(value);
    if (text === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)(`string(${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .typeNameOf */ .BR)(value)})`);
    return text;
};
const toBytes = ([value = null]) => {
    if (value instanceof Uint8Array)
        return value;
    if (typeof value !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return new TextEncoder().encode(value);
};
const booleans = new Map([
    ...['1', 't', 'T', 'TRUE', 'true', 'True'].map(text => [text, true]),
    ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map(text => [text, false]),
]);
const toBool = ([value = null]) => {
    if (typeof value === 'boolean')
        return value;
    const parsed = typeof value === 'string' ? booleans.get(value) : undefined;
    if (parsed === undefined)
        throw conversion('string', 'bool');
    return parsed;
};
const size = ([value = null]) => {
    if (typeof value === 'string' || (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) || value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .CelMap */ .Zf || value instanceof Uint8Array)
        return BigInt((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(value));
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)('size');
};
const sized = ['bytes', 'list(A)', 'map(A, B)', 'string'];
/** Conversions between types, and sizes. */
const conversions = [
    ...sized.flatMap(type => {
        const id = `size_${type.replace(/\(.*/u, '')}`;
        return [(0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(id, `size(${type}) -> int`, size), (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${id.replace('size_', '')}_size`, `${type}.size() -> int`, size)];
    }),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('type', 'type(A) -> type(A)', ([value = null]) => new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .TypeValue */ .Uu((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .typeNameOf */ .BR)(value))),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('to_dyn', 'dyn(A) -> dyn', ([value = null]) => value),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('bool_to_bool', 'bool(bool) -> bool', toBool),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('string_to_bool', 'bool(string) -> bool', toBool),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('bytes_to_bytes', 'bytes(bytes) -> bytes', toBytes),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('string_to_bytes', 'bytes(string) -> bytes', toBytes),
    ...['double', 'int', 'string', 'uint'].map(type => (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${type}_to_double`, `double(${type}) -> double`, toDouble)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('duration_to_duration', 'duration(duration) -> duration', ([value = null]) => (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .toDuration */ .Ah)(value)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('string_to_duration', 'duration(string) -> duration', ([value = null]) => (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .toDuration */ .Ah)(value)),
    ...['int', 'double', 'duration', 'string', 'timestamp', 'uint'].map(type => (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${type}_to_int64`, `int(${type}) -> int`, toInt)),
    ...['string', 'bool', 'bytes', 'double', 'duration', 'int', 'timestamp', 'uint'].map(type => (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${type}_to_string`, `string(${type}) -> string`, toText)),
    ...['timestamp', 'int', 'string'].map(type => (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${type}_to_timestamp`, `timestamp(${type}) -> timestamp`, ([value = null]) => (0,_time_js__WEBPACK_IMPORTED_MODULE_5__/* .toTimestamp */ .C)(value))),
    ...['uint', 'double', 'int', 'string'].map(type => (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${type}_to_uint64`, `uint(${type}) -> uint`, toUint)),
];
/** Conversions of constants are made when an expression is compiled. */
const conversionNames = new Set('bool bytes double duration dyn int string timestamp type uint'.split(' '));


/***/ }),

/***/ 32367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ formatPieces),
/* harmony export */   v: () => (/* binding */ formatText)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _conversions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79091);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43540);




/** Longest precision that is printed: an honest one has a few digits. */
const maxPrecision = 1_000;
/** The pieces of a format; `problem` for one that cannot be read, in cel-go's words. */
const formatPieces = (format) => {
    const pieces = [];
    let at = 0;
    for (let mark = format.indexOf('%'); mark !== -1; mark = format.indexOf('%', at)) {
        if (mark > at)
            pieces.push({ plain: format.slice(at, mark) });
        if (format[mark + 1] === '%') {
            pieces.push({ plain: '%' });
            at = mark + 2;
            continue;
        }
        const found = /^(?:\.(\d*))?(.)?/su.exec(format.slice(mark + 1, mark + 20));
        const [whole = '', digits, verb] = found ?? [];
        if (verb === undefined)
            return { pieces, problem: whole === '' ? 'unexpected end of string' : 'could not find end of precision specifier' };
        if (digits === '' || Number(digits ?? 0) > maxPrecision)
            return { pieces, problem: 'error while parsing precision' };
        pieces.push({ verb, precision: digits === undefined ? undefined : Number(digits) });
        if (!'sdfebxXo'.includes(verb))
            return { pieces, problem: `could not parse formatting clause: unrecognized formatting clause "${verb}"` };
        at = mark + 1 + whole.length;
    }
    if (at < format.length)
        pieces.push({ plain: format.slice(at) });
    return { pieces };
};
/** `'%s'.format([\u2026])`. @throws CelFailure */
const formatText = (format, args, tick) => {
    const { pieces, problem } = formatPieces(format);
    let next = 0;
    let text = '';
    for (const piece of pieces) {
        if ('plain' in piece) {
            text += piece.plain;
            continue;
        }
        const value = args[next];
        if (value === undefined)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('index-out-of-range', `index ${next} out of range`);
        next += 1;
        if (problem === undefined || piece !== pieces.at(-1))
            text += clause(piece.verb, piece.precision, value, tick);
    }
    if (problem !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', problem);
    return text;
};
const wrong = (what, value) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', `error during formatting: ${what}, was given ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .typeNameOf */ .BR)(value)}`);
const integerOf = (value) => typeof value === 'bigint' ? value : value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg ? value.value : undefined;
const clause = (verb, precision, value, tick) => {
    switch (verb) {
        case 's':
            return shown(value, tick);
        case 'd':
            return inBase(value, 10, 'decimal clause can only be used on integers');
        case 'o':
            return inBase(value, 8, 'octal clause can only be used on integers');
        case 'b':
            return typeof value === 'boolean' ? String(Number(value)) : inBase(value, 2, 'only integers and bools can be formatted as binary');
        case 'f':
            return fixed(doubleOf(value, 'fixed-point'), precision ?? 6);
        case 'e':
            return scientific(doubleOf(value, 'scientific'), precision ?? 6);
        default:
            return verb === 'X' ? hexadecimal(value).toUpperCase() : hexadecimal(value);
    }
};
const inBase = (value, base, what) => {
    const number = integerOf(value);
    if (number === undefined)
        throw wrong(what, value);
    return number.toString(base);
};
const hexadecimal = (value) => {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    if (bytes instanceof Uint8Array)
        return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    return inBase(value, 16, 'only integers, byte buffers, and strings can be formatted as hex');
};
const doubleOf = (value, what) => {
    if (typeof value === 'number')
        return value;
    const named = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY }[(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shortText */ .os)(value)];
    if (typeof value !== 'string' || named === undefined)
        throw wrong(`${what} clause can only be used on doubles`, value);
    return named;
};
const unfinished = (value) => Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? undefined : value > 0 ? '\u221e' : '-\u221e';
/** As American English writes it, with commas between thousands. */
const fixed = (value, precision) => {
    const special = unfinished(value);
    if (special !== undefined)
        return special;
    const [whole = '', fraction] = exactFixed(value, precision).split('.');
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};
/** Digits behind the point that JavaScript prints. */
const mostDigits = 100;
/** JavaScript's own goes to 100 digits and 1e21, and takes the larger of two that are as near; Go takes the even one. */
const exactFixed = (value, precision) => {
    if (precision < mostDigits && Math.abs(value) < 1e21) {
        const all = value.toFixed(mostDigits);
        const end = all.indexOf('.') + 1 + precision;
        if (!/^50*$/u.test(all.slice(end)))
            return value.toFixed(precision);
        const below = all.slice(0, precision === 0 ? end - 1 : end);
        return /[02468]$/u.test(below) ? below : value.toFixed(precision);
    }
    if (precision <= mostDigits && Math.abs(value) < 1e21)
        return value.toFixed(precision);
    if (Math.abs(value) < 1e21)
        return value.toFixed(mostDigits) + '0'.repeat(precision - mostDigits);
    return BigInt(value).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
};
const superscript = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
/** Always six digits: cel-go gives the precision as the width. */
const scientific = (value, precision) => (unfinished(value) ?? power(value)).padStart(precision);
const power = (value) => {
    const [digits = '', exponent = '0'] = value.toExponential(6).split('e');
    const raised = exponent
        .replace(/^[+-]/u, '')
        .padStart(2, '0')
        .replaceAll(/\d/gu, digit => superscript[Number(digit)] ?? '');
    return `${digits}\u00d710${exponent.startsWith('-') ? '\u207b' : ''}${raised}`;
};
/** What `%s` makes of a value. */
const shown = (value, tick) => {
    if (value === null)
        return 'null';
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return `[${value.map(one => within(one, tick)).join(', ')}]`;
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .CelMap */ .Zf) {
        const entries = [...value.entries()].map(([key, item]) => [within(key, tick), within(item, tick)]);
        return `{${entries
            .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
            .map(([key, item]) => `${key}:${item}`)
            .join(', ')}}`;
    }
    const text = (0,_conversions_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value);
    if (text === undefined)
        throw wrong('string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps', value);
    return text;
};
/** The same of a value in a list or map. */
const within = (value, tick) => {
    tick(typeof value === 'string' ? 8 + value.length / 4 : 8);
    if (typeof value === 'string')
        return (0,_go_text_js__WEBPACK_IMPORTED_MODULE_3__/* .goQuoted */ .NN)(value);
    if (typeof value === 'number')
        return Number.isFinite(value)
            ? `${Object.is(value, -0) ? '-' : ''}${fixed(value, 6).replaceAll(',', '')}`
            : (0,_go_text_js__WEBPACK_IMPORTED_MODULE_3__/* .goQuoted */ .NN)(shown(value, tick));
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return `timestamp(${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_3__/* .goQuoted */ .NN)(shown(value, tick))})`;
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return `duration(${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_3__/* .goQuoted */ .NN)(shown(value, tick))})`;
    return value instanceof Uint8Array ? `b${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_3__/* .goQuoted */ .NN)(shown(value, tick))}` : shown(value, tick);
};


/***/ }),

/***/ 41826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatPattern),
/* harmony export */   x: () => (/* binding */ formatFunctions)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22290);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6561);
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89210);





/** `format.dns1123Label()`: a form that texts may have. */
class Format extends _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Opaque */ .GV {
    typeName = 'kubernetes.NamedFormat';
    name;
    /** What the API server counts a check as: the length of an expression that would do the same. */
    pattern;
    /** What is wrong with a text, in Kubernetes' words. */
    problemsOf;
    constructor(name, pattern, problemsOf) {
        super();
        this.name = name;
        this.pattern = pattern;
        this.problemsOf = problemsOf;
    }
    equals(other) {
        return other instanceof Format && other.name === this.name;
    }
}
const bytesOf = (text) => new TextEncoder().encode(text).length;
const tooLong = (text, most) => (bytesOf(text) > most ? [`must be no more than ${most} bytes`] : []);
/** Made of these characters, and without dashes (dots, underscores) at its ends. */
const isWord = (text, characters, ends) => characters.test(text) && ends.test(text.slice(0, 1)) && ends.test(text.slice(-1));
const isLabel = (text) => isWord(text, /^[-a-z0-9]+$/u, /[a-z0-9]/u);
const isSubdomain = (text) => text.split('.').every(isLabel);
const isName = (text) => isWord(text, /^[-A-Za-z0-9_.]+$/u, /[A-Za-z0-9]/u);
const withPattern = (message, pattern, ...examples) => `${message} (e.g. ${examples.map(example => `'${example}', `).join(' or ')}regex used for validation is '${pattern}')`;
const labelPattern = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const namePattern = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const labelProblems = (text) => {
    const message = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
    if (isLabel(text))
        return tooLong(text, 63);
    const form = isSubdomain(text) ? 'must not contain dots' : withPattern(message, labelPattern, 'my-name', '123-abc');
    return [...tooLong(text, 63), form];
};
const subdomainProblems = (text) => {
    const message = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
    return [
        ...tooLong(text, 253),
        ...(isSubdomain(text) ? [] : [withPattern(message, `${labelPattern}(\\.${labelPattern})*`, 'example.com')]),
    ];
};
const oldLabelProblems = (text) => {
    const message = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
    const fits = isLabel(text) && /^[a-z]/u.test(text);
    return [...tooLong(text, 63), ...(fits ? [] : [withPattern(message, '[a-z]([-a-z0-9]*[a-z0-9])?', 'my-name', 'abc-123')])];
};
const nameForm = withPattern("must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character", namePattern, 'MyName', 'my.name', '123-abc');
const qualifiedProblems = (text) => {
    const parts = text.split('/');
    if (parts.length > 2)
        return [`a valid label key ${nameForm} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
    const name = parts.at(-1) ?? '';
    const [prefix] = parts.length === 2 ? parts : [];
    const ofPrefix = prefix === undefined ? [] : prefix === '' ? ['must be non-empty'] : subdomainProblems(prefix);
    const ofName = [...(name === '' ? ['must be non-empty'] : tooLong(name, 63)), ...(isName(name) ? [] : [nameForm])];
    return [...ofPrefix.map(problem => `prefix part ${problem}`), ...ofName.map(problem => `name part ${problem}`)];
};
const valueProblems = (text) => {
    const message = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
    const fits = text === '' || isName(text);
    return [...tooLong(text, 63), ...(fits ? [] : [withPattern(message, `(${namePattern})?`, 'MyValue', 'my_value', '12345')])];
};
/** What Kubernetes checks of a prefix of a name: a dash at its end may be followed by more. */
const asPrefix = (problemsOf) => (text) => problemsOf(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text);
const orSay = (message, fits) => (text) => fits(text) ? [] : [message];
const isDate = (text) => (0,_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTimestamp */ .EH)(`${text}T00:00:00Z`) !== undefined;
const isDateTime = (text) => {
    const [date = '', time] = text.toLowerCase().split('t');
    const found = /^(\d\d):(\d\d):(\d\d)(?:.\d+)?(?:z|[+-]\d\d:\d\d)$/u.exec(time ?? '');
    return isDate(date) && found !== null && (found[1] ?? '') <= '23' && (found[2] ?? '') <= '59' && (found[3] ?? '') <= '59';
};
const isBase64 = (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
const isUuid = (text) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu.test(text);
const uuidPattern = 72;
const timePattern = 67;
const formats = new Map([
    ['dns1123Label', 'DNS1123Label', 30, labelProblems],
    ['dns1123Subdomain', 'DNS1123Subdomain', 60, subdomainProblems],
    ['dns1035Label', 'DNS1035Label', 30, oldLabelProblems],
    ['qualifiedName', 'QualifiedName', 60, qualifiedProblems],
    ['dns1123LabelPrefix', 'DNS1123LabelPrefix', 30, asPrefix(labelProblems)],
    ['dns1123SubdomainPrefix', 'DNS1123SubdomainPrefix', 60, asPrefix(subdomainProblems)],
    ['dns1035LabelPrefix', 'DNS1035LabelPrefix', 30, asPrefix(oldLabelProblems)],
    ['labelValue', 'LabelValue', 40, valueProblems],
    ['uri', 'URI', 1_103, (text) => ((0,_urls_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRequestUri */ .Hj)(text) ? [] : [`parse "${text}": invalid URI for request`])],
    ['uuid', 'uuid', uuidPattern, orSay('does not match the UUID format', isUuid)],
    ['byte', 'byte', 84, orSay('invalid base64', isBase64)],
    ['date', 'date', timePattern, orSay('invalid date', isDate)],
    ['datetime', 'datetime', timePattern, orSay('invalid datetime', isDateTime)],
].map(([key, name, pattern, problemsOf]) => [key, new Format(name, pattern, problemsOf)]));
const validate = ([format, text]) => {
    if (!(format instanceof Format) || typeof text !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const problems = format.problemsOf(text);
    return problems.length === 0 ? _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Optional */ .Xx.none : new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Optional */ .Xx(problems);
};
const formatFunctions = [
    ...[...formats].map(([key, format]) => (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)(`format.${key}`, `::format.${key}() -> kubernetes.NamedFormat`, () => format, 31)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('format-named', '::format.named(string) -> optional(kubernetes.NamedFormat)', ([name]) => new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Optional */ .Xx(formats.get(typeof name === 'string' ? name : '')), 31),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('format-validate', 'kubernetes.NamedFormat.validate(string) -> optional(list(string))', validate, 31),
];
/** The length of the expression that a check of a format counts as; undefined for any other value. */
const formatPattern = (value) => (value instanceof Format ? value.pattern : undefined);


/***/ }),

/***/ 43540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ goQuoted),
/* harmony export */   e$: () => (/* binding */ goNumber),
/* harmony export */   ku: () => (/* binding */ plainNumber)
/* harmony export */ });
/** A number as Go's `%g` prints it. */
const goNumber = (value) => {
    if (Number.isNaN(value))
        return 'NaN';
    if (!Number.isFinite(value))
        return value > 0 ? '+Inf' : '-Inf';
    if (value === 0)
        return Object.is(value, -0) ? '-0' : '0';
    const [digits = '', exponentText = '0'] = value.toExponential().split('e');
    const exponent = Number(exponentText);
    // Go goes by six digits, however many there are.
    if (exponent >= -4 && exponent < 6)
        return plainNumber(value);
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
};
/** Without an exponent, as Go's `%f` prints it with the fewest digits. */
const plainNumber = (value) => {
    const [digits = '', exponentText = '0'] = Math.abs(value).toExponential().split('e');
    const exponent = Number(exponentText);
    const all = digits.replace('.', '');
    const sign = value < 0 || Object.is(value, -0) ? '-' : '';
    if (exponent < 0)
        return `${sign}0.${'0'.repeat(-exponent - 1)}${all}`;
    const whole = all.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    const rest = all.slice(exponent + 1);
    return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
};
const shortEscapes = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\\': '\\\\',
    '"': '\\"',
};
/** A text in quotes, as Go's `%q` prints it. */
const goQuoted = (text) => {
    let quoted = '';
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        const short = shortEscapes[character];
        if (short !== undefined)
            quoted += short;
        else if (/[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character))
            quoted += character;
        else if (code < 0x80)
            quoted += `\\x${code.toString(16).padStart(2, '0')}`;
        else
            quoted += code > 0xff_ff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    }
    return `"${quoted}"`;
};


/***/ }),

/***/ 13538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DZ: () => (/* binding */ kyvernoContexts),
  oU: () => (/* binding */ kyvernoFunctions),
  N4: () => (/* binding */ verifyingFunctions)
});

// EXTERNAL MODULE: ./build/artifacts/images/image-reference.js
var image_reference = __webpack_require__(72626);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var failure = __webpack_require__(62);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var cel_values = __webpack_require__(90788);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(99954);
// EXTERNAL MODULE: ./build/artifacts/yaml/parse.js + 7 modules
var parse = __webpack_require__(52833);
// EXTERNAL MODULE: ./build/render/functions/regex.js + 1 modules
var regex = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/text/parse-json.js
var parse_json = __webpack_require__(16340);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var fields = __webpack_require__(84466);
// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(54320);
// EXTERNAL MODULE: ./build/org-rules/org-rule.js
var org_rule = __webpack_require__(54576);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/overload.js
var overload = __webpack_require__(22290);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/regexes.js
var regexes = __webpack_require__(30777);
;// CONCATENATED MODULE: ./build/org-rules/cel/functions/kyverno-computed.js












const textAt = (args, index) => {
    const value = args[index];
    if (typeof value !== 'string')
        throw (0,failure/* noSuchOverload */.vQ)();
    return value;
};
/** A step for each eight characters that are looked at or made. */
const pay = (length, tick) => tick(length / 8);
const hashed = (algorithm) => (args, tick) => {
    pay(textAt(args, 0).length, tick);
    return (0,external_node_crypto_.createHash)(algorithm).update(textAt(args, 0)).digest('hex');
};
/** Go reads all numbers of JSON as doubles. */
const asDoubles = (value, tick, depth = 0) => {
    tick(2);
    if (depth > 500)
        throw new failure/* CelFailure */.pZ('argument', 'a text is nested more deeply than is read');
    if (typeof value === 'bigint')
        return Number(value);
    if ((0,fields/* isItems */.Z$)(value))
        return value.map(one => asDoubles(one, tick, depth + 1));
    return (0,fields/* isFields */.Ce)(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asDoubles(one, tick, depth + 1)])) : value;
};
const unmarshal = (args, tick) => {
    const text = textAt(args, 0);
    pay(text.length * 4, tick);
    const json = (0,parse_json/* parseJson */.q)(text);
    if (json === undefined)
        throw new failure/* CelFailure */.pZ('argument', 'invalid JSON');
    return (0,cel_values/* fromJson */.Rf)(asDoubles(json, tick));
};
const yaml = (args, tick) => {
    const text = textAt(args, 0);
    pay(text.length * 40, tick);
    const file = (0,parse/* parseYaml */.hN)((0,source_file/* sourceFile */.s)('value.yaml', text));
    const root = file.documents[0]?.root;
    const value = root === undefined ? null : (0,object_value/* valueOfNode */.dn)(root, tick);
    if (value instanceof org_rule/* UnknownPart */.A || file.notifications.some(({ level }) => level === 'error'))
        throw new failure/* CelFailure */.pZ('argument', 'invalid YAML');
    return (0,cel_values/* fromJson */.Rf)(asDoubles(value, tick));
};
const encode = ([bytes], tick) => {
    if (!(bytes instanceof Uint8Array))
        throw (0,failure/* noSuchOverload */.vQ)();
    pay(bytes.length, tick);
    return Buffer.from(bytes).toString('base64');
};
/** With its padding, or without. */
const decode = (args, tick) => {
    const text = textAt(args, 0);
    pay(text.length, tick);
    if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(text) || text.replace(/=+$/u, '').length % 4 === 1)
        throw new failure/* CelFailure */.pZ('argument', 'illegal base64 data');
    return new Uint8Array(Buffer.from(text, 'base64'));
};
const extreme = (isBetter) => args => {
    const all = args.length === 1 && args[0] !== undefined && (0,cel_values/* isList */.Lv)(args[0]) ? args[0] : args;
    const [first, ...rest] = all;
    if (first === undefined)
        throw new failure/* CelFailure */.pZ('argument', 'there is no number');
    return rest.reduce((best, one) => {
        const order = (0,cel_values/* compareValues */.ck)(one, best);
        if (typeof order !== 'number' || typeof one === 'string')
            throw (0,failure/* noSuchOverload */.vQ)();
        return isBetter(order) ? one : best;
    }, first);
};
const numbers = '_ __ ___ ____ _____ ______'.split(' ').map(({ length }) => Array.from({ length }, () => 'dyn').join(', '));
const extremes = (name, isBetter) => numbers.map((types, index) => (0,overload/* overload */.d)(`math_@${name}_${index}`, `::math.${name}(${types}) -> dyn`, extreme(isBetter)));
const ofDouble = (make) => ([value]) => {
    if (typeof value !== 'number')
        throw (0,failure/* noSuchOverload */.vQ)();
    return make(value);
};
const maxInteger = 2n ** 63n;
const absolute = ([value]) => {
    if (typeof value === 'bigint') {
        if (value === -maxInteger)
            throw new failure/* CelFailure */.pZ('overflow', 'integer overflow');
        return value < 0n ? -value : value;
    }
    if (value instanceof cel_values/* Uint */.Fg)
        return value;
    if (typeof value !== 'number')
        throw (0,failure/* noSuchOverload */.vQ)();
    return Math.abs(value);
};
const sign = ([value]) => {
    if (typeof value === 'bigint')
        return value === 0n ? 0n : value < 0n ? -1n : 1n;
    if (value instanceof cel_values/* Uint */.Fg)
        return new cel_values/* Uint */.Fg(value.value === 0n ? 0n : 1n);
    if (typeof value !== 'number')
        throw (0,failure/* noSuchOverload */.vQ)();
    return Math.sign(value);
};
const root = ([value]) => {
    if (typeof value === 'number')
        return Math.sqrt(value);
    if (typeof value === 'bigint')
        return Math.sqrt(Number(value));
    if (value instanceof cel_values/* Uint */.Fg)
        return Math.sqrt(Number(value.value));
    throw (0,failure/* noSuchOverload */.vQ)();
};
/** Away from zero at a half. */
const rounded = (value) => Math.sign(value) * Math.round(Math.abs(value));
const roundedTo = ([value, places]) => {
    if (typeof value !== 'number' || typeof places !== 'bigint')
        throw (0,failure/* noSuchOverload */.vQ)();
    const shift = 10 ** Number(places);
    return rounded(value * shift) / shift;
};
/** Longest program of a pattern times a text, which RE2 is linear in, and how much of it is a step. */
const [maxWork, workPerStep] = [20_000_000, 12];
/** Matches that are counted before all are looked for. */
const someMatches = 20;
const patternOf = (args, tick) => {
    const [text, pattern] = [textAt(args, 0), (0,regexes/* compilePattern */.E)(textAt(args, 1))];
    if (pattern instanceof failure/* CelFailure */.pZ)
        throw pattern;
    const work = pattern.programSize() * text.length;
    if (work > maxWork)
        throw new failure/* TimeExceeded */.Zy();
    tick(work / workPerStep);
    const first = (0,regex/* matchesOf */.th)(pattern, text, someMatches);
    // Each match may have looked at all that follows it.
    tick((work * (first.length < someMatches ? first.length : text.length)) / workPerStep);
    return { text, matches: (0,regex/* matchesOf */.th)(pattern, text, -1) };
};
/** What is taken of a match: its one group, or all of it. */
const taken = ({ groups }) => {
    if (groups.length > 2)
        throw new failure/* CelFailure */.pZ('argument', 'a pattern has more than one group');
    return groups.length === 2 ? groups[1] : groups[0];
};
/** `\1` for a group, `\\` for a backslash. Source: cel-go, `ext/regex.go`. */
const replacement = (template, { groups }) => template.replaceAll(/\\([\s\S]?)/gu, (_, next) => {
    if (next === '\\')
        return '\\';
    const index = /^\d$/u.test(next) ? Number(next) : -1;
    if (index < 0 || index >= groups.length)
        throw new failure/* CelFailure */.pZ('argument', 'invalid replacement string');
    return groups[index] ?? '';
});
const replace = (args, tick) => {
    const { text } = patternOf(args, tick);
    const [by, count = -1n] = [textAt(args, 2), args[3]];
    const pattern = (0,regexes/* compilePattern */.E)(textAt(args, 1));
    if (pattern instanceof failure/* CelFailure */.pZ || typeof count !== 'bigint')
        throw (0,failure/* noSuchOverload */.vQ)();
    if (text.length * Math.max(1, by.length) > maxWork)
        throw new failure/* TimeExceeded */.Zy();
    let left = count;
    return (0,regex/* replaceAll */.yh)(pattern, text, match => {
        if (left === 0n)
            return match.groups[0] ?? '';
        left -= 1n;
        return replacement(by, match);
    });
};
const extract = (args, tick) => {
    const [first] = patternOf(args, tick).matches;
    const found = first && taken(first);
    return new cel_values/* Optional */.Xx(found);
};
const extractAll = (args, tick) => patternOf(args, tick).matches.flatMap(match => taken(match) ?? []);
const objectsToMap = ([keys, values, keyName, valueName], tick) => {
    if (keys === undefined || values === undefined || !(0,cel_values/* isList */.Lv)(keys) || !(0,cel_values/* isList */.Lv)(values))
        throw (0,failure/* noSuchOverload */.vQ)();
    if (typeof keyName !== 'string' || typeof valueName !== 'string')
        throw (0,failure/* noSuchOverload */.vQ)();
    if (keys.length !== values.length)
        throw new failure/* CelFailure */.pZ('argument', 'listObjToMap must take lists of equal length');
    const entries = keys.map((holder, index) => {
        tick();
        const other = values[index];
        const key = holder instanceof cel_values/* CelMap */.Zf ? holder.get(keyName) : undefined;
        if (typeof key !== 'string' || !(other instanceof cel_values/* CelMap */.Zf))
            throw new failure/* CelFailure */.pZ('argument', 'listObjToMap takes objects with texts for keys');
        return [key, other.get(valueName) ?? null];
    });
    return cel_values/* CelMap */.Zf.of(entries) ?? null;
};
const both = (name, rest, call) => [`${name}${rest}`, `::${name === 'listObjToMap' ? 'transform' : 'hash'}.${name}${rest}`].map(signature => (0,overload/* overload */.d)(`kyverno ${signature}`, signature, call));
const plain = (signature, call) => (0,overload/* overload */.d)(`kyverno ${signature}`, signature, call);
/** What Kyverno computes of its arguments alone. Source: kyverno/sdk, `extensions/cel/libs`; cel-go, `ext`. */
const computedFunctions = [
    ...both('sha1', '(string) -> string', hashed('sha1')),
    ...both('sha256', '(string) -> string', hashed('sha256')),
    ...both('md5', '(string) -> string', hashed('md5')),
    ...both('listObjToMap', '(list(dyn), list(dyn), string, string) -> map(dyn, dyn)', objectsToMap),
    plain('::json.unmarshal(dyn) -> dyn', unmarshal),
    plain('::yaml.parse(string) -> dyn', yaml),
    plain('::base64.encode(bytes) -> string', encode),
    plain('::base64.decode(string) -> bytes', decode),
    ...extremes('greatest', order => order > 0),
    ...extremes('least', order => order < 0),
    plain('::math.abs(dyn) -> dyn', absolute),
    plain('::math.sign(dyn) -> dyn', sign),
    plain('::math.sqrt(dyn) -> double', root),
    plain('::math.ceil(double) -> double', ofDouble(Math.ceil)),
    plain('::math.floor(double) -> double', ofDouble(Math.floor)),
    plain('::math.trunc(double) -> double', ofDouble(Math.trunc)),
    plain('::math.round(double) -> double', ofDouble(rounded)),
    plain('::math.round(double, int) -> double', roundedTo),
    plain('::math.isNaN(double) -> bool', ofDouble(Number.isNaN)),
    plain('::math.isInf(double) -> bool', ofDouble(value => Math.abs(value) === Number.POSITIVE_INFINITY)),
    plain('::math.isFinite(double) -> bool', ofDouble(Number.isFinite)),
    plain('::regex.replace(string, string, string) -> string', replace),
    plain('::regex.replace(string, string, string, int) -> string', replace),
    plain('::regex.extract(string, string) -> optional(string)', extract),
    plain('::regex.extractAll(string, string) -> list(string)', extractAll),
];

;// CONCATENATED MODULE: ./build/org-rules/cel/functions/kyverno.js





const imageType = 'kyverno.image';
/** An image reference as `image('nginx:1')` reads it. */
class Image extends cel_values/* Opaque */.GV {
    typeName = imageType;
    reference;
    constructor(reference) {
        super();
        this.reference = reference;
    }
    equals(other) {
        return other instanceof Image && other.reference.text === this.reference.text;
    }
}
/** Kyverno's reader knows hosts by a dot, a port, or the name localhost, and no repository of one letter. Source: go-containerregistry 0.21, `pkg/name`. */
const referenceOf = (text) => {
    const reference = typeof text === 'string' ? (0,image_reference/* parseImageReference */.o_)(text) : undefined;
    if (reference === undefined)
        return undefined;
    const { registry, repository } = reference;
    const isHost = /[.:]/u.test(registry) || registry === 'localhost';
    return isHost && repository.replace(/^library\//u, '').length > 1 ? reference : undefined;
};
const toImage = ([text]) => {
    const reference = referenceOf(text);
    if (reference === undefined)
        throw new failure/* CelFailure */.pZ('argument', 'could not parse reference');
    return new Image(reference);
};
const part = (of) => ([image]) => {
    if (!(image instanceof Image))
        throw (0,failure/* noSuchOverload */.vQ)();
    return of(image.reference);
};
/** go-containerregistry calls Docker Hub by the host that serves it. */
const registryOf = ({ registry }) => (registry === 'docker.io' ? 'index.docker.io' : registry);
const tagOf = ({ tag, digest }) => tag ?? (digest === undefined ? 'latest' : '');
const identifierOf = (reference) => {
    const { tag, digest } = reference;
    if (digest === undefined)
        return tagOf(reference);
    return tag === undefined ? digest : `${tag}@${digest}`;
};
const separated = (reference) => (reference.digest === undefined ? `:${tagOf(reference)}` : `@${reference.digest}`);
const kyverno_images = [
    (0,overload/* overload */.d)('string_to_image_deprecated', `image(string) -> ${imageType}`, toImage),
    (0,overload/* overload */.d)('string_to_image', `parseImageReference(string) -> ${imageType}`, toImage),
    (0,overload/* overload */.d)('is_image_string', 'isImage(string) -> bool', ([text]) => referenceOf(text) !== undefined),
    (0,overload/* overload */.d)('image_contains_digest', `${imageType}.containsDigest() -> bool`, part(({ digest }) => digest !== undefined)),
    (0,overload/* overload */.d)('image_registry', `${imageType}.registry() -> string`, part(registryOf)),
    (0,overload/* overload */.d)('image_repository', `${imageType}.repository() -> string`, part(({ repository }) => repository)),
    (0,overload/* overload */.d)('image_identifier', `${imageType}.identifier() -> string`, part(identifierOf)),
    (0,overload/* overload */.d)('image_identifier_with_separator', `${imageType}.identifierWithSeparator() -> string`, part(separated)),
    (0,overload/* overload */.d)('image_tag', `${imageType}.tag() -> string`, part(tagOf)),
    (0,overload/* overload */.d)('image_digest', `${imageType}.digest() -> string`, part(({ digest }) => digest ?? '')),
];
/** What asks the cluster, the network, a registry or chance: the names stand for values of these types, and nothing that they give is known. */
const kyvernoContexts = new Map([
    ['resource', { type: 'kyverno.Resource', reason: 'Only the cluster knows its other objects ("resource").' }],
    ['globalContext', { type: 'kyverno.GlobalContext', reason: 'Only the cluster has what "globalContext" keeps.' }],
    ['http', { type: 'kyverno.Http', reason: 'Nothing is asked over the network ("http").' }],
    ['image', { type: 'kyverno.ImageData', reason: 'No registry is asked for what an image is ("image.GetMetadata").' }],
]);
const unanswered = (what) => {
    return () => {
        throw new failure/* CelUnknown */.Zn(`${what} is not evaluated here.`);
    };
};
const foreign = (signature) => (0,overload/* overload */.d)(`kyverno ${signature}`, signature, unanswered(`"${signature.split('(', 1)[0]}"`));
/** In both spellings, with a capital as they were first, and without. */
const spelled = (type, name, rest) => [name, name.charAt(0).toLowerCase() + name.slice(1)].map(one => foreign(`kyverno.${type}.${one}${rest}`));
const asking = [
    ...spelled('Resource', 'Get', '(string, string, string, string) -> dyn'),
    ...spelled('Resource', 'Get', '(string, string, string) -> dyn'),
    ...spelled('Resource', 'List', '(string, string, string) -> dyn'),
    ...spelled('Resource', 'List', '(string, string) -> dyn'),
    ...spelled('Resource', 'List', '(string, string, string, map(string, string)) -> dyn'),
    ...spelled('Resource', 'Post', '(string, string, string, dyn) -> dyn'),
    ...spelled('Resource', 'Post', '(string, string, dyn) -> dyn'),
    ...spelled('GlobalContext', 'Get', '(string) -> dyn'),
    ...spelled('GlobalContext', 'Get', '(string, string) -> dyn'),
    ...spelled('Http', 'Get', '(string) -> dyn'),
    ...spelled('Http', 'Get', '(string, map(string, string)) -> dyn'),
    ...spelled('Http', 'Post', '(string, dyn) -> dyn'),
    ...spelled('Http', 'Post', '(string, dyn, map(string, string)) -> dyn'),
    ...spelled('Http', 'Client', '(string) -> kyverno.Http'),
    ...spelled('ImageData', 'GetMetadata', '(string) -> dyn'),
];
/** What chance, the clock or the one who asks decides, and what is not read here. */
const uncomputed = [
    'random() -> string',
    'random(string) -> string',
    '::random.random() -> string',
    '::random.random(string) -> string',
    '::time.now() -> timestamp',
    '::x509.decode(string) -> dyn',
    '::json.marshal(dyn) -> string',
    'parseServiceAccount(string) -> dyn',
    '::user.parseServiceAccount(string) -> dyn',
].map(foreign);
/** Kyverno lets `orValue` follow what is no optional, which is then the value. Source: Kyverno, `OrValueCompatEnvOptions`. */
const lenient = (0,overload/* overload */.d)('kyverno_orValue', 'dyn.orValue(dyn) -> dyn', () => {
    throw (0,failure/* noSuchOverload */.vQ)();
});
/** What expressions of `policies.kyverno.io` have besides those of Kubernetes. Source: kyverno/sdk, `extensions/cel/libs`. */
const kyvernoFunctions = [...kyverno_images, ...asking, ...computedFunctions, ...uncomputed, lenient];
/** What expressions of policies about images have besides: only a registry has the answers. Source: Kyverno, `pkg/cel/libs/imageverify`. */
const verifyingFunctions = [
    'verifyImageSignatures(string, list(dyn)) -> int',
    'verifyAttestationSignatures(string, string, list(dyn)) -> int',
    'getImageData(string) -> dyn',
    'extractPayload(string, string) -> dyn',
].map(foreign);


/***/ }),

/***/ 17779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ dynamicOperators),
/* harmony export */   Gk: () => (/* binding */ int64),
/* harmony export */   II: () => (/* binding */ operators),
/* harmony export */   U_: () => (/* binding */ timestampOf),
/* harmony export */   VV: () => (/* binding */ uint64),
/* harmony export */   WQ: () => (/* binding */ add),
/* harmony export */   cf: () => (/* binding */ durationOf),
/* harmony export */   ju: () => (/* binding */ overflow)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22290);



const overflow = (what = 'integer overflow') => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('overflow', what);
/** An `int`. @throws CelFailure when it has more than 64 bits. */
const int64 = (value) => {
    if (BigInt.asIntN(64, value) !== value)
        throw overflow();
    return value;
};
/** A `uint`. @throws CelFailure when it has more than 64 bits, or is negative. */
const uint64 = (value) => {
    if (BigInt.asUintN(64, value) !== value)
        throw overflow('unsigned integer overflow');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg(value);
};
const nanosPerSecond = 1000000000n;
const [firstSecond, lastSecond] = [-62135596800n, 253402300799n];
/** @throws CelFailure outside of the years 1 to 9999. */
const timestampOf = (nanos, offset = 0) => {
    if (nanos < firstSecond * nanosPerSecond || nanos >= (lastSecond + 1n) * nanosPerSecond)
        throw overflow('timestamp overflow');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc(nanos, offset);
};
/** @throws CelFailure beyond 292 years. */
const durationOf = (nanos) => {
    if (BigInt.asIntN(64, nanos) !== nanos)
        throw overflow('duration overflow');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw(nanos);
};
/** What is put together of two is no longer: variables that each double the one before would fill the memory. */
const maxLength = 4_000_000;
const refuseLong = (length) => {
    if (length > maxLength)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeExceeded */ .Zy();
};
const addedLists = (a, b, tick) => {
    refuseLong(a.length + b.length);
    tick((a.length + b.length) / 4);
    return [...a, ...b];
};
const add = ([a = null, b = null], tick) => {
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return int64(a + b);
    if (typeof a === 'string' && typeof b === 'string') {
        refuseLong(a.length + b.length);
        return a + b;
    }
    if (typeof a === 'number' && typeof b === 'number')
        return a + b;
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(a) && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(b))
        return addedLists(a, b, tick);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return uint64(a.value + b.value);
    return addTimes(a, b);
};
const addTimes = (a, b) => {
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return durationOf(a.nanos + b.nanos);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return timestampOf(a.nanos + b.nanos, a.offset);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return timestampOf(a.nanos + b.nanos, b.offset);
    if (a instanceof Uint8Array && b instanceof Uint8Array) {
        refuseLong(a.length + b.length);
        return Uint8Array.from([...a, ...b]);
    }
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
};
const subtract = ([a = null, b = null]) => {
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return int64(a - b);
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return uint64(a.value - b.value);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return durationOf(a.nanos - b.nanos);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return timestampOf(a.nanos - b.nanos, a.offset);
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return durationOf(a.nanos - b.nanos);
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
};
const multiply = ([a = null, b = null]) => {
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return int64(a * b);
    if (typeof a === 'number' && typeof b === 'number')
        return a * b;
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg)
        return uint64(a.value * b.value);
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
};
const byZero = (what) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('division-by-zero', `${what} by zero`);
const divide = ([a = null, b = null]) => {
    if (typeof a === 'number' && typeof b === 'number')
        return a / b;
    if (typeof a === 'bigint' && typeof b === 'bigint') {
        if (b === 0n)
            throw byZero('division');
        return int64(a / b);
    }
    if (!(a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    if (b.value === 0n)
        throw byZero('division');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg(a.value / b.value);
};
const modulo = ([a = null, b = null]) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') {
        if (b === 0n)
            throw byZero('modulus');
        // The quotient of the smallest integer by -1 is none, and so its rest is an error, too.
        int64(a / b);
        return a % b;
    }
    if (!(a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg && b instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    if (b.value === 0n)
        throw byZero('modulus');
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Uint */ .Fg(a.value % b.value);
};
const negate = ([a = null]) => {
    if (typeof a === 'bigint')
        return int64(-a);
    // Only where the type is not known before.
    if (a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return durationOf(-a.nanos);
    if (typeof a === 'number')
        return -a;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
};
const not = ([a = null]) => {
    if (typeof a !== 'boolean')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return !a;
};
const compare = (holds) => ([a = null, b = null]) => {
    const order = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .compareValues */ .ck)(a, b);
    if (order === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    if (order === 'unordered')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', 'NaN values cannot be ordered');
    return holds(order);
};
const isIn = ([item = null, container = null], tick) => {
    if (container instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .CelMap */ .Zf)
        return container.get(item) !== undefined;
    if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(container))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return container.some(one => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .areEqual */ .t7)(one, item, tick));
};
const ordered = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'timestamp', 'duration'];
const mixed = ['int', 'uint', 'double'];
/** `<` and the like, for values of one type and, since 1.28, for numbers of several. */
const comparison = (fn, word, holds) => {
    const call = compare(holds);
    const one = (a, b, since) => {
        const id = a === b ? `${word}_${a === 'int' ? 'int64' : a === 'uint' ? 'uint64' : a}` : `${word}_${a}_${b}`;
        return (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)(id, `${fn}(${a}, ${b}) -> bool`, call, since);
    };
    return [...ordered.map(type => one(type, type, 0)), ...mixed.flatMap(a => mixed.flatMap(b => (a === b ? [] : [one(a, b, 28)])))];
};
const unused = () => {
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
};
/** The operators, by the names that the parser gives them. Logic, equality and indexing are the planner's, and declared for their types. */
const operators = [
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('conditional', '_?_:_(bool, A, A) -> A', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('logical_and', '_&&_(bool, bool) -> bool', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('logical_or', '_||_(bool, bool) -> bool', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('not_strictly_false', '@not_strictly_false(bool) -> bool', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('logical_not', '!_(bool) -> bool', not),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('equals', '_==_(A, A) -> bool', ([a = null, b = null], tick) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .areEqual */ .t7)(a, b, tick)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('not_equals', '_!=_(A, A) -> bool', ([a = null, b = null], tick) => !(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .areEqual */ .t7)(a, b, tick)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_bytes', '_+_(bytes, bytes) -> bytes', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_double', '_+_(double, double) -> double', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_duration_duration', '_+_(duration, duration) -> duration', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_duration_timestamp', '_+_(duration, timestamp) -> timestamp', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_timestamp_duration', '_+_(timestamp, duration) -> timestamp', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_int64', '_+_(int, int) -> int', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_list', '_+_(list(A), list(A)) -> list(A)', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_string', '_+_(string, string) -> string', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('add_uint64', '_+_(uint, uint) -> uint', add),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('divide_double', '_/_(double, double) -> double', divide),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('divide_int64', '_/_(int, int) -> int', divide),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('divide_uint64', '_/_(uint, uint) -> uint', divide),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('modulo_int64', '_%_(int, int) -> int', modulo),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('modulo_uint64', '_%_(uint, uint) -> uint', modulo),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('multiply_double', '_*_(double, double) -> double', multiply),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('multiply_int64', '_*_(int, int) -> int', multiply),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('multiply_uint64', '_*_(uint, uint) -> uint', multiply),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('negate_double', '-_(double) -> double', negate),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('negate_int64', '-_(int) -> int', negate),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_double', '_-_(double, double) -> double', subtract),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_duration_duration', '_-_(duration, duration) -> duration', subtract),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_int64', '_-_(int, int) -> int', subtract),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_timestamp_duration', '_-_(timestamp, duration) -> timestamp', subtract),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_timestamp_timestamp', '_-_(timestamp, timestamp) -> duration', subtract),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('subtract_uint64', '_-_(uint, uint) -> uint', subtract),
    ...comparison('_<_', 'less', order => order < 0),
    ...comparison('_<=_', 'less_equals', order => order <= 0),
    ...comparison('_>_', 'greater', order => order > 0),
    ...comparison('_>=_', 'greater_equals', order => order >= 0),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('index_list', '_[_](list(A), int) -> A', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('index_map', '_[_](map(A, B), A) -> B', unused),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('optional_list_index_int', '_[_](optional(list(A)), int) -> optional(A)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('optional_map_index_value', '_[_](optional(map(A, B)), A) -> optional(B)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('list_optindex_optional_int', '_[?_](list(A), int) -> optional(A)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('optional_list_optindex_optional_int', '_[?_](optional(list(A)), int) -> optional(A)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('map_optindex_optional_value', '_[?_](map(A, B), A) -> optional(B)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('optional_map_optindex_optional_value', '_[?_](optional(map(A, B)), A) -> optional(B)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('select_optional_field', '_?._(dyn, string) -> optional(A)', unused, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('in_list', '@in(A, list(A)) -> bool', isIn),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('in_map', '@in(A, map(A, B)) -> bool', isIn),
];
/** Operators that look at their values alone, whatever overloads were found for them. */
const dynamicOperators = new Set('_+_ _-_ _*_ _/_ _%_ -_ !_ _<_ _<=_ _>_ _>=_ @in _==_ _!=_ size type dyn matches'.split(' '));


/***/ }),

/***/ 22290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ overload)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98337);

const named = {
    dyn: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .dynType */ .Y5,
    bool: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .boolType */ .rf,
    int: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .intType */ .Kj,
    uint: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .uintType */ .R4,
    double: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .doubleType */ .cf,
    string: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .stringType */ .WO,
    bytes: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesType */ .mm,
    null: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .nullType */ .sJ,
    timestamp: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .timestampType */ .LI,
    duration: _types_js__WEBPACK_IMPORTED_MODULE_0__/* .durationType */ .vh,
    A: (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .paramType */ .Wz)('A'),
    B: (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .paramType */ .Wz)('B'),
};
/** A type as signatures write it: `list(A)`, `optional(string)`, `kubernetes.URL`. */
const typeOf = (text) => {
    const open = text.indexOf('(');
    if (open === -1)
        return named[text] ?? (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .structType */ .FA)(text);
    const inner = partsOf(text.slice(open + 1, -1)).map(typeOf);
    const [first = _types_js__WEBPACK_IMPORTED_MODULE_0__/* .dynType */ .Y5, second = _types_js__WEBPACK_IMPORTED_MODULE_0__/* .dynType */ .Y5] = inner;
    switch (text.slice(0, open)) {
        case 'list':
            return (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .listType */ .Vc)(first);
        case 'map':
            return (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mapType */ .H$)(first, second);
        case 'type':
            return (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .typeType */ .pG)(first);
        default:
            return (0,_types_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalType */ .PF)(first);
    }
};
/** Splits at the commas that are in no brackets. */
const partsOf = (text) => {
    const parts = [];
    let depth = 0;
    let part = '';
    for (const character of text) {
        depth += character === '(' ? 1 : character === ')' ? -1 : 0;
        if (character === ',' && depth === 0) {
            parts.push(part.trim());
            part = '';
        }
        else
            part += character;
    }
    return part.trim() === '' ? parts : [...parts, part.trim()];
};
/**
 * A way to call a function by its signature: `size(list(A)) -> int`, and for a member `string.split(string) -> list(string)`, of which the
 * target is a type. A name with a dot that is none of a member's is written with `::` before it: `::ip.isCanonical(string) -> bool`.
 */
const overload = (id, signature, call, since = 0, until = Number.POSITIVE_INFINITY) => {
    const arrow = signature.lastIndexOf(' -> ');
    const [left, result] = [signature.slice(0, arrow), signature.slice(arrow + 4)];
    const { target, fn, args } = calleeOf(left);
    const own = partsOf(args).map(typeOf);
    return {
        id,
        fn,
        member: target !== undefined,
        args: target === undefined ? own : [typeOf(target), ...own],
        result: typeOf(result),
        call,
        since,
        until,
    };
};
/** The arguments begin at the bracket that the last one closes; before it the name, and before that, behind a dot, the target. */
const calleeOf = (left) => {
    let open = left.length - 1;
    for (let depth = 0; open >= 0; open -= 1) {
        depth += left[open] === ')' ? 1 : left[open] === '(' ? -1 : 0;
        if (depth === 0)
            break;
    }
    const [callee, args] = [left.slice(0, open), left.slice(open + 1, -1)];
    if (callee.startsWith('::'))
        return { target: undefined, fn: callee.slice(2), args };
    const dot = callee.lastIndexOf('.');
    return dot === -1 ? { target: undefined, fn: callee, args } : { target: callee.slice(0, dot), fn: callee.slice(dot + 1), args };
};


/***/ }),

/***/ 89993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   Aj: () => (/* binding */ timesNumber),
/* harmony export */   Ay: () => (/* binding */ summed),
/* harmony export */   FY: () => (/* binding */ exactQuantity),
/* harmony export */   QG: () => (/* binding */ textOfQuantity),
/* harmony export */   RS: () => (/* binding */ quotientOf),
/* harmony export */   fr: () => (/* binding */ remainderOf),
/* harmony export */   hE: () => (/* binding */ quantityFunctions),
/* harmony export */   vb: () => (/* binding */ dividedBy)
/* harmony export */ });
/* unused harmony exports Quantity, quantityText */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22290);



/** A quantity of Kubernetes, exact: `value` times ten to the power of `scale`. */
class Quantity extends _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Opaque */ .GV {
    typeName = 'kubernetes.Quantity';
    value;
    scale;
    notation;
    /** True when Kubernetes keeps it as a number of 64 bits: only such a one can be asked for as an integer. */
    short;
    constructor(value, scale, notation, short) {
        super();
        this.value = value;
        this.scale = scale;
        this.notation = notation;
        this.short = short;
    }
    equals(other) {
        return other instanceof Quantity && compare(this, other) === 0;
    }
}
const decimalSuffixes = { '': 0, n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binarySuffixes = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const form = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*(?:[+-]?\d*))$/u;
/** Longest text of a quantity that is read: what is longer is none. */
const maxText = 200;
const maxBinary = 2n ** 63n - 1n;
const isShort = (value) => BigInt.asIntN(64, value) === value;
const wrongForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
/** A quantity; a text says why it is none. */
const parse = (text) => {
    const found = text === '' || text.length > maxText ? null : form.exec(text);
    if (!found)
        return wrongForm;
    const [, sign = '', whole = '', fraction = '', suffix = ''] = found;
    const number = BigInt(`0${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
    const power = binarySuffixes[suffix];
    if (power !== undefined)
        return binary(number, fraction.length, power);
    const written = /^[eE]([+-]?\d+)$/u.exec(suffix);
    const exponent = written ? Number(written[1]) : decimalSuffixes[suffix];
    if (exponent === undefined || Math.abs(exponent) > 10_000)
        return "unable to parse quantity's suffix";
    const digits = whole.replace(/^0+/u, '').length + fraction.length;
    const scale = exponent - fraction.length;
    const short = digits <= 18 && scale >= -9 && isShort(number);
    return short
        ? new Quantity(number, scale, written ? 'exponent' : 'decimal', true)
        : rounded(number, scale, written ? 'exponent' : 'decimal');
};
const binary = (number, fraction, power) => {
    const value = number * 2n ** BigInt(power);
    const digits = String(number < 0n ? -number : number).length;
    if (fraction === 0 && 15 - digits - Math.trunc((power * 3) / 10) - 1 >= 0)
        return new Quantity(value, 0, 'binary', true);
    const made = rounded(value, -fraction, 'binary');
    const limit = new Quantity(maxBinary, 0, 'binary', false);
    const bounded = compare(made, limit) > 0 ? limit : made;
    const tiny = compare(bounded, new Quantity(1n, 0, 'binary', false)) < 0 && bounded.value > 0n;
    return tiny ? new Quantity(bounded.value, bounded.scale, 'decimal', false) : bounded;
};
/** Away from zero to a billionth, as Kubernetes does. */
const rounded = (value, scale, notation) => {
    if (scale >= -9)
        return new Quantity(value, scale, notation, false);
    const divisor = 10n ** BigInt(-9 - scale);
    const up = value % divisor === 0n ? 0n : value < 0n ? -1n : 1n;
    return new Quantity(value / divisor + up, -9, notation, false);
};
/** Both at the smaller of their scales. */
const aligned = (a, b) => {
    const scale = Math.min(a.scale, b.scale);
    return [a.value * 10n ** BigInt(a.scale - scale), b.value * 10n ** BigInt(b.scale - scale), scale];
};
const compare = (a, b) => {
    const [left, right] = aligned(a, b);
    return left < right ? -1 : left > right ? 1 : 0;
};
const integerOf = ({ value, scale, short }) => {
    const whole = short && scale >= 0 ? value * 10n ** BigInt(scale) : undefined;
    return whole !== undefined && isShort(whole) ? whole : undefined;
};
const quantityOf = (value) => {
    if (!(value instanceof Quantity))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return value;
};
const otherOf = (value) => typeof value === 'bigint' ? new Quantity(value, 0, 'exponent', true) : quantityOf(value);
/** The sum of two quantities, or their difference for a `sign` of -1, in the notation of the first. */
const summed = (one, other, sign) => {
    const [left, right, scale] = aligned(one, other);
    const total = left + sign * right;
    return new Quantity(total, scale, one.value === 0n ? other.notation : one.notation, one.short && other.short && isShort(total));
};
const sum = (sign) => ([a, b]) => summed(quantityOf(a), otherOf(b), sign);
const toQuantity = ([text]) => {
    const parsed = typeof text === 'string' ? parse(text) : '';
    if (typeof parsed === 'string')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', parsed);
    return parsed;
};
const toInteger = ([value]) => {
    const integer = integerOf(quantityOf(value));
    if (integer === undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', 'cannot convert value to integer');
    return integer;
};
const type = 'kubernetes.Quantity';
const quantityFunctions = [
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('string_to_quantity', `quantity(string) -> ${type}`, toQuantity, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('is_quantity_string', 'isQuantity(string) -> bool', ([text]) => typeof text === 'string' && typeof parse(text) !== 'string', 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_sign', `sign(${type}) -> int`, ([value]) => BigInt(compare(quantityOf(value), new Quantity(0n, 0, 'decimal', true))), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_is_greater_than', `${type}.isGreaterThan(${type}) -> bool`, ([a, b]) => compare(quantityOf(a), quantityOf(b)) > 0, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_is_less_than', `${type}.isLessThan(${type}) -> bool`, ([a, b]) => compare(quantityOf(a), quantityOf(b)) < 0, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_compare_to', `${type}.compareTo(${type}) -> int`, ([a, b]) => BigInt(compare(quantityOf(a), quantityOf(b))), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_get_float', `${type}.asApproximateFloat() -> double`, ([value]) => floatOf(quantityOf(value)), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_get_int', `${type}.asInteger() -> int`, toInteger, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_is_integer', `${type}.isInteger() -> bool`, ([value]) => integerOf(quantityOf(value)) !== undefined, 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_add', `${type}.add(${type}) -> ${type}`, sum(1n), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_add_int', `${type}.add(int) -> ${type}`, sum(1n), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_sub', `${type}.sub(${type}) -> ${type}`, sum(-1n), 28),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('quantity_sub_int', `${type}.sub(int) -> ${type}`, sum(-1n), 28),
];
const floatOf = ({ value, scale }) => (scale === 0 ? Number(value) : Number(value) * Number(`1e${scale}`));
const withoutFactor = (value, factor) => {
    let [rest, count] = [value, 0];
    while (rest !== 0n && rest % factor === 0n)
        [rest, count] = [rest / factor, count + 1];
    return [rest, count];
};
/** A quantity in its one canonical spelling; undefined for any other value. */
const quantityText = (value) => (value instanceof Quantity ? textOfQuantity(value) : undefined);
/** A quantity in its one canonical spelling. */
const textOfQuantity = (value) => {
    if (value.value === 0n)
        return '0';
    const whole = value.scale >= 0
        ? value.value * 10n ** BigInt(value.scale)
        : value.value % 10n ** BigInt(-value.scale) === 0n
            ? value.value / 10n ** BigInt(-value.scale)
            : undefined;
    if (value.notation === 'binary' && whole !== undefined && (whole >= 1024n || whole <= -1024n)) {
        const [rest, count] = withoutFactor(whole, 1024n);
        const suffix = Object.entries(binarySuffixes).find(([, power]) => power === Math.min(count, 6) * 10)?.[0] ?? '';
        return `${rest}${suffix}`;
    }
    return decimalText(value);
};
const decimalText = ({ value, scale, notation }) => {
    const [rest, count] = withoutFactor(value, 10n);
    const exponent = count + scale;
    const extra = ((exponent % 3) + 3) % 3;
    const power = exponent - extra;
    const number = rest * 10n ** BigInt(extra);
    const suffix = Object.entries(decimalSuffixes).find(([, own]) => own === power)?.[0];
    if (notation === 'exponent' || suffix === undefined)
        return power === 0 ? String(number) : `${number}e${power}`;
    return `${number}${suffix}`;
};
const decimalNames = new Map(Object.entries(decimalSuffixes).map(([suffix, exponent]) => [exponent, suffix]));
const binaryNames = new Map([['', 0], ...Object.entries(binarySuffixes)].map(([suffix, power]) => [Number(power) / 10, String(suffix)]));
/** `base` as often as the value has it, at most `most` times. */
const withoutFactors = (value, base, most) => {
    let [rest, times] = [value, 0];
    while (times < most && rest % base === 0n)
        [rest, times] = [rest / base, times + 1];
    return [rest, times];
};
/** The one way in which Kubernetes writes an amount, rounded up to a thousandth: `500m` for `0.5`. Undefined for what is no quantity. */
const canonicalText = (text) => {
    const quantity = parse(text);
    if (typeof quantity === 'string')
        return;
    const { value, scale, notation } = quantity;
    const divisor = scale < -3 ? 10n ** BigInt(-3 - scale) : 1n;
    const thousandths = scale < -3 ? value / divisor + (value > 0n && value % divisor !== 0n ? 1n : 0n) : value * 10n ** BigInt(scale + 3);
    if (thousandths === 0n)
        return '0';
    const isWhole = thousandths % 1000n === 0n;
    const whole = thousandths / 1000n;
    if (notation === 'binary' && isWhole && (whole >= 1024n || whole <= -1024n)) {
        const [amount, times] = withoutFactors(whole, 1024n, 6);
        return `${amount}${binaryNames.get(times) ?? ''}`;
    }
    const [amount, times] = withoutFactors(thousandths, 1000n, notation === 'exponent' ? 10_000 : 7);
    const exponent = times * 3 - 3;
    if (notation !== 'exponent')
        return `${amount}${decimalNames.get(exponent) ?? ''}`;
    return exponent === 0 ? String(amount) : `${amount}e${exponent}`;
};
/** A quantity as it is written; undefined for what is none. */
const exactQuantity = (text) => {
    const parsed = parse(text);
    return typeof parsed === 'string' ? undefined : parsed;
};
/** A quantity as often as a number says; undefined for a number that is no quantity. */
const timesNumber = (quantity, factor) => {
    const by = exactQuantity(String(factor));
    return by && new Quantity(quantity.value * by.value, quantity.scale + by.scale, quantity.notation, false);
};
/** A quantity parted by a number, cut off at as many places as the finer of the two has; undefined for a number that is no quantity. */
const dividedBy = (quantity, divisor) => {
    const by = exactQuantity(String(divisor));
    if (by === undefined)
        return undefined;
    const scale = Math.min(quantity.scale, by.scale);
    const power = quantity.scale - by.scale - scale;
    const [above, below] = power >= 0 ? [quantity.value * 10n ** BigInt(power), by.value] : [quantity.value, by.value * 10n ** BigInt(-power)];
    return new Quantity(above / below, scale, quantity.notation, false);
};
/** How often one quantity holds another; undefined for one of nothing. */
const quotientOf = (one, other) => other.value === 0n ? undefined : floatOf(one) / floatOf(other);
/** What is left of a whole quantity parted by another; undefined where it is parted by nothing, or one is not whole. */
const remainderOf = (one, other) => {
    const [left, right] = [floatOf(one), floatOf(other)];
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right) || right === 0)
        return undefined;
    return new Quantity(BigInt(left) % BigInt(right), 0, one.notation, true);
};


/***/ }),

/***/ 30777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compilePattern),
/* harmony export */   p: () => (/* binding */ regexFunctions)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2856);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22290);



/** Longest pattern, in UTF-16 units. */
const maxPattern = 2_000;
/** Instructions of a program times characters of a text, which RE2 is linear in: so many are a step. */
const workPerStep = 12;
/** Patterns of policies come again for each object. */
const known = new Map();
const compileAnew = (pattern) => {
    if (pattern.length > maxPattern)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', 'error parsing regexp: expression too large');
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_2__/* .RE2JS */ .L3.compile(pattern);
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_2__/* .RE2JSException */ .o_)
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', error.message);
        throw error;
    }
};
/** A pattern of RE2, or why it is none. */
const compilePattern = (pattern) => {
    const found = known.get(pattern);
    if (found)
        return found;
    const compiled = compileAnew(pattern);
    if (known.size > 500)
        known.clear();
    known.set(pattern, compiled);
    return compiled;
};
/** Steps that compiling an instruction counts as: a pattern may come from the object. */
const stepsPerInstruction = 10;
const patternFor = (text, pattern, tick) => {
    if (typeof text !== 'string' || typeof pattern !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const isNew = !known.has(pattern);
    const regexp = compilePattern(pattern);
    if (regexp instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ)
        throw regexp;
    if (isNew)
        tick(regexp.programSize() * stepsPerInstruction);
    tick(2 + (regexp.programSize() * text.length) / workPerStep);
    return { regexp, text };
};
const matches = ([value, pattern], tick) => {
    const { regexp, text } = patternFor(value, pattern, tick);
    return regexp.matcher(text).find();
};
const find = ([value, pattern], tick) => {
    const { regexp, text } = patternFor(value, pattern, tick);
    const matcher = regexp.matcher(text);
    return matcher.find() ? text.slice(matcher.start(), matcher.end()) : '';
};
const findAll = ([value, pattern, limit = -1n], tick) => {
    const { regexp, text } = patternFor(value, pattern, tick);
    if (typeof limit !== 'bigint')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const matcher = regexp.matcher(text);
    const found = [];
    let before = -1;
    while ((limit < 0n || BigInt(found.length) < limit) && matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        // Go does not count an empty match next to the one before it.
        if (start === end && start === before)
            continue;
        before = end;
        // Each match may have looked at all that follows it.
        tick((regexp.programSize() * (text.length - end)) / workPerStep);
        found.push(text.slice(start, end));
    }
    return found;
};
const regexFunctions = [
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_1__/* .overload */ .d)('matches', 'matches(string, string) -> bool', matches),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_1__/* .overload */ .d)('matches_string', 'string.matches(string) -> bool', matches),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_1__/* .overload */ .d)('string_find_string', 'string.find(string) -> string', find),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_1__/* .overload */ .d)('string_find_all_string', 'string.findAll(string) -> list(string)', findAll),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_1__/* .overload */ .d)('string_find_all_string_int', 'string.findAll(string, int) -> list(string)', findAll),
];


/***/ }),

/***/ 39879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ semverFunctions),
/* harmony export */   kf: () => (/* binding */ parseSemver)
/* harmony export */ });
/* unused harmony export semverText */
/* harmony import */ var _render_functions_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34175);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22290);




class Semver extends _values_js__WEBPACK_IMPORTED_MODULE_2__/* .Opaque */ .GV {
    typeName = 'kubernetes.Semver';
    version;
    constructor(version) {
        super();
        this.version = version;
    }
    equals(other) {
        return other instanceof Semver && (0,_render_functions_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(this.version, other.version) === 0;
    }
}
const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/u;
/** As blang/semver reads it, with numbers of 64 bits; undefined for what it refuses. */
const parseSemver = (text) => {
    const found = text.length > 1_000 ? null : form.exec(text);
    if (!found)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', pre = ''] = found;
    const numbers = { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch) };
    if (Object.values(numbers).some(number => BigInt.asUintN(64, number) !== number))
        return undefined;
    return { ...numbers, pre, metadata: '', original: text };
};
/** `semver(x, true)`: without `v` and leading zeros, and with the numbers that are missing. */
const normalized = (source) => {
    const [major = '', minor, ...rest] = source.replace(/^v/u, '').split('.');
    const parts = [major, ...(minor === undefined ? [] : [minor]), ...(rest.length === 0 ? [] : [rest.join('.')])].map(part => {
        if (part.length < 2)
            return part;
        const trimmed = part.replace(/^0+/u, '');
        return /^\d/u.test(trimmed) ? trimmed : `0${trimmed}`;
    });
    if (parts.length < 3 && /[+-]/u.test(parts.at(-1) ?? ''))
        return undefined;
    return [...parts, '0', '0'].slice(0, 3).join('.');
};
const read = (text, normalize) => {
    if (typeof text !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .noSuchOverload */ .vQ)();
    const spelled = normalize === true ? normalized(text) : text;
    return spelled === undefined ? undefined : parseSemver(spelled);
};
const versionOf = (value) => {
    if (!(value instanceof Semver))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .noSuchOverload */ .vQ)();
    return value.version;
};
const toSemver = ([text, normalize]) => {
    const version = read(text, normalize);
    if (!version)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .CelFailure */ .pZ('argument', `"${(0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .shortText */ .os)(text ?? null)}" is not a semantic version`);
    return new Semver(version);
};
const number = (part) => ([value]) => BigInt.asIntN(64, versionOf(value)[part]);
const type = 'kubernetes.Semver';
const semverFunctions = [
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('string_to_semver', `semver(string) -> ${type}`, toSemver, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('string_bool_to_semver', `semver(string, bool) -> ${type}`, toSemver, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('is_semver_string', 'isSemver(string) -> bool', ([text]) => read(text, false) !== undefined, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('is_semver_string_bool', 'isSemver(string, bool) -> bool', ([text, normalize]) => read(text, normalize) !== undefined, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_is_greater_than', `${type}.isGreaterThan(${type}) -> bool`, ([a, b]) => (0,_render_functions_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(versionOf(a), versionOf(b)) > 0, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_is_less_than', `${type}.isLessThan(${type}) -> bool`, ([a, b]) => (0,_render_functions_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(versionOf(a), versionOf(b)) < 0, 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_compare_to', `${type}.compareTo(${type}) -> int`, ([a, b]) => BigInt((0,_render_functions_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(versionOf(a), versionOf(b))), 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_major', `${type}.major() -> int`, number('major'), 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_minor', `${type}.minor() -> int`, number('minor'), 33),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_3__/* .overload */ .d)('semver_patch', `${type}.patch() -> int`, number('patch'), 33),
];
/** A version as it is printed; undefined for any other value. */
const semverText = (value) => (value instanceof Semver ? value.version.original : undefined);


/***/ }),

/***/ 6561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ toDuration),
/* harmony export */   C: () => (/* binding */ toTimestamp),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Ke: () => (/* binding */ timestampText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   XH: () => (/* binding */ timeFunctions)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _go_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43540);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17779);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22290);





const nanosPerSecond = 1000000000n;
const nanosPerMilli = 1000000n;
/** Division that rounds down, so that times before 1970 keep their parts positive. */
const floorDivide = (a, b) => (a < 0n && a % b !== 0n ? a / b - 1n : a / b);
const millisOf = ({ nanos }) => Number(floorDivide(nanos, nanosPerMilli));
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/u;
/** A time as RFC 3339 writes it: nanoseconds since 1970, and the minutes that it is written ahead of UTC; undefined for any other text. */
const parseTimestamp = (text) => {
    const found = rfc3339.exec(text);
    if (!found)
        return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
    const [offsetHours, offsetMinutes] = [Number(found[9] ?? 0), Number(found[10] ?? 0)];
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59)
        return undefined;
    if (offsetHours > 24 || offsetMinutes > 60)
        return undefined;
    const offset = (found[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute - offset, second);
    return { nanos: BigInt(date.getTime()) * nanosPerMilli + BigInt((found[7] ?? '').slice(0, 9).padEnd(9, '0')), offset };
};
const daysIn = (year, month) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month, 0);
    return date.getUTCDate();
};
/** As RFC 3339 writes it, where it was read, with as many digits of a second as are needed. */
const timestampText = (timestamp) => {
    const { offset } = timestamp;
    const date = new Date(millisOf(timestamp) + offset * 60_000);
    const fraction = String(timestamp.nanos - floorDivide(timestamp.nanos, nanosPerSecond) * nanosPerSecond)
        .padStart(9, '0')
        .replace(/0+$/u, '');
    const year = String(date.getUTCFullYear()).padStart(4, '0');
    return `${year}-${date.toISOString().slice(-19, -5)}${fraction === '' ? '' : `.${fraction}`}${zoneText(offset)}`;
};
const zoneText = (offset) => {
    if (offset === 0)
        return 'Z';
    const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map(part => String(part).padStart(2, '0'));
    return `${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
};
const secondsOf = ({ nanos }) => floorDivide(nanos, nanosPerSecond);
const units = {
    ns: 1n,
    us: 1000n,
    \u00b5s: 1000n,
    \u03bcs: 1000n,
    ms: nanosPerMilli,
    s: nanosPerSecond,
    m: 60n * nanosPerSecond,
    h: 3600n * nanosPerSecond,
};
/** A duration as Go writes it (`1h30m`), in nanoseconds; undefined for any other text. */
const parseDuration = (text) => {
    const unsigned = text.replace(/^[+-]/u, '');
    if (unsigned === '0')
        return 0n;
    if (unsigned === '' || text.length > 200)
        return undefined;
    let nanos = 0n;
    let rest = unsigned;
    while (rest !== '') {
        const found = /^(\d*)(?:\.(\d*))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/u.exec(rest);
        if (!found || (found[1] === '' && (found[2] ?? '') === ''))
            return undefined;
        const [whole, digits = '', fraction = '', unit = 's'] = found;
        const size = units[unit] ?? 0n;
        nanos += BigInt(digits === '' ? '0' : digits) * size + (BigInt(`${fraction}0`) * size) / 10n ** BigInt(fraction.length + 1);
        rest = rest.slice(whole.length);
    }
    const signed = text.startsWith('-') ? -nanos : nanos;
    return BigInt.asIntN(64, signed) === signed ? signed : undefined;
};
const durationText = ({ nanos }) => `${(0,_go_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainNumber */ .ku)(Number(nanos) / 1e9)}s`;
/** Shifts a time so that its parts in UTC are those of the zone. */
const inZone = (millis, zone) => {
    if (zone === '' || zone === 'UTC')
        return new Date(millis);
    const offset = /^([+-]?)(\d\d?):(\d\d)$/u.exec(zone);
    if (offset) {
        const minutes = Number(offset[2]) * 60 + Number(offset[3]);
        return new Date(millis + (offset[1] === '-' ? -minutes : minutes) * 60_000);
    }
    return new Date(millis + zoneOffset(millis, zone));
};
/** What a zone of the time zone database is ahead of UTC, in milliseconds. */
const zoneOffset = (millis, zone) => {
    try {
        const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(millis));
        const name = parts.find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
        const found = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u.exec(name);
        const seconds = Number(found?.[2] ?? 0) * 3_600 + Number(found?.[3] ?? 0) * 60 + Number(found?.[4] ?? 0);
        return (found?.[1] === '-' ? -seconds : seconds) * 1_000;
    }
    catch {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', `unknown time zone ${zone}`);
    }
};
const dayOfYear = (date) => {
    const first = new Date(date);
    first.setUTCMonth(0, 1);
    return Math.round((date.getTime() - first.getTime()) / 86_400_000);
};
const parts = {
    getFullYear: { id: 'timestamp_to_year', of: date => date.getUTCFullYear() },
    getMonth: { id: 'timestamp_to_month', of: date => date.getUTCMonth() },
    getDayOfYear: { id: 'timestamp_to_day_of_year', of: dayOfYear },
    getDayOfMonth: { id: 'timestamp_to_day_of_month', of: date => date.getUTCDate() - 1 },
    getDate: { id: 'timestamp_to_day_of_month_1_based', of: date => date.getUTCDate() },
    getDayOfWeek: { id: 'timestamp_to_day_of_week', of: date => date.getUTCDay() },
    getHours: { id: 'timestamp_to_hours', of: date => date.getUTCHours() },
    getMinutes: { id: 'timestamp_to_minutes', of: date => date.getUTCMinutes() },
    getSeconds: { id: 'timestamp_to_seconds', of: date => date.getUTCSeconds() },
    getMilliseconds: { id: 'timestamp_to_milliseconds', of: date => date.getUTCMilliseconds() },
};
const whole = (divisor) => ([a]) => {
    if (!(a instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return a.nanos / divisor;
};
/** Parts of times and durations. */
const timeFunctions = [
    ...Object.entries(parts).flatMap(([fn, { id, of }]) => {
        const call = ([time, zone]) => {
            if (!(time instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc))
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
            return BigInt(of(inZone(millisOf(time), typeof zone === 'string' ? zone : '')));
        };
        return [(0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(id, `timestamp.${fn}() -> int`, call), (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)(`${id}_with_tz`, `timestamp.${fn}(string) -> int`, call)];
    }),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('duration_to_hours', 'duration.getHours() -> int', whole(3600n * nanosPerSecond)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('duration_to_minutes', 'duration.getMinutes() -> int', whole(60n * nanosPerSecond)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('duration_to_seconds', 'duration.getSeconds() -> int', whole(nanosPerSecond)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_4__/* .overload */ .d)('duration_to_milliseconds', 'duration.getMilliseconds() -> int', whole(nanosPerMilli)),
];
/** @throws CelFailure for a text that is no time. */
const toTimestamp = (value) => {
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Timestamp */ .Dc)
        return value;
    if (typeof value === 'bigint')
        return (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .timestampOf */ .U_)(value * nanosPerSecond);
    const read = typeof value === 'string' ? parseTimestamp(value) : undefined;
    if (!read)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('conversion', "type conversion error from 'string' to 'google.protobuf.Timestamp'");
    return (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .timestampOf */ .U_)(read.nanos, read.offset);
};
/** @throws CelFailure for a text that is no duration. */
const toDuration = (value) => {
    if (value instanceof _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Duration */ .dw)
        return value;
    const nanos = typeof value === 'string' ? parseDuration(value) : undefined;
    if (nanos === undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('conversion', "type conversion error from 'string' to 'google.protobuf.Duration'");
    return (0,_operators_js__WEBPACK_IMPORTED_MODULE_3__/* .durationOf */ .cf)(nanos);
};


/***/ }),

/***/ 89210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hj: () => (/* binding */ parseRequestUri),
/* harmony export */   zW: () => (/* binding */ urlFunctions)
/* harmony export */ });
/* unused harmony export urlText */
/* harmony import */ var _text_percent_decoded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50084);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);
/* harmony import */ var _overload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22290);




/** `url('https://\u2026')`, read as Go's net/url does. */
class Url extends _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Opaque */ .GV {
    typeName = 'kubernetes.URL';
    parts;
    constructor(parts) {
        super();
        this.parts = parts;
    }
    equals(other) {
        return other instanceof Url && other.parts.text === this.parts.text;
    }
}
const badEscape = /%(?![0-9a-fA-F]{2})/u;
/** Go refuses control characters in URLs. */
const hasControl = (text) => {
    for (let index = 0; index < text.length; index += 1)
        if (text.charCodeAt(index) < 0x20 || text.charCodeAt(index) === 0x7f)
            return true;
    return false;
};
/** As Go's `ParseRequestURI` does; undefined for what it refuses. The fragment is cut off after that check, as `url()` does. */
const parseRequestUri = (source) => {
    if (source === '' || hasControl(source))
        return undefined;
    if (source === '*')
        return { scheme: '', host: '', path: '*', query: '', text: source };
    const found = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/su.exec(source);
    if (!found && /^[^/?#]*:/u.test(source))
        return undefined;
    const scheme = (found?.[1] ?? '').toLowerCase();
    const rest = found?.[2] ?? source;
    const [beforeQuery = '', ...queries] = rest.split('?');
    const query = queries.join('?');
    if (!beforeQuery.startsWith('/'))
        return scheme === '' ? undefined : { scheme, host: '', path: '', query, text: source };
    const [, authority, path = beforeQuery] = scheme !== '' && beforeQuery.startsWith('//') ? (/^\/\/([^/]*)(.*)$/su.exec(beforeQuery) ?? []) : [];
    const host = authority === undefined ? '' : hostOf(authority);
    if (host === undefined || badEscape.test(path))
        return undefined;
    return { scheme, host, path, query, text: source };
};
const hostOf = (authority) => {
    const at = authority.lastIndexOf('@');
    if (at !== -1 && !/^[a-zA-Z0-9\-._:~!$&'()*+,;=%@]*$/u.test(authority.slice(0, at)))
        return undefined;
    const host = authority.slice(at + 1);
    const port = host.startsWith('[') ? /^\[[^\]]*\](.*)$/su.exec(host)?.[1] : (/(:[^:]*)?$/u.exec(host)?.[1] ?? '');
    if (port === undefined || !/^(?::\d*)?$/u.test(port))
        return undefined;
    if (host.startsWith('['))
        return host;
    if (badEscape.test(host) || /[ "<>\\^`{|}]/u.test(host))
        return undefined;
    return (0,_text_percent_decoded_js__WEBPACK_IMPORTED_MODULE_3__/* .percentDecoded */ .o)(host);
};
const encoder = new TextEncoder();
/** Go keeps the spelling of a path where it is a valid one, and otherwise escapes what has to be. */
const escapedPath = (path) => /^[a-zA-Z0-9\-._~!$&'()*+,;=:@/[\]%]*$/u.test(path)
    ? path
    : Array.from(encoder.encode((0,_text_percent_decoded_js__WEBPACK_IMPORTED_MODULE_3__/* .percentDecoded */ .o)(path)), byte => /[a-zA-Z0-9\-._~$&+,/:;=@]/u.test(String.fromCharCode(byte)) && byte < 0x80
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const urlOf = (value) => {
    if (!(value instanceof Url))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    return value.parts;
};
const hostname = (host) => (host.startsWith('[') ? host.slice(1).replace(/\].*$/su, '') : host.replace(/:\d*$/u, ''));
const port = (host) => /:(\d*)$/u.exec(host.startsWith('[') ? host.replace(/^\[[^\]]*\]/u, '') : host)?.[1] ?? '';
const toUrl = ([value]) => {
    if (typeof value !== 'string')
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchOverload */ .vQ)();
    const checked = parseRequestUri(value);
    const hash = value.indexOf('#');
    const parts = checked && hash !== -1 ? parseRequestUri(value.slice(0, hash)) : checked;
    if (!parts)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelFailure */ .pZ('argument', `URL parse error during conversion from string: parse "${value}": invalid URI for request`);
    return new Url({ ...parts, text: value });
};
const queryOf = ([value]) => {
    const found = new Map();
    for (const pair of urlOf(value).query.split('&')) {
        // Go leaves out what it cannot read: a semicolon, a wrong escape.
        if (pair === '' || pair.includes(';') || badEscape.test(pair))
            continue;
        const equal = pair.indexOf('=');
        const [key, item] = equal === -1 ? [pair, ''] : [pair.slice(0, equal), pair.slice(equal + 1)];
        const name = (0,_text_percent_decoded_js__WEBPACK_IMPORTED_MODULE_3__/* .percentDecoded */ .o)(key.replaceAll('+', ' '));
        found.set(name, [...(found.get(name) ?? []), (0,_text_percent_decoded_js__WEBPACK_IMPORTED_MODULE_3__/* .percentDecoded */ .o)(item.replaceAll('+', ' '))]);
    }
    return new _values_js__WEBPACK_IMPORTED_MODULE_1__/* .CelMap */ .Zf(found);
};
const type = 'kubernetes.URL';
const urlFunctions = [
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('string_to_url', `url(string) -> ${type}`, toUrl),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('is_url_string', 'isURL(string) -> bool', ([value]) => typeof value === 'string' && parseRequestUri(value) !== undefined),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_scheme', `${type}.getScheme() -> string`, ([value]) => urlOf(value).scheme),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_host', `${type}.getHost() -> string`, ([value]) => urlOf(value).host),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_hostname', `${type}.getHostname() -> string`, ([value]) => hostname(urlOf(value).host)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_port', `${type}.getPort() -> string`, ([value]) => port(urlOf(value).host)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_escaped_path', `${type}.getEscapedPath() -> string`, ([value]) => escapedPath(urlOf(value).path)),
    (0,_overload_js__WEBPACK_IMPORTED_MODULE_2__/* .overload */ .d)('url_get_query', `${type}.getQuery() -> map(string, list(string))`, queryOf),
];
/** How the values of these types are printed, for answers that show them. */
const urlText = (value) => (value instanceof Url ? value.parts.text : undefined);


/***/ }),

/***/ 19230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseCel)
});

// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var problem = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/org-rules/cel/values.js
var values = __webpack_require__(90788);
;// CONCATENATED MODULE: ./build/org-rules/cel/lexer.js


const signs = [
    '==',
    '!=',
    '<=',
    '>=',
    '&&',
    '||',
    '<',
    '>',
    '!',
    '+',
    '-',
    '*',
    '/',
    '%',
    '?',
    ':',
    '.',
    ',',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
];
const blank = /[\t\n\f\r ]+|\/\/[^\n]*/uy;
const lexer_name = /[A-Za-z_][A-Za-z0-9_]*/uy;
const quotedName = /`[A-Za-z0-9_.\-/ ]+`/uy;
const lexer_float = /[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?/uy;
const integer = /(0x[0-9a-fA-F]+|[0-9]+)([uU]?)/uy;
const prefixed = /(?:[rR][bB]?|[bB][rR]?)?(?="|')/uy;
/** All tokens of an expression, the end as the last. @throws SyntaxProblem */
const tokensOf = (source) => {
    const tokens = [];
    let at = 0;
    for (;;) {
        at = skipBlank(source, at);
        if (at >= source.length)
            return [...tokens, { kind: 'end', at, end: at }];
        const token = tokenAt(source, at);
        tokens.push(token);
        at = token.end;
    }
};
const matched = (pattern, source, at) => {
    pattern.lastIndex = at;
    return pattern.exec(source);
};
const skipBlank = (source, from) => {
    let at = from;
    for (let found = matched(blank, source, at); found; found = matched(blank, source, at))
        at += found[0].length;
    return at;
};
const tokenAt = (source, at) => {
    const prefix = matched(prefixed, source, at);
    if (prefix)
        return stringToken(source, at, prefix[0].toLowerCase());
    const double = matched(lexer_float, source, at);
    if (double)
        return doubleToken(double[0], at);
    const digits = matched(integer, source, at);
    if (digits)
        return integerToken(digits, at);
    const word = matched(lexer_name, source, at);
    if (word)
        return { kind: 'name', text: word[0], at, end: at + word[0].length };
    const quoted = matched(quotedName, source, at);
    if (quoted)
        return { kind: 'quotedName', text: quoted[0].slice(1, -1), at, end: at + quoted[0].length };
    const sign = signs.find(one => source.startsWith(one, at));
    if (sign === undefined)
        throw new problem/* SyntaxProblem */.b(`token recognition error at: '${source.slice(at, at + 1)}'`, at);
    return { kind: 'sign', text: sign, at, end: at + sign.length };
};
const doubleToken = (text, at) => {
    const value = Number(text);
    if (!Number.isFinite(value))
        throw new problem/* SyntaxProblem */.b('invalid double literal', at, 'literal');
    return { kind: 'literal', value, at, end: at + text.length };
};
const maxUint = 2n ** 64n - 1n;
const integerToken = ([text, digits = '', unsigned], at) => {
    const end = at + text.length;
    if (unsigned === '')
        return { kind: 'int', digits, at, end };
    if (digits.length > 100 || BigInt(digits) > maxUint)
        throw new problem/* SyntaxProblem */.b('invalid uint literal', at, 'literal');
    return { kind: 'literal', value: new values/* Uint */.Fg(BigInt(digits)), at, end };
};
const stringToken = (source, at, prefix) => {
    const open = at + prefix.length;
    const quote = source[open] ?? '';
    const mark = source.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
    const raw = prefix.includes('r');
    const from = open + mark.length;
    let end = from;
    while (!source.startsWith(mark, end)) {
        const character = source[end];
        if (character === undefined || (mark.length === 1 && (character === '\n' || character === '\r')))
            throw new problem/* SyntaxProblem */.b(`token recognition error at: '${source.slice(at, at + 20)}'`, at);
        end += character === '\\' && !raw ? 2 : 1;
    }
    const body = source.slice(from, end).replaceAll(/\r\n?/gu, '\n');
    const value = prefix.includes('b') ? bytesOf(body, raw, at) : raw ? body : textOf(body, at);
    return { kind: 'literal', value, at, end: end + mark.length };
};
const simpleEscapes = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
    "'": "'",
    '"': '"',
    '`': '`',
    '?': '?',
};
const escapes = /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([abfnrtv\\'"`?])|)/gu;
/** The pieces of a text that has escapes: what stands between them, and the number or character of each. */
function* pieces(body, at) {
    let done = 0;
    for (const found of body.matchAll(escapes)) {
        if (found.index < done)
            continue;
        if (found.index > done)
            yield { plain: body.slice(done, found.index) };
        const [whole, byte, short, long, octal, character] = found;
        if (whole.length === 1)
            throw new problem/* SyntaxProblem */.b(`token recognition error at: '${body.slice(found.index, found.index + 2)}'`, at);
        if (character !== undefined)
            yield { plain: simpleEscapes[character] ?? '' };
        else
            yield {
                code: Number.parseInt(byte ?? short ?? long ?? octal ?? '', octal === undefined ? 16 : 8),
                byte: short === undefined && long === undefined,
            };
        done = found.index + whole.length;
    }
    if (done < body.length)
        yield { plain: body.slice(done) };
}
const textOf = (body, at) => {
    if (!body.includes('\\'))
        return body;
    let text = '';
    for (const piece of pieces(body, at)) {
        if ('plain' in piece)
            text += piece.plain;
        else if (piece.code > 0x10_ff_ff || (piece.code >= 0xd8_00 && piece.code <= 0xdf_ff))
            throw new problem/* SyntaxProblem */.b('invalid unicode code point', at);
        else
            text += String.fromCodePoint(piece.code);
    }
    return text;
};
const encoder = new TextEncoder();
const bytesOf = (body, raw, at) => {
    if (raw || !body.includes('\\'))
        return encoder.encode(body);
    const bytes = [];
    for (const piece of pieces(body, at)) {
        if ('plain' in piece)
            for (const one of encoder.encode(piece.plain))
                bytes.push(one);
        else if (piece.byte)
            bytes.push(piece.code);
        else
            throw new problem/* SyntaxProblem */.b('\\u and \\U are not for bytes', at);
    }
    return Uint8Array.from(bytes);
};

;// CONCATENATED MODULE: ./build/org-rules/cel/macros.js

/** The name of what a loop gathers: none that can be written. */
const accumulator = '@result';
/** A call that is a macro, expanded; undefined for one that is a function's. @throws SyntaxProblem */
const expandMacro = (name, target, args, at, set) => {
    if (target === undefined)
        return name === 'has' && args.length === 1 ? expandHas(args, at) : undefined;
    const key = `${name}/${args.length}`;
    if (set.bindings && key === 'bind/3' && target.kind === 'ident' && target.name === 'cel')
        return expandBind(args, at);
    const own = macros.get(key) ?? (set.twoVariables ? twoVariableMacros.get(key) : undefined);
    if (own)
        return own(target, args, at);
    if (set.optionals && (key === 'optMap/2' || key === 'optFlatMap/2'))
        return expandOptional(name, target, args, at);
    return set.sortBy && key === 'sortBy/2' ? expandSortBy(target, args, at) : undefined;
};
const expandHas = ([arg], at) => {
    if (arg?.kind !== 'select' || arg.testOnly)
        throw new problem/* SyntaxProblem */.b('invalid argument to has() macro', arg?.at ?? at, 'macro');
    return { kind: 'select', operand: arg.operand, field: arg.field, testOnly: true, at };
};
const literal = (value, at) => ({ kind: 'literal', value, at });
const ident = (name, at) => ({ kind: 'ident', name, at });
const call = (fn, args, at) => ({ kind: 'call', fn, target: undefined, args, at });
const member = (fn, target, args, at) => ({ kind: 'call', fn, target, args, at });
const list = (elements, at) => ({ kind: 'list', elements, optional: new Set(), at });
const gathered = (at) => ident(accumulator, at);
const macros_all = ([test = literal(true, 0)], at) => ({
    initial: literal(true, at),
    condition: call('@not_strictly_false', [gathered(at)], at),
    step: call('_&&_', [gathered(at), test], at),
    result: gathered(at),
});
const exists = ([test = literal(true, 0)], at) => ({
    initial: literal(false, at),
    condition: call('@not_strictly_false', [call('!_', [gathered(at)], at)], at),
    step: call('_||_', [gathered(at), test], at),
    result: gathered(at),
});
const existsOne = ([test = literal(true, 0)], at) => ({
    initial: literal(0n, at),
    condition: literal(true, at),
    step: call('_?_:_', [test, call('_+_', [gathered(at), literal(1n, at)], at), gathered(at)], at),
    result: call('_==_', [gathered(at), literal(1n, at)], at),
});
/** Gathers a list; the last argument is what goes in, one before it tells whether. */
const gatherList = (args, at) => {
    const step = call('_+_', [gathered(at), list(args.slice(-1), at)], at);
    return { initial: list([], at), condition: literal(true, at), step: whereAsked(args, step, at), result: gathered(at) };
};
const whereAsked = (args, step, at) => {
    const [test] = args.length > 1 ? args : [];
    return test === undefined ? step : call('_?_:_', [test, step, gathered(at)], at);
};
const gatherMap = (withKey) => (args, at) => {
    const step = call('cel.@mapInsert', [gathered(at), ...args.slice(-1).flatMap(withKey)], at);
    return {
        initial: { kind: 'map', entries: [], at },
        condition: literal(true, at),
        step: whereAsked(args, step, at),
        result: gathered(at),
    };
};
const variableOf = (arg, message) => {
    if (arg?.kind !== 'ident' || arg.name.startsWith('.'))
        throw new problem/* SyntaxProblem */.b(message, arg?.at ?? 0, 'macro');
    if (arg.name === '__result__')
        throw new problem/* SyntaxProblem */.b('iteration variable overwrites accumulator variable', arg.at, 'macro');
    return arg.name;
};
const oneVariable = (macro, make, message = 'argument must be a simple name') => (range, [first, ...args], at) => {
    const variable = variableOf(first, message);
    return { kind: 'comprehension', macro, range, variable, second: undefined, accumulator, at, ...make(args, at) };
};
const twoVariables = (macro, make) => (range, [one, other, ...args], at) => {
    const variable = variableOf(one, 'argument must be a simple name');
    const second = variableOf(other, 'argument must be a simple name');
    if (variable === second)
        throw new problem/* SyntaxProblem */.b(`duplicate variable name: ${variable}`, other?.at ?? at, 'macro');
    return { kind: 'comprehension', macro, range, variable, second, accumulator, at, ...make(variable)(args, at) };
};
/** `filter` gathers the elements themselves. */
const filter = (range, args, at) => {
    const [variable] = args;
    const own = variable?.kind === 'ident' ? [variable] : [];
    return oneVariable('filter', (tests, place) => gatherList([...tests, ...own], place), 'argument is not an identifier')(range, args, at);
};
const macros = new Map([
    ['all/2', oneVariable('all', macros_all)],
    ['exists/2', oneVariable('exists', exists)],
    ['exists_one/2', oneVariable('exists_one', existsOne)],
    ['map/2', oneVariable('map', gatherList, 'argument is not an identifier')],
    ['map/3', oneVariable('map', gatherList, 'argument is not an identifier')],
    ['filter/2', filter],
]);
const byKey = (first) => gatherMap(value => [ident(first, value.at), value]);
const byEntry = () => gatherMap(value => [value]);
const twoVariableMacros = new Map([
    ['all/3', twoVariables('all', () => macros_all)],
    ['exists/3', twoVariables('exists', () => exists)],
    ['existsOne/3', twoVariables('existsOne', () => existsOne)],
    ['exists_one/3', twoVariables('exists_one', () => existsOne)],
    ['transformList/3', twoVariables('transformList', () => gatherList)],
    ['transformList/4', twoVariables('transformList', () => gatherList)],
    ['transformMap/3', twoVariables('transformMap', byKey)],
    ['transformMap/4', twoVariables('transformMap', byKey)],
    ['transformMapEntry/3', twoVariables('transformMapEntry', byEntry)],
    ['transformMapEntry/4', twoVariables('transformMapEntry', byEntry)],
]);
/** `bind`: a loop over nothing, which gives a value a name. */
const bind = (macro, variable, value, body, at) => ({
    kind: 'comprehension',
    macro,
    range: list([], at),
    variable: '#unused',
    second: undefined,
    accumulator: variable,
    initial: value,
    condition: literal(false, at),
    step: ident(variable, at),
    result: body,
    at,
});
const expandBind = ([first, value = literal(true, 0), body = literal(true, 0)], at) => {
    if (first?.kind !== 'ident')
        throw new problem/* SyntaxProblem */.b('cel.bind() variable names must be simple identifiers', first?.at ?? at, 'macro');
    return bind('bind', first.name, value, body, at);
};
const expandOptional = (name, target, [first, body = literal(true, 0)], at) => {
    if (first?.kind !== 'ident')
        throw new problem/* SyntaxProblem */.b(`${name}() variable name must be a simple identifier`, first?.at ?? at, 'macro');
    const value = bind(name, first.name, member('value', target, [], at), body, at);
    const present = name === 'optMap' ? call('optional.of', [value], at) : value;
    return call('_?_:_', [member('hasValue', target, [], at), present, call('optional.none', [], at)], at);
};
const sortInput = '@__sortBy_input__';
const expandSortBy = (target, args, at) => {
    if (target.kind === 'literal' || target.kind === 'map' || target.kind === 'struct')
        throw new problem/* SyntaxProblem */.b('sortBy can only be applied to a list, identifier, comprehension, call or select expression', target.at, 'macro');
    const keys = oneVariable('map', gatherList, 'argument is not an identifier')(ident(sortInput, at), args, at);
    return bind('sortBy', sortInput, target, member('@sortByAssociatedKeys', ident(sortInput, at), [keys], at), at);
};

;// CONCATENATED MODULE: ./build/org-rules/cel/parser.js



/** Expressions within each other: cel-go's own limit, and what keeps the parser from running out of stack. */
const maxDepth = 250;
/** Code points of an expression, as cel-go limits it. */
const maxSource = 100_000;
/** Names that are kept for programs around CEL, and no identifiers. */
const reserved = new Set('as break const continue else false for function if import in let loop package namespace null return true var void while'.split(' '));
/** Reads an expression of CEL. @throws SyntaxProblem */
const parseCel = (source, macros) => {
    if (source.length > maxSource)
        throw new problem/* SyntaxProblem */.b(`expression code point size exceeds limit: size: ${source.length}, limit ${maxSource}`, 0);
    return new Parser(tokensOf(source), macros).whole();
};
class Parser {
    #tokens;
    #macros;
    #next = 0;
    #depth = 0;
    constructor(tokens, macros) {
        this.#tokens = tokens;
        this.#macros = macros;
    }
    whole() {
        const expr = this.#expression();
        if (this.#token.kind !== 'end')
            this.#fail();
        return expr;
    }
    get #token() {
        return this.#tokens[this.#next] ?? { kind: 'end', at: 0, end: 0 };
    }
    #fail() {
        const token = this.#token;
        const text = token.kind === 'end' ? '<EOF>' : 'text' in token ? token.text : 'literal';
        throw new problem/* SyntaxProblem */.b(`Syntax error: unexpected '${text}'`, token.at);
    }
    #isSign(...texts) {
        const token = this.#token;
        return token.kind === 'sign' && texts.includes(token.text);
    }
    #isWord(text) {
        const token = this.#token;
        return token.kind === 'name' && token.text === text;
    }
    /** Goes on behind a sign, if it is the next. */
    #takes(text) {
        const found = this.#isSign(text);
        if (found)
            this.#next += 1;
        return found;
    }
    #expect(text) {
        if (!this.#takes(text))
            this.#fail();
    }
    #nested(read) {
        this.#depth += 1;
        if (this.#depth > maxDepth)
            throw new problem/* SyntaxProblem */.b(`expression recursion limit exceeded: ${maxDepth}`, this.#token.at);
        const result = read();
        this.#depth -= 1;
        return result;
    }
    #expression() {
        return this.#nested(() => {
            const condition = this.#or();
            const { at } = this.#token;
            if (!this.#takes('?'))
                return condition;
            const yes = this.#or();
            this.#expect(':');
            return operator('_?_:_', [condition, yes, this.#expression()], at);
        });
    }
    #or() {
        return this.#chain('||', '_||_', () => this.#chain('&&', '_&&_', () => this.#relation()));
    }
    /** Terms of one logical operator, as a balanced tree: a long chain is not a deep one. */
    #chain(sign, fn, read) {
        const terms = [read()];
        const places = [];
        while (this.#isSign(sign)) {
            places.push(this.#token.at);
            this.#next += 1;
            terms.push(read());
        }
        return balanced(fn, terms, places, 0, terms.length);
    }
    #relation() {
        let left = this.#sum();
        for (;;) {
            const token = this.#token;
            const isIn = this.#isWord('in');
            if (!isIn && !this.#isSign('<', '<=', '>', '>=', '==', '!='))
                return left;
            this.#next += 1;
            left = operator(isIn ? '@in' : `_${'text' in token ? token.text : ''}_`, [left, this.#sum()], token.at);
        }
    }
    #sum() {
        return this.#binary(['+', '-'], () => this.#binary(['*', '/', '%'], () => this.#unary()));
    }
    #binary(texts, read) {
        let left = read();
        for (;;) {
            const token = this.#token;
            if (token.kind !== 'sign' || !texts.includes(token.text))
                return left;
            this.#next += 1;
            left = operator(`_${token.text}_`, [left, read()], token.at);
        }
    }
    #unary() {
        const { at } = this.#token;
        const sign = this.#isSign('!') ? '!' : this.#isSign('-') ? '-' : undefined;
        if (sign === undefined)
            return this.#member(false);
        // A number has the only minus before it as its own: only so is the smallest integer one.
        if (sign === '-' && this.#isNumberAt(this.#next + 1)) {
            this.#next += 1;
            return this.#member(true);
        }
        let count = 0;
        while (this.#takes(sign))
            count += 1;
        const operand = this.#member(false);
        return count % 2 === 0 ? operand : operator(`${sign}_`, [operand], at);
    }
    #isNumberAt(index) {
        const token = this.#tokens[index];
        return token?.kind === 'int' || (token?.kind === 'literal' && typeof token.value === 'number');
    }
    #member(negative) {
        let expr = this.#primary(negative);
        for (let links = 0;; links += 1) {
            if (links > maxDepth * 4)
                throw new problem/* SyntaxProblem */.b(`expression recursion limit exceeded: ${maxDepth}`, this.#token.at);
            const { at } = this.#token;
            if (this.#takes('.'))
                expr = this.#selected(expr, at);
            else if (this.#takes('['))
                expr = this.#indexed(expr, at);
            else
                return expr;
        }
    }
    #selected(operand, at) {
        const optional = this.#isOptional();
        const token = this.#token;
        if ((token.kind !== 'name' && token.kind !== 'quotedName') || (token.kind === 'name' && isKeyword(token.text)))
            this.#fail();
        this.#next += 1;
        if (optional)
            return operator('_?._', [operand, { kind: 'literal', value: token.text, at: token.at }], at);
        if (token.kind === 'name' && this.#isSign('('))
            return this.#call(token.text, operand, at);
        return { kind: 'select', operand, field: token.text, testOnly: false, at };
    }
    #isOptional() {
        const { at } = this.#token;
        if (!this.#takes('?'))
            return false;
        if (!this.#macros.optionals)
            throw new problem/* SyntaxProblem */.b("unsupported syntax '.?'", at);
        return true;
    }
    #indexed(operand, at) {
        const optional = this.#isOptional();
        const index = this.#expression();
        this.#expect(']');
        return operator(optional ? '_[?_]' : '_[_]', [operand, index], at);
    }
    #call(name, target, at) {
        this.#expect('(');
        const args = this.#isSign(')') ? [] : this.#expressions();
        this.#expect(')');
        return expandMacro(name, target, args, at, this.#macros) ?? { kind: 'call', fn: name, target, args, at };
    }
    #expressions() {
        const found = [this.#expression()];
        while (this.#takes(','))
            found.push(this.#expression());
        return found;
    }
    #primary(negative) {
        const token = this.#token;
        const { at } = token;
        if (token.kind === 'int')
            return this.#integer(token.digits, negative, at);
        if (token.kind === 'literal') {
            this.#next += 1;
            return { kind: 'literal', value: negative && typeof token.value === 'number' ? -token.value : token.value, at };
        }
        if (this.#takes('(')) {
            const expr = this.#expression();
            this.#expect(')');
            return expr;
        }
        if (this.#takes('['))
            return this.#list(at);
        if (this.#takes('{'))
            return { kind: 'map', entries: this.#entries(), at };
        return this.#name(at);
    }
    #integer(digits, negative, at) {
        this.#next += 1;
        const value = digits.length > 100 ? 2n ** 64n : BigInt(digits) * (negative ? -1n : 1n);
        if (BigInt.asIntN(64, value) !== value)
            throw new problem/* SyntaxProblem */.b('invalid int literal', at, 'literal');
        return { kind: 'literal', value, at };
    }
    #name(at) {
        const rooted = this.#takes('.');
        const token = this.#token;
        if (token.kind !== 'name')
            this.#fail();
        this.#next += 1;
        const { text } = token;
        if (!rooted && (text === 'true' || text === 'false'))
            return { kind: 'literal', value: text === 'true', at };
        if (!rooted && text === 'null')
            return { kind: 'literal', value: null, at };
        if (isKeyword(text)) {
            this.#next -= 1;
            this.#fail();
        }
        if (reserved.has(text))
            throw new problem/* SyntaxProblem */.b(`Syntax error: reserved identifier: ${text}`, token.at);
        const name = rooted ? `.${text}` : text;
        if (this.#isSign('('))
            return this.#call(name, undefined, at);
        const message = this.#messageName(name);
        return message === undefined ? { kind: 'ident', name, at } : this.#message(message, at);
    }
    /** `a.b.C` when `{` follows it: the name of a message to be made. */
    #messageName(first) {
        let index = this.#next;
        let name = first;
        for (;;) {
            const [sign, word] = [this.#tokens[index], this.#tokens[index + 1]];
            if (sign?.kind === 'sign' && sign.text === '{')
                break;
            if (sign?.kind !== 'sign' || sign.text !== '.' || word?.kind !== 'name')
                return undefined;
            name += `.${word.text}`;
            index += 2;
        }
        this.#next = index;
        return name;
    }
    #message(name, at) {
        this.#expect('{');
        const fields = [];
        while (!this.#isSign('}')) {
            if (fields.length === 0 && this.#takes(','))
                break;
            const optional = this.#isOptional();
            const token = this.#token;
            if (token.kind !== 'name' && token.kind !== 'quotedName')
                this.#fail();
            this.#next += 1;
            this.#expect(':');
            fields.push({ field: token.text, value: this.#expression(), optional });
            if (!this.#takes(','))
                break;
        }
        this.#expect('}');
        return { kind: 'struct', name, fields, at };
    }
    #list(at) {
        const elements = [];
        const optional = new Set();
        while (!this.#isSign(']')) {
            if (elements.length === 0 && this.#takes(','))
                break;
            if (this.#isOptional())
                optional.add(elements.length);
            elements.push(this.#expression());
            if (!this.#takes(','))
                break;
        }
        this.#expect(']');
        return { kind: 'list', elements, optional, at };
    }
    #entries() {
        const entries = [];
        while (!this.#isSign('}')) {
            if (entries.length === 0 && this.#takes(','))
                break;
            const optional = this.#isOptional();
            const key = this.#expression();
            this.#expect(':');
            entries.push({ key, value: this.#expression(), optional });
            if (!this.#takes(','))
                break;
        }
        this.#expect('}');
        return entries;
    }
}
const isKeyword = (text) => text === 'true' || text === 'false' || text === 'null' || text === 'in';
const operator = (fn, args, at) => ({ kind: 'call', fn, target: undefined, args, at });
const balanced = (fn, terms, places, from, to) => {
    const [first] = terms.slice(from, from + 1);
    if (first === undefined)
        throw new problem/* SyntaxProblem */.b('Syntax error: missing expression', 0);
    if (to - from === 1)
        return first;
    const middle = from + Math.ceil((to - from) / 2);
    return operator(fn, [balanced(fn, terms, places, from, middle), balanced(fn, terms, places, middle, to)], places[middle - 1] ?? 0);
};


/***/ }),

/***/ 77498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ PatchValue),
/* harmony export */   y: () => (/* binding */ patchFields)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98337);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90788);


const ofJsonPatch = new Map([
    ['op', _types_js__WEBPACK_IMPORTED_MODULE_0__/* .stringType */ .WO],
    ['path', _types_js__WEBPACK_IMPORTED_MODULE_0__/* .stringType */ .WO],
    ['from', _types_js__WEBPACK_IMPORTED_MODULE_0__/* .stringType */ .WO],
    ['value', _types_js__WEBPACK_IMPORTED_MODULE_0__/* .dynType */ .Y5],
]);
/** True for `Object` and the names of its parts, which go by their places: `Object.spec.template`. */
const isObjectName = (name) => name === 'Object' || name.startsWith('Object.');
/**
 * The types of the fields of what a MutatingAdmissionPolicy writes, by their names; undefined for a name of no such type. `Object` and its parts may
 * have all fields. Source: k8s.io/apiserver, `pkg/cel/mutation`.
 */
const patchFields = (name) => {
    if (name === 'JSONPatch')
        return field => ofJsonPatch.get(field);
    return isObjectName(name) ? () => _types_js__WEBPACK_IMPORTED_MODULE_0__/* .dynType */ .Y5 : undefined;
};
const untold = () => undefined;
/** What `Object.spec{\u2026}` and `JSONPatch{\u2026}` give. A field that is not known here is an `Unknown`. */
class PatchValue extends _values_js__WEBPACK_IMPORTED_MODULE_1__/* .Opaque */ .GV {
    typeName;
    fields;
    constructor(typeName, fields) {
        super();
        this.typeName = typeName;
        this.fields = fields;
    }
    equals(other, tick = untold) {
        if (!(other instanceof PatchValue) || other.fields.size !== this.fields.size)
            return false;
        for (const [field, value] of this.fields) {
            const own = other.fields.get(field);
            // Both ways round: what is not known says so where it stands second.
            if (own === undefined || !(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .areEqual */ .t7)(value, own, tick) || !(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .areEqual */ .t7)(own, value, tick))
                return false;
        }
        return true;
    }
}


/***/ }),

/***/ 7303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placedMessage),
/* harmony export */   b: () => (/* binding */ SyntaxProblem)
/* harmony export */ });
/** Ends the parser at the first thing that it cannot read. */
class SyntaxProblem extends Error {
    name = 'SyntaxProblem';
    problem;
    constructor(message, at, problemClass = 'syntax') {
        super(message);
        this.problem = { problemClass, message, at };
    }
}
/** A problem with its place in the expression. */
const placedMessage = ({ message, at }, source) => {
    const before = source.slice(0, at).split('\n');
    return `${message} (line ${before.length}, column ${(before.at(-1) ?? '').length + 1} of the expression)`;
};


/***/ }),

/***/ 98337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ errorType),
/* harmony export */   FA: () => (/* binding */ structType),
/* harmony export */   H$: () => (/* binding */ mapType),
/* harmony export */   Kj: () => (/* binding */ intType),
/* harmony export */   LE: () => (/* binding */ isSameType),
/* harmony export */   LI: () => (/* binding */ timestampType),
/* harmony export */   PF: () => (/* binding */ optionalType),
/* harmony export */   R4: () => (/* binding */ uintType),
/* harmony export */   V2: () => (/* binding */ substitute),
/* harmony export */   Vc: () => (/* binding */ listType),
/* harmony export */   WO: () => (/* binding */ stringType),
/* harmony export */   Wz: () => (/* binding */ paramType),
/* harmony export */   X9: () => (/* binding */ Mapping),
/* harmony export */   Y5: () => (/* binding */ dynType),
/* harmony export */   YX: () => (/* binding */ moreGeneral),
/* harmony export */   cf: () => (/* binding */ doubleType),
/* harmony export */   kp: () => (/* binding */ assign),
/* harmony export */   mm: () => (/* binding */ bytesType),
/* harmony export */   oA: () => (/* binding */ inOptional),
/* harmony export */   pG: () => (/* binding */ typeType),
/* harmony export */   rf: () => (/* binding */ boolType),
/* harmony export */   sJ: () => (/* binding */ nullType),
/* harmony export */   vh: () => (/* binding */ durationType),
/* harmony export */   wQ: () => (/* binding */ typeText),
/* harmony export */   yB: () => (/* binding */ opaqueType)
/* harmony export */ });
const simple = (kind, name) => ({ kind, name, parameters: [] });
const dynType = simple('dyn', 'dyn');
const errorType = simple('error', '!error!');
const nullType = simple('null', 'null_type');
const boolType = simple('bool', 'bool');
const intType = simple('int', 'int');
const uintType = simple('uint', 'uint');
const doubleType = simple('double', 'double');
const stringType = simple('string', 'string');
const bytesType = simple('bytes', 'bytes');
const timestampType = simple('timestamp', 'google.protobuf.Timestamp');
const durationType = simple('duration', 'google.protobuf.Duration');
const listType = (item) => ({ kind: 'list', name: 'list', parameters: [item] });
const mapType = (key, value) => ({ kind: 'map', name: 'map', parameters: [key, value] });
const typeType = (of) => ({ kind: 'type', name: 'type', parameters: of ? [of] : [] });
const paramType = (name) => simple('param', name);
const opaqueType = (name, ...parameters) => ({ kind: 'opaque', name, parameters });
const structType = (name) => simple('struct', name);
const optionalType = (of) => opaqueType('optional_type', of);
/** What is in an optional; undefined for a type that is none. */
const inOptional = (type) => type.kind === 'opaque' && type.name === 'optional_type' ? type.parameters[0] : undefined;
/** As error messages print it. */
const typeText = ({ kind, name, parameters }) => {
    if (kind === 'null')
        return 'null';
    return parameters.length === 0 ? name : `${name}(${parameters.map(typeText).join(', ')})`;
};
const isSameType = (a, b) => a === b ||
    (a.kind === b.kind &&
        a.name === b.name &&
        a.parameters.length === b.parameters.length &&
        a.parameters.every((one, index) => isSameType(one, b.parameters[index] ?? errorType)));
/** What type parameters stand for. What an attempt noted that failed is taken back: a copy for each would take time by the square of all. */
class Mapping {
    #types = new Map();
    #trail = [];
    get(name) {
        return this.#types.get(name);
    }
    set(name, type) {
        this.#trail.push([name, this.#types.get(name)]);
        this.#types.set(name, type);
    }
    /** Whether an attempt succeeds. */
    attempt(succeeds) {
        const before = this.#trail.length;
        if (succeeds())
            return true;
        for (let last = this.#trail.length > before ? this.#trail.pop() : undefined; last; last = this.#trail.length > before ? this.#trail.pop() : undefined) {
            const [name, type] = last;
            if (type === undefined)
                this.#types.delete(name);
            else
                this.#types.set(name, type);
        }
        return false;
    }
}
const isDyn = ({ kind }) => kind === 'dyn' || kind === 'error';
/** Type parameters replaced by what they stand for; by `dyn` where that is not known and `orDyn`. */
const substitute = (mapping, type, orDyn) => {
    if (type.kind === 'param') {
        const found = mapping.get(type.name);
        if (found !== undefined)
            return substitute(mapping, found, orDyn);
        return orDyn ? dynType : type;
    }
    return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(one => substitute(mapping, one, orDyn)) };
};
/** Whether values of `from` may be where those of `to` are asked for; then the mapping says what parameters stand for. */
const assign = (mapping, from, to) => mapping.attempt(() => areAssignable(mapping, from, to));
const areAssignable = (mapping, from, to) => from.length === to.length && from.every((type, index) => isAssignable(mapping, type, to[index] ?? errorType));
const isAssignable = (mapping, from, to) => {
    if (to.kind === 'param') {
        const { valid, known } = substitution(mapping, from, to);
        if (valid)
            return true;
        if (known)
            return false;
    }
    if (from.kind === 'param')
        return substitution(mapping, to, from).valid;
    if (isDyn(from) || isDyn(to))
        return true;
    if (from.kind === 'null')
        return isNullable(to);
    if (to.kind === 'null')
        return isNullable(from);
    if (from.kind === 'type')
        return to.kind === 'type';
    if (from.kind === 'opaque' || from.kind === 'list' || from.kind === 'map')
        return from.kind === to.kind && from.name === to.name && areAssignable(mapping, from.parameters, to.parameters);
    return from.kind === to.kind && from.name === to.name;
};
const isNullable = ({ kind }) => kind === 'opaque' || kind === 'struct' || kind === 'duration' || kind === 'timestamp' || kind === 'null';
const substitution = (mapping, type, param) => {
    if (isSameType(type, param))
        return { valid: true, known: true };
    const known = mapping.get(param.name);
    if (known === undefined) {
        const valid = isAbsentFrom(mapping, param, type);
        if (valid)
            mapping.set(param.name, type);
        return { valid, known: false };
    }
    if (isSameType(type, known))
        return { valid: true, known: true };
    if (!isAssignable(mapping, type, known))
        return { valid: false, known: true };
    const general = moreGeneral(type, known);
    if (isAbsentFrom(mapping, param, general))
        mapping.set(param.name, general);
    return { valid: true, known: true };
};
/** A parameter must not stand for a type that it is part of. */
const isAbsentFrom = (mapping, param, type) => {
    if (isSameType(param, type))
        return false;
    if (type.kind === 'param') {
        const known = mapping.get(type.name);
        return known === undefined || isAbsentFrom(mapping, param, known);
    }
    return type.parameters.every(one => isAbsentFrom(mapping, param, one));
};
/** Of two types that go together the one that says less. */
const moreGeneral = (a, b) => (isNoMoreSpecific(a, b) ? a : b);
const isNoMoreSpecific = (a, b) => {
    if (a.kind === 'dyn' || a.kind === 'param')
        return true;
    if (b.kind === 'dyn' || b.kind === 'param' || a.kind !== b.kind)
        return false;
    if (a.kind === 'type')
        return true;
    return (a.name === b.name &&
        a.parameters.length === b.parameters.length &&
        a.parameters.every((one, index) => isNoMoreSpecific(one, b.parameters[index] ?? errorType)));
};


/***/ }),

/***/ 90788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   $r: () => (/* binding */ Unknown),
/* harmony export */   BR: () => (/* binding */ typeNameOf),
/* harmony export */   Dc: () => (/* binding */ Timestamp),
/* harmony export */   Fg: () => (/* binding */ Uint),
/* harmony export */   GV: () => (/* binding */ Opaque),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Rf: () => (/* binding */ fromJson),
/* harmony export */   Uu: () => (/* binding */ TypeValue),
/* harmony export */   Xx: () => (/* binding */ Optional),
/* harmony export */   Zf: () => (/* binding */ CelMap),
/* harmony export */   ck: () => (/* binding */ compareValues),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   n9: () => (/* binding */ isComparable),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   t7: () => (/* binding */ areEqual),
/* harmony export */   xP: () => (/* binding */ textSize)
/* harmony export */ });
/* harmony import */ var _org_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54576);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62);


/** `3u`: kept apart from `int`, which is a bigint. */
class Uint {
    value;
    constructor(value) {
        this.value = value;
    }
}
/** `google.protobuf.Timestamp`, in nanoseconds since 1970 (UTC). */
class Timestamp {
    nanos;
    /** Minutes by which its text is ahead of UTC: that of the text that it was read from. Nothing else goes by it. */
    offset;
    constructor(nanos, offset = 0) {
        this.nanos = nanos;
        this.offset = offset;
    }
}
/** `google.protobuf.Duration`, in nanoseconds. */
class Duration {
    nanos;
    constructor(nanos) {
        this.nanos = nanos;
    }
}
/** What `type(x)` gives. */
class TypeValue {
    name;
    constructor(name) {
        this.name = name;
    }
}
/** `optional.of(x)`; `value` is undefined for `optional.none()`. */
class Optional {
    static none = new Optional(undefined);
    value;
    constructor(value) {
        this.value = value;
    }
}
/** A value of a type of Kubernetes' libraries: a URL, an address, a quantity. */
class Opaque {
    /** What the costs go by; 1 for most. */
    size = 1;
}
/** A value that is not known; reading it fails. */
class Unknown extends Opaque {
    typeName = 'unknown';
    reason;
    constructor(reason) {
        super();
        this.reason = reason;
    }
    equals() {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .CelUnknown */ .Zn(this.reason);
    }
}
/** A map. `1`, `1u` and `1.0` find the same entry. Keys may be of any simple type. */
class CelMap {
    #entries;
    /** Keys that are not their own primitive. */
    #written;
    constructor(entries, written = noKeys) {
        this.#entries = entries;
        this.#written = written;
    }
    /** Of two entries with the same key the last counts; undefined where something cannot be a key. */
    static of(entries) {
        const own = new Map();
        const written = new Map();
        for (const [key, value] of entries) {
            const primitive = primitiveKey(key);
            if (primitive === undefined)
                return undefined;
            if (primitive !== key)
                written.set(primitive, key);
            own.set(primitive, value);
        }
        return new CelMap(own, written);
    }
    get size() {
        return this.#entries.size;
    }
    get(key) {
        const primitive = primitiveKey(key);
        // NaN is not even itself.
        return primitive === undefined || Number.isNaN(primitive) ? undefined : this.#entries.get(primitive);
    }
    *keys() {
        for (const key of this.#entries.keys())
            yield this.#written.get(key) ?? key;
    }
    *entries() {
        for (const [key, value] of this.#entries)
            yield [this.#written.get(key) ?? key, value];
    }
}
const noKeys = new Map();
const primitiveKey = (key) => {
    if (typeof key === 'number')
        return Number.isInteger(key) ? BigInt(key) : key;
    if (typeof key !== 'object' || key === null)
        return key;
    return key instanceof Uint ? key.value : undefined;
};
const isList = (value) => Array.isArray(value);
/** The name of a value's type, as `type(x)` prints it. */
const typeNameOf = (value) => {
    switch (typeof value) {
        case 'boolean':
            return 'bool';
        case 'bigint':
            return 'int';
        case 'number':
            return 'double';
        case 'string':
            return 'string';
        default:
            return nameOfObject(value);
    }
};
const nameOfObject = (value) => {
    if (value === null)
        return 'null_type';
    if (isList(value))
        return 'list';
    if (value instanceof CelMap)
        return 'map';
    if (value instanceof Uint)
        return 'uint';
    if (value instanceof Timestamp)
        return 'google.protobuf.Timestamp';
    if (value instanceof Duration)
        return 'google.protobuf.Duration';
    if (value instanceof TypeValue)
        return 'type';
    if (value instanceof Optional)
        return 'optional_type';
    return value instanceof Uint8Array ? 'bytes' : value.typeName;
};
/** A key or a text as messages print it; of anything larger its type. */
const shortText = (value) => {
    if (typeof value !== 'object' || value === null)
        return String(value);
    return value instanceof Uint ? String(value.value) : typeNameOf(value);
};
/** Code points, as CEL counts the characters of a string. */
const textSize = (text) => {
    let size = text.length;
    for (let index = 0; index < text.length - 1; index += 1) {
        if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) {
            size -= 1;
            index += 1;
        }
    }
    return size;
};
const isHighSurrogate = (code) => code >= 0xd8_00 && code <= 0xdb_ff;
const isLowSurrogate = (code) => code >= 0xdc_00 && code <= 0xdf_ff;
/** What costs go by: the size of texts, lists and maps, 1 for everything else. */
const sizeOf = (value) => {
    if (typeof value === 'string')
        return textSize(value);
    if (isList(value))
        return value.length;
    if (value instanceof CelMap)
        return value.size;
    if (value instanceof Uint8Array)
        return value.length;
    if (value instanceof Optional)
        return value.value === undefined ? 1 : sizeOf(value.value);
    return value instanceof Opaque ? value.size : 1;
};
/** Whether two values are equal; numbers are by their value, whatever their type, and other types never are. */
const areEqual = (a, b, tick) => {
    tick(0.5);
    if (b instanceof Unknown)
        return b.equals();
    if (typeof a === 'string' || typeof a === 'boolean' || a === null)
        return a === b;
    if (isNumeric(a))
        return isNumeric(b) && compareNumbers(a, b) === 0;
    if (isList(a))
        return isList(b) && a.length === b.length && a.every((item, index) => areEqual(item, b[index] ?? null, tick));
    if (a instanceof CelMap)
        return b instanceof CelMap && areMapsEqual(a, b, tick);
    if (a instanceof Timestamp)
        return b instanceof Timestamp && a.nanos === b.nanos;
    if (a instanceof Duration)
        return b instanceof Duration && a.nanos === b.nanos;
    if (a instanceof TypeValue)
        return b instanceof TypeValue && a.name === b.name;
    if (a instanceof Uint8Array)
        return b instanceof Uint8Array && compareBytes(a, b) === 0;
    if (a instanceof Optional)
        return b instanceof Optional && areOptionalsEqual(a, b, tick);
    return b instanceof Opaque && a.typeName === b.typeName && a.equals(b);
};
const areMapsEqual = (a, b, tick) => {
    if (a.size !== b.size)
        return false;
    for (const [key, value] of a.entries()) {
        const other = b.get(key);
        if (other === undefined || !areEqual(value, other, tick))
            return false;
    }
    return true;
};
const areOptionalsEqual = ({ value: a }, { value: b }, tick) => a === undefined || b === undefined ? a === b : areEqual(a, b, tick);
const isNumeric = (value) => typeof value === 'bigint' || typeof value === 'number' || value instanceof Uint;
/** Undefined where one of them is not a number. */
const compareNumbers = (a, b) => {
    let [left, right] = [a instanceof Uint ? a.value : a, b instanceof Uint ? b.value : b];
    if (Number.isNaN(left) || Number.isNaN(right))
        return undefined;
    // cel-go compares an integer with a double as two doubles, so that 2^63 - 1 is 2^63.
    if (typeof left !== typeof right)
        [left, right] = [Number(left), Number(right)];
    return left < right ? -1 : left > right ? 1 : 0;
};
const compareBytes = (a, b) => {
    for (let index = 0; index < a.length && index < b.length; index += 1) {
        const difference = (a[index] ?? 0) - (b[index] ?? 0);
        if (difference !== 0)
            return Math.sign(difference);
    }
    return Math.sign(a.length - b.length);
};
/** By code points, as Go orders texts by their UTF-8. */
const compareTexts = (a, b) => {
    if (a === b)
        return 0;
    let index = 0;
    while (index < a.length && index < b.length && a.charCodeAt(index) === b.charCodeAt(index))
        index += 1;
    if (index > 0 && isLowSurrogate(a.charCodeAt(index)) && isLowSurrogate(b.charCodeAt(index)))
        index -= 1;
    return Math.sign((a.codePointAt(index) ?? -1) - (b.codePointAt(index) ?? -1));
};
const compareNanos = (a, b) => (a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0);
/** -1, 0 or 1; undefined for values that have no order, `unordered` for a number and what is not one. */
const compareValues = (a, b) => {
    if (isNumeric(a))
        return isNumeric(b) ? (compareNumbers(a, b) ?? 'unordered') : undefined;
    if (typeof a === 'string')
        return typeof b === 'string' ? compareTexts(a, b) : undefined;
    if (typeof a === 'boolean')
        return typeof b === 'boolean' ? Number(a) - Number(b) : undefined;
    if (a instanceof Timestamp)
        return b instanceof Timestamp ? compareNanos(a, b) : undefined;
    if (a instanceof Duration)
        return b instanceof Duration ? compareNanos(a, b) : undefined;
    return a instanceof Uint8Array && b instanceof Uint8Array ? compareBytes(a, b) : undefined;
};
/** Whether values of this kind have an order among themselves. */
const isComparable = (value) => compareValues(value, value) !== undefined;
/** JSON as CEL sees it. */
const fromJson = (value, onContainer, path = []) => {
    if (typeof value !== 'object' || value === null)
        return value;
    if (value instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownPart */ .A)
        return new Unknown(value.reason);
    const made = isJsonList(value)
        ? value.map((item, index) => fromJson(item, onContainer, onContainer ? [...path, index] : path))
        : new CelMap(new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item, onContainer, onContainer ? [...path, key] : path)])));
    onContainer?.(made, path);
    return made;
};
const isJsonList = (value) => Array.isArray(value);


/***/ }),

/***/ 84466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fieldsAt),
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ce: () => (/* binding */ isFields),
/* harmony export */   Ct: () => (/* binding */ itemsAt),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Z$: () => (/* binding */ isItems),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   i1: () => (/* binding */ textsAt)
/* harmony export */ });
/* harmony import */ var _org_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54576);

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .UnknownPart */ .A);
const isItems = (value) => Array.isArray(value);
/** What stands at a path; undefined where nothing does. */
const valueAt = (value, ...path) => {
    let here = value;
    for (const key of path) {
        if (isFields(here))
            here = Object.hasOwn(here, key) ? here[key] : undefined;
        else
            here = isItems(here) && typeof key === 'number' ? here[key] : undefined;
    }
    return here;
};
/** A text at a path; undefined for anything else. */
const textAt = (value, ...path) => {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
};
/** The items of a list at a path; none where there is no list. */
const itemsAt = (value, ...path) => {
    const found = valueAt(value, ...path);
    return isItems(found) ? found : [];
};
const textsAt = (value, ...path) => itemsAt(value, ...path).filter(item => typeof item === 'string');
/** The fields of a mapping at a path; none where there is no mapping. */
const fieldsAt = (value, ...path) => {
    const found = valueAt(value, ...path);
    return isFields(found) ? found : {};
};
/** `apps` of `apps/v1`; empty for the core group. */
const groupOf = (apiVersion) => (apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '');
const versionOf = (apiVersion) => apiVersion.slice(apiVersion.indexOf('/') + 1);


/***/ }),

/***/ 74447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ipText),
/* harmony export */   r: () => (/* binding */ parseIp)
/* harmony export */ });
/** Longer texts are no addresses, in UTF-16 units. */
const maxLength = 64;
const octet = /^(?:0|[1-9]\d{0,2})$/u;
const parseV4 = (text) => {
    const parts = text.split('.');
    if (parts.length !== 4 || parts.some(part => !octet.test(part) || Number(part) > 255))
        return undefined;
    return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
};
const groupsOf = (text) => {
    if (text === '')
        return [];
    const parts = text.split(':');
    const last = parts.at(-1) ?? '';
    const v4 = last.includes('.') ? parseV4(last) : undefined;
    if (last.includes('.') && v4 === undefined)
        return undefined;
    const words = v4 === undefined ? parts : parts.slice(0, -1);
    if (words.some(word => !/^[0-9a-fA-F]{1,4}$/u.test(word)))
        return undefined;
    return [...words.map(word => BigInt(`0x${word}`)), ...(v4 === undefined ? [] : [v4 >> 16n, v4 & 0xffffn])];
};
const parseV6 = (text) => {
    const [head = '', tail, ...more] = text.split('::');
    if (more.length > 0)
        return undefined;
    const [before, after] = [groupsOf(head), tail === undefined ? [] : groupsOf(tail)];
    if (!before || !after || (tail !== undefined && head.includes('.')))
        return undefined;
    const missing = 8 - before.length - after.length;
    if (tail === undefined ? missing !== 0 : missing < 1)
        return undefined;
    return [...before, ...Array.from({ length: missing }, () => 0n), ...after].reduce((value, group) => (value << 16n) | group, 0n);
};
/** As Go's `netip.ParseAddr` reads it, without zones; undefined for what it refuses. */
const parseIp = (text) => {
    if (text.length > maxLength)
        return undefined;
    const bits = text.includes(':') ? 128 : 32;
    const value = bits === 128 ? parseV6(text) : parseV4(text);
    return value === undefined ? undefined : { bits, value };
};
/** An address in its one canonical spelling. */
const ipText = ({ bits, value }) => {
    if (bits === 32)
        return [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 0xffn)).join('.');
    const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xffffn).toString(16));
    let [from, length] = [0, 1];
    for (let start = 0; start < 8; start += 1) {
        let end = start;
        while (groups[end] === '0')
            end += 1;
        if (end - start > length)
            [from, length] = [start, end - start];
    }
    return length < 2 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
};


/***/ }),

/***/ 54320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   dn: () => (/* binding */ valueOfNode)
/* harmony export */ });
/* harmony import */ var _artifacts_yaml_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98202);
/* harmony import */ var _artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99430);
/* harmony import */ var _artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55644);
/* harmony import */ var _org_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54576);




/** Nodes of one object, aliases counted each time: more is not looked at. */
const maxNodes = 200_000;
const maxDepth = 100;
/** An object as Kubernetes reads it. What a template may print is an unknown part. */
const fieldsOf = (node) => {
    const value = new Reader(() => undefined).value(node, 0);
    return value instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A || (typeof value === 'object' && value !== null && !Array.isArray(value)) ? asFields(value) : {};
};
/** The value of any node. What a template may print is an unknown part. `tick` is called for each node, aliases counted each time. */
const valueOfNode = (node, tick) => new Reader(tick).value(node, 0);
const asFields = (value) => value instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A ? value : Object.fromEntries(Object.entries(value));
class Reader {
    #nodes = 0;
    #tick;
    constructor(tick) {
        this.#tick = tick;
    }
    value(written, depth) {
        const node = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .deref */ .LA)(written);
        this.#nodes += 1;
        this.#tick(2);
        if (this.#nodes > maxNodes || depth > maxDepth)
            return new _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A('The object is larger than what organization rules look at.');
        if (node === undefined)
            return new _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A('It is an alias of what is not known.');
        if (node.kind === 'mapping')
            return this.#mapping(node, depth);
        if (node.kind === 'sequence')
            return node.opaque ? templated : node.items.map(item => this.value(item, depth + 1));
        return scalarOf(node);
    }
    #mapping(node, depth) {
        if (node.opaque || (0,_artifacts_yaml_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUnseenEntries */ .rl)(node))
            return templated;
        return Object.fromEntries((0,_artifacts_yaml_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOfMapping */ .Af)(node).map(({ key, name, value }) => [name ?? String((0,_artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(key) ?? ''), this.value(value, depth + 1)]));
    }
}
const templated = new _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A('It is written with a template.');
const scalarOf = (node) => {
    const value = (0,_artifacts_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarValue */ .U)(node);
    if (value === undefined)
        return templated;
    if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 2 ** 63)
        return value;
    if (Number.isSafeInteger(value))
        return BigInt(value);
    // A number keeps 53 bits of an integer, the API server 64.
    const text = node.kind === 'scalar' ? node.value : '';
    return /^[+-]?[0-9]+$/u.test(text) ? BigInt(text.replace(/^\+/u, '')) : BigInt(value);
};
/** The text that a field is, or of what is nearest above one that is absent: a value, the key of a list or mapping, an item's name. */
const placeOf = (object, path) => {
    for (let length = path.length; length > 0; length -= 1) {
        const found = (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(object, ...path.slice(0, length));
        if (found.state !== 'present')
            continue;
        const { node, entry } = found;
        if (node.kind === 'scalar')
            return node.range;
        if (entry)
            return entry.key.range;
        return nameIn(node) ?? firstLine(node);
    }
    return (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(object, 'metadata', 'name')?.range ?? (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(object, 'kind')?.range ?? object.range;
};
const nameIn = (node) => (0,_artifacts_yaml_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(node, 'name')?.range;
const firstLine = ({ range, document }) => {
    const end = document.file.text.indexOf('\n', range.start);
    return { start: range.start, end: end === -1 ? range.end : Math.min(end, range.end) };
};


/***/ }),

/***/ 54576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ UnknownPart)
/* harmony export */ });
/** A part of an object that is not known: a template, a variable. Whatever rests on it is undetermined. */
class UnknownPart {
    /** A full sentence. */
    reason;
    constructor(reason) {
        this.reason = reason;
    }
}


/***/ }),

/***/ 16340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, of UTF-8 where it comes as bytes; undefined when it is not JSON: no schema accepts that. */
const parseJson = (json) => {
    try {
        return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json));
    }
    catch {
        // Neither JSON nor UTF-8.
        return undefined;
    }
};


/***/ })

};
