import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url';

export type IconName =
  | 'arrow-left'
  | 'arrow-right'
  | 'ban'
  | 'calendar'
  | 'chart-line'
  | 'check'
  | 'check-circle'
  | 'chevron-left'
  | 'chevron-right'
  | 'close'
  | 'comment'
  | 'delete'
  | 'download'
  | 'error'
  | 'exchange-circle'
  | 'expand'
  | 'file-signed'
  | 'files'
  | 'folder'
  | 'help-circle'
  | 'inbox'
  | 'info-circle'
  | 'key'
  | 'list'
  | 'locked'
  | 'map-marker'
  | 'pa'
  | 'password-invisible'
  | 'password-visible'
  | 'pencil'
  | 'plus'
  | 'presentation'
  | 'print'
  | 'refresh'
  | 'restore'
  | 'search'
  | 'settings'
  | 'share'
  | 'software'
  | 'telephone'
  | 'unlocked'
  | 'user'
  | 'warning-circle'
  | 'zoom-in'
  | 'zoom-out';

/** A drawing from the bundled sprite. Decorative: the words beside it carry the meaning. */
export const Icon = ({ name, small }: { name: IconName; small?: boolean }) => (
  <svg className={small ? 'icon icon-s' : 'icon'} aria-hidden="true" focusable="false">
    <use href={`${sprites}#it-${name}`} />
  </svg>
);
