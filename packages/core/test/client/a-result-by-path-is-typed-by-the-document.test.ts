import { expectTypeOf, test } from "vitest";
import type { PathResult } from "../../src/index.js";

interface Json<Body> {
  content: { "application/json": Body };
}
type Data<Responses> = Exclude<PathResult<{ responses: Responses }>["data"], undefined>;

test("by its successes, whatever else is declared", () => {
  type Responses = { 200: Json<"ok">; 201: Json<"new">; 404: Json<"no">; default: Json<"?"> };
  expectTypeOf<Data<Responses>>().toEqualTypeOf<"ok" | "new">();
});

test("by a range", () => {
  expectTypeOf<Data<{ "2XX": Json<"ok">; 404: Json<"no"> }>>().toEqualTypeOf<"ok">();
});

test("by `default` where no success is declared", () => {
  expectTypeOf<Data<{ default: Json<"ok"> }>>().toEqualTypeOf<"ok">();
});

test("as unknown where nothing is said of a success", () => {
  expectTypeOf<PathResult<{ responses: { 404: Json<"no"> } }>["data"]>().toBeUnknown();
});
