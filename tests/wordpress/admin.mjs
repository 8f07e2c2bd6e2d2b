// What an editor does on WordPress' admin pages: logs in, installs the plugin, creates a page with the block. It finds
// things on the admin pages of WordPress 6.1 and later by their names and roles, and does not check the result.
import assert from "node:assert/strict";
import { until } from "../browser/drivers/until.mjs";

export async function logIn(page, site, password) {
  await page.goto(`${site}/wp-login.php`);
  await page.fill("#user_login", "admin");
  await page.fill("#user_pass", password);
  await page.click("#wp-submit");
  await page.waitForURL(/wp-admin/);
}

export async function installPlugin(page, site, zip) {
  await page.goto(`${site}/wp-admin/plugin-install.php?tab=upload`);
  await page.setInputFiles("#pluginzip", zip);
  await page.click("#install-plugin-submit");
  await page.getByRole("link", { name: "Activate Plugin" }).click();
  await page.waitForURL(/plugins\.php/);
  const row = page.locator('tr[data-plugin="partnership-check/partnership-check.php"]');
  assert.match(await row.getAttribute("class"), /\bactive\b/);
}

/** Tries to insert the block once, unless it is there. It may fail: welcome guides appear late and cover everything. */
async function insertBlock(page, toggle) {
  const isInserted = () =>
    page.evaluate(() => {
      const [block] = window.wp.data.select("core/block-editor").getBlocks();
      return block?.name === "partnership-check/widget" && block.isValid;
    });
  if (await isInserted()) return true;
  const soon = { timeout: 3000 };
  const guide = page.locator(".components-modal__screen-overlay");
  if (await guide.isVisible()) await guide.getByRole("button", { name: "Close" }).click(soon);
  if ((await toggle.getAttribute("aria-pressed", soon)) !== "true") await toggle.click(soon);
  await page.getByRole("searchbox").first().fill("partnership", soon);
  await page.getByRole("option", { name: "Partnership Check" }).click(soon);
  return isInserted();
}

/** Creates and publishes a page with the block, configured in the inspector; resolves to its address. */
export async function addBlockPage(page, site, picture) {
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`);
  await page.waitForFunction(() => window.wp?.data?.select("core/editor")?.getCurrentPostId());
  const toggle = page.getByRole("button", { name: /^(Toggle block inserter|Block Inserter)$/ });
  await until("the block is inserted", () => insertBlock(page, toggle), 30_000);
  if ((await toggle.getAttribute("aria-pressed")) === "true") await toggle.click();

  const inspector = page.getByRole("region", { name: "Editor settings" });
  if (!(await inspector.getByLabel("Layout").isVisible())) {
    await page.evaluate(() => {
      const { getBlocks } = window.wp.data.select("core/block-editor");
      window.wp.data.dispatch("core/block-editor").selectBlock(getBlocks()[0].clientId);
      window.wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block");
    });
  }
  await inspector.getByLabel("Assessment", { exact: true }).selectOption({ label: "Success factors" });
  await inspector.getByLabel("Language").fill("cy");
  await inspector.getByLabel("Layout").selectOption({ label: "All on one page" });
  await inspector.getByLabel("Name of this copy").fill("team");
  await page.screenshot({ path: picture });

  await page.evaluate(() => window.wp.data.dispatch("core/editor").editPost({ title: "Made in the editor" }));
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("region", { name: "Editor publish" }).getByRole("button", { name: "Publish", exact: true }).click();
  await page.waitForFunction(() => window.wp.data.select("core/editor").isCurrentPostPublished());
  return page.evaluate(() => window.wp.data.select("core/editor").getPermalink());
}
