package dev.reproof.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of a JSON document while it is made: keys in the order in which they are put, null
/// where nothing is known.
final class Fields {
  private final Map<String, @Nullable Object> map = new LinkedHashMap<>();

  Fields with(String key, @Nullable Object value) {
    map.put(key, value);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return map;
  }
}
