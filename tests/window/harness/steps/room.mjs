const ANY = /./;

/** What one does in a room that is only looked at: by mouse, because the journeys go by keyboard. */
export function hands(page) {
  const click = async (role, name, options) => (await page.get(role, name, options)).click();
  return {
    click,
    /** Goes to a page of the house by its address. */
    to: (path) => page.script('location.hash = arguments[0]', `#${path}`),
    /** Closes the dialog that is open. */
    close: async () => {
      await page.keyboard.press('Escape');
      await page.gone(ANY, { inside: '[role=dialog]' });
    },
    /** Chooses in a select, found by its id or name, the first option with these words; answers with its words. */
    select: (named, words) =>
      page.script(
        `const box = document.getElementById(arguments[0]) ?? [...document.querySelectorAll('select')].find((each) => each.getAttribute('aria-label')?.includes(arguments[0]));
         const option = [...box.options].find((each) => each.text.includes(arguments[1]));
         Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(box, option.value);
         box.dispatchEvent(new Event('change', { bubbles: true }));
         return option.text`,
        named,
        words,
      ),
    /** Scrolls until the first heading that begins with these words is in sight. */
    see: (words) =>
      page.script(
        `const head = [...document.querySelectorAll('h2, h3, h4, figcaption')].find((each) => each.innerText.startsWith(arguments[0]));
         head.scrollIntoView();`,
        words,
      ),
  };
}
