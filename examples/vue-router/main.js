// Starts the page with Vue Router. The same works with createWebHistory; routes in the fragment need nothing of the server.
import { createApp } from "vue";
import { createRouter, createWebHashHistory } from "vue-router";
import App from "./App.vue";
import Check from "./Check.vue";
import Home from "./Home.vue";

const routes = [
  { path: "/", component: Home },
  { path: "/check", component: Check },
];
createApp(App).use(createRouter({ history: createWebHashHistory(), routes })).mount("#app");
