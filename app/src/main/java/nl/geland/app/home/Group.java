package nl.geland.app.home;

/** The newcomers a figure is about, by their places in the extract, ascending. */
final class Group {

    private final Newcomers newcomers;
    private final int[] persons;

    Group(Newcomers newcomers, int[] persons) {
        this.newcomers = newcomers;
        this.persons = persons.clone();
    }

    Newcomers newcomers() {
        return newcomers;
    }

    int[] persons() {
        return persons.clone();
    }

    int size() {
        return persons.length;
    }
}
