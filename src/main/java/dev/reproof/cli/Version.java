package dev.reproof.cli;

import picocli.CommandLine.IVersionProvider;

/// The program's version, from its jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"reproof " + (version == null ? "(built from source)" : version)};
  }
}
