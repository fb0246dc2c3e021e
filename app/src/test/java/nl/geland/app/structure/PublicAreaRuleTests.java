package nl.geland.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geland.app.disclosure.PublicAnswer;
import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.Published;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.web.PublicArea;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is public is made of what went through the gate, and of nothing else. */
class PublicAreaRuleTests {

    @Test
    void onlyTheGateMakesWhatIsPublished() {
        assertThat(Published.class.getPermittedSubclasses()).isNotEmpty().allSatisfy(type -> {
            assertThat(Modifier.isFinal(type.getModifiers())).as(type.getName()).isTrue();
            assertThat(type.getConstructors()).as(type.getName()).isEmpty();
        });
    }

    @Test
    void everyPublicAddressAnswersWithAPageOrAFileOfTheGate() {
        assertThat(found(new AnnotationTypeFilter(Controller.class)).flatMap(PublicAreaRuleTests::publicHandlers))
                .as("handlers that are looked at")
                .hasSizeGreaterThan(3);
        assertThat(found(new AnnotationTypeFilter(Controller.class)).flatMap(PublicAreaRuleTests::backDoors))
                .isEmpty();
    }

    @Test
    void publicPagesShowOnlyWhatWentThroughTheGate() {
        assertThat(found(new AssignableTypeFilter(PublicView.class))).hasSizeGreaterThan(1);
        assertThat(found(new AssignableTypeFilter(PublicView.class)).flatMap(PublicAreaRuleTests::leaks))
                .isEmpty();
    }

    static class BackDoor {
        @GetMapping("/openbaar/alles")
        String everything(Model model) {
            return "home/overview";
        }

        @GetMapping({"/stand", PublicArea.PATH + "/{id}/namen"})
        List<String> names() {
            return List.of();
        }

        @GetMapping("/openbaar/goed")
        PublicPage good() {
            return PublicPage.of("x", new Fine(Optional.empty(), List.of(), LocalDate.EPOCH));
        }

        @GetMapping("/openbaar-maken")
        String staff() {
            return "x";
        }
    }

    record Fine(Optional<PublishedText> text, List<PublicEntry> entries, LocalDate day) implements PublicView {}

    record Leak(int persons, List<String> names, Fine fine, Optional<Object> other) implements PublicView {}

    static class NoRecord implements PublicView {}

    @Test
    void handlerThatGoesAroundTheGateIsSeen() {
        assertThat(backDoors(BackDoor.class)).containsExactlyInAnyOrder("BackDoor.everything", "BackDoor.names");
    }

    @Test
    void viewWithSomethingElseIsSeen() {
        assertThat(leaks(Leak.class)).containsExactly("Leak.persons", "Leak.names", "Leak.other");
        assertThat(leaks(Fine.class)).isEmpty();
        assertThat(leaks(NoRecord.class)).containsExactly("NoRecord");
    }

    private static Stream<Method> publicHandlers(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods()).filter(PublicAreaRuleTests::isPublic);
    }

    private static Stream<String> backDoors(Class<?> controller) {
        return publicHandlers(controller)
                .filter(method -> !PublicAnswer.class.isAssignableFrom(method.getReturnType())
                        || Arrays.stream(method.getParameterTypes()).anyMatch(Model.class::isAssignableFrom))
                .map(method -> controller.getSimpleName() + "." + method.getName());
    }

    private static boolean isPublic(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.path())
                        .anyMatch(path -> path.equals(PublicArea.PATH) || path.startsWith(PublicArea.PATH + "/"));
    }

    private static Stream<String> leaks(Class<?> view) {
        return view.isRecord()
                ? Arrays.stream(view.getRecordComponents())
                        .filter(component -> !isPublishable(component.getGenericType()))
                        .map(RecordComponent::getName)
                        .map(name -> view.getSimpleName() + "." + name)
                : Stream.of(view.getSimpleName());
    }

    private static boolean isPublishable(Type type) {
        return switch (type) {
            case Class<?> plain ->
                Published.class.isAssignableFrom(plain)
                        || PublicView.class.isAssignableFrom(plain)
                        || plain.isEnum()
                        || plain == PublicEntry.class
                        || plain == LocalDate.class;
            case ParameterizedType generic ->
                (generic.getRawType() == List.class || generic.getRawType() == Optional.class)
                        && isPublishable(generic.getActualTypeArguments()[0]);
            default -> false;
        };
    }

    private static Stream<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        scanner.addExcludeFilter(
                (type, _) -> type.getClassMetadata().getClassName().contains("Tests$"));
        return scanner.findCandidateComponents("nl.geland.app").stream().map(found -> load(found.getBeanClassName()));
    }

    private static Class<?> load(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
