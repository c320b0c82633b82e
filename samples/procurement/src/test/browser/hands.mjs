// How somebody uses a page: with a mouse, or with a keyboard alone.
const MOST_TABS = 400;

export class Mouse {
  constructor(page) {
    this.page = page;
  }

  async press(target) {
    await target.click();
  }

  async write(field, text) {
    await field.fill(text);
  }

  async pick(field, value) {
    await field.selectOption(value);
  }

  /** A radio button or a checkbox. */
  async check(box) {
    await box.check();
  }

  async attach(field, file) {
    await field.setInputFiles(file);
  }
}

/** Tab, Enter, Space, arrows and what is typed. Whatever cannot be reached so, or is not seen to have the focus, fails. */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(target) {
    await this.reach(target);
    await this.page.keyboard.press("Enter");
  }

  async write(field, text) {
    await this.reach(field);
    const day = (await field.getAttribute("type")) === "date";
    // The fields of a day are those of the locale of the walk.
    await this.page.keyboard.type(day ? text.replace(/(\d+)-(\d+)-(\d+)/, "$2$3$1") : text);
    const written = await field.inputValue();
    if (written !== text) {
      throw new Error(`"${text}" was typed, "${written}" is there`);
    }
  }

  async pick(field, value) {
    await this.reach(field);
    await this.page.keyboard.press("Home");
    const multiple = await field.evaluate((select) => select.multiple);
    for (let step = 0; step < MOST_TABS && (await field.inputValue()) !== value; step++) {
      await this.page.keyboard.press("ArrowDown");
    }
    if (multiple && (await field.inputValue()) !== value) {
      throw new Error(`${value} cannot be chosen`);
    }
  }

  async check(box) {
    const radio = (await box.getAttribute("type")) === "radio";
    const name = await box.getAttribute("name");
    await this.reach(box, radio ? name : undefined);
    for (let step = 0; radio && step < MOST_TABS && !(await focused(box)); step++) {
      await this.page.keyboard.press("ArrowDown");
    }
    if (!(await box.isChecked())) {
      await this.page.keyboard.press("Space");
    }
  }

  async attach(field, file) {
    await this.reach(field);
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.keyboard.press("Space")]);
    await chooser.setFiles(file);
  }

  /** @param radio name of a group, of which one button has the focus */
  async reach(target, radio) {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await focused(target) || (radio && await inGroup(target))) {
        return;
      }
      await this.page.keyboard.press("Tab");
      const hidden = await this.page.evaluate(() => {
        const element = document.activeElement;
        const box = element.getBoundingClientRect();
        const seen = element === document.body || (getComputedStyle(element).outlineStyle !== "none" && box.width > 0 && box.right > 0);
        return seen ? null : element.outerHTML.slice(0, 200);
      });
      if (hidden) {
        throw new Error(`the focus is not seen on ${hidden}`);
      }
    }
    throw new Error(`${target} cannot be reached`);
  }
}

function focused(target) {
  return target.evaluate((element) => element === document.activeElement);
}

function inGroup(target) {
  return target.evaluate((element) => document.activeElement.name === element.name && document.activeElement.form === element.form);
}
