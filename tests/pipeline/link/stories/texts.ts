import { randomFrom } from '../../../../bench/random.ts';

/** Reports of seven sentences each, which have nothing but their language in common. */
export const ferry: readonly string[] = [
  'A ferry with forty people on board caught fire off the northern coast of Norland on Monday evening.',
  'All of them were taken to the nearest harbour unhurt, where the fishermen of Arn had lit their lamps.',
  'The captain, Bo Lind, had smelled burnt rubber an hour before and turned the bow out of the wind.',
  'Inspectors want to know why the second pump stood in a workshop ashore instead of below the deck.',
  'The owner promises a new vessel by spring and says that nobody will lose a day of wages until then.',
  'Passengers told how the cook had shared out blankets, soup and a song about a goat that could swim.',
  'Mayor Ana Ruiz thanked the crews of six trawlers and asked the ministry for a lifeboat of their own.',
];

export const market: readonly string[] = [
  'The council voted on Tuesday to close the old fish market and to move its stalls under the railway arches.',
  'Traders who have sold there for three generations called the plan a burial without a priest.',
  'Rents beneath the viaduct will be half of what they are today, said Cem Aydal, who drew up the paper.',
  'A petition against the move has been signed by nearly every household between the quay and the mill.',
  'The hall itself, with its iron roof and painted tiles, may become a library if money can be found.',
  'Opponents point out that trains shake the arches so hard that glasses walk along the shelves.',
  'Work is to begin after the herring season, and the last auction will be rung in with the old bell.',
];

export const orchard: readonly string[] = [
  'Late frost has taken two thirds of the cherry blossom in the valleys south of Osterby, growers report.',
  'Dora Quist burned straw between her rows for nine nights and saved what she calls a pie and a half.',
  'Insurance pays for hail but not for cold, an exception that dates from a law of her grandmother’s day.',
  'Beekeepers fear for their hives too, because the swarms had flown already when the weather turned.',
  'Scientists at the college advise planting on slopes, where chilly air runs off like water from a table.',
  'The ministry will send sacks of seed potatoes, which nobody had asked for, by the end of the month.',
  'Prices of jam are expected to rise before summer, and so is the number of people who steal it.',
];

export const body = (...sentences: readonly string[]): string =>
  sentences
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Puts a wrong letter for one in twelve, at places that the seed decides. */
export function noisy(text: string, seed = 0): string {
  const random = randomFrom(20_261_125 + seed);
  return Array.from(text, (letter) => (random.chance(1 / 12) ? 'q' : letter)).join('');
}
