/** So many steps of a rendering take as long. */
export const stepsPerMicrosecond = 6;

let done = 0;

/** Adds work of a function that the sizes of its arguments and of its result do not tell, in steps. */
export const addFunctionWork = (steps: number): void => {
  done += steps;
};

/** The work that functions have added since this was asked for. */
export const takeFunctionWork = (): number => {
  const taken = done;
  done = 0;
  return taken;
};
