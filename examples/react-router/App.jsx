// The widget on one of two routes of React Router. With history="on", its screens are entries of the tab's history between
// those of the router: Back goes from screen to screen, and then to the route before. The same works with BrowserRouter;
// routes in the fragment need nothing of the server.
import { HashRouter, Link, Route, Routes } from "react-router";

const TITLE = document.title;
const title = ({ detail }) => (document.title = `${detail.title} – ${TITLE}`);

const Home = () => <p id="home">Find out how well our partnership works.</p>;
const Check = () => <partnership-check history="on" storage="none" onpc-screen={title} />;

export function App() {
  return (
    <HashRouter>
      <h1>Our partnership, with React Router</h1>
      <nav aria-label="Pages">
        <Link to="/">Home</Link> <Link to="/check">The check</Link>
      </nav>
      <Routes>
        <Route path="/" element={<Home />} />
        <Route path="/check" element={<Check />} />
      </Routes>
    </HashRouter>
  );
}
