/**
 * The id that an older spelling of a Trivy check stands for: `AVD-DS-0002` and `DS002` are `ds-0002` now. In lower case, because Trivy
 * compares ids so. A few names have another meaning than their form says; whoever looks an id up asks for those first.
 */
export const impliedTrivyId = (written: string): string => {
  const id = written.toLowerCase().replace(/^avd-/u, '');
  const old = /^(ds|ksv|kcv)(\d{1,4})$/u.exec(id);
  return old ? `${old[1]}-${(old[2] ?? '').padStart(4, '0')}` : id;
};
