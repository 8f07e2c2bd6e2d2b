// The Vue page: where it starts.
import { createApp } from "vue";
import App from "./App.vue";

createApp(App).mount("#app");
