// What tests in a browser have in common: how it is started, and what axe-core finds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const SCREENS = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

export function started() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** Rules of axe-core that a dark screen can break; all others see the same light or dark. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe-core finds on a page, a line each, by all rules or by some. Evaluated from outside: the policy of the page stays in force. */
export async function violations(page, rules) {
  await page.evaluate(AXE);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  const result = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }), runOnly);
  return result.violations.map((violation) => `${violation.id}: ${violation.help} (${violation.nodes.length})`
    + violation.nodes.slice(0, 5).map((node) => `\n    ${node.html.slice(0, 200)}\n      ${node.failureSummary}`).join(""));
}
