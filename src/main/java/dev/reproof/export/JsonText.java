package dev.reproof.export;

import dev.reproof.text.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes a value as one JSON document, indented by two blanks, with LF at the end, and with
/// secrets masked in all its texts.
public final class JsonText {
  private final ObjectWriter writer;
  private final Secrets secrets;

  public JsonText(Secrets secrets) {
    this.secrets = secrets;
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    this.writer = JsonMapper.builder().build().writer().with(printer);
  }

  /// The document of maps, lists, strings, numbers, booleans and nulls.
  public String of(Object value) {
    return writer.writeValueAsString(new Masking().masked(value)) + "\n";
  }

  /// The document with nothing masked: what is shown before it is approved or written is to be seen
  /// as it is.
  public String exactly(Object value) {
    return writer.writeValueAsString(value) + "\n";
  }

  /// Masks the texts of one document; a short one that stands in it again and again is looked at
  /// once.
  private final class Masking {
    private static final int LONGEST_KEPT = 160;

    private final Map<String, String> known = new HashMap<>();

    private String masked(String text) {
      return text.length() > LONGEST_KEPT
          ? secrets.masked(text)
          : known.computeIfAbsent(text, secrets::masked);
    }

    private @Nullable Object masked(@Nullable Object value) {
      return switch (value) {
        case String text -> masked(text);
        case Map<?, ?> map -> {
          Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
          map.forEach((key, v) -> masked.put(key instanceof String k ? masked(k) : key, masked(v)));
          yield masked;
        }
        case Collection<?> list -> {
          List<@Nullable Object> masked = new ArrayList<>(list.size());
          list.forEach(v -> masked.add(masked(v)));
          yield masked;
        }
        case null, default -> value;
      };
    }
  }
}
