package dev.reproof.cli;

import picocli.CommandLine.IVersionProvider;

/// The program's version, from its jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"reproof " + number()};
  }

  /// The number alone.
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(built from source)" : version;
  }
}
