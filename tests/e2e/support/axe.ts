import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './floor.ts';

/** Nothing serious or critical on the screen as it stands; each finding is named with its place. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  expect(grave).toEqual([]);
}
