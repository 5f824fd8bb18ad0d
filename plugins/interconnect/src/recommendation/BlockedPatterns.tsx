import { ReactNode, useState } from 'react';
import Button from '@material-ui/core/Button';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from '../translation';
import { useId } from '../useId';

/** The patterns that cannot be chosen, out of the way until someone asks for them. */
export function BlockedPatterns(props: {
  count: number;
  /** Open from the start, where there is nothing else to see. */
  open: boolean;
  children: ReactNode;
}) {
  const { count, children } = props;
  const { t } = useTranslationRef(interconnectTranslationRef);
  const id = useId();
  const [open, setOpen] = useState(props.open);
  return (
    <>
      <h3 style={{ margin: '0 0 12px', fontSize: 'inherit' }}>
        <Button
          aria-expanded={open}
          aria-controls={id}
          variant="outlined"
          endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
          onClick={() => setOpen(!open)}
        >
          {t('recommendations.blockedCount', { count })}
        </Button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
