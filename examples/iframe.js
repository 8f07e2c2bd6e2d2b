// The page around the frames: gives each frame the height that it asks for. It knows nothing about their content.
const MAX_HEIGHT = 50_000;

addEventListener("message", ({ data, origin, source }) => {
  for (const frame of document.querySelectorAll("iframe")) {
    // Every frame without allow-same-origin has the origin "null", so the window has to be checked as well.
    const expected = frame.sandbox.contains("allow-same-origin") ? new URL(frame.src).origin : "null";
    if (source !== frame.contentWindow || origin !== expected) continue;
    if (data?.type !== "height" || !Number.isFinite(data.height)) continue;
    frame.style.blockSize = `${Math.min(Math.max(data.height, 0), MAX_HEIGHT)}px`;
  }
});
