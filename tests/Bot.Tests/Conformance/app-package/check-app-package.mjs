// Judges what a Teams app package holds. Standard input: a JSON array of {name, document}: the manifest and its language files. Standard output: a JSON array of
// {name, finding}, empty when all is well. Each document names its schema, and Microsoft's package brings it along: no network is used.
// (fs-extra stands in package.json because @microsoft/app-manifest needs it and does not say so.)
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import manifests from '@microsoft/app-manifest';

const { AppManifestUtils } = manifests;

async function judge(document) {
  if (!document.$schema.includes('.Localization.')) return AppManifestUtils.validateAgainstSchema(document);
  // Microsoft's own function stumbles over this schema: one of its patterns is none in Unicode mode.
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false }).compile(await AppManifestUtils.fetchSchema(document.$schema));
  return validate(document) ? [] : validate.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

const findings = [];
for (const { name, document } of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const finding of await judge(document)) findings.push({ name, finding });
}
console.log(JSON.stringify(findings));
