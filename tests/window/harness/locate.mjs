/**
 * The body of a script that runs in the page: finds the visible element with a role and an accessible name.
 * It follows the parts of accname that the interface uses; `Element.label()` asks WebKit itself.
 */
export const locate = String.raw`
const [role, wanted, options] = arguments;
const native = {
  button: 'button, input[type=submit], input[type=button], summary',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type=text], input[type=tel], input[type=email], input[type=password], textarea',
  searchbox: 'input[type=search]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  combobox: 'select:not([multiple]):not([size]), input[list]',
  heading: 'h1, h2, h3, h4, h5, h6',
  dialog: 'dialog[open]',
  alert: '[role=alert]',
  status: 'output',
  navigation: 'nav',
  main: 'main',
  row: 'tr',
  cell: 'td',
  option: 'option',
  group: 'fieldset',
  table: 'table',
  text: '*',
};
const tidy = (text) => (text || '').replace(/\s+/g, ' ').trim();
const matches = (text) =>
  wanted.exact !== undefined ? text === tidy(wanted.exact) : new RegExp(wanted.source, wanted.flags).test(text);
const visible = (element) => {
  if (element.closest('[hidden], [inert]')) return false;
  const style = getComputedStyle(element);
  if (style.visibility === 'hidden' || style.display === 'none') return false;
  if (element.getClientRects().length === 0) return false;
  return options.evenHidden === true || element.closest('[aria-hidden=true]') === null;
};
const contents = (element) => {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.data;
    else if (node.nodeType === 1 && node.getAttribute('aria-hidden') !== 'true' && getComputedStyle(node).display !== 'none') {
      const block = getComputedStyle(node).display !== 'inline';
      const inner = node.getAttribute('aria-label') || (node.tagName === 'IMG' ? node.alt : contents(node));
      text += block ? ' ' + inner + ' ' : inner;
    }
  }
  return text;
};
const name = (element) => {
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const joined = tidy(by.split(/\s+/).map((id) => {
      const other = document.getElementById(id);
      return other ? other.getAttribute('aria-label') || contents(other) : '';
    }).join(' '));
    if (joined) return joined;
  }
  const own = tidy(element.getAttribute('aria-label'));
  if (own) return own;
  if (element.labels && element.labels.length > 0) return tidy([...element.labels].map(contents).join(' '));
  if (element.tagName === 'FIELDSET') {
    const legend = element.querySelector('legend');
    if (legend) return tidy(contents(legend));
  }
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)) {
    if (/^(submit|button)$/.test(element.type)) return tidy(element.value);
    return tidy(element.title || element.placeholder);
  }
  return tidy(contents(element) || element.title);
};
const inside = options.inside ? [...document.querySelectorAll(options.inside)] : [document];
if (role === 'text') {
  // The innermost element that shows it, so that the whole page does not count as a match of everything.
  for (const root of inside) {
    const all = [...root.querySelectorAll('*')].filter((element) => visible(element) && matches(tidy(contents(element))));
    const inner = all.find((element) => !all.some((other) => other !== element && element.contains(other)));
    if (inner) return inner;
  }
  return null;
}
const selector = '[role=' + role + ']' + (native[role] ? ', ' + native[role] : '');
for (const root of inside) {
  const found = [...root.querySelectorAll(selector)].filter((element) => {
    const explicit = element.getAttribute('role');
    if (explicit && explicit !== role) return false;
    return (visible(element) || options.unseen === true) && matches(name(element));
  });
  if (found.length > 0) return found[options.nth || 0] || null;
}
return null;
`;
