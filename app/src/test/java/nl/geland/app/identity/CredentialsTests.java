package nl.geland.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;

@RealDatabase
class CredentialsTests {

    private static final String HERE = "192.0.2.1";
    private static final String NEW_PASSWORD = "tafel-regen-paard-zeven";

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final Staff staff;
    private final Throttle throttle;
    private final Users users;
    private final Setup setup;
    private final Credentials credentials;

    CredentialsTests(TestDatabase database) {
        this.database = database;
        jdbc = JdbcClient.create(database.asApplication());
        staff = new Staff(database);
        var transactions = new JdbcTransactionManager(database.asApplication());
        throttle = new Throttle(jdbc);
        var passwords = new Passwords();
        var rules = new PasswordRules(List.of(() -> List.of("Voorbeeldstad")));
        users = new Users(jdbc, transactions);
        setup = new Setup(jdbc, transactions, throttle, passwords, rules);
        credentials = new Credentials(jdbc, transactions, throttle, passwords, rules);
    }

    @BeforeEach
    void emptyHouse() {
        database.owner()
                .sql("truncate identity.users, identity.throttle, identity.setup cascade")
                .update();
    }

    private static List<String> keys(Runnable refused) {
        return catchThrowableOfType(Refused.class, refused::run).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private void passTheWait() {
        database.owner()
                .sql("update identity.throttle set blocked_until = now()")
                .update();
    }

    @Test
    void firstAdministratorSignsUpOnceWithTheCodeOfTheStart() {
        var code = setup.renew().orElseThrow();
        setup.complete(code, "Ada", "Ada", NEW_PASSWORD, HERE);
        assertThat(credentials.check("ADA ", NEW_PASSWORD, HERE).viewer().role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(setup.open()).isFalse();
        assertThat(setup.renew()).isEmpty();
        assertThat(keys(() -> setup.complete(code, "bob", "Bob", NEW_PASSWORD, HERE)))
                .containsExactly("identity.setup.code.wrong");
    }

    @Test
    void setupCodeIsRenewedAndExpiresAndOnlyItsHashIsKept() {
        var first = setup.renew().orElseThrow();
        var second = setup.renew().orElseThrow();
        assertThat(keys(() -> setup.complete(first, "ada", "Ada", NEW_PASSWORD, HERE)))
                .containsExactly("identity.setup.code.wrong");
        assertThat(database.owner()
                        .sql("select code_hash from identity.setup")
                        .query(byte[].class)
                        .single())
                .isEqualTo(Codes.hash(second))
                .hasSize(32);
        database.owner().sql("update identity.setup set expires_at = now()").update();
        assertThat(keys(() -> setup.complete(second, "ada", "Ada", NEW_PASSWORD, HERE)))
                .containsExactly("identity.setup.code.wrong");
    }

    @Test
    void setupTellsEverythingThatIsWrongAndKeepsTheCode() {
        var code = setup.renew().orElseThrow();
        assertThat(keys(() -> setup.complete(code, "", "\u202e", "kort", HERE)))
                .containsExactly("identity.name.form", "identity.sign-in-name.form", "identity.password.short");
        setup.complete(code, "ada", "Ada", NEW_PASSWORD, HERE);
    }

    @Test
    void twoAtOnceMakeOneAdministrator() throws Exception {
        var code = setup.renew().orElseThrow();
        try (var both = Executors.newFixedThreadPool(2)) {
            var tries = List.<Future<?>>of(
                    both.submit(() -> setup.complete(code, "ada", "Ada", NEW_PASSWORD, HERE)),
                    both.submit(() -> setup.complete(code, "bob", "Bob", NEW_PASSWORD, HERE)));
            for (var one : tries) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(Refused.class);
                }
            }
        }
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void unknownNameWrongPasswordAndEndedAccessGetTheSameAnswer() {
        staff.add("ada", Role.ADMINISTRATOR, null);
        staff.add("gone", Role.TEAM_LEAD, null);
        database.owner()
                .sql("update identity.users set active = false where sign_in_name = 'gone'")
                .update();
        var wrong = catchThrowableOfType(Refused.class, () -> credentials.check("ada", "something else", HERE));
        var unknown = catchThrowableOfType(Refused.class, () -> credentials.check("nobody", Staff.PASSWORD, HERE));
        var ended = catchThrowableOfType(Refused.class, () -> credentials.check("gone", Staff.PASSWORD, HERE));
        assertThat(wrong.problems()).isEqualTo(unknown.problems()).isEqualTo(ended.problems());
        assertThat(wrong).hasMessage(unknown.getMessage());
    }

    /** Medians of a few, as other work on this machine disturbs single measurements. */
    @Test
    void unknownNameTakesAsLongAsAWrongPassword() {
        staff.add("ada", Role.ADMINISTRATOR, null);
        var known = new long[5];
        var unknown = new long[5];
        for (var round = 0; round < known.length; round++) {
            known[round] = duration("ada");
            unknown[round] = duration("nobody" + round);
        }
        java.util.Arrays.sort(known);
        java.util.Arrays.sort(unknown);
        assertThat((double) unknown[2] / known[2]).isBetween(0.4, 2.5);
        assertThat(unknown[2])
                .as("a hash was made")
                .isGreaterThan(Duration.ofMillis(5).toNanos());
    }

    private long duration(String signInName) {
        passTheWait();
        var start = System.nanoTime();
        assertThatThrownBy(() -> credentials.check(signInName, "not the password", HERE))
                .isInstanceOf(Refused.class);
        return System.nanoTime() - start;
    }

    @Test
    void guessingSlowsDownAndIsNeverLockedForGood() {
        staff.add("ada", Role.ADMINISTRATOR, null);
        for (var guess = 0; guess < 5; guess++) {
            throttle.attempt("ada", HERE);
        }
        assertThat(keys(() -> credentials.check("ada", "not the password", HERE)))
                .containsExactly("identity.sign-in.wrong");
        var tooOften = catchThrowableOfType(TooOften.class, () -> credentials.check("ada", Staff.PASSWORD, HERE));
        assertThat(tooOften.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        for (var guess = 0; guess < 20; guess++) {
            passTheWait();
            throttle.attempt("ADA ", HERE);
        }
        assertThat(catchThrowableOfType(TooOften.class, () -> credentials.check("ada", Staff.PASSWORD, "198.51.100.7"))
                        .retryAfter())
                .as("the longest wait of an account")
                .isLessThanOrEqualTo(Duration.ofSeconds(60));
        passTheWait();
        credentials.check("ada", Staff.PASSWORD, HERE);
        assertThat(keys(() -> credentials.check("ada", "not the password", HERE)))
                .as("all is forgiven")
                .containsExactly("identity.sign-in.wrong");
    }

    @Test
    void addressThatGuessesAtManyAccountsSlowsDownToo() {
        for (var guess = 0; guess < 31; guess++) {
            throttle.attempt("nobody" + guess, HERE);
        }
        assertThatThrownBy(() -> credentials.check("other", "not the password", HERE))
                .isInstanceOf(TooOften.class);
        assertThatThrownBy(() -> credentials.check("other", "not the password", "198.51.100.7"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void noAddressAndNoNameIsKeptAndWhatIsKeptGoesAfterADay() {
        assertThatThrownBy(() -> credentials.check("zuzanna", "not the password", HERE))
                .isInstanceOf(Refused.class);
        assertThat(database.owner()
                        .sql("select string_agg(t::text, ' ') from identity.throttle t")
                        .query(String.class)
                        .single())
                .doesNotContain("zuzanna")
                .doesNotContain(HERE);
        database.owner()
                .sql("update identity.throttle set last_failure = now() - interval '25 hours'")
                .update();
        assertThatThrownBy(() -> credentials.check("bob", "not the password", "198.51.100.7"))
                .isInstanceOf(Refused.class);
        assertThat(database.owner()
                        .sql("select count(*) from identity.throttle")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void sessionEndsAfterNineHoursOrWithAccess() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        var lead = staff.add("lea", Role.TEAM_LEAD, null);
        database.owner()
                .sql("update identity.users set sessions_since = now() - interval '2 days'")
                .update();
        var now = database.owner().sql("select now()").query(Instant.class).single();
        var almost = now.minus(Duration.ofHours(9)).plusSeconds(60);
        assertThat(credentials.stillSignedIn(lead.id(), almost)).isEqualTo(lead);
        assertThat(credentials.stillSignedIn(lead.id(), now.minus(Duration.ofHours(9))))
                .isNull();
        users.end(ada, lead.id());
        assertThat(credentials.stillSignedIn(lead.id(), now.plusSeconds(60))).isNull();
    }

    @Test
    void invitedUserChoosesAPasswordOnce() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        var invited = users.add(ada, "Kim", "Kim de Wit", Role.CASE_MANAGER, "km12");
        assertThat(invited.user().state()).isEqualTo(User.State.INVITED);
        assertThat(invited.user().workerCode()).isEqualTo("KM12");
        assertThat(keys(() -> credentials.choosePassword("kim", "wrong", NEW_PASSWORD, HERE)))
                .isEqualTo(keys(() -> credentials.choosePassword("nobody", invited.code(), NEW_PASSWORD, HERE)));
        assertThat(keys(() -> credentials.choosePassword("kim", invited.code(), "kim de wit welkom2026", HERE)))
                .containsExactly("identity.password.guessable");
        credentials.choosePassword("kim", " " + invited.code().toUpperCase(java.util.Locale.ROOT), NEW_PASSWORD, HERE);
        assertThat(credentials.check("kim", NEW_PASSWORD, HERE).viewer().workerCode())
                .isEqualTo("KM12");
        assertThat(keys(() -> credentials.choosePassword("kim", invited.code(), NEW_PASSWORD, HERE)))
                .containsExactly("identity.code.wrong");
    }

    @Test
    void roleChangeTakesASecondAdministrator() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        var bob = staff.add("bob", Role.ADMINISTRATOR, null);
        var kim = staff.add("kim", Role.RESEARCHER, null);
        assertThat(keys(() -> users.requestRole(ada, ada.id(), Role.TEAM_LEAD, null)))
                .containsExactly("identity.user.self");
        users.requestRole(ada, kim.id(), Role.CASE_MANAGER, "KM03");
        assertThat(keys(() -> users.requestRole(bob, kim.id(), Role.TEAM_LEAD, null)))
                .containsExactly("identity.role.open");
        var request = java.util.Objects.requireNonNull(
                users.find(kim.id()).orElseThrow().asked());
        assertThat(keys(() -> users.approve(ada, kim.id(), request.id()))).containsExactly("identity.role.second");
        var signedInAt = Instant.now();
        users.approve(bob, kim.id(), request.id());
        assertThat(users.find(kim.id()).orElseThrow().role()).isEqualTo(Role.CASE_MANAGER);
        assertThat(credentials.stillSignedIn(kim.id(), signedInAt)).isNull();
        assertThat(keys(() -> users.approve(bob, kim.id(), request.id()))).containsExactly("identity.role.decided");
    }

    @Test
    void nobodyApprovesTheirOwnRoleNotEvenInTheDatabase() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        var bob = staff.add("bob", Role.ADMINISTRATOR, null);
        users.requestRole(ada, bob.id(), Role.TEAM_LEAD, null);
        var request = java.util.Objects.requireNonNull(
                users.find(bob.id()).orElseThrow().asked());
        assertThat(keys(() -> users.approve(bob, bob.id(), request.id()))).containsExactly("identity.role.second");
        for (var decider : List.of(ada, bob)) {
            assertThatThrownBy(() -> jdbc.sql("""
                            update identity.role_request set decided_by = :by, decided_at = now(), approved = true""").param("by", decider.id()).update())
                    .rootCause()
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void onlyAnAdministratorOfThisMomentChangesUsers() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        var bob = staff.add("bob", Role.ADMINISTRATOR, null);
        var pretender = new Viewer(staff.add("kim", Role.TEAM_LEAD, null).id(), "Kim", Role.ADMINISTRATOR, null);
        assertThatThrownBy(() -> users.end(pretender, ada.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(keys(() -> users.end(ada, ada.id()))).containsExactly("identity.user.self");
        users.end(ada, bob.id());
        assertThatThrownBy(() -> users.end(bob, ada.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void userNeedsAFittingNameAndCode() {
        var ada = staff.add("ada", Role.ADMINISTRATOR, null);
        assertThat(keys(() -> users.add(ada, "a b", "", Role.CASE_MANAGER, null)))
                .containsExactly("identity.name.form", "identity.sign-in-name.form", "identity.worker.form");
        assertThat(keys(() -> users.add(ada, "ok", "Ok", Role.RESEARCHER, "KM01")))
                .containsExactly("identity.worker.not");
        assertThat(keys(() -> users.add(ada, "ADA", "Ada", Role.RESEARCHER, null)))
                .containsExactly("identity.sign-in-name.taken");
        for (var name : List.of("Ø", "أمل", "ዮናስ", "X".repeat(200), "O'Neill-van 't Hof")) {
            users.add(ada, "u" + UUID.randomUUID().toString().substring(0, 8), name, Role.RESEARCHER, null);
        }
        for (var name : List.of("a\u0000b", "\ud800", "\u200b", "a\u202eb", "\ufffd", " ", "X".repeat(201))) {
            assertThat(keys(() -> users.add(ada, "valid", name, Role.RESEARCHER, null)))
                    .as("U+%04X…", (int) name.charAt(0))
                    .containsExactly("identity.name.form");
        }
    }

    @Test
    void passwordIsLongAndNotWhatEverybodyTries() {
        var rules = new PasswordRules(List.of(() -> List.of("Voorbeeldstad")));
        for (var good : List.of(NEW_PASSWORD, "zin met spaties en ééntje", "kraan welkom ladder mosterd")) {
            assertThat(rules.problems(good, "ada", "Ada Vos")).as(good).isEmpty();
        }
        for (var bad : List.of(
                "Welkom2026Welkom2026",
                "gemeentevoorbeeldstad1",
                "adelheid.adelheid",
                "aaaaaaaaaaaaaaaaaaaa",
                "wachtwoord-wachtwoord")) {
            assertThat(rules.problems(bad, "adelheid", "Adelheid"))
                    .as(bad)
                    .containsExactly(new Problem("password", "identity.password.guessable"));
        }
        assertThat(rules.problems("x".repeat(14), "ada", "Ada")).hasSize(1);
        assertThat(rules.problems("ab\u0000cdefghijklmnopq", "ada", "Ada")).hasSize(1);
    }

    @Test
    void moreThanTwoHashesAtOnceAreTurnedAwayInTheEnd() throws Exception {
        var passwords = new Passwords(Duration.ofMillis(1));
        var shed = 0;
        try (var crowd = Executors.newFixedThreadPool(24)) {
            var hashes = java.util.stream.IntStream.range(0, 24)
                    .mapToObj(one -> crowd.submit(() -> passwords.hash("password " + one)))
                    .toList();
            for (var hash : hashes) {
                try {
                    assertThat(hash.get()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(Busy.class);
                    shed++;
                }
            }
        }
        assertThat(shed).isBetween(1, 22);
    }
}
