package eu.passerelle.shared;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Tells the store that an id type is kept as its text. A module declares one bean for each of its
 * id types.
 *
 * @param <I> the id type
 */
public record IdType<I>(Class<I> type, Function<String, I> parse, Function<I, String> text) {

  /** Text from the store to the id. */
  GenericConverter reader() {
    return new Reader<>(this);
  }

  /** Id to text for the store. */
  GenericConverter writer() {
    return new Writer<>(this);
  }

  @org.springframework.data.convert.ReadingConverter
  private record Reader<I>(IdType<I> id) implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, id.type));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      return source == null ? null : id.parse.apply((String) source);
    }
  }

  @org.springframework.data.convert.WritingConverter
  private record Writer<I>(IdType<I> id) implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(id.type, String.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
      return source == null ? null : id.text.apply(id.type.cast(source));
    }
  }
}
