import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { folderLaws } from '../../../scripts/lint/folder-laws.mjs';

const options = [
  {
    mayImport: {
      shared: ['shared'],
      'main/core': ['main/core', 'shared'],
      'main/hosts/electron': ['main/hosts/electron', 'main/core', 'shared'],
    },
    packagesOnlyIn: { electron: ['main/hosts/electron'] },
  },
];
const from = (filename: string, code: string) => ({ filename, code, options });

RuleTester.describe = describe;
RuleTester.it = it;

new RuleTester({ languageOptions: { sourceType: 'module' } }).run('folder-laws', folderLaws, {
  valid: [
    from('main/core/outbox.js', "import { err } from '../../shared/result.js';"),
    from('main/core/outbox.js', "import { sqlite } from 'node:sqlite';"),
    from('main/hosts/electron/tray.js', "import { Tray } from 'electron';"),
    from('main/hosts/electron/main.js', "import { createCore } from '../../core/create-core.js';"),
    from('anywhere/else.js', "import { Tray } from 'electron';"),
  ],
  invalid: [
    {
      ...from('main/core/outbox.js', "import { tray } from '../hosts/electron/tray.js';"),
      errors: [{ messageId: 'folder' }],
    },
    {
      ...from('shared/result.js', "export { core } from '../main/core/core.js';"),
      errors: [{ messageId: 'folder' }],
    },
    {
      ...from('main/core/outbox.js', "const { Tray } = await import('electron');"),
      errors: [{ messageId: 'package' }],
    },
  ],
});
