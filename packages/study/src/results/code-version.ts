/** Version of the package whose arithmetic this is. A test holds it to package.json. */
export const PACKAGE_VERSION = '0.1.0';

/** Names the code of a certificate: the package and the versions of all models. No dates, no commits: the same code, the same text. */
export const codeVersionOf = (modelVersion: string): string => `parasol ${PACKAGE_VERSION} (${modelVersion})`;
