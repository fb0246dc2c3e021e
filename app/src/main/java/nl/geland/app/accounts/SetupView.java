package nl.geland.app.accounts;

import nl.geland.app.web.FormErrors;

/** What the page of the first start shows. */
record SetupView(FormErrors errors, String name, String signInName) {}
