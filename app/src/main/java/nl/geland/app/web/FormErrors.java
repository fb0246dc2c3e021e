package nl.geland.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is wrong with a form, gathered before anything is said: key and arguments, words come in the
 * template. Collects in the controller, is read in the page, which also tells it how its fields are called.
 */
public final class FormErrors {

    /**
     * One thing that is wrong.
     *
     * @param field name of the field; empty for the form as a whole
     * @param key key of the message
     * @param arguments what the message fills in; never a person's data
     */
    public record Fault(String field, String key, List<Object> arguments) {}

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private String within = "";

    /** A form without errors. */
    public static FormErrors none() {
        return new FormErrors();
    }

    /** Says which form it is about, of several on a page: what the ids of its fields begin with. */
    public FormErrors within(String prefix) {
        within = prefix;
        return this;
    }

    /** What the ids of the fields of the form begin with; empty for a form that is alone on its page. */
    public String within() {
        return within;
    }

    /** Tells how the field with this id is called on the page; who lays the page out says so, field by field. */
    public void named(String id, String label) {
        names.putIfAbsent(id, label);
    }

    /** Id of the field of a fault, without what every id begins with. */
    public String id(Fault fault) {
        return within + fault.field();
    }

    /** How the field of a fault is called on the page; empty where it has none there. */
    public String name(Fault fault) {
        return names.getOrDefault(id(fault), "");
    }

    /** Whether a name is a question or a sentence, which needs no colon behind it. */
    public static boolean ends(String name) {
        return name.endsWith("?") || name.endsWith(".");
    }

    /** Adds what is wrong with a field. */
    public FormErrors add(String field, String key, Object... arguments) {
        faults.add(new Fault(field, key, List.of(arguments)));
        return this;
    }

    /** Adds what is wrong with the form as a whole. */
    public FormErrors add(String key) {
        return add("", key);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All faults, in the order in which they were found. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /** The faults of one field of the form with these ids. */
    public List<Fault> of(String prefix, String field) {
        return within.equals(prefix) ? of(field) : List.of();
    }

    /** The faults of one field. */
    public List<Fault> of(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }
}
