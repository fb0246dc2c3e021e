package nl.geland.app.web;

/**
 * One line of the main menu, contributed as a bean by the module that owns the page; only visitors who may open the
 * path see it.
 *
 * @param wordKey key of the text, such as {@code people.title}
 * @param path path of the page, such as {@code /mensen}
 * @param order place in the menu, lowest first; leave gaps of ten
 */
public record NavigationEntry(String wordKey, String path, int order) {

    public NavigationEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of menu entry " + wordKey + " must start with a slash");
        }
    }
}
