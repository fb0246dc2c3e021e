package nl.geland.app.home;

/** How a figure is worked out for a group of newcomers. Stateless. */
interface Calculation {

    Outcome compute(Group group, Disclosure disclosure);
}
