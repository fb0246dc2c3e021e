package nl.geland.app.web;

/** What is the same on every page of this installation. */
record Shell(Words words, Assets assets, Municipality municipality) {}
