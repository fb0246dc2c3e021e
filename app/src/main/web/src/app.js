import "./progress.js";
