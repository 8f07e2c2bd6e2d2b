// Notices changes of the page. A page may have replaced what that needs; then the widget works, but does not notice.

/**
 * Looks out for changes and calls `act` with them.
 * @returns {{observe(node: Node, what: object): void, disconnect(): void, takeRecords(): MutationRecord[]}}
 */
export function observer(act) {
  const attempt = (call) => {
    try {
      return call();
    } catch {}
  };
  const real = attempt(() => new MutationObserver(act));
  return {
    observe: (node, what) => void attempt(() => real.observe(node, what)),
    disconnect: () => void attempt(() => real.disconnect()),
    takeRecords() {
      const records = attempt(() => real.takeRecords());
      return Array.isArray(records) ? records : [];
    },
  };
}
