package nl.geland.app.coding;

import org.springframework.context.ApplicationContext;

/** The parts of the module that tests take in their hands. */
record CodingParts(
        Codebooks codebooks,
        CodebookDesk codebookDesk,
        Codings codings,
        CodingDesk desk,
        CodingTexts texts,
        Tasks tasks,
        Settlements settlements,
        Reanchoring reanchoring,
        CodedStudies studies) {

    static CodingParts of(ApplicationContext context) {
        return new CodingParts(
                context.getBean(Codebooks.class),
                context.getBean(CodebookDesk.class),
                context.getBean(Codings.class),
                context.getBean(CodingDesk.class),
                context.getBean(CodingTexts.class),
                context.getBean(Tasks.class),
                context.getBean(Settlements.class),
                context.getBean(Reanchoring.class),
                context.getBean(CodedStudies.class));
    }

    static CodeEntry.Text text(String name) {
        return new CodeEntry.Text(name, "", "thema", null, "Definitie van " + name + ".", "", "", "");
    }
}
