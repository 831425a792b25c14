import { openApi } from '@minber/shared/openapi/contract';
import { bindApi, type Feature } from '../platform/index.ts';
import { type OpenApiDocument, openApiDocument } from './document.ts';

const version = '0.1.0';

/** Serves the description of the features given, itself included. Made when it is first asked for. */
export function openApiFeature(described: Feature[]): Feature {
  let document: Promise<OpenApiDocument> | undefined;
  const feature: Feature = {
    name: 'openapi',
    routes: [
      bindApi(openApi, {
        document: () => {
          document ??= openApiDocument([...described, feature], version);
          return document;
        },
      }),
    ],
  };
  return feature;
}
