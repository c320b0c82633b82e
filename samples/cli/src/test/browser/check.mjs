// Opens every page that is named in headless Chromium and fails on whatever a reader with a keyboard, a screen reader, a phone or a
// dark screen would stumble over: axe-core, reflow, keyboard, and whether the page stands alone.
import { pathToFileURL } from "node:url";
import { COLOURS, SCREENS, started, violations } from "./chromium.mjs";

const browser = await started();
const faults = [];
let checks = 0;
try {
  for (const file of process.argv.slice(2)) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [screen, viewport] of Object.entries(SCREENS)) {
        await check(file, colorScheme, screen, viewport);
        checks++;
      }
    }
  }
} finally {
  await browser.close();
}
faults.forEach((fault) => console.error(fault));
console.log(`${checks} checks, ${faults.length} faults`);
process.exitCode = checks > 0 && faults.length === 0 ? 0 : 1;

async function check(file, colorScheme, screen, viewport) {
  const fault = (text) => faults.push(`${file}, ${colorScheme}, ${screen}: ${text}`);
  const context = await browser.newContext({ colorScheme, viewport });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  page.on("request", (request) => request.url() === address || fault(`the page loads ${request.url()}`));
  page.on("console", (message) => message.type() === "error" && fault(`the browser complains: ${message.text()}`));
  await page.goto(address);

  const scripts = await page.locator("script").count();
  if (scripts > 0) {
    fault("the page has a script");
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > viewport.width) {
    fault(`the page is ${width} pixels wide on a screen of ${viewport.width}`);
  }
  await page.keyboard.press("Tab");
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    return { link: element.getAttribute("href"), visible: box.left >= 0 && box.width > 0, outline: getComputedStyle(element).outlineStyle };
  });
  if (!focus.link?.startsWith("#") || !focus.visible || focus.outline === "none") {
    fault(`the first focus is no visible link into the page: ${JSON.stringify(focus)}`);
  }
  const dead = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute("href")).filter((target) => !document.getElementById(target.slice(1))));
  if (dead.length > 0) {
    fault(`links lead nowhere: ${[...new Set(dead)].join(", ")}`);
  }

  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
  (await violations(page, colorScheme === "dark" ? COLOURS : undefined)).forEach(fault);
  await context.close();
}
