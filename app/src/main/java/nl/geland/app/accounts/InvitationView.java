package nl.geland.app.accounts;

import nl.geland.app.web.FormErrors;

/** What the page for choosing a password shows. */
record InvitationView(FormErrors errors) {}
