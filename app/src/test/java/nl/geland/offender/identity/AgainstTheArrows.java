package nl.geland.offender.identity;

import nl.geland.offender.casework.Contacts;

/** Uses a module that it may not use. */
public final class AgainstTheArrows {

    public int contacts(Contacts contacts) {
        return contacts.count();
    }
}
