import type { Page } from 'playwright';

/** Shares of the picture's width and height, from its left upper corner as it is seen. */
export type Place = readonly [number, number];

/** "Annoter ou masquer", as a person finds it. */
export function editorPage(page: Page) {
  const editor = page.getByRole('dialog', { name: /^Annoter ou masquer/u });
  const picture = editor.getByRole('application');
  const button = (name: string) => editor.getByRole('button', { name, exact: true });

  const at = async ([x, y]: Place) => {
    await picture.scrollIntoViewIfNeeded();
    const box = await picture.boundingBox();
    if (box === null) throw new Error('The picture is not on the screen');
    return { x: box.x + x * box.width, y: box.y + y * box.height };
  };

  return {
    editor,
    picture,
    openButton: (name: string) => page.getByRole('button', { name: `Annoter ou masquer ${name}` }),
    tools: editor.getByRole('toolbar', { name: 'Outils' }),
    tool: (name: string) =>
      editor.getByRole('toolbar', { name: 'Outils' }).getByRole('button', { name, exact: true }),
    undo: button('Annuler'),
    redo: button('Rétablir'),
    remove: button('Supprimer'),
    zoomIn: button('Agrandir'),
    zoomOut: button('Réduire'),
    fit: button('Ajuster'),
    percent: editor.getByRole('group', { name: 'Taille à l’écran' }).locator('output'),
    actual: editor.getByRole('button', { name: '100 %' }),
    marks: editor.getByRole('list', { name: 'Repères posés' }).getByRole('button'),
    words: editor.getByRole('textbox', { name: 'Texte à poser sur l’image' }),
    place: button('Poser'),
    said: editor.getByRole('status').last(),
    leave: button('Quitter'),
    save: button('Enregistrer').first(),
    question: editor.getByRole('alertdialog'),

    async open(name: string): Promise<void> {
      await page.getByRole('button', { name: `Annoter ou masquer ${name}` }).click();
      await picture.waitFor();
    },

    async touch(place: Place): Promise<void> {
      const { x, y } = await at(place);
      await page.mouse.click(x, y);
    },

    async draw(from: Place, to: Place): Promise<void> {
      const [start, end] = [await at(from), await at(to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
      await page.mouse.move(end.x, end.y);
      await page.mouse.up();
    },
  };
}
