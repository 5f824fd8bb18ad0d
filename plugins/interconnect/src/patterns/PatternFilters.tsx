import { useEffect, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import ToggleButton from '@material-ui/lab/ToggleButton';
import useDebounce from 'react-use/esm/useDebounce';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { PatternComparison } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { useId } from '../useId';
import { CATEGORIES, PatternsView } from './viewInUrl';

/** So long after the last letter the address says what is searched for. */
const PAUSE_MS = 250;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1.5),
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  button: {
    textTransform: 'none',
    padding: theme.spacing(0.25, 1.25),
    color: theme.palette.text.primary,
    '&.Mui-selected': {
      color: theme.palette.text.primary,
      borderColor: theme.palette.text.primary,
      fontWeight: 700,
    },
  },
}));

/** Which patterns are shown: of some categories, and those that speak of some words. */
export function PatternFilters(props: {
  patterns: readonly PatternComparison[];
  view: PatternsView;
  onChange(change: Partial<PatternsView>): void;
}) {
  const { patterns, view, onChange } = props;
  const { categories } = view;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const id = useId();
  const [text, setText] = useState(view.text);
  // The address may change by itself: by the back button, or because all is reset.
  useEffect(() => setText(view.text), [view.text]);
  useDebounce(() => text !== view.text && onChange({ text }), PAUSE_MS, [text]);
  const offered = CATEGORIES.filter(category =>
    patterns.some(pattern => pattern.category === category),
  );
  return (
    <div className={classes.root} role="search">
      <TextField
        id={id}
        type="search"
        size="small"
        variant="outlined"
        label={t('patterns.search')}
        value={text}
        onChange={event => setText(event.target.value)}
        inputProps={{ maxLength: 100 }}
      />
      <div
        role="group"
        aria-label={t('patterns.categories')}
        className={classes.group}
      >
        {offered.map(category => (
          <ToggleButton
            key={category}
            value={category}
            size="small"
            className={classes.button}
            selected={categories.includes(category)}
            onChange={() =>
              onChange({
                categories: categories.includes(category)
                  ? categories.filter(c => c !== category)
                  : [...categories, category],
              })
            }
          >
            {t(`category.${category}`)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
