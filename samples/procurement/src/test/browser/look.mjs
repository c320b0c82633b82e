// What is held of every page that a walk comes to. Those with a fault are pictured; with PICTURES=all in the environment, every page.
import { mkdirSync } from "node:fs";
import { violations } from "./chromium.mjs";

const MISSING_MESSAGE = /\?\?[a-z.-]+_(fr|en)\?\?/;

export class Look {
  /** @param walk language, screen, and whether axe-core looks too */
  constructor(walk, folder) {
    this.walk = walk;
    this.folder = `${folder}/shots/${walk.name}`;
    this.faults = [];
    this.pages = 0;
    this.titles = new Map();
    mkdirSync(this.folder, { recursive: true });
  }

  fault(where, text) {
    this.faults.push(`${this.walk.name}, ${where}: ${text}`);
  }

  watch(page, who) {
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && !expected(message)
      && this.fault(`${who} on ${page.url()}`, `the browser complains: ${message.text()}`));
    page.on("pageerror", (error) => this.fault(`${who} on ${page.url()}`, String(error)));
  }

  async at(page, name) {
    this.pages++;
    const before = this.faults.length;
    const path = new URL(page.url()).pathname.replace(/[0-9]+/g, "1").replace(/invitations\/.*/, "invitations");
    const title = await page.title();
    const other = this.titles.get(title);
    if (other !== undefined && other !== path) {
      this.fault(name, `the title "${title}" is also that of ${other}`);
    }
    this.titles.set(title, path);
    const told = await page.evaluate(() => {
      document.querySelectorAll("details").forEach((details) => { details.open = true; });
      return { lang: document.documentElement.lang, width: document.documentElement.scrollWidth, text: document.body.innerText };
    });
    if (told.lang !== this.walk.language) {
      this.fault(name, `the page says that it is in "${told.lang}"`);
    }
    if (told.width > this.walk.viewport.width) {
      this.fault(name, `the page is ${told.width} pixels wide`);
    }
    if (MISSING_MESSAGE.test(told.text)) {
      this.fault(name, `words are missing: ${told.text.match(MISSING_MESSAGE)[0]}`);
    }
    if (this.walk.axe) {
      (await violations(page)).forEach((violation) => this.fault(name, violation));
    }
    // A picture takes as long as a third of all that is looked at.
    if (this.faults.length > before || process.env.PICTURES === "all") {
      await page.screenshot({ path: `${this.folder}/${String(this.pages).padStart(2, "0")}-${name}.png`, fullPage: true });
    }
  }
}

/** Pages that were refused on purpose. */
function expected(message) {
  return /status of 4(03|04|09|22)/.test(message.text());
}
