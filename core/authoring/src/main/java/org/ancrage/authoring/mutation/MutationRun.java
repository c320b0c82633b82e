package org.ancrage.authoring.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.AnswerProblem;
import org.ancrage.authoring.mutation.RuleMutantCompiler.Compiled;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.rules.RuleSource.DisabledRule;
import org.ancrage.engine.trial.LawTrial;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.pack.JurisdictionsReader;
import org.ancrage.pack.LegalTextReader;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.UnfitRules;
import org.ancrage.refusal.AncrageException;
import org.ancrage.verify.Situation;
import org.jspecify.annotations.Nullable;

/** Changes a pack in one place at a time, and asks its situations whether they notice. The same pack has the same report. */
public final class MutationRun {

    private static final String EQUIVALENTS = "mutation.yaml";

    private final PackFolder folder;
    private final LawTrial trial;
    private final List<Case> cases;
    private final ReadingOptions options;
    private final Set<String> changes;
    private final ExecutorService threads;

    private MutationRun(PackFolder folder, LawTrial trial, List<Case> cases, Set<String> changes, ExecutorService threads) {
        this.folder = folder;
        this.trial = trial;
        this.cases = cases;
        this.options = ReadingOptions.of(trial.corpus());
        this.changes = changes;
        this.threads = threads;
    }

    /** A situation on one of its days. */
    private record Case(Situation situation, LocalDate on, LawTrial.Asked asked) {
        boolean concerns(String text) {
            return situation.expected().containsKey(text);
        }
    }

    /**
     * A mutant, and what it makes of the law.
     *
     * @param variant null where it is not valid
     * @param text id of the text that alone can answer otherwise; null where any can
     */
    private record Tried(Mutant mutant, LawTrial.@Nullable Variant variant, @Nullable String text) {
    }

    /** As {@link #of(Path, Set, List, ClassLoader)}, of a pack that requires none but those of the class path. */
    public static MutationReport of(Path pack, Set<String> texts, ClassLoader loader) throws IOException {
        return of(pack, texts, List.of(), loader);
    }

    /**
     * Runs over the folder of a pack.
     *
     * @param pack holds {@code pack.yaml}, and situations
     * @param texts ids of the texts to be changed, or the folder of the jurisdictions; all where there are none
     * @param others folders or jars of packs that it requires
     * @param loader finds the others that it requires, and the types of facts
     * @throws InvalidInputException with all that is wrong with the pack, and with the situations that do not hold as it is
     */
    public static MutationReport of(Path pack, Set<String> texts, List<Path> others, ClassLoader loader) throws IOException {
        return of(pack, texts, Set.of(), others, loader, null);
    }

    /**
     * As {@link #of(Path, Set, List, ClassLoader)}, which runs code of the author of the pack.
     *
     * @param changes ids of the changes to be tried, as a report before named them; all where there are none
     * @param restricted limits of a pack whose author is not trusted, of which nothing is run unless it is pure; null where it may run code
     */
    public static MutationReport of(Path pack, Set<String> texts, Set<String> changes, List<Path> others, ClassLoader loader,
            @Nullable RestrictedLimits restricted) throws IOException {
        PackFolder folder = PackFolder.read(pack, others, loader, restricted);
        Map<String, String> declared = folder.document(EQUIVALENTS).map(Equivalents::read).orElse(Map.of());
        List<String> all = Stream.concat(Optional.ofNullable(folder.jurisdictions()).stream(), Stream.concat(
                folder.pack().manifest().texts().stream(), folder.pack().manifest().extended().stream())).toList();
        List<Problem> unknown = texts.stream().filter(text -> !all.contains(text)).sorted()
                .map(text -> new Problem(pack.toString(), "", 0, MutationProblem.NO_TEXT_TO_CHANGE.with("text", text).with("allowed", all))).toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
        List<Situation> situations = folder.situations();
        LawTrial trial = trial(folder);
        List<Case> cases = situations.stream().flatMap(situation -> situation.on().stream()
                .map(on -> new Case(situation, on, trial.ask(situation.hosting(), on, situation.expected().keySet())))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), MutationRun::thread);
        try {
            MutationRun run = new MutationRun(folder, trial, cases, changes, threads);
            run.checkSituations();
            List<String> looked = all.stream().filter(text -> texts.isEmpty() || texts.contains(text))
                    .filter(text -> changes.isEmpty() || changes.stream().anyMatch(id -> Mutant.textOf(id).equals(text))).toList();
            Predicate<String> held = id -> changes.isEmpty() && (texts.isEmpty() || texts.contains(Mutant.textOf(id)));
            return run.report(pack.toString(), looked, declared, held);
        } finally {
            threads.shutdownNow();
        }
    }

    private static LawTrial trial(PackFolder folder) {
        try {
            return new LawTrial(folder.corpus(), folder.sources());
        } catch (UnfitRulesException unfit) {
            throw UnfitRules.located(unfit, List.of(folder.opened()));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ancrage-mutation");
        thread.setDaemon(true);
        return thread;
    }

    private void checkSituations() {
        Problem[] failing = new Problem[cases.size()];
        each(cases.size(), index -> {
            Case one = cases.get(index);
            try {
                if (!Expectations.hold(one.situation(), one.asked())) {
                    failing[index] = notHolding(one, null);
                }
            } catch (AnswerInterruptedException interrupted) {
                throw interrupted;
            } catch (AncrageException noAnswer) {
                failing[index] = notHolding(one, noAnswer);
            }
        });
        List<Problem> problems = Stream.of(failing).filter(Objects::nonNull).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static Problem notHolding(Case one, @Nullable AncrageException noAnswer) {
        Diagnosis found = MutationProblem.SITUATION_NOT_HOLDING.with("situation", one.situation().name()).with("day", one.on());
        return new Problem(one.situation().text() + "/situations.yaml", "", 0, noAnswer == null ? found : found.because(reason(noAnswer)));
    }

    private static Diagnosis reason(AncrageException noAnswer) {
        return AnswerProblem.ofRefusal(noAnswer).orElseGet(() -> Diagnosis.inWords(String.valueOf(noAnswer.getMessage())));
    }

    private MutationReport report(String pack, List<String> texts, Map<String, String> declared, Predicate<String> held) {
        Map<String, MutationReport.Score> scores = new LinkedHashMap<>();
        List<Mutant> survivors = new ArrayList<>();
        List<MutationReport.Equivalent> equivalents = new ArrayList<>();
        Map<String, Boolean> stale = new LinkedHashMap<>();
        Set<String> missing = new HashSet<>(changes);
        declared.keySet().stream().filter(held).forEach(id -> stale.put(id, false));
        for (String text : texts) {
            List<Tried> all = tried(text);
            boolean[] noticed = noticed(all);
            int caught = 0;
            int valid = 0;
            int same = 0;
            for (int i = 0; i < all.size(); i++) {
                Mutant mutant = all.get(i).mutant();
                stale.remove(mutant.id());
                if (all.get(i).variant() == null) {
                    continue;
                }
                String reason = declared.get(mutant.id());
                if (noticed[i]) {
                    caught++;
                    valid++;
                    if (reason != null && held.test(mutant.id())) {
                        stale.put(mutant.id(), true);
                    }
                } else if (reason != null) {
                    same++;
                    equivalents.add(new MutationReport.Equivalent(mutant, reason));
                } else {
                    valid++;
                    survivors.add(mutant);
                }
            }
            scores.put(text, new MutationReport.Score(caught, valid, same, all.size() - valid - same));
            all.forEach(tried -> missing.remove(tried.mutant().id()));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing.stream().sorted().map(id -> new Problem(pack, "", 0,
                    MutationProblem.NO_SUCH_CHANGE.with("change", id))).toList());
        }
        return new MutationReport(scores, survivors, equivalents, stale.entrySet().stream()
                .map(one -> new MutationReport.Stale(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(MutationReport.Stale::id)).toList());
    }

    private boolean[] noticed(List<Tried> mutants) {
        // Written by several threads, all the same: whoever reads too early only asks once more.
        boolean[] noticed = new boolean[mutants.size()];
        each(cases.size(), index -> {
            Case one = cases.get(index);
            for (int i = 0; i < noticed.length; i++) {
                Tried tried = mutants.get(i);
                if (!noticed[i] && tried.variant() != null && (tried.text() == null || one.concerns(tried.text()))
                        && one.asked().notices(tried.variant(), answers -> Expectations.hold(one.situation(), answers))) {
                    noticed[i] = true;
                }
            }
        });
        return noticed;
    }

    private List<Tried> tried(String text) {
        List<Tried> all = new ArrayList<>();
        folder.rulesOf(text).forEach(path -> all.addAll(rules(text, path)));
        if (text.equals(folder.jurisdictions())) {
            String path = Objects.requireNonNull(folder.pack().manifest().jurisdictions());
            folder.document(path).ifPresent(document -> JurisdictionMutator.mutations(text, document, firstDay()).stream()
                    .filter(mutation -> wanted(mutation.mutant())).forEach(mutation -> all.add(new Tried(mutation.mutant(), jurisdictions(mutation.changed()), null))));
        } else {
            folder.text(text).ifPresent(document -> OutlineMutator.mutations(text, document).stream()
                    .filter(mutation -> wanted(mutation.mutant())).forEach(mutation -> all.add(new Tried(mutation.mutant(), outline(text, mutation.changed()),
                            mutation.mutant().operator() == Operator.DEFAULT_CHANGED ? null : text))));
        }
        return all;
    }

    private boolean wanted(Mutant mutant) {
        return changes.isEmpty() || changes.contains(mutant.id());
    }

    private LocalDate firstDay() {
        return trial.corpus().texts().stream().flatMap(text -> text.versions().stream())
                .flatMap(version -> Optional.ofNullable(version.period().from()).stream())
                .min(Comparator.naturalOrder()).orElse(LocalDate.MIN.plusDays(1));
    }

    private LawTrial.@Nullable Variant outline(String text, Document changed) {
        return changed(changed, document -> {
            LegalText other = LegalTextReader.read(document);
            Corpus own = folder.pack().corpus();
            return new Corpus(own.texts().stream().map(one -> one.id().equals(text) ? other : one).toList(), own.jurisdictions(), own.procurement());
        });
    }

    private LawTrial.@Nullable Variant jurisdictions(Document changed) {
        return changed(changed, document -> new Corpus(folder.pack().corpus().texts(), JurisdictionsReader.read(document), folder.pack().corpus().procurement()));
    }

    private LawTrial.@Nullable Variant changed(Document changed, java.util.function.Function<Document, Corpus> reader) {
        try {
            return trial.law(folder.corpus(reader.apply(changed)));
        } catch (InvalidInputException refused) {
            return null;
        }
    }

    private List<Tried> rules(String text, String path) {
        String file = Objects.requireNonNull(folder.files().get(path));
        List<RuleMutation> mutations = RuleMutator.mutations(text, path, file, options, folder.loader()).stream()
                .filter(mutation -> wanted(mutation.mutant())).toList();
        Map<RuleMutation, Compiled> compiled = RuleMutantCompiler.compile(folder.pack().manifest().basePackage(), path,
                PackFolder.head(file), mutations.stream().filter(mutation -> mutation.source() != null).toList(), folder.loader());
        Tried[] tried = new Tried[mutations.size()];
        each(mutations.size(), index -> {
            RuleMutation mutation = mutations.get(index);
            tried[index] = new Tried(mutation.mutant(), variant(text, mutation, compiled.get(mutation)), null);
        });
        // A rule that derives has no opposite.
        return Stream.of(tried).filter(one -> one.variant() != null || one.mutant().operator() != Operator.CONCLUSION_SWAPPED).toList();
    }

    private LawTrial.@Nullable Variant variant(String text, RuleMutation mutation, @Nullable Compiled compiled) {
        DisabledRule rule = new DisabledRule(text, mutation.rule());
        return switch (mutation.mutant().operator()) {
            case RULE_REMOVED -> trial.without(folder.rules(), rule);
            case CONCLUSION_SWAPPED -> trial.opposite(folder.rules(), rule).orElse(null);
            default -> {
                if (compiled == null) {
                    yield null;
                }
                try {
                    yield trial.replaced(folder.rules(), rule, compiled.source(), new DisabledRule(text, compiled.name()));
                } catch (AnswerInterruptedException stopping) {
                    throw stopping;
                } catch (RuntimeException notUnderstood) {
                    yield null;
                }
            }
        };
    }

    /** In parallel; returns when all is done. */
    private void each(int count, Consumer<Integer> work) {
        List<Future<?>> tasks = new ArrayList<>();
        IntStream.range(0, count).forEach(index -> tasks.add(threads.submit(() -> work.accept(index))));
        try {
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw AnswerInterruptedException.of(Thread.currentThread());
        }
    }
}
