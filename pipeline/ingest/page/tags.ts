/** Elements that hold nothing and have no end. */
export const emptyElements = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements of which nothing is read. */
export const unreadElements = words('style svg');

/** Elements in which a tag that ends in a slash closes itself. */
export const foreignElements = [...words('svg math')];

/** Elements of the head of a page. */
export const headElements = words('head title meta link base style script');

const blocks =
  'h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr ' +
  'main nav ol p pre section table ul';
const fields = 'select input output button datalist textarea';

/**
 * Elements that the beginning of another one closes, where they were opened last: `<p>a<p>b` are two paragraphs. After
 * the rules of the HTML standard for ends that may be left out.
 */
export const closedBefore: Readonly<Record<string, ReadonlySet<string>>> = {
  ...each(blocks, 'p'),
  ...each(fields, 'input option optgroup select button datalist textarea'),
  ...each('li', 'p li'),
  ...each('dd dt', 'p dd dt'),
  ...each('rt rp', 'rt rp'),
  ...each('td th', 'p td th thead'),
  ...each('tr', 'p td th tr'),
  ...each('tbody tfoot thead', 'p td th tr thead tbody'),
  ...each('option', 'option'),
  ...each('optgroup', 'option optgroup'),
  ...each('body', 'head link script'),
};

function each(names: string, closed: string): Record<string, ReadonlySet<string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, words(closed)]));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
