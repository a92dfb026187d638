export { holdTogether } from '#shared/hold-together.ts';
