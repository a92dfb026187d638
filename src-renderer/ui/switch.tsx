import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onTurn: (on: boolean) => void;
}

export function Switch({ label, on, disabled, onTurn }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        className={styles.box}
        checked={on}
        disabled={disabled}
        onChange={(event) => onTurn(event.target.checked)}
      />
      {label}
    </label>
  );
}
