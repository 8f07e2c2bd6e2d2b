// What an element waits for before it loads, with what pages and extensions make of the browser's IntersectionObserver.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { whenNear } from "../../src/element/js/waiting.js";

const page = new EventTarget();
Object.assign(globalThis, {
  location: { hash: "" },
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
afterEach(() => {
  location.hash = "";
  delete globalThis.IntersectionObserver;
});

/** Waits with this observer. Says how often it has started, and how to stop. */
function waiting(Observer) {
  globalThis.IntersectionObserver = Observer;
  const element = new EventTarget();
  const seen = { starts: 0, element };
  seen.stop = whenNear(element, () => (seen.starts += 1));
  return seen;
}

/** One that works, and can be told what is seen. */
class Observer {
  static last;
  constructor(tell) {
    Object.assign(this, { tell, observed: [] });
    Observer.last = this;
  }
  observe(element) {
    this.observed.push(element);
  }
  disconnect() {
    this.observed = [];
  }
}

test("it starts once the element comes near, or has the focus, or the address carries results", () => {
  const seen = waiting(Observer);
  assert.deepEqual(Observer.last.observed, [seen.element]);
  Observer.last.tell([{ isIntersecting: false }]);
  page.dispatchEvent(new Event("hashchange"));
  assert.equal(seen.starts, 0);
  Observer.last.tell([{ isIntersecting: true }]);
  seen.element.dispatchEvent(new Event("focusin"));
  location.hash = "#pc=x";
  page.dispatchEvent(new Event("hashchange"));
  assert.equal(seen.starts, 3);
  seen.stop();
  seen.element.dispatchEvent(new Event("focusin"));
  page.dispatchEvent(new Event("hashchange"));
  assert.deepEqual([seen.starts, Observer.last.observed], [3, []]);
});

test("it starts at once where the address carries results", () => {
  location.hash = "#pc=x";
  const { starts, stop } = waiting(Observer);
  assert.deepEqual([starts, stop], [1, undefined]);
});

test("it starts at once where nothing can be observed, and then there is nothing to stop", () => {
  const throws = () => {
    throw new Error("broken");
  };
  const broken = {
    "there is none": undefined,
    "it cannot be made": class { constructor() { throws(); } },
    "it has no functions": class {},
    "it is another object": function () { return {}; },
    "observe() throws": class extends Observer { observe() { throws(); } },
  };
  for (const [how, Broken] of Object.entries(broken)) {
    const { starts, stop } = waiting(Broken);
    assert.deepEqual([starts, stop], [1, undefined], how);
  }
});
