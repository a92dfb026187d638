import { expect, test } from 'vitest';
import { createEditorStore } from '#renderer/features/evidence/editor/acts/editor-store.ts';
import { badgeNumber } from '#renderer/features/evidence/editor/model/sheet.ts';

function open() {
  let ids = 0;
  return createEditorStore({
    picture: { width: 1920, height: 1080 },
    createId: () => `mark-${(ids += 1)}`,
    measure: (text, fontPx) => text.length * fontPx * 0.6,
  });
}
type Editor = ReturnType<typeof open>;

const present = (editor: Editor) => editor.getState().history.present;
const kinds = (editor: Editor) => present(editor).marks.map(({ kind }) => kind);
const drag = (editor: Editor, from: [number, number], to: [number, number]) => {
  editor.begin({ x: from[0], y: from[1] });
  editor.drawTo({ x: to[0], y: to[1] });
  editor.finish();
};

test('by keyboard: the caret appears, sets a corner, draws, sets the other; it is one step', () => {
  const editor = open();
  editor.choose('frame');
  editor.aim({ x: 100.4, y: 200 });
  editor.moveCaret({ x: 10, y: 0 });
  editor.set();
  editor.moveCaret({ x: 300, y: 0 });
  editor.moveCaret({ x: 0, y: 150 });
  expect(kinds(editor)).toEqual([]);
  editor.set();
  expect(present(editor).marks).toMatchObject([
    { kind: 'frame', rect: { x: 110, y: 200, width: 300, height: 150 } },
  ]);
  expect(editor.getState()).toMatchObject({ caret: null, selected: 'mark-1' });
  expect(editor.getState().said).toMatchObject({ done: 'placed', mark: { kind: 'frame' } });
  editor.undo();
  expect(kinds(editor)).toEqual([]);
  editor.redo();
  expect(kinds(editor)).toEqual(['frame']);
});

test('badges count up, and close the gap when one is taken away', () => {
  const editor = open();
  editor.choose('badge');
  for (const x of [100, 200, 300]) {
    editor.aim({ x, y: 100 });
    editor.set();
  }
  editor.select('mark-2');
  editor.remove();
  const sheet = present(editor);
  const badges = sheet.marks.filter((mark) => mark.kind === 'badge');
  expect(badges.map((badge) => [badge.id, badgeNumber(sheet, badge)])).toEqual([
    ['mark-1', 1],
    ['mark-3', 2],
  ]);
});

test('a slip of the pointer is no mark, and letting go leaves the sheet as it was', () => {
  const editor = open();
  drag(editor, [50, 50], [52, 51]);
  expect(editor.getState().said).toEqual({ done: 'tooSmall' });
  editor.begin({ x: 50, y: 50 });
  editor.drawTo({ x: 500, y: 500 });
  editor.letGo();
  expect(kinds(editor)).toEqual([]);
  expect(editor.getState().history.past).toEqual([]);
});

test('a mark drawn past the edge ends at the edge', () => {
  const editor = open();
  drag(editor, [1800, 1000], [4000, 4000]);
  expect(present(editor).marks).toMatchObject([
    { rect: { x: 1800, y: 1000, width: 120, height: 80 } },
  ]);
});

test('ten presses of an arrow are taken back together, a drag by itself', () => {
  const editor = open();
  drag(editor, [100, 100], [200, 200]);
  for (let press = 0; press < 10; press += 1) editor.moveBy({ x: 1, y: 0 });
  editor.dragBy({ x: 50.4, y: 0 });
  editor.drop();
  const x = () => present(editor).marks.map((mark) => 'rect' in mark && mark.rect.x);
  expect(x()).toEqual([160]);
  editor.undo();
  expect(x()).toEqual([110]);
  editor.undo();
  expect(x()).toEqual([100]);
});

test('words are seen while they are typed, kept by Enter, changed later, and gone when emptied', () => {
  const editor = open();
  editor.choose('text');
  editor.begin({ x: 10, y: 10 });
  editor.write('Ici ');
  expect(editor.getState().draft?.marks).toMatchObject([{ kind: 'text', lines: ['Ici'] }]);
  editor.keepText();
  editor.rewrite('mark-1');
  editor.write('Là');
  editor.keepText();
  expect(present(editor).marks).toMatchObject([{ id: 'mark-1', lines: ['Là'] }]);
  editor.rewrite('mark-1');
  editor.write('  ');
  editor.keepText();
  expect(kinds(editor)).toEqual([]);
});

test('the crop is drawn, resized by its edge, and taken away; marks stay where they are', () => {
  const editor = open();
  drag(editor, [100, 100], [200, 200]);
  editor.choose('crop');
  drag(editor, [50, 60], [1050, 660]);
  editor.dragCrop({ horizontal: 1, vertical: 0.5 }, { x: 850.3, y: 0 });
  editor.drop();
  expect(present(editor).crop).toEqual({ x: 50, y: 60, width: 800, height: 600 });
  editor.remove();
  expect(present(editor)).toMatchObject({ crop: null, marks: [{ rect: { x: 100 } }] });
});

test('leaving without saving goes back to what was saved, and redoing brings the marks again', () => {
  const editor = open();
  const saved = present(editor);
  drag(editor, [100, 100], [200, 200]);
  drag(editor, [300, 300], [400, 400]);
  editor.returnTo(saved);
  expect(present(editor)).toBe(saved);
  editor.redo();
  editor.redo();
  expect(kinds(editor)).toEqual(['redaction', 'redaction']);
});
