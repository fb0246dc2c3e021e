package nl.geland.app.texts;

/** What a found word or number is, and how it is named where it is taken out (a *tag*, in Dutch as the text is). */
public enum Kind {
    PERSON("PERSOON"),
    PLACE("PLAATS"),
    ADDRESS("ADRES"),
    POSTCODE("POSTCODE"),
    ORGANISATION("ORGANISATIE"),
    FUNCTION("FUNCTIE"),
    RECEPTION("OPVANG"),
    SCHOOL("SCHOOL"),
    DATE("DATUM"),
    AGE("LEEFTIJD"),
    PHONE("TELEFOON"),
    EMAIL("E-MAIL"),
    WEB("WEBADRES"),
    BSN("BSN"),
    V_NUMBER("V-NUMMER"),
    IBAN("REKENING"),
    NUMBER("NUMMER"),
    RARE("BIJZONDERHEID"),
    /** A word that somebody must look at: it may be a name and may be nothing. */
    LOOK("WOORD");

    private final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }
}
