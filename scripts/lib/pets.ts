/** As public documents are: JSON of OpenAPI 3.0, with odd names, and with nothing that our rules ask for. */
export const PETS = {
  openapi: "3.0.3",
  info: { title: "Pets | beta", version: "1.0.0" },
  servers: [{ url: "https://pets.example.com/v1" }],
  security: [{ api_key: [] }],
  paths: {
    "/pets": {
      get: {
        operationId: "list-pets!",
        parameters: [{ name: "limit[max]", in: "query", schema: { type: "integer" } }],
        responses: {
          "200": {
            description: "Pets",
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
              },
            },
          },
        },
      },
    },
    "/pets/{pet-id}": {
      parameters: [{ name: "pet-id", in: "path", required: true, schema: { type: "string" } }],
      delete: { responses: { "204": { description: "Gone" } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer", format: "int64" },
          on: { type: "string", nullable: true, enum: ["yes", "no", null] },
          parent: { $ref: "#/components/schemas/Pet" },
        },
      },
    },
    securitySchemes: { api_key: { type: "apiKey", in: "header", name: "X-API-Key" } },
  },
};
