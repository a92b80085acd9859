/** Where the generated code looks the base URL up. */
export const settings = { baseUrl: "" };
