package nl.geland.app.housing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the quota before a viewer. The team lead sees numbers as they were counted. Others see them in steps of five, up to the end of the last
 * whole month, and none that are about few people: whoever looks before and after a day learns nothing about who was housed on it.
 */
@Component
final class QuotaDesk {

    private static final int FEW = QuotaLine.FEW;
    private static final int LARGEST_TARGET = 2_000;
    private static final List<String> SIZES = List.of("een", "twee", "drie", "vijf");

    private final QuotaBook book;
    private final Norms norms;
    private final DeskDay day;

    QuotaDesk(QuotaBook book, Norms norms, DeskDay day) {
        this.book = book;
        this.norms = norms;
        this.day = day;
    }

    /** The quota as this viewer may see it, with the supply that was asked for. */
    QuotaView view(Viewer viewer, Map<String, String> asked) {
        var counted = viewer.role() == Role.TEAM_LEAD;
        var exact = counted ? book.today() : book.lastMonth();
        var numbers = counted ? exact : exact.rounded();
        var positions = numbers.positions();
        var lines = counted ? QuotaLine.counted(positions) : QuotaLine.guarded(positions);
        var now = positions.isEmpty() || !positions.getLast().running() ? null : positions.getLast();
        var months =
                norms.scheduleMonths(numbers.day()).map(norm -> norm.value().intValueExact());
        return new QuotaView(
                numbers.day(),
                day.files().filter(files -> files.isBefore(numbers.day())).orElse(null),
                lines.reversed(),
                numbers.revisions(),
                counted && now != null && months.isPresent() ? MonthLine.of(numbers, now, months.get()) : List.of(),
                QuotaLine.missedInARow(exact.positions()),
                norms.missedHalfYears(numbers.day()).orElse(null),
                forecast(numbers, shown(lines) ? now : null, asked),
                waiting(numbers, counted),
                new QuotaView.Rights(counted, viewer.role() != Role.POLICY_ADVISER));
    }

    /** Whether what is left of the half-year that runs may be seen: the forecast begins there. */
    private static boolean shown(List<QuotaLine> lines) {
        return !lines.isEmpty() && lines.getLast().running() && lines.getLast().backlog() != null;
    }

    private static QuotaView.Waiting waiting(QuotaNumbers numbers, boolean counted) {
        var waiting = numbers.waiting();
        return new QuotaView.Waiting(
                shown(waiting.households(), counted),
                waiting.households() < FEW
                        ? shown(0, counted).map(_ -> waiting.persons())
                        : Optional.of(waiting.persons()),
                shown(waiting.late(), counted));
    }

    private static Optional<Integer> shown(int number, boolean counted) {
        return Optional.of(number).filter(_ -> counted || number >= FEW);
    }

    private static QuotaView.Forecast forecast(
            QuotaNumbers numbers, QuotaLedger.@Nullable Position now, Map<String, String> asked) {
        var errors = FormErrors.none();
        var usual = Supply.like(numbers.mix(), QuotaNumbers.HALF_YEARS_OF_MIX);
        var typed = new HashMap<>(Map.of(
                "een", String.valueOf(usual.one()),
                "twee", String.valueOf(usual.two()),
                "drie", String.valueOf(usual.threeOrFour()),
                "vijf", String.valueOf(usual.more()),
                "doel", String.valueOf(now == null ? 0 : now.target())));
        typed.replaceAll((field, usually) -> asked.getOrDefault(field, usually).strip());
        var homes = SIZES.stream()
                .mapToInt(field -> number(typed, field, Supply.MOST, errors))
                .toArray();
        var assumed = number(typed, "doel", LARGEST_TARGET, errors);
        var supply = errors.isEmpty() ? new Supply(homes[0], homes[1], homes[2], homes[3]) : usual;
        var outlooks =
                now == null || !errors.isEmpty() ? List.<Outlook>of() : Outlook.of(numbers, now, supply, assumed);
        return new QuotaView.Forecast(outlooks, supply, supply.personsPerHome(numbers.mix()), typed, errors);
    }

    private static int number(Map<String, String> typed, String field, int most, FormErrors errors) {
        var text = typed.getOrDefault(field, "");
        var number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > most) {
            errors.add(field, "housing.fault." + field, most);
            return 0;
        }
        return number;
    }
}
