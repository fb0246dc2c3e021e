package nl.geland.app.studies;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.geland.app.identity.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys what has had its day: at the start and every hour, so that no day passes without it. */
@Component
class Retention implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());
    private final Access access;
    private final JdbcClient jdbc;
    private final RawZone rawZone;
    private final StudyKeys keys;
    private final WorkTexts workTexts;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Retention(Zones zones, Access access, JdbcClient jdbc, Calendar calendar, ApplicationEventPublisher events) {
        this.rawZone = zones.raw();
        this.keys = zones.keys();
        this.workTexts = zones.work();
        this.access = access;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
    }

    /** Where texts lie, with the keys of the raw ones. */
    @Component
    record Zones(RawZone raw, StudyKeys keys, WorkTexts work) {}

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        var _ = clockwork.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.HOURS);
    }

    private void look() {
        try {
            destroyDue();
        } catch (RuntimeException e) {
            LOG.warn("What has had its day could not be destroyed; the next try is in an hour", e);
        }
    }

    /** Destroys raw and working texts of every study whose day has come. What was interrupted is finished. */
    void destroyDue() {
        due().forEach(this::destroyRaw);
        access.asSystem("retention", () -> emptyDue());
    }

    private List<UUID> due() {
        return access.asSystem(
                "retention",
                () -> jdbc.sql("""
                select id from studies.study where destroy_raw_on <= :today or raw_gone_at is not null
                """).param("today", calendar.today()).query(UUID.class).list().stream()
                        .filter(study -> keys.exists(study) || !gone(study))
                        .toList());
    }

    private boolean gone(UUID study) {
        return jdbc.sql("select raw_gone_at is not null from studies.study where id = :study")
                .param("study", study)
                .query(Boolean.class)
                .single();
    }

    /** Takes the raw texts of a study away, then overwrites and deletes its key, so that no copy of them can be opened. */
    void destroyRaw(UUID study) {
        access.asSystem("retention", () -> rawZone.dropAll(study));
        keys.destroy(study);
    }

    private void emptyDue() {
        var due = jdbc.sql("""
                select s.id from studies.source s join studies.study y on y.id = s.study
                where y.destroy_work_on <= :today and y.work_gone_at is null and s.kind <> 'POLICY'
                """)
                .param("today", calendar.today())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (var source : due) {
            workTexts.empty(source);
            events.publishEvent(new SourceTakenOut(source));
        }
        jdbc.sql("""
                update studies.study set work_gone_at = :at, version = version + 1
                where destroy_work_on <= :today and work_gone_at is null
                """)
                .param("at", calendar.stamp())
                .param("today", calendar.today())
                .update();
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
