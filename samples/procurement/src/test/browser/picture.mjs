// Takes the picture of the README, of the demonstration: picture.mjs ADDRESS PASSWORD FILE.
import { started } from "./chromium.mjs";

const [address, password, file] = process.argv.slice(2);
const browser = await started();
try {
  const page = await (await browser.newContext({ viewport: { width: 1000, height: 620 }, locale: "en-US" })).newPage();
  await page.goto(`${address}/login`);
  await page.fill("#username", "buyer");
  await page.fill("#password", password);
  await page.click('form[action="/login"] button');
  await page.click('a:has-text("Hosting of crisis health data")');
  await page.click('a[href$="/analysis"]');
  await page.waitForSelector("table");
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
