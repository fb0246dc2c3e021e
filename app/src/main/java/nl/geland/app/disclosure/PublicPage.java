package nl.geland.app.disclosure;

/** A public page: a template and what it shows. */
public final class PublicPage implements PublicAnswer {

    private final String template;
    private final PublicView view;

    private final boolean fleeting;
    private final boolean gone;

    private PublicPage(String template, PublicView view, boolean fleeting, boolean gone) {
        this.template = template;
        this.view = view;
        this.fleeting = fleeting;
        this.gone = gone;
    }

    /** A page of this template, which takes this view. */
    public static PublicPage of(String template, PublicView view) {
        return new PublicPage(template, view, false, false);
    }

    /** A page that nobody keeps: something on it may have to be gone at once. */
    public static PublicPage fleeting(String template, PublicView view) {
        return new PublicPage(template, view, true, false);
    }

    /** A page that says that what stood at this address was withdrawn: nobody keeps it, and machines are told that it is gone. */
    public static PublicPage gone(String template, PublicView view) {
        return new PublicPage(template, view, true, true);
    }

    boolean isGone() {
        return gone;
    }

    boolean isFleeting() {
        return fleeting;
    }

    String template() {
        return template;
    }

    PublicView view() {
        return view;
    }
}
