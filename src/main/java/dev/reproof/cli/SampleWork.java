package dev.reproof.cli;

import dev.reproof.session.Sample;
import dev.reproof.session.Trouble;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `reproof sample`: writes the sample repository.
@Command(name = "sample", description = "write the sample repository into an empty folder")
final class SampleWork extends Work {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "an empty folder, or one that is not there yet")
  private String folder = "";

  @Override
  int work(Surroundings here) throws Trouble {
    Path place = here.folder().resolve(folder).toAbsolutePath().normalize();
    Sample.write(place, here.parts().clock().instant());
    if (format.isJson()) {
      print(json(Map.of("folder", place.toString(), "tracker", Sample.TRACKER)));
    } else {
      line("The sample is in " + place + ".");
      line("Next: reproof lint " + place.resolve(Sample.TRACKER));
    }
    return 0;
  }
}
