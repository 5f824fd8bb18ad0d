import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { Choice } from './fields';

/** A choice among the patterns of a ranking. */
export function PatternSelect(props: {
  label: string;
  ranked: readonly Recommendation[];
  value: string;
  onChange(pattern: string): void;
}) {
  const { label, ranked, value, onChange } = props;
  const say = usePhrases();
  return (
    <div style={{ flex: '0 1 340px' }}>
      <Choice
        label={label}
        value={value}
        options={ranked.map(({ pattern, title, rank }) => ({
          value: pattern,
          text: `${rank}. ${say(title)}`,
        }))}
        onChange={next => next !== '' && onChange(next)}
      />
    </div>
  );
}
