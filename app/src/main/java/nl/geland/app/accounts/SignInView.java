package nl.geland.app.accounts;

import nl.geland.app.web.FormErrors;

/**
 * What the sign-in page shows.
 *
 * @param setupOpen whether the first administrator has yet to sign up
 */
record SignInView(FormErrors errors, boolean signedOut, boolean setupOpen) {}
