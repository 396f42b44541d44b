import { type Dataset, titleOf } from './dataset.ts';

/** CITATION.cff of a version (Citation File Format 1.2.0). Strings are written as JSON, which YAML reads. */
export function citation(dataset: Dataset): string {
  const { collection, date, version } = dataset;
  const lines = [
    'cff-version: 1.2.0',
    'type: dataset',
    'message: "If you use this dataset, please cite it by version."',
    `title: ${JSON.stringify(titleOf(dataset))}`,
    `version: ${JSON.stringify(version)}`,
    ...(date === null ? [] : [`date-released: ${date}`]),
    ...(collection.description === undefined ? [] : [`abstract: ${JSON.stringify(collection.description)}`]),
    ...(collection.licence === undefined ? [] : [`license: ${JSON.stringify(collection.licence)}`]),
    ...(collection.homepage === undefined ? [] : [`url: ${JSON.stringify(collection.homepage)}`]),
    'authors:',
    `  - name: ${JSON.stringify(collection.publisher ?? titleOf(dataset))}`,
  ];
  return `${lines.join('\n')}\n`;
}
