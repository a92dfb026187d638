import { Problem } from './field-frame.tsx';
import styles from './choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly problem?: string | undefined;
  readonly onPick: (value: Value) => void;
}

/** A few answers side by side: native radio buttons, so arrow keys and readers know them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, legend, options, value, problem, onPick } = props;
  const problemId = problem === undefined ? undefined : `${id}-problem`;
  return (
    <fieldset className={styles.choice} aria-describedby={problemId}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option, index) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              value={option.value}
              checked={option.value === value}
              className={styles.radio}
              onChange={() => onPick(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <Problem id={problemId} text={problem} />
    </fieldset>
  );
}
