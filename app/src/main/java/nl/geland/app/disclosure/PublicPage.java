package nl.geland.app.disclosure;

/** A public page: a template and what it shows. */
public final class PublicPage implements PublicAnswer {

    private final String template;
    private final PublicView view;

    private PublicPage(String template, PublicView view) {
        this.template = template;
        this.view = view;
    }

    /** A page of this template, which takes this view. */
    public static PublicPage of(String template, PublicView view) {
        return new PublicPage(template, view);
    }

    String template() {
        return template;
    }

    PublicView view() {
        return view;
    }
}
