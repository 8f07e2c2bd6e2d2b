// A page around the element, in React 19: it passes in attributes, listens to events, and reaches the element's own
// property and method through a ref. It uses only public names.
import { useRef, useState } from "react";

export function App() {
  const check = useRef(null);
  const [instrument, setInstrument] = useState("ten-characteristics");
  const [answered, setAnswered] = useState(0);
  const [last, setLast] = useState("Loading");
  const [problem, setProblem] = useState("");
  const [copy, setCopy] = useState(null);

  const count = ({ detail }) => setAnswered(Object.keys(detail.result.answers).length);
  const ready = (event) => {
    count(event);
    setLast("Ready");
    setProblem("");
  };

  async function open() {
    const { accepted, problems } = await check.current.load(copy);
    setLast(accepted ? "Copy opened" : problems[0].message);
  }

  return (
    <>
      <h1>Our partnership, in React</h1>
      <label>
        Assessment{" "}
        <select id="instrument" value={instrument} onChange={(event) => setInstrument(event.target.value)}>
          <option value="ten-characteristics">Ten characteristics</option>
          <option value="phase-readiness">Phase readiness</option>
        </select>
      </label>
      {/* A property whose name begins with “on” is a listener for the event named by the rest. */}
      <partnership-check
        ref={check}
        instrument={instrument}
        storage="none"
        onpc-ready={ready}
        onpc-change={count}
        onpc-complete={({ detail }) => setLast(`Complete: ${detail.result.instrument.title}`)}
        onpc-export={({ detail }) => setLast(`Exported as ${detail.format}`)}
        onpc-error={({ detail }) => setProblem(detail.message)}
      />
      <section className="host">
        <h2>What the page knows</h2>
        <p id="answered">Answered: {answered}</p>
        <p id="last" role="status">{last}</p>
        <p id="problem" role="alert">{problem}</p>
        <button type="button" id="keep" onClick={() => setCopy(check.current.result)}>Keep a copy</button>{" "}
        <button type="button" id="open" disabled={!copy} onClick={open}>Open the copy</button>
      </section>
    </>
  );
}
