import type { BulkMeasure } from "./bulk-measure.ts";
import { timesTheLeast } from "./run.ts";

/** A curve: one value for each level. */
export interface Curve {
  readonly name: string;
  readonly values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 60;
const TOP = 40;
const BOTTOM = HEIGHT - 50;
const RIGHT = WIDTH - 190;
/** Told apart by people who see few colours as well. */
const STROKES = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"];

/** Our client's and its peers' failed calls, by how many were under way at a time. */
export function bulkCurves({ clients, results }: BulkMeasure): string {
  const levels = [...new Set(results.map(({ atATime }) => atATime))];
  const tellings = [...new Set(results.map(({ told }) => told))];
  const curves = clients.flatMap(({ name }) =>
    tellings.map((told) => ({
      name: `${name.replaceAll("`", "")}, ${told}`,
      values: levels.map((level) => {
        const found = results.find(
          (each) => each.client === name && each.told === told && each.atATime === level,
        );
        return found ? (100 * found.failed) / found.people : 0;
      }),
    })),
  );
  return drawCurves("Calls that failed, in percent", levels.map(String), curves, 100);
}

/** How long our client took, as a multiple of the least possible. */
export function timeCurves({ clients, results }: BulkMeasure): string {
  const [ours] = clients;
  const own = results.filter(({ client }) => client === ours?.name);
  const levels = [...new Set(own.map(({ atATime }) => atATime))];
  const curves = [...new Set(own.map(({ told }) => told))].map((told) => ({
    name: told,
    values: levels.map((level) => {
      const found = own.find((each) => each.told === told && each.atATime === level);
      return found ? timesTheLeast(found) : 0;
    }),
  }));
  return drawCurves("Times the least possible, our client", levels.map(String), curves, 1.5);
}

/** An SVG of curves over levels that stand side by side. It has no script and needs no font. */
function drawCurves(
  title: string,
  levels: readonly string[],
  curves: readonly Curve[],
  most: number,
): string {
  const x = (index: number) => Math.round(LEFT + (index * (RIGHT - LEFT)) / (levels.length - 1));
  const y = (value: number) => Math.round(BOTTOM - (Math.min(value, most) * (BOTTOM - TOP)) / most);
  const steps = [0, 0.25, 0.5, 0.75, 1].map((part) => part * most);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20" font-size="14">${title}</text>`,
    ...steps.flatMap((value) => [
      `<line x1="${LEFT}" y1="${y(value)}" x2="${RIGHT}" y2="${y(value)}" stroke="#ddd"/>`,
      `<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${Number(value.toFixed(2))}</text>`,
    ]),
    ...levels.map(
      (level, index) =>
        `<text x="${x(index)}" y="${BOTTOM + 18}" text-anchor="middle">${level}</text>`,
    ),
    `<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 38}" text-anchor="middle">calls at a time</text>`,
    ...curves.flatMap(({ name, values }, index) => {
      const stroke = STROKES[index % STROKES.length];
      const points = values.map((value, level) => `${x(level)},${y(value)}`).join(" ");
      const at = TOP + 18 * index;
      return [
        `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="2"/>`,
        `<line x1="${RIGHT + 15}" y1="${at}" x2="${RIGHT + 30}" y2="${at}" stroke="${stroke}" stroke-width="2"/>`,
        `<text x="${RIGHT + 35}" y="${at + 4}" font-size="10">${name}</text>`,
      ];
    }),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}
