// The queue stays as it was asked for. That it has changed since is said, and shown when that is wanted.

import { offerDeeds, tellNews } from "./desk.js";

const form = document.querySelector("form.filters");
const isSearch = ["text", "tag"].some(name => form.elements[name]?.defaultValue);
// What was searched for is sent again by its form: to load the page again, the browser would have to ask first.
const show = () => isSearch ? form.requestSubmit() : location.reload();

tellNews("/legal/news", "The queue has changed.", show);
offerDeeds({}, show);
