import TextField from '@material-ui/core/TextField';
import { useId } from '../useId';

/** A choice among few values; the empty value stands for no choice. */
export function Choice(props: {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string): void;
  help?: string;
  /** What to call the empty choice; a dash where it needs no name. */
  empty?: string;
}) {
  const { label, value, options, onChange, help, empty = '—' } = props;
  const id = useId();
  const known = value === '' || options.some(o => o.value === value);
  return (
    <TextField
      id={id}
      select
      fullWidth
      size="small"
      margin="dense"
      variant="outlined"
      label={label}
      value={known ? value : ''}
      helperText={help}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{empty}</option>
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </TextField>
  );
}

/** A line of text. */
export function Line(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  help?: string;
  error?: string;
  type?: 'text' | 'number';
}) {
  const { label, value, onChange, help, error, type = 'text' } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      fullWidth
      size="small"
      margin="dense"
      variant="outlined"
      type={type}
      label={label}
      value={value}
      error={error !== undefined}
      helperText={error ?? help}
      inputProps={{ maxLength: 253 }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
