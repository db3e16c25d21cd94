/** What `/embed/v1.js` holds: the one script of ours that other sites include. */
export { default as loader } from '#widgets/embed/loader.ts?classic';
