import { dirname, relative, resolve } from 'node:path';

/**
 * Lint rule: a folder may import only the folders it is allowed to, and some packages belong to
 * one place. The architecture is the map in `eslint.config.mjs`; this only looks names up in it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const folderLaws = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: {
      folder: '{{from}} may not import from {{to}}.',
      package: 'The package "{{name}}" may only be imported in {{places}}.',
    },
  },
  create(context) {
    const [{ mayImport, packagesOnlyIn }] = context.options;
    const file = relative(context.cwd, context.filename);
    const from = folderOf(file, Object.keys(mayImport));

    function check(source) {
      if (from === undefined || typeof source?.value !== 'string') return;
      const target = targetPath(source.value, file);
      if (target === undefined) return checkPackage(source);
      const to = folderOf(target, Object.keys(mayImport));
      if (to !== undefined && mayImport[from].includes(to)) return;
      context.report({ node: source, messageId: 'folder', data: { from, to: to ?? target } });
    }

    function checkPackage(source) {
      const name = packageName(source.value);
      const places = packagesOnlyIn[name];
      if (places === undefined || places.some((place) => file.startsWith(place))) return;
      context.report({
        node: source,
        messageId: 'package',
        data: { name, places: places.join(', ') },
      });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};

const ALIASES = {
  '#shared/': 'src-shared/',
  '#core/': 'src-main/core/',
  '#programs/': 'src-main/programs/',
  '#bridge/': 'src-main/bridge/',
  '#central/': 'src-main/central/',
  '#hosts/': 'src-main/hosts/',
  '#renderer/': 'src-renderer/',
  '#tests/': 'tests/',
};

/** The imported file, relative to the project; undefined for a package. */
function targetPath(specifier, file) {
  if (specifier.startsWith('.')) return relative('.', resolve(dirname(file), specifier));
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? undefined : ALIASES[alias] + specifier.slice(alias.length);
}

function folderOf(path, folders) {
  return folders
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}
