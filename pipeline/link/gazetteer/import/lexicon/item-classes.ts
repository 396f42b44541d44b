import type { EntityType } from '../../../../../schemas/entities.ts';

/**
 * Classes of Wikidata that items are stated to be instances of (P31) → their type and kind. An item of another class is
 * left out: its class may be made known here. Compiled for this project by hand.
 */
const table = `
Q5 | person |
Q6256 | place | country
Q3624078 | place | country
Q35657 | place | state
Q515 | place | city
Q1549591 | place | city
Q200250 | place | city
Q5119 | place | capital
Q3957 | place | town
Q532 | place | village
Q486972 | place | settlement
Q10864048 | place | region
Q82794 | place | region
Q5107 | place | continent
Q23442 | place | island
Q4022 | place | river
Q8502 | place | mountain
Q43229 | organization |
Q783794 | organization | company
Q4830453 | organization | company
Q6881511 | organization | company
Q891723 | organization | company
Q22687 | organization | bank
Q7278 | organization | political party
Q327333 | organization | agency
Q192350 | organization | ministry
Q11204 | organization | parliament
Q10711424 | organization | parliament
Q163740 | organization | nonprofit organization
Q79913 | organization | non-governmental organization
Q484652 | organization | international organization
Q245065 | organization | international organization
Q3918 | organization | university
Q875538 | organization | university
Q902104 | organization | university
Q476028 | organization | football club
Q847017 | organization | sports club
Q11032 | organization | newspaper
Q1110794 | organization | newspaper
Q1153191 | organization | newspaper
Q192283 | organization | news agency
Q15265344 | organization | broadcaster
Q1616075 | organization | broadcaster
Q16917 | organization | hospital
Q178706 | organization | institution
Q4164871 | office |
Q294414 | office |
Q83307 | office |
Q48352 | office |
Q30185 | office |
Q486839 | office |
Q1656682 | event |
Q198 | event | war
Q40231 | event | election
Q571 | work | book
Q11424 | work | film
Q49848 | work | document
`;

/** What an instance of a class is: an entry of a type, or the office that persons hold. */
export interface ItemClass {
  readonly type: EntityType | 'office';
  readonly kind: string | null;
}

export const itemClasses: ReadonlyMap<string, ItemClass> = new Map(
  table
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [id = '', type = '', kind = ''] = row.split('|').map((field) => field.trim());
      return [id, { type: type as ItemClass['type'], kind: kind === '' ? null : kind }];
    }),
);
