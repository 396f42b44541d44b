/** Short forms of given names, by line. Compiled for this project by hand. */
const families = `
  william bill will billy willie liam
  robert bob rob bobby robbie bert
  richard rick dick rich ricky
  james jim jimmy jamie
  john jack johnny jon
  jonathan jon
  joseph joe joey
  thomas tom tommy
  charles charlie chuck
  edward ed eddie ted ned
  theodore ted teddy
  lawrence larry laurence
  michael mike mick mickey
  stephen steve steven
  anthony tony
  andrew andy drew
  daniel dan danny
  david dave
  donald don donnie
  gerald gerry jerry
  gregory greg
  henry harry hank
  kenneth ken kenny
  leonard len leo lenny
  matthew matt
  nicholas nick nicolas
  patrick pat paddy
  peter pete
  philip phil phillip
  raymond ray
  ronald ron ronnie
  samuel sam
  timothy tim
  vincent vince
  walter walt
  zachary zach zack
  benjamin ben benny
  christopher chris
  alexander alex sasha
  alexandra alex sandra
  elizabeth liz beth betty lizzie eliza bess
  margaret maggie meg peggy marge
  katherine kate kathy katie catherine cathy kathryn
  patricia pat patty trish
  jennifer jen jenny
  deborah deb debbie debra
  susan sue susie
  barbara barb
  christine chris christina tina
  victoria vicky vicki
  rebecca becky
  judith judy
  theresa terry teresa
  pamela pam
  cynthia cindy
  jacqueline jackie
  abigail abby
  francisco paco
  jose pepe
  mohammed muhammad mohamed mohammad
  yusuf yousef youssef
  sergei sergey
  alexei alexey aleksei
  dmitry dmitri
  yuri yury
`;

const familiesOf = new Map<string, Set<number>>();
for (const [index, line] of families.trim().split('\n').entries()) {
  for (const name of line.trim().split(' ')) {
    familiesOf.set(name, (familiesOf.get(name) ?? new Set<number>()).add(index));
  }
}

/**
 * Whether two folded given names can be one: one is the initial of the other, a short form of it, or the same but for one
 * letter of five or more, not the first.
 *
 * @example isSameGivenName('bill', 'william') // true
 */
export function isSameGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
  const shared = [...(familiesOf.get(one) ?? [])].some((family) => familiesOf.get(other)?.has(family));
  return shared || (Math.min(one.length, other.length) >= leastForMisspelling && differByOneLetter(one, other));
}

const leastForMisspelling = 5;

/** One letter after the first added, left out, changed, or two swapped. */
function differByOneLetter(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (word: string, skip: number): string => word.slice(start + skip);
  const isSwapped =
    one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2);
  const isOneOff =
    isSwapped || rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1);
  return start > 0 && isOneOff;
}
