package dev.reproof.export;

import dev.reproof.text.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes a value as one JSON document, indented by two blanks, with LF at the end, and with
/// secrets masked in all its texts.
public final class JsonText {
  private final Secrets secrets;

  public JsonText(Secrets secrets) {
    this.secrets = secrets;
  }

  /// The document of maps, lists, strings, numbers, booleans and nulls.
  public String of(Object value) {
    Masking masking = new Masking(secrets);
    SimpleModule masks =
        new SimpleModule()
            .addSerializer(String.class, new Masked(masking, JsonGenerator::writeString))
            .addKeySerializer(String.class, new Masked(masking, JsonGenerator::writeName));
    return written(JsonMapper.builder().addModule(masks), value);
  }

  /// The document with nothing masked: what is shown before it is approved or written is to be seen
  /// as it is.
  public String exactly(Object value) {
    return written(JsonMapper.builder(), value);
  }

  private static String written(JsonMapper.Builder mapper, Object value) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return mapper.build().writer().with(printer).writeValueAsString(value) + "\n";
  }

  /// Masks the texts of one document; a short one that stands in it again and again is looked at
  /// once.
  private static final class Masking {
    private static final int LONGEST_KEPT = 160;

    private final Secrets secrets;
    private final Map<String, String> known = new HashMap<>();

    Masking(Secrets secrets) {
      this.secrets = secrets;
    }

    String masked(String text) {
      return text.length() > LONGEST_KEPT
          ? secrets.masked(text)
          : known.computeIfAbsent(text, secrets::masked);
    }
  }

  /// Writes a text, or a key, as it is masked.
  private static final class Masked extends ValueSerializer<String> {
    private final Masking masking;
    private final BiConsumer<JsonGenerator, String> write;

    Masked(Masking masking, BiConsumer<JsonGenerator, String> write) {
      this.masking = masking;
      this.write = write;
    }

    @Override
    public void serialize(String text, JsonGenerator out, SerializationContext context) {
      write.accept(out, masking.masked(text));
    }
  }
}
