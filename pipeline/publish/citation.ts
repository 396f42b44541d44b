import { type Dataset, isLicenceId, titleOf } from './dataset.ts';

/** CITATION.cff of a version (Citation File Format 1.2.0), which has a place for SPDX ids of licences only. */
export function citation(dataset: Dataset): string {
  const { collection, date, version } = dataset;
  const stated = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${key}: ${yaml(value)}`];
  const lines = [
    'cff-version: 1.2.0',
    'type: dataset',
    'message: "If you use this dataset, please cite it by version."',
    ...stated('title', titleOf(dataset)),
    ...stated('version', version),
    ...stated('date-released', date ?? undefined),
    ...stated('abstract', collection.description),
    ...(collection.licence !== undefined && isLicenceId(collection.licence)
      ? stated('license', collection.licence)
      : []),
    ...stated('url', collection.homepage),
    'authors:',
    `  - name: ${yaml(collection.publisher ?? titleOf(dataset))}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A text as a YAML string: JSON in which also the characters are escaped that YAML does not print or takes for breaks. */
function yaml(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
