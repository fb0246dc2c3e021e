package nl.geland.app.qda;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records as they are, but with other numbers: each number that a file gives becomes the one of a row here, so that nothing can refer elsewhere. */
final class Renumbered {

    private final Map<UUID, UUID> numbers;

    /** For records in which every number is one of these. */
    Renumbered(Map<UUID, UUID> numbers) {
        this.numbers = Map.copyOf(numbers);
    }

    /**
     * The same with other numbers.
     *
     * @throws QdaRefusal where it refers to something that the file does not hold
     */
    <R extends Record> R of(R told) {
        var type = told.getClass();
        var parts = type.getRecordComponents();
        var values = Stream.of(parts).map(part -> changed(read(part, told))).toArray();
        var types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var maker = type.getDeclaredConstructor(types);
            maker.setAccessible(true);
            @SuppressWarnings("unchecked") // the constructor is that of the record itself
            var made = (R) maker.newInstance(values);
            return made;
        } catch (InvocationTargetException e) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(RecordComponent part, Record told) {
        try {
            var reader = part.getAccessor();
            reader.setAccessible(true);
            return reader.invoke(told);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object changed(@Nullable Object value) {
        return switch (value) {
            case UUID number -> known(number);
            case Record told -> of(told);
            case Set<?> all -> all(all).collect(Collectors.toUnmodifiableSet());
            case List<?> all -> all(all).toList();
            case null, default -> value;
        };
    }

    private Stream<@Nullable Object> all(Collection<?> all) {
        return all.stream().map(this::changed);
    }

    private UUID known(UUID number) {
        var here = numbers.get(number);
        if (here == null) {
            throw new QdaRefusal(QdaReason.NOT_SOUND);
        }
        return here;
    }
}
