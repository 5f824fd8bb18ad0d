import SwaggerParser from '@apidevtools/swagger-parser';
import { COMPACT_REPORT_TYPE } from '@interconnect/backstage-plugin-interconnect-common';
import { openApiDocument } from './openApi';
import { operations, routes } from './__testUtils__/operations';

describe('the OpenAPI document', () => {
  it('is one', async () => {
    const document = JSON.parse(JSON.stringify(openApiDocument()));

    await expect(SwaggerParser.validate(document)).resolves.toMatchObject({
      openapi: '3.1.0',
    });
  });

  it('has all routes that the router has, and no other', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`);

    expect(described.sort()).toEqual(routes().sort());
  });

  it('has all forms and answers of a report', () => {
    const { get } = openApiDocument().paths?.['/v1/report'] ?? {};
    const { post } =
      openApiDocument().paths?.['/v1/systems/{namespace}/{name}/refresh'] ?? {};

    expect(Object.keys(get?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '304', '400', '401']),
    );
    expect(Object.keys(post?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '429']),
    );
    expect(Object.keys(get?.responses?.['200'].content ?? {})).toEqual([
      'application/json',
      COMPACT_REPORT_TYPE,
    ]);
  });
});
