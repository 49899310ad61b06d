package dev.reproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemNoticeTest {
  @Test
  void readsNothingOfItsWordsAsAnOptionOrAsMarkup() {
    assertThat(SystemNotice.form("Linux", "--help", "<b>1</b> & 2"))
        .containsExactly(
            "notify-send", "--app-name=Reproof", "--", "--help", "&lt;b&gt;1&lt;/b&gt; &amp; 2");
    assertThat(SystemNotice.form("Mac OS X", "a\" & do shell script", "b"))
        .startsWith("osascript")
        .endsWith("a\" & do shell script", "b")
        .noneMatch(a -> a.startsWith("display") && a.contains("shell"));
  }

  @Test
  void isNotThereOnWindows() {
    assertThat(SystemNotice.arguments("Windows 11", "a", "b")).isEmpty();
  }
}
