let done = 0;

/** Adds work of a function that the sizes of its arguments and of its result do not tell. In steps, of which six are a microsecond. */
export const addFunctionWork = (steps: number): void => {
  done += steps;
};

/** The work that functions have added since this was asked for. */
export const takeFunctionWork = (): number => {
  const taken = done;
  done = 0;
  return taken;
};
