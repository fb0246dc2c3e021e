package nl.geland.app.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with a form, gathered before anything is said: key and arguments, words come in the
 * template. Collects in the controller, is read in the page.
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

    /** A form without errors. */
    public static FormErrors none() {
        return new FormErrors();
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

    /** The faults of one field. */
    public List<Fault> of(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).toList();
    }
}
