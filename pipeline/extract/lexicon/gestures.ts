// What speakers do while they speak, as reporters tell it beside their words. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';
import { inflections } from './cues.ts';

const regular = wordList(`
  laugh smile chuckle giggle smirk beam sigh groan sniff snort gasp cough yawn breathe exhale inhale whistle shrug wince
  blush blink wink squint scowl grimace gesture gesticulate point wave beckon bow lean crouch stoop stretch shiver
  shudder tremble flinch stiffen stare gaze glance glare peer look pause hesitate turn walk step pace cross fold unfold
  raise lift lower wipe scratch stroke drum knock toss clench squeeze pull push pick pour swallow lick chew smoke reach
  touch pass open close lock button cry frown
`);

/** Whose past is their own form or doubles a letter. */
const otherForms = wordList(`
  grin grins grinned sob sobs sobbed weep weeps wept hum hums hummed nod nods nodded clap claps clapped kneel kneels knelt
  break breaks broke stop stops stopped fall falls fell sit sits sat sitting stand stands stood rise rises rose shake shakes
  shook rub rubs rubbed pat pats patted tap taps tapped slap slaps slapped throw throws threw spread spreads grip grips
  gripped hold holds held put puts set sets lay lays laid sip sips sipped drink drinks drank bite bites bit light lights
  lit stub stubs stubbed hug hugs hugged shut shuts tug tugs tugged tilt tilts tilted spit spits spat
  grinning sobbing weeping humming nodding clapping kneeling breaking stopping falling standing rising shaking rubbing
  patting tapping slapping throwing spreading gripping holding putting setting laying sipping drinking biting lighting
  stubbing hugging shutting tugging tilting spitting
`);

/** Inflected verbs: `She shrugged. “It rains.”`, `“It rains.” She is looking at the sea.` */
export const gestures: ReadonlySet<string> = new Set([...[...regular].flatMap(inflections), ...otherForms]);
