import { html } from 'hono/html';
import type { Markup } from './page.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Signs; nothing longer can be typed. */
  readonly most?: number;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Why it has to be mended. */
  readonly problem?: string | undefined;
}

/** The sentence beside a field that has to be mended. */
export function refusal(sentence: string | undefined): Markup | '' {
  return sentence === undefined ? '' : html`<p class="refusal">${sentence}</p>`;
}

export function textField(field: Field & { readonly kind?: 'number' }): Markup {
  const { name, label, value, kind } = field;
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      ${kind === 'number' ? html`class="short" inputmode="numeric"` : ''}
      ${attributesOf(field)}
    />
    ${help(field)}`;
}

export function textArea(field: Field & { readonly rows: number }): Markup {
  const { name, label, value, rows } = field;
  return html`<label for="${name}">${label}</label>
    <textarea id="${name}" name="${name}" rows="${rows}" ${attributesOf(field)}>${value}</textarea>
    ${help(field)}`;
}

function attributesOf({ name, most, hint, required, problem }: Field): Markup {
  const described = hint !== undefined || problem !== undefined;
  return html`${most === undefined ? '' : html`maxlength="${most}"`}
  ${required === true ? html`required` : ''}
  ${problem === undefined ? '' : html`aria-invalid="true"`}
  ${described ? html`aria-describedby="${`${name}-help`}"` : ''}`;
}

function help({ name, hint, problem }: Field): Markup | '' {
  if (hint === undefined && problem === undefined) return '';
  return html`<div id="${`${name}-help`}">
    ${refusal(problem) || html`<p class="hint">${hint ?? ''}</p>`}
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function checkList(list: {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}): Markup {
  return html`<fieldset>
    <legend>${list.legend}</legend>
    ${list.hint === undefined ? '' : html`<p class="hint">${list.hint}</p>`}
    <div class="ticks">
      ${list.choices.map(
        ({ value, label }) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              name="${list.name}"
              value="${value}"
              ${list.chosen.includes(value) ? html`checked` : ''}
            />
            ${label}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

export function selectField(field: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
}): Markup {
  return html`<label for="${field.name}">${field.label}</label>
    <select id="${field.name}" name="${field.name}" ${attributesOf(field)}>
      ${field.choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === field.value ? html`selected` : ''}>
            ${label}
          </option>`,
      )}
    </select>
    ${help(field)}`;
}
