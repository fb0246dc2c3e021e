package nl.geland.app.accounts;

import java.util.List;
import java.util.Set;
import nl.geland.app.identity.AccessLog;
import nl.geland.app.web.Paging;

/**
 * What the log of looks shows.
 *
 * @param named the pages that have a name in words
 */
record AccessLogView(List<AccessLog.Look> looks, Set<String> named, Paging paging) {}
