import { html } from 'hono/html';
import type { CategoryForm } from '../catalogue/category-form.ts';
import { MOST_QUESTIONS, QUESTION_KINDS, type QuestionForm } from '../catalogue/question-form.ts';
import { refusal, selectField, textArea, textField } from './field.ts';
import type { Markup, PageContext } from './page.ts';

const EMPTY: QuestionForm = {
  ...{ id: '', labelFr: '', labelEn: '', kind: 'text', required: false, choices: '' },
  ...{ near: '', refusalFr: '', refusalEn: '' },
};

/** The questions there are, and room for those there could be; it needs no script. */
export function questionFields(
  context: PageContext,
  { questions }: CategoryForm,
  problem: string | undefined,
): Markup {
  const { catalogue: words } = context.words;
  const asked = questions.filter(({ labelFr, labelEn }) => labelFr !== '' || labelEn !== '');
  const forms = Array.from({ length: MOST_QUESTIONS }, (_, at) => asked[at] ?? EMPTY);
  return html`<fieldset>
    <legend>${words.questions}</legend>
    ${refusal(problem) || html`<p class="hint">${words.questionsHint}</p>`}
    ${forms.map((form, at) => questionField(context, form, at, problem !== undefined))}
  </fieldset>`;
}

function questionField(
  { words }: PageContext,
  form: QuestionForm,
  at: number,
  isOpen: boolean,
): Markup {
  const { catalogue } = words;
  const { french, english, question } = catalogue;
  const name = (part: string) => `q${at}-${part}`;
  const text = (part: 'labelFr' | 'labelEn' | 'refusalFr' | 'refusalEn', label: string) =>
    textField({ name: name(part), label, value: form[part], most: 200 });
  const kinds = QUESTION_KINDS.map((value) => ({ value, label: catalogue.kinds[value] }));
  const title = form.labelFr === '' ? catalogue.anotherQuestion : form.labelFr;
  return html`<details class="question" ${isOpen && form.labelFr !== '' ? html`open` : ''}>
    <summary>${title}</summary>
    <input type="hidden" name="${name('id')}" value="${form.id}" />
    <div class="pair">
      <div>${text('labelFr', `${question} (${french})`)}</div>
      <div>${text('labelEn', `${question} (${english})`)}</div>
    </div>
    ${selectField({ name: name('kind'), label: catalogue.kind, value: form.kind, choices: kinds })}
    ${textArea({ name: name('choices'), label: catalogue.choices, value: form.choices, rows: 3, hint: catalogue.choicesHint })}
    ${textField({ name: name('near'), label: catalogue.near, value: form.near, most: 400, hint: catalogue.nearHint })}
    <label class="tick">
      <input type="checkbox" name="${name('required')}" ${form.required ? html`checked` : ''} />
      ${catalogue.required}
    </label>
    <div class="pair">
      <div>${text('refusalFr', `${catalogue.refusal} (${french})`)}</div>
      <div>${text('refusalEn', `${catalogue.refusal} (${english})`)}</div>
    </div>
    <p class="hint">${catalogue.refusalHint}</p>
  </details>`;
}
