/** The longest text of the vendor's that a message takes over. */
const LONGEST = 300;

/**
 * Makes a function that finds, in the body of an error, what the document says is made for people. Each
 * path is a list of members; a list on the way stands for its entries. "" if there is nothing.
 * Generated descriptions call this, so that a client whose document says nothing doesn't carry it.
 */
export function vendorWords(...paths: readonly (readonly string[])[]): (body: unknown) => string {
  return (body) => {
    const found = paths.flatMap((path) => {
      let values: unknown[] = [body];
      for (const name of path) {
        values = values.flat().map((value) => Object(value)[name]);
      }
      return values.filter((value) => typeof value === "string");
    });
    // A log must show one line, and no text that runs the other way.
    return found
      .join("; ")
      .slice(0, LONGEST)
      .replace(/[\s\p{C}]+/gu, " ")
      .trim();
  };
}
