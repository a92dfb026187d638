import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const TEMPLATES = 'node_modules/app-builder-lib/templates/nsis/include';

function macro(name: string): string {
  const include = /^ {2}include: (\S+)$/mu.exec(read('electron-builder.yml'))?.[1] ?? 'none';
  return new RegExp(`^!macro ${name}$(.*?)^!macroend$`, 'msu').exec(read(include))?.[1] ?? '';
}

test('an upgrade ends the running program by force, and needs no PowerShell for it', () => {
  const closing = macro('customCheckAppRunning');
  expect(closing).toContain('taskkill.exe" /F /IM "${APP_EXECUTABLE_FILENAME}"');
  expect(closing).not.toMatch(/powershell/iu);
  // electron-builder must still ask for it.
  const template = read(`${TEMPLATES}/allowOnlyOneInstallerInstance.nsh`);
  expect(template).toMatch(
    /!ifmacrodef customCheckAppRunning\s+!insertmacro customCheckAppRunning/u,
  );
});

test('the installer’s entry for starting with the session is quoted, and taken away again', () => {
  expect(macro('customInstall')).toContain(`'"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" --hidden'`);
  expect(macro('customUnInstall')).toContain('DeleteRegValue HKLM');
});
