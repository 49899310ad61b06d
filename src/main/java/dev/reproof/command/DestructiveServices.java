package dev.reproof.command;

import static dev.reproof.command.DestructiveData.starts;

import java.util.List;
import java.util.function.Predicate;

/// Programs that end what runs elsewhere, delete what is stored there, or publish what cannot be
/// called back: containers, clusters, clouds, registries.
final class DestructiveServices {
  private DestructiveServices() {}

  /// Whether a program with these words behind it is one. What is only rehearsed is none.
  static boolean is(String program, List<String> rest) {
    return !isRehearsal(rest) && (ends(program, rest) || publishes(program, rest));
  }

  private static boolean scalesToNothing(List<String> rest) {
    int count = rest.indexOf("--replicas") + 1;
    return rest.contains("--replicas=0")
        || count > 0 && count < rest.size() && rest.get(count).equals("0");
  }

  private static boolean isRehearsal(List<String> rest) {
    return has(rest, w -> w.matches("--dry-?run(?:=(?!none|false).*)?"));
  }

  private static boolean ends(String program, List<String> rest) {
    return switch (program) {
      case "docker", "podman", "nerdctl" -> isContainers(rest);
      case "docker-compose", "podman-compose" -> isCompose(rest);
      case "kubectl", "oc" ->
          starts(rest, 2, "delete", "drain")
              || rest.contains("scale") && scalesToNothing(rest)
              || rest.contains("replace") && rest.contains("--force");
      case "helm" -> starts(rest, 1, "uninstall", "delete", "del");
      case "terraform", "tofu", "pulumi", "cdk", "terragrunt", "cdktf" ->
          has(
                  rest,
                  w ->
                      w.matches(
                          "destroy|--?destroy|--?auto-approve|--yes|-y|--require-approval=?never"))
              || !program.equals("pulumi") && starts(rest, 1, "apply")
              || rest.contains("state") && starts(rest, 2, "rm")
              || rest.contains("workspace") && starts(rest, 2, "delete")
              || rest.contains("--require-approval") && rest.contains("never");
      case "aws" ->
          has(rest, w -> w.matches("rm|rb|delete|delete-.*|terminate-.*|purge-.*"))
              || rest.contains("sync") && rest.contains("--delete");
      case "gcloud", "az", "gsutil", "s3cmd", "oci", "ibmcloud", "doctl", "linode-cli", "hcloud" ->
          has(rest, w -> w.matches("rm|rb|del|delete(?:-.*)?|terminate-.*|purge|--delete-removed"))
              || program.equals("gsutil") && rest.contains("rsync") && rest.contains("-d");
      case "rclone" ->
          starts(rest, 1, "sync", "delete", "deletefile", "purge", "cleanup", "rmdirs", "move");
      case "mc" -> starts(rest, 1, "rm", "rb");
      case "azcopy" -> starts(rest, 1, "remove", "rm") || has(rest, w -> w.startsWith("--delete"));
      case "gh", "glab" ->
          starts(rest, 2, "delete")
              || rest.contains("api") && (rest.contains("DELETE") || rest.contains("-XDELETE"));
      case "curl", "wget", "http", "https", "xh" -> deletes(rest);
      case "heroku", "netlify", "firebase", "ntl" ->
          has(rest, w -> w.matches("[\\w-]+:(?:destroy|delete|reset|disable)"));
      case "fly", "flyctl" -> starts(rest, 3, "destroy");
      case "vercel", "now" -> starts(rest, 1, "rm", "remove");
      case "wrangler" -> starts(rest, 3, "delete", "reset");
      case "sls", "serverless", "railway" -> starts(rest, 1, "remove", "down", "delete");
      case "sam", "eksctl", "kind", "minikube", "k3d", "multipass", "lxc", "virsh" ->
          starts(rest, 1, "delete", "destroy", "undefine");
      case "vagrant" -> rest.contains("destroy");
      case "nomad" -> rest.contains("-purge");
      case "pm2" -> starts(rest, 1, "delete", "kill");
      default -> false;
    };
  }

  private static boolean isContainers(List<String> rest) {
    if (rest.contains("compose")) {
      return isCompose(rest);
    }
    boolean forced = Destructive.hasFlag(rest, 'f') || rest.contains("--force");
    return rest.contains("prune")
        || rest.contains("volume") && starts(rest, 2, "rm", "remove")
        || rest.contains("system") && starts(rest, 2, "reset")
        || starts(rest, 2, "rm", "rmi") && forced;
  }

  private static boolean isCompose(List<String> rest) {
    boolean volumes = Destructive.hasFlag(rest, 'v') || rest.contains("--volumes");
    return volumes && (rest.contains("down") || rest.contains("rm"));
  }

  private static boolean deletes(List<String> rest) {
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      boolean names = word.matches("-X|--request|--method") && i + 1 < rest.size();
      if (names && rest.get(i + 1).equals("DELETE")
          || word.matches("-XDELETE|--(?:request|method)=DELETE")
          || i == 0 && word.equals("DELETE")) {
        return true;
      }
    }
    return false;
  }

  private static boolean publishes(String program, List<String> rest) {
    return switch (program) {
      case "npm", "pnpm", "yarn", "cargo", "gem", "poetry", "twine", "uv", "flit", "hatch", "pdm" ->
          starts(rest, 1, "publish", "unpublish", "yank", "push", "upload")
              || program.equals("yarn") && starts(rest, 2, "publish");
      case "lerna", "changeset", "vsce", "ovsx", "jsr", "nuget" ->
          starts(rest, 1, "publish", "push", "delete");
      case "deno", "bun" -> starts(rest, 1, "publish");
      case "semantic-release", "release-it" -> true;
      case "goreleaser" -> rest.contains("release") && !rest.contains("--snapshot");
      case "docker", "podman" -> starts(rest, 2, "push");
      case "helm" -> starts(rest, 1, "push");
      case "mvn", "mvnw" -> has(rest, w -> w.matches("deploy|release:perform|.*:deploy"));
      case "gradle", "gradlew" -> has(rest, w -> w.matches("(?:.*:)?publish(?!.*Local).*"));
      case "dotnet" -> rest.contains("nuget") && starts(rest, 2, "push", "delete");
      case "setup.py" -> rest.contains("upload");
      default -> false;
    };
  }

  /// Programs that run a command in another place, and their words for it.
  static boolean runsElsewhere(String program, List<String> rest) {
    return switch (program) {
      case "docker", "podman", "nerdctl", "docker-compose", "podman-compose", "kubectl", "oc" ->
          starts(rest, 2, "exec", "run");
      case "heroku", "vagrant", "multipass", "lxc" -> starts(rest, 1, "run", "exec", "ssh");
      default -> false;
    };
  }

  private static boolean has(List<String> words, Predicate<String> bad) {
    return words.stream().anyMatch(bad);
  }
}
