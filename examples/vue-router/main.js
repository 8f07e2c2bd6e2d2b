// Starts the page with Vue Router. The same works with createWebHistory; routes in the fragment need nothing of the server.
import { createApp, h } from "vue";
import { createRouter, createWebHashHistory } from "vue-router";
import App from "./App.vue";
import Check from "./Check.vue";

const Home = { render: () => h("p", { id: "home" }, "Find out how well our partnership works.") };
const routes = [
  { path: "/", component: Home },
  { path: "/check", component: Check },
];
createApp(App).use(createRouter({ history: createWebHashHistory(), routes })).mount("#app");
