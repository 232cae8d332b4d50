import { Button, Menu as List, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export type Deed = { id: string; label: string; keys?: string; act: () => void };

/** A few things that can be done with one row, behind «…»: arrows walk, a letter finds, Escape closes and gives the focus back. */
export const Menu = ({ label, deeds }: { label: string; deeds: readonly Deed[] }) => (
  <MenuTrigger>
    <Button className="btn btn-quiet btn-more" aria-label={label}>
      <span aria-hidden="true">…</span>
    </Button>
    <Popover className="menu-box" placement="bottom end">
      <List className="menu" onAction={(id) => deeds.find((deed) => deed.id === id)?.act()}>
        {deeds.map(({ id, label: words, keys }) => (
          <MenuItem
            key={id}
            id={id}
            className="menu-item"
            textValue={words}
            {...(keys ? { 'aria-keyshortcuts': keys } : {})}
          >
            <span>{words}</span>
            {keys && <kbd aria-hidden="true">{keys}</kbd>}
          </MenuItem>
        ))}
      </List>
    </Popover>
  </MenuTrigger>
);
