package org.ancrage.cli.record;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.cli.AddedPacks;
import org.ancrage.cli.Converters;
import org.ancrage.cli.InputFile;
import org.ancrage.cli.Main;
import org.ancrage.cli.Surroundings;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.record.Deviation;
import org.ancrage.record.Flaw;
import org.ancrage.record.OtherRules;
import org.ancrage.record.RecordKeys;
import org.ancrage.record.Recorder;
import org.ancrage.record.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses again what a record holds, and compares. */
@Command(
        name = ReplayCommand.NAME,
        description = "Assesses again what a record holds, and says whether the same record comes out, byte for byte, or what differs.",
        exitCodeList = {
            "0:The same record came out.",
            "1:It did not: the record was damaged or edited, its format is not known, other rules answer now, or the answer differs.",
            "2:The command line was refused, or the file is no record.",
            "70:Internal error.",
            "74:Standard output could not be written: what stands there is not whole."
        })
public final class ReplayCommand implements Callable<Integer> {

    public static final String NAME = "replay";

    private static final int NOT_REPRODUCED = 1;
    private static final int MOST_SHOWN = 10;

    private static final Wording REPRODUCED = new Wording(
            "Identique\u00a0: la même évaluation redonne cet enregistrement, octet pour octet.",
            "Reproduced: assessing again gives this record, byte for byte.");
    private static final Wording DIFFERENT = new Wording(
            "Non reproduit\u00a0: la même évaluation ne redonne pas cet enregistrement.",
            "Not reproduced: assessing again does not give this record.");
    private static final Map<Flaw.Kind, Wording> FLAWS = Map.of(
            Flaw.Kind.UNKNOWN_FORMAT, new Wording(
                    "Cette version ne connaît pas le format de l'enregistrement.",
                    "This version does not know the format of the record."),
            Flaw.Kind.UNREADABLE, new Wording(
                    "L'enregistrement est endommagé ou a été modifié\u00a0: il ne se lit pas.",
                    "The record is damaged or was edited: it cannot be read."),
            Flaw.Kind.NOT_CANONICAL, new Wording(
                    "Le texte n'est pas sous sa forme canonique\u00a0: il a été remis en forme ou modifié.",
                    "The text is not in canonical form: it was reformatted or edited."),
            Flaw.Kind.WRONG_HASH, new Wording(
                    "L'empreinte ne correspond pas au contenu\u00a0: l'enregistrement est endommagé ou a été modifié.",
                    "The hash does not fit the content: the record is damaged or was edited."),
            Flaw.Kind.WRONG_SIGNATURE, new Wording(
                    "La clé donnée n'a pas signé ce contenu\u00a0: il a été modifié depuis, ou un autre l'a écrit.",
                    "The key given did not sign this content: it was edited since, or somebody else wrote it."),
            Flaw.Kind.UNSIGNED, new Wording(
                    "L'enregistrement n'est pas signé.",
                    "The record is not signed."),
            Flaw.Kind.WRONG_MASK, new Wording(
                    "Un masque désigne autre chose que son remplacement.",
                    "A mask points to something else than its replacement."),
            Flaw.Kind.UNKNOWN_READING, new Wording(
                    "L'enregistrement retient une lecture du droit qu'aucun paquet ne connaît aujourd'hui.",
                    "The record settles on a reading of the law that no pack knows now."));
    private static final Wording RULES = new Wording(
            "Les règles qui répondent aujourd'hui ne sont pas celles qui ont répondu\u00a0:",
            "The rules that answer now are not those that answered:");
    private static final Wording RULE_CHANGE = new Wording(
            "%s\u00a0: %s dans l'enregistrement, %s aujourd'hui", "%s: %s in the record, %s now");
    private static final Wording RULE_SET = new Wording("version %s (empreinte %s)", "version %s (hash %s)");
    private static final Wording NO_PACK = new Wording("absent", "not there");
    private static final Wording MISSING = new Wording(
            "Sans le paquet (%s), la même réponse ne peut pas revenir : --pack et le paquet tel qu'il était l'ajoutent.",
            "Without the pack (%s) the same answer cannot come out: --pack and the pack as it was add it.");
    private static final Wording CHANGED = new Wording(
            "Le paquet (%s) a changé depuis : rejouez avec celui qui a répondu.",
            "The pack (%s) has changed since: replay with the one that answered.");
    private static final Wording TOO_MUCH = new Wording(
            "Le paquet (%s) n'a pas répondu alors : rejouez sans lui.",
            "The pack (%s) did not answer then: replay without it.");
    private static final Wording SAME_OTHERWISE = new Wording(
            "Elles donnent pourtant la même réponse, mot pour mot.", "They give the same answer nevertheless, word for word.");
    private static final Wording DIFFERENCES = new Wording("Différences (%s)\u00a0:", "Differences (%s):");
    private static final Wording VALUES = new Wording(
            "%s\u00a0: %s dans l'enregistrement, %s en le rejouant", "%s: %s in the record, %s when replayed");
    private static final Wording NOTHING = new Wording("rien", "nothing");
    private static final Wording MORE = new Wording("et %s autres", "and %s more");

    private static final Wording NOT_VERIFIED = new Wording(
            "Sa signature n'a pas été vérifiée\u00a0: --verify et la clé publique la vérifient.",
            "Its signature was not verified: --verify with the public key verifies it.");
    private static final Wording VERIFIED = new Wording("La signature est celle de la clé donnée.", "The signature is that of the key given.");

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AddedPacks packs;

    @Parameters(paramLabel = "RECORD", description = "What \"ancrage record\" wrote; - for standard input.")
    private String file;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en; the answer is compared in the language of the record. Default: fr.")
    private Language language;

    @Option(names = "--verify", paramLabel = "KEY",
            description = "File with the public key of Ed25519 (PEM, SubjectPublicKeyInfo) of whoever must have signed the record.")
    private String key;

    /** @param ancrage perhaps being loaded already */
    public ReplayCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        Optional<PublicKey> verifying = Optional.ofNullable(key).map(file -> KeyFile.read(file, spec.commandLine(), RecordKeys::publicKey));
        byte[] record = InputFile.bytes(file, surroundings, spec.commandLine());
        Replay replay;
        try {
            Recorder recorder = Recorder.of(packs.with(ancrage, spec.commandLine()));
            replay = verifying.isPresent() ? recorder.replay(record, verifying.get()) : recorder.replay(record);
        } catch (InvalidInputException e) {
            throw InputFile.named(e, problem -> InputFile.name(file));
        }
        surroundings.print(String.join("\n", lines(replay)) + "\n");
        return replay.reproduced() ? 0 : NOT_REPRODUCED;
    }

    private List<String> lines(Replay replay) {
        if (replay.reproduced()) {
            return Stream.concat(Stream.of(REPRODUCED.in(language)), signature(replay).stream()).toList();
        }
        List<String> lines = new ArrayList<>();
        lines.add(DIFFERENT.in(language));
        signature(replay).ifPresent(lines::add);
        replay.flaws().stream().collect(Collectors.groupingBy(Flaw::kind, TreeMap::new, Collectors.toList())).forEach((kind, flaws) ->
                section(lines, Objects.requireNonNull(FLAWS.get(kind)).in(language),
                        flaws.stream().map(flaw -> flaw.problem().toString(language)).toList()));
        section(lines, RULES.in(language), replay.otherRules().stream().map(this::ruleChange).toList());
        replay.otherRules().forEach(rules -> lines.add(say(wayOut(rules), Main.harmless(rules.pack()))));
        if (!replay.otherRules().isEmpty() && replay.flaws().isEmpty() && replay.differences().isEmpty()) {
            lines.add(SAME_OTHERWISE.in(language));
        }
        section(lines, say(DIFFERENCES, replay.differences().size()), replay.differences().stream().map(this::difference).toList());
        return lines;
    }

    private Optional<String> signature(Replay replay) {
        if (key == null) {
            return replay.signatureUnverified() ? Optional.of(NOT_VERIFIED.in(language)) : Optional.empty();
        }
        return replay.flaws().isEmpty() ? Optional.of(VERIFIED.in(language)) : Optional.empty();
    }

    private void section(List<String> lines, String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
            Stream<String> more = items.size() > MOST_SHOWN ? Stream.of(say(MORE, items.size() - MOST_SHOWN)) : Stream.of();
            Stream.concat(items.stream().limit(MOST_SHOWN), more).forEach(item -> lines.add("  • " + Main.harmless(item)));
        }
    }

    private String ruleChange(OtherRules rules) {
        return say(RULE_CHANGE, rules.pack(), ruleSet(rules.recorded()), ruleSet(rules.now()));
    }

    private static Wording wayOut(OtherRules rules) {
        return rules.now() == null ? MISSING : rules.recorded() == null ? TOO_MUCH : CHANGED;
    }

    private String ruleSet(@Nullable RuleSet rules) {
        return rules == null ? NO_PACK.in(language) : say(RULE_SET, rules.version(), rules.hash());
    }

    private String difference(Deviation difference) {
        return say(VALUES, difference.pointer(), value(difference.recorded()), value(difference.replayed()));
    }

    private String value(@Nullable String json) {
        return json == null ? NOTHING.in(language) : Suggestions.shown(json);
    }

    private String say(Wording wording, Object... arguments) {
        return wording.in(language).formatted(arguments);
    }
}
