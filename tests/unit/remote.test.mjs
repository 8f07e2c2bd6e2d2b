// A killed browser's last request may still be open when the next browser has started (tests/browser/remote.mjs).
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { remoteControl } from "../browser/remote.mjs";

const asks = (remote, start) => {
  const response = Object.assign(new EventEmitter(), {
    writeHead: () => response,
    end: (text) => (response.text = text),
  });
  remote.answer(new URL(`http://localhost/__remote/next?start=${start}`), undefined, response);
  return response;
};

test("code runs in the newest browser's page, although an older page still asks", async () => {
  const remote = remoteControl();
  const old = remote.nextStart();
  asks(remote, old);
  const start = remote.nextStart();
  assert.equal(remote.asks(), false, "the request of the killed browser no longer counts");
  const late = asks(remote, old);
  assert.equal(remote.asks(), false, "nor does one that arrives late");

  const page = asks(remote, start);
  const value = remote.evaluate("1 + 1");
  await new Promise(setImmediate);
  assert.equal(late.text, undefined);
  assert.equal(page.text, "1 + 1");
  const request = new EventEmitter();
  remote.answer(new URL(`http://localhost/__remote/done?start=${start}`), request, { end() {} });
  request.emit("data", JSON.stringify({ value: 2 }));
  request.emit("end");
  assert.equal(await value, 2);
});
