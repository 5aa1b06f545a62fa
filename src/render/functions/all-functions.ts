import type { FunctionMap } from '../template/go-function.ts';
import { builtins } from './builtins.ts';
import { dateFunctions } from './dates.ts';
import { dictFunctions } from './dicts.ts';
import { encodingFunctions } from './formats/encodings.ts';
import { type HelmVersion, helmFunctions } from './helm.ts';
import { listFunctions } from './lists.ts';
import { logicFunctions } from './logic.ts';
import { numberFunctions } from './numbers.ts';
import { pathFunctions } from './paths-and-urls.ts';
import { randomFunctions } from './random.ts';
import { regexFunctions } from './regex.ts';
import { semverFunctions } from './semver.ts';
import { stringFunctions } from './strings.ts';

/** All functions of a Helm, but for those that need the templates or the chart. The later ones win: sprig's `slice` over Go's. */
export const functionsOf = (version: HelmVersion): FunctionMap =>
  new Map([
    ...builtins,
    ...stringFunctions,
    ...listFunctions,
    ...dictFunctions,
    ...numberFunctions,
    ...logicFunctions,
    ...encodingFunctions,
    ...dateFunctions,
    ...pathFunctions,
    ...randomFunctions,
    ...regexFunctions,
    ...semverFunctions,
    ...helmFunctions(version),
  ]);
