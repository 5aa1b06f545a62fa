import { isFields } from '../fields.ts';
import type { ObjectFields, ObjectValue } from '../org-rule.ts';

const isEmpty = (value: ObjectValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Without fields that are empty: the API server leaves them out, so that asking for one is an error. */
const filled = (fields: ObjectFields): ObjectFields => Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

/** `request` as expressions see it. Its kinds keep their empty groups; `options` is there, and null. */
export const requestValue = (request: ObjectFields): ObjectFields => {
  const { userInfo, options = null, ...own } = request;
  return { ...filled(own), userInfo: isFields(userInfo) ? filled(userInfo) : {}, options };
};

/** `namespaceObject` as expressions see it: its parts are there, be they empty. */
export const namespaceValue = (namespace: ObjectValue): ObjectValue => {
  if (!isFields(namespace)) return null;
  const { metadata, spec, status } = namespace;
  return { metadata: isFields(metadata) ? metadata : {}, spec: isFields(spec) ? spec : {}, status: isFields(status) ? status : {} };
};
