/** Freezes plain objects, arrays and what they hold, so that a rule that changes its artifact throws. Class instances and maps are left alone: they cache. */
export const deepFreeze = (value: unknown, seen = new Set<unknown>()): void => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) return;
  seen.add(value);
  for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(value))) deepFreeze(descriptor.value, seen);
  const lazy = Object.values(Object.getOwnPropertyDescriptors(value)).some(descriptor => descriptor.get !== undefined);
  if (!lazy) Object.freeze(value);
};
