// All who take part in one walk, each with a browser of their own.
import { Look } from "./look.mjs";

const LOCALES = { fr: "fr-FR", en: "en-US" };

export class Walkers {
  constructor(walk, { browser, address, password, folder, asked }) {
    Object.assign(this, { walk, browser, address, password, folder, asked });
    this.look = new Look(walk, folder);
    this.visitors = new Map();
    this.lost = false;
  }

  /** A part of the walk; whoever cannot go on is told with a picture. */
  async go(part) {
    if (this.lost) {
      return;
    }
    try {
      await part(this);
    } catch (error) {
      this.lost = true;
      this.look.fault("lost", error.stack);
      for (const [name, visitor] of this.visitors) {
        await visitor.page.screenshot({ path: `${this.look.folder}/lost-${name}.png`, fullPage: true });
      }
    }
  }

  async visitor(name) {
    if (!this.visitors.has(name)) {
      const context = await this.browser.newContext({ viewport: this.walk.viewport, locale: LOCALES[this.walk.language], acceptDownloads: true });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      // Whoever listens is asked for files instead of the desktop, from the first key on.
      page.on("filechooser", () => {});
      this.look.watch(page, name);
      this.visitors.set(name, new Visitor(this, page));
    }
    return this.visitors.get(name);
  }
}

class Visitor {
  constructor(walkers, page) {
    this.walkers = walkers;
    this.page = page;
    this.hands = new walkers.walk.hands(page);
  }

  find(selector) {
    return this.page.locator(selector).first();
  }

  async open(path) {
    await this.page.goto(path.startsWith("http") ? path : this.walkers.address + path);
  }

  async look(name) {
    await this.settled();
    await this.walkers.look.at(this.page, name);
  }

  /** A page that is worked on comes back by itself. */
  async settled() {
    while (await this.there("progress:not([value])")) {
      await this.page.waitForEvent("load");
    }
  }

  /** Presses a link or a button that leads to another page. */
  async press(selector) {
    await Promise.all([this.page.waitForEvent("load"), this.hands.press(this.find(selector))]);
    await this.settled();
  }

  write(selector, text) {
    return this.hands.write(this.find(selector), text);
  }

  pick(selector, value) {
    return this.hands.pick(this.find(selector), value);
  }

  check(selector) {
    return this.hands.check(this.find(selector));
  }

  attach(selector, file) {
    return this.hands.attach(this.find(selector), file);
  }

  /** Presses a link to a file, which must have something in it. */
  async fetch(selector) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.hands.press(this.find(selector))]);
    if (await download.failure()) {
      throw new Error(`${selector}: ${await download.failure()}`);
    }
  }

  async there(selector) {
    return (await this.page.locator(selector).count()) > 0;
  }

  /** What must be on the page. */
  async expect(selector) {
    if (!(await this.there(selector))) {
      throw new Error(`there is no ${selector} on ${this.page.url()}: ${await this.page.locator("main").innerText()}`);
    }
  }

  async login(name) {
    await this.open("/login");
    await this.write("#username", name);
    await this.write("#password", this.walkers.password);
    await this.press('form[action="/login"] button');
  }
}
