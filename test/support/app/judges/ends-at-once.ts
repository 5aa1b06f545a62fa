/** A process that judges and can't load its program. */
throw new Error('This can not be loaded.');
