/** What a page says, as it is built: headings, paragraphs, lists and tables, from the tags of the file. */
export type Said = {
  /** Element of HTML, or `fragment` for what only groups. */
  tag: Tag;
  /** Of a cell that names a column or a row. */
  scope?: 'col' | 'row';
  text?: string;
  children: Said[];
};

export type Tag =
  | 'fragment'
  | 'section'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'ul'
  | 'li'
  | 'b'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'figure'
  | 'text';

/** The structure of a page as pdf.js gives it. */
export type Structure = {
  role: string;
  alt?: string;
  children: readonly (Structure | { type: string; id: string })[];
};

/** A piece of text, or the border of a marked content, as pdf.js gives it. */
export type Item =
  | { str: string; hasEOL: boolean; type?: undefined }
  | { type: string; id?: string; tag?: string; str?: undefined };

const tags: Record<string, Tag> = {
  Title: 'h3',
  H: 'h3',
  H1: 'h3',
  H2: 'h4',
  H3: 'h5',
  H4: 'h6',
  P: 'p',
  L: 'ul',
  LI: 'li',
  Lbl: 'b',
  Caption: 'caption',
  Table: 'table',
  THead: 'thead',
  TBody: 'tbody',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  Figure: 'figure',
  Formula: 'figure',
};

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The text of each marked content, by its name; what stands in none of them is decoration. */
export function textsOf(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === undefined) {
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return texts;
}

/** What a page says in reading order; lines as paragraphs when the file has no tags. */
export function saidOf(structure: Structure | null, items: readonly Item[]): Said[] {
  if (!structure) return linesOf(items);
  const texts = textsOf(items);
  return tidy(structure.children.flatMap((child) => partOf(child, texts)));
}

function partOf(part: Structure['children'][number], texts: Map<string, string>): Said[] {
  if (!('role' in part)) {
    const text = texts.get(part.id) ?? '';
    return text.trim() ? [{ tag: 'text', text, children: [] }] : [];
  }
  // A drawing says its alternative; what is painted in it is heard in no other way.
  const alt = part.alt && squeeze(part.alt);
  if (alt) return [{ tag: tags[part.role] ?? 'p', children: [{ tag: 'text', text: alt, children: [] }] }];
  const children = part.children.flatMap((child) => partOf(child, texts));
  if (children.length === 0 && part.role !== 'TD' && part.role !== 'TH') return [];
  return [{ tag: tags[part.role] ?? 'fragment', children }];
}

/** What only groups is opened, text beside text becomes one, cells learn what they name. */
function tidy(parts: readonly Said[]): Said[] {
  const out: Said[] = [];
  for (const part of flat(parts)) {
    const before = out.at(-1);
    if (part.tag === 'text' && before?.tag === 'text')
      before.text = squeeze(`${before.text} ${part.text ?? ''}`);
    else if (part.tag === 'text') out.push({ ...part, text: squeeze(part.text ?? '') });
    else if (part.tag === 'tr') out.push({ ...part, children: cellsOf(tidy(part.children)) });
    else out.push({ ...part, children: tidy(part.children) });
  }
  return out;
}

const flat = (parts: readonly Said[]): readonly Said[] =>
  parts.flatMap((part) => (part.tag === 'fragment' ? flat(part.children) : [part]));

const cellsOf = (cells: readonly Said[]): Said[] => {
  const heads = cells.every(({ tag }) => tag === 'th');
  return cells.map((cell) => (cell.tag === 'th' ? { ...cell, scope: heads ? 'col' : 'row' } : cell));
};

function linesOf(items: readonly Item[]): Said[] {
  const lines = [''];
  for (const item of items) {
    if (item.type !== undefined) continue;
    lines[lines.length - 1] += item.str;
    if (item.hasEOL) lines.push('');
  }
  return lines
    .map(squeeze)
    .filter(Boolean)
    .map((text) => ({ tag: 'p', children: [{ tag: 'text', text, children: [] }] }));
}
