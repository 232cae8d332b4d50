import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CheckChips,
  ComboBox,
  Countdown,
  DateField,
  ErrorSummary,
  Grid,
  PassphraseField,
  RadioChips,
  TextField,
} from '.';

afterEach(cleanup);

const areas = ['Sanitario', 'Cognitivo', 'Sociale'].map((label) => ({ value: label.toLowerCase(), label }));

function Areas() {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <CheckChips id="areas" label="Aree di bisogno" value={value} onChange={setValue} choices={areas} />
      <output>{value.join(' ')}</output>
    </>
  );
}

function Birth() {
  const [text, setText] = useState('');
  return <DateField id="birth" label="Data di nascita" value={text} onChange={setText} />;
}

const missing = [
  { field: 'surname', message: 'Scriva il cognome.' },
  { field: 'name', message: 'Scriva il nome.' },
];

const Form = ({ attempt }: { attempt: number }) => (
  <>
    <ErrorSummary title="Ci sono 2 punti da sistemare" missing={missing} attempt={attempt} />
    <TextField
      id="surname"
      label="Cognome"
      value=""
      onChange={() => {}}
      error={attempt ? 'Scriva il cognome.' : undefined}
    />
    <TextField id="name" label="Nome" value="" onChange={() => {}} />
  </>
);

const rows = Array.from({ length: 5000 }, (_, n) => ({ id: `p${n}`, name: `Persona ${n}` }));

function People({ open }: { open: (id: string) => void }) {
  const [selected, setSelected] = useState('p0');
  return (
    <Grid
      label="Persone"
      rows={rows}
      columns={[{ id: 'name', head: 'Nome', cell: (row) => row.name, rowHeader: true }]}
      id={(row) => row.id}
      selected={selected}
      onSelect={setSelected}
      onOpen={open}
    />
  );
}

describe('chips', () => {
  it('digits toggle, in the order of the list whatever the order typed; the group is one tab stop', async () => {
    render(<Areas />);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement?.id).toBe('areas');
    await user.keyboard('31');
    expect(screen.getByRole('status').textContent).toBe('sanitario sociale');
    await user.keyboard('3');
    expect(screen.getByRole('status').textContent).toBe('sanitario');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
  it('arrows walk around and space toggles', async () => {
    render(<Areas />);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowLeft} ');
    expect(screen.getByRole('status').textContent).toBe('sociale');
    await user.keyboard('{ArrowRight} ');
    expect(screen.getByRole('status').textContent).toBe('sanitario sociale');
  });
  it('a digit that no chip shows, and a digit with Ctrl, do nothing', async () => {
    const change = vi.fn();
    render(<RadioChips id="channel" label="Canale" value="" onChange={change} choices={areas} />);
    const group = screen.getByRole('radiogroup', { name: 'Canale' });
    fireEvent.keyDown(group, { key: '9' });
    fireEvent.keyDown(group, { key: '1', ctrlKey: true });
    expect(change).not.toHaveBeenCalled();
    fireEvent.keyDown(group, { key: '2' });
    expect(change).toHaveBeenCalledWith('cognitivo');
  });
});

describe('a date field', () => {
  it('shows the date back in full and in words', async () => {
    render(<Birth />);
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Data di nascita' });
    await user.type(field, '15081938');
    await user.tab();
    expect(field.value).toBe('15/08/1938');
    expect(field.getAttribute('aria-describedby')).toBe('birth-hint');
    expect(screen.getByText('lunedì 15 agosto 1938')).toBeTruthy();
  });
  it('keeps what was typed and says what is wrong', async () => {
    render(<Birth />);
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Data di nascita' });
    await user.type(field, '30/2/1938');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(field.value).toBe('30/2/1938');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Questa data non esiste nel calendario.')).toBeTruthy();
  });
});

describe('a combo box', () => {
  const props = { id: 'place', label: 'Comune', status: '', onText: () => {} };
  const crema = { id: 'D142', label: 'Crema' };
  const cremona = { id: 'D150', label: 'Cremona' };

  it('an Enter typed before the answer arrives waits for it', async () => {
    const pick = vi.fn();
    const user = userEvent.setup();
    const { rerender } = render(<ComboBox {...props} text="cre" settled options={[]} onPick={pick} />);
    await user.type(screen.getByRole('combobox', { name: 'Comune' }), 'm');
    rerender(<ComboBox {...props} text="crem" settled={false} options={[cremona]} onPick={pick} />);
    await user.keyboard('{Enter}');
    expect(pick).not.toHaveBeenCalled();
    rerender(<ComboBox {...props} text="crem" settled options={[crema, cremona]} onPick={pick} />);
    expect(pick).toHaveBeenCalledExactlyOnceWith(crema);
  });
  it('arrows choose, Enter picks, Escape closes without picking', async () => {
    const pick = vi.fn();
    const user = userEvent.setup();
    render(<ComboBox {...props} text="crem" settled options={[crema, cremona]} onPick={pick} />);
    const field = screen.getByRole('combobox', { name: 'Comune' });
    await user.type(field, 'o');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(field.getAttribute('aria-activedescendant')).toBe('place-option-0');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: 'Cremona' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Escape}');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(pick).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(pick).toHaveBeenCalledExactlyOnceWith(cremona);
  });
});

describe('an error summary', () => {
  it('stays silent before an attempt, then moves the focus to the first field and links to each', async () => {
    const { rerender } = render(<Form attempt={0} />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<Form attempt={1} />);
    expect(document.activeElement?.id).toBe('surname');
    expect(document.activeElement?.getAttribute('aria-describedby')).toBe('surname-error');
    await userEvent.setup().click(screen.getByRole('link', { name: 'Scriva il nome.' }));
    expect(document.activeElement?.id).toBe('name');
  });
});

describe('time that runs', () => {
  it('is heard as one sentence and seen as word, number and bar', () => {
    const { container } = render(
      <Countdown number="10 min" word="mancano" sentence="Mancano 10 minuti." gone={0.9965} tone="warning" />,
    );
    expect(container.querySelector('.visually-hidden')?.textContent).toBe('Mancano 10 minuti.');
    expect(container.querySelector('.countdown-said')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelector('.countdown-said')?.textContent).toBe('mancano10 min');
    expect(container.querySelector<HTMLElement>('i > i')?.style.width).toBe('99%');
    expect(container.firstElementChild?.className).toContain('warning');
  });
  it('never draws a bar beyond its ends, and none without a term', () => {
    const shown = (gone: number | null) =>
      render(<Countdown number="3 h" word="in ritardo" sentence="." gone={gone} tone="danger" />).container;
    expect(shown(7).querySelector<HTMLElement>('i > i')?.style.width).toBe('100%');
    expect(shown(-1).querySelector<HTMLElement>('i > i')?.style.width).toBe('0%');
    expect(shown(null).querySelector('i')).toBeNull();
  });
});

describe('a grid of 5,000 rows', () => {
  // jsdom lays nothing out: the list is given the height of a window.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);

  it('keeps a few rows in the page, says how many there are, and walks to the last', async () => {
    const open = vi.fn();
    render(<People open={open} />);
    const user = userEvent.setup();
    expect(screen.getByRole('grid', { name: 'Persone' }).getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Persona 0');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Persona 4999');
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowUp}{Control>}{Enter}{/Control}');
    expect(open).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(open).toHaveBeenCalledExactlyOnceWith('p4998');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('Persona 0');
  });
});

describe('a passphrase field', () => {
  it('can be looked at, and warns about capitals', async () => {
    render(<PassphraseField id="passphrase" label="Passphrase" value="x" onChange={() => {}} />);
    const field = screen.getByLabelText('Passphrase');
    expect(field.getAttribute('type')).toBe('password');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Mostra la passphrase' }));
    expect(field.getAttribute('type')).toBe('text');
    fireEvent.keyDown(field, { key: 'A', modifierCapsLock: true });
    expect(screen.getByText('Il blocco delle maiuscole è attivo.')).toBeTruthy();
    expect(field.getAttribute('aria-describedby')).toBe('passphrase-warning');
  });
});
