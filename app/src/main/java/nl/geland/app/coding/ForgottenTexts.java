package nl.geland.app.coding;

import nl.geland.app.studies.SourceTakenOut;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the words go that codings and notes hold of a text that was taken out of work: in every version, of every coder. */
@Component
final class ForgottenTexts {

    private final JdbcClient jdbc;

    ForgottenTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(SourceTakenOut taken) {
        jdbc.sql("select coding.forget(:source)")
                .param("source", taken.source())
                .query()
                .listOfRows();
    }
}
