package dev.reproof.cli;

import dev.reproof.session.Answer;
import dev.reproof.session.Session;
import dev.reproof.session.Trouble;
import dev.reproof.session.VerdictRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `reproof record`: writes the latest runs and the verdict.
@Command(name = "record", description = "write the latest runs and the verdict into the tracker")
final class RecordWork extends EditWork {
  @Parameters(index = "0", paramLabel = "TRACKER", description = "a markdown file in a repository")
  private String tracker = "";

  @Parameters(index = "1", paramLabel = "PACKET", description = "a packet's id")
  private String packet = "";

  @Option(
      names = "--verdict",
      required = true,
      paramLabel = "V",
      description = "APPROVED, CHANGES_REQUESTED or BLOCKED")
  private String verdict = "";

  @Option(
      names = "--gate",
      paramLabel = "P0=PASS: reason",
      description = "a gate with its reason; may be repeated")
  private List<String> gates = new ArrayList<>();

  @Option(names = "--finding", paramLabel = "P1: text", description = "a finding; may be repeated")
  private List<String> findings = new ArrayList<>();

  @Option(names = "--risk", paramLabel = "TEXT", description = "the residual risk")
  private @Nullable String risk;

  @Option(names = "--rollback", paramLabel = "TEXT", description = "how to take it back")
  private @Nullable String rollback;

  @Option(
      names = "--waive",
      paramLabel = "N: reason",
      description = "accept that command N fails; may be repeated")
  private List<String> waivers = new ArrayList<>();

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "who reviews; else git's user.name")
  private @Nullable String reviewer;

  @Option(names = "--new-round", description = "keep the old evidence and add a second round")
  private boolean newRound;

  @Override
  String tracker() {
    return tracker;
  }

  @Override
  Answer edit(Surroundings here, Session session) throws Trouble {
    Answer answer = session.verdicts().record(packet, request());
    if (answer instanceof Answer.Done) {
      session.verdicts().staleCommands(packet).forEach(n -> here.err().println(stale(n)));
    }
    return answer;
  }

  private VerdictRequest request() throws Trouble {
    return new VerdictRequest(
        verdict.strip().toUpperCase(Locale.ROOT),
        gatesGiven(),
        findings,
        risk,
        rollback,
        waiversGiven(),
        reviewer,
        newRound);
  }

  private static String stale(int n) {
    return "command "
        + n
        + ": its last run was on another tree and is not recorded; rerun it to record it";
  }

  private Map<String, VerdictRequest.GateWord> gatesGiven() throws Trouble {
    Map<String, VerdictRequest.GateWord> given = new LinkedHashMap<>();
    for (String gate : gates) {
      int equals = gate.indexOf('=');
      if (equals <= 0) {
        throw new Trouble(Trouble.Kind.INPUT, "“" + gate + "” is not of the form P0=PASS: reason");
      }
      String rest = gate.substring(equals + 1).strip();
      int colon = rest.indexOf(':');
      String word = (colon < 0 ? rest : rest.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
      String reason = colon < 0 ? "" : rest.substring(colon + 1).strip();
      given.put(
          gate.substring(0, equals).strip().toUpperCase(Locale.ROOT),
          new VerdictRequest.GateWord(word, reason));
    }
    return given;
  }

  private Map<Integer, String> waiversGiven() throws Trouble {
    Map<Integer, String> given = new LinkedHashMap<>();
    for (String waiver : waivers) {
      int colon = waiver.indexOf(':');
      String number = (colon < 0 ? waiver : waiver.substring(0, colon)).strip();
      if (!number.matches("\\d{1,6}")) {
        throw new Trouble(Trouble.Kind.INPUT, "“" + waiver + "” is not of the form N: reason");
      }
      given.put(Integer.valueOf(number), colon < 0 ? "" : waiver.substring(colon + 1).strip());
    }
    return given;
  }
}
