import { ReactNode } from 'react';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { interconnectTranslationRef } from './translation';

const useStyles = makeStyles(theme => ({
  paper: {
    fontFamily: theme.typography.fontFamily,
    padding: theme.spacing(2.5, 3, 4),
    boxSizing: 'border-box',
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  title: {
    flex: 1,
    margin: 0,
    fontSize: '1.15rem',
    lineHeight: 1.4,
    overflowWrap: 'anywhere',
  },
}));

/** What is told of a part of a screen beside it, at an address that can be copied. */
export function SideDrawer(props: {
  title: string;
  /** At most so many pixels. */
  width: number;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const { title, width, open, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      transitionDuration={still ? 0 : undefined}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-label': title,
        'aria-modal': true,
        style: { width: `min(${width}px, 100vw)` },
      }}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CopyTextButton
          text={window.location.href}
          tooltipText={t('evidence.copyLink')}
          aria-label={t('evidence.copyLink')}
        />
        <IconButton
          size="small"
          aria-label={t('evidence.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {children}
    </Drawer>
  );
}
