import { describe, expect, it } from 'vitest';
import { type Item, type Said, type Structure, saidOf } from './tree';

const word = (str: string, hasEOL = false): Item => ({ str, hasEOL });
const begin = (id?: string): Item => ({
  type: id ? 'beginMarkedContentProps' : 'beginMarkedContent',
  ...(id && { id }),
});
const end: Item = { type: 'endMarkedContent' };
const marked = (id: string, ...words: string[]) => [begin(id), ...words.map((each) => word(each)), end];
const content = (id: string) => ({ type: 'content', id });
const node = (role: string, ...children: Structure['children']): Structure => ({ role, children });

/** The parts as `tag(children)`, words in quotes. */
const told = (parts: readonly Said[]): string =>
  parts
    .map(({ tag, scope, text, children }) =>
      tag === 'text' ? `"${text}"` : `${tag}${scope ? `:${scope}` : ''}(${told(children)})`,
    )
    .join(' ');

describe('what a page says', () => {
  it('comes in the order of its tags, headings under the title of the window', () => {
    const page = node(
      'Root',
      node('Document', node('H1', content('a')), node('H2', content('b')), node('P', content('c'))),
    );
    const items = [...marked('c', 'Sotto.'), ...marked('a', 'Ver', 'bale'), ...marked('b', 'La persona')];
    expect(told(saidOf(page, items))).toBe('h3("Verbale") h4("La persona") p("Sotto.")');
  });

  it('leaves out what is painted outside of every tag: feet and marks', () => {
    const items = [begin(), word('Pagina 1 di 3'), end, word('BOZZA'), ...marked('a', 'Detto')];
    expect(told(saidOf(node('Root', node('P', content('a'))), items))).toBe('p("Detto")');
  });

  it('keeps words inside what is marked again within', () => {
    const items = [
      begin('a'),
      word('uno '),
      begin(),
      word('due'),
      end,
      word(' tre', true),
      word('quattro'),
      end,
    ];
    expect(told(saidOf(node('Root', node('P', content('a'))), items))).toBe('p("uno due tre quattro")');
  });

  it('tells a label from what it labels, and joins pieces in different weights', () => {
    const item = node(
      'LI',
      node('Lbl', content('l')),
      node('LBody', node('Span', content('a')), node('Span', content('b'))),
    );
    const items = [...marked('l', 'Medico'), ...marked('a', 'dott.ssa'), ...marked('b', 'Riva')];
    expect(told(saidOf(node('Root', node('L', item)), items))).toBe('ul(li(b("Medico") "dott.ssa Riva"))');
  });

  it('says of each head what it names: a column in the first row, its row in the others', () => {
    const table = node(
      'Table',
      node('THead', node('TR', node('TH', content('a')), node('TH', content('b')))),
      node('TBody', node('TR', node('TH', content('c')), node('TD'))),
    );
    const items = [...marked('a', 'Scala'), ...marked('b', 'Punti'), ...marked('c', 'Barthel')];
    expect(told(saidOf(node('Root', table), items))).toBe(
      'table(thead(tr(th:col("Scala") th:col("Punti"))) tbody(tr(th:row("Barthel") td())))',
    );
  });

  it('a drawing says its alternative and nothing of what is painted in it', () => {
    const figure = { ...node('Figure', content('a')), alt: 'Barthel:\n60 su 100' };
    expect(told(saidOf(node('Root', figure), marked('a', '0 20 40')))).toBe('figure("Barthel: 60 su 100")');
  });

  it('a part of which this page shows nothing is not there', () => {
    const page = node('Root', node('L', node('LI', content('elsewhere'))), node('P', content('a')));
    expect(told(saidOf(page, marked('a', 'Qui')))).toBe('p("Qui")');
  });

  it('a file without tags is read line by line', () => {
    expect(told(saidOf(null, [word('Prima', true), word('  '), word('', true), word('Seconda')]))).toBe(
      'p("Prima") p("Seconda")',
    );
  });
});
