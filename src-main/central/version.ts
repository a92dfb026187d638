/** Kept equal to package.json by a test: a bundled central has no package.json beside it. */
export const CENTRAL_VERSION = '0.1.0';
