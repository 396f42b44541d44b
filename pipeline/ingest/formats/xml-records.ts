import { type OpenBytes, type ReadContext, type Reading, type Refusal, undecodable } from '../draft.ts';
import { openText } from '../text-stream.ts';
import { isProblem, type XmlElement, type XmlProblem, xmlElements } from '../xml.ts';

/**
 * What a document of XML gives, element by element, as its format reads each; damage is a refusal, and what stands
 * before it is kept.
 *
 * @param read takes an element and its number, from 1
 */
export async function* readXml(
  open: OpenBytes,
  { maxBytes }: ReadContext,
  names: readonly string[],
  read: (element: XmlElement, number: number) => Promise<readonly Reading[]>,
): AsyncGenerator<Reading, undefined> {
  const text = await openText(open());
  if (text === null) {
    yield undecodable();
    return;
  }
  let number = 0;
  for await (const element of xmlElements(text, names, { maxUnits: maxBytes })) {
    number++;
    if (isProblem(element)) yield refusalOf(element, number);
    else yield* await read(element, number);
  }
}

function refusalOf({ problem, message }: XmlProblem, number: number): Refusal {
  const advice = problem === 'too-large' ? 'Split it, or raise the limit on bytes.' : 'Fetch or export the file again.';
  return {
    record: String(number),
    code: problem === 'too-large' ? 'too-large' : 'bad-xml',
    message: problem === 'too-large' ? `${message}. ${advice}` : `The XML is damaged: ${message}. ${advice}`,
    original: null,
  };
}
