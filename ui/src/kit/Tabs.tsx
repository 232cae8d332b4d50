import type { ReactNode } from 'react';
import { Tabs as Box, Tab, TabList, TabPanel } from 'react-aria-components';

export type Leaf = { id: string; label: string; content: () => ReactNode };

/** Sections of one thing. Only the one shown is in the page. */
export function Tabs({
  label,
  leaves,
  selected,
  onSelect,
}: {
  label: string;
  leaves: readonly Leaf[];
  selected: string;
  onSelect: (id: string) => void;
}) {
  return (
    <Box
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      keyboardActivation="manual"
    >
      <TabList className="tablist" aria-label={label}>
        {leaves.map((leaf) => (
          <Tab key={leaf.id} id={leaf.id}>
            {leaf.label}
          </Tab>
        ))}
      </TabList>
      {leaves.map((leaf) => (
        <TabPanel key={leaf.id} id={leaf.id} className="tabpanel">
          {leaf.content()}
        </TabPanel>
      ))}
    </Box>
  );
}
