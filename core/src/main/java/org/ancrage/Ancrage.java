package org.ancrage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.decision.AnsweredQuestion;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcomes;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.decision.difference.Cause;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Span;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.dialogue.AskedComponents;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.QuestionLimits;
import org.ancrage.document.Request;
import org.ancrage.engine.Engine;
import org.ancrage.engine.refusal.UnfitRulesException;
import org.ancrage.engine.trial.ProbeAccess;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Act;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;
import org.ancrage.pack.PacksInUse;
import org.ancrage.refusal.UnknownReadingException;
import org.ancrage.requirement.Requirements;

/**
 * Decides whether an offer may host a dataset, on a given day, and explains why.
 *
 * <pre>{@code
 * Ancrage ancrage = Ancrage.standard();
 * Assessment assessment = ancrage.assess(Hosting.of(need, offer), LocalDate.of(2026, 11, 24));
 * }</pre>
 *
 * <p>Immutable and thread-safe: build it once and share it. After {@link AncrageBuilder#build()} it reads no file and no clock; the same
 * question on the same day has the same answer. Its answers are not legal advice.
 *
 * <p>Questions that are too large are refused: by {@link InvalidInputException} what exceeds {@link QuestionLimits}, by {@link AnswerTooCostlyException} what
 * cannot be seen before. Whatever is asked ends with {@link AnswerInterruptedException} soon after its thread is interrupted. Rules without an end, or against
 * each other, throw a {@link org.ancrage.engine.refusal.RunawayRulesException} or a {@link org.ancrage.refusal.DisagreementException}, never an answer.
 */
public final class Ancrage {

    static {
        ProbeAccess.leave(Ancrage.class, ancrage -> ancrage.engine.probe());
    }

    private final PacksInUse packs;
    private final Engine engine;
    private final SettledReadings settled;

    private Ancrage(PacksInUse packs, Engine engine, SettledReadings settled) {
        this.packs = packs;
        this.engine = engine;
        this.settled = settled;
    }

    /**
     * @param own options of readings that the caller settles on, also where the packs choose another
     * @param dropped choices of the packs that the caller does without
     */
    static Ancrage of(PacksInUse packs, Map<String, String> own, Map<String, String> dropped) {
        Map<String, String> chosen = packs.readings();
        chosen.entrySet().removeAll(dropped.entrySet());
        SettledReadings settled = SettledReadings.of(chosen, own);
        settled.options().forEach(packs.corpus()::settled);
        try {
            return new Ancrage(packs, new Engine(packs.corpus(), packs.rules(), packs.bases(), packs.ruleSets()), settled);
        } catch (UnfitRulesException unfit) {
            throw packs.located(unfit);
        }
    }

    /**
     * With the standard pack, which must be on the class path (module {@code ancrage-rules}).
     *
     * @throws InvalidInputException if it is not
     */
    public static Ancrage standard() {
        return builder().standard().build();
    }

    /** Begins with no pack. */
    public static AncrageBuilder builder() {
        return new AncrageBuilder();
    }

    /**
     * Begins with the packs and the choices of this one, to add others. What both are made of they share: laws, compiled rules and their
     * sessions, but for packs whose rules the others disable.
     */
    public AncrageBuilder toBuilder() {
        return new AncrageBuilder(packs, settled.own(), settled.dropped(packs.readings()));
    }

    /**
     * Answers the question on that day, at every level: whatever is told of it. What a request supposes does not come along with its facts: {@link
     * #assess(Request, LocalDate)}.
     *
     * @throws InvalidInputException if the facts contradict each other (an id used twice, a reference to nothing); names every problem
     * @throws IllegalArgumentException if the day is none of the years 1 to 9999, as of every method that takes one
     */
    public Assessment assess(Hosting hosting, LocalDate on) {
        return assess(hosting, on, Level.FULL, Level.values());
    }

    /** As {@link #assess(Hosting, LocalDate)}, as far as these levels tell it; what no level tells is not found out. */
    public Assessment assess(Hosting hosting, LocalDate on, Level level, Level... more) {
        Door.check(level, more);
        Door.check(hosting, on);
        return engine.assess(hosting, on, readings(), EnumSet.of(level, more));
    }

    /**
     * Answers what a document asks, at every level, with what it says of where the facts come from, and what it supposes.
     *
     * @param on also where the request names another day
     * @throws InvalidInputException as {@link #assess(Hosting, Provenance, Trust, LocalDate, Level, Level...)}
     */
    public Assessment assess(Request request, LocalDate on) {
        return assess(Objects.requireNonNull(request, "request").hosting(), request.provenance(), Trust.anything(), on, Level.FULL, Level.values());
    }

    /** As {@link #assess(Request, LocalDate)}, as far as these levels tell it. */
    public Assessment assess(Request request, LocalDate on, Level level, Level... more) {
        return assess(Objects.requireNonNull(request, "request").hosting(), request.provenance(), Trust.anything(), on, level, more);
    }

    /**
     * Answers the question on that day, as far as these levels tell it, with what the answer rests on among the facts: {@link
     * Assessment#foundation()}. Facts that fall short of what is wanted are not known; what is supposed is taken as if it was known, and an
     * answer that needs it says so.
     *
     * @param provenance where the facts come from, and which are supposed; it changes no outcome
     * @param trust how well facts are wanted proven; it never makes a yes
     * @throws InvalidInputException as {@link #assess(Hosting, LocalDate)}, where what is said of where facts come from contradicts itself, and where nothing
     *     can fall short of what is wanted
     */
    public Assessment assess(Hosting hosting, Provenance provenance, Trust trust, LocalDate on, Level level, Level... more) {
        Door.check(level, more);
        Door.check(hosting, provenance, trust, on);
        Set<Level> levels = EnumSet.of(level, more);
        return provenance.isEmpty() && trust.isEmpty()
                ? engine.assess(hosting, on, readings(), levels)
                : engine.assess(hosting, provenance, trust, on, readings(), levels);
    }

    /**
     * The question with the facts as they are once these acts, and those that they include, are done on that day. To ask it is to see what
     * comes out; {@link Assessment#ways()} has done so.
     *
     * @param acts of {@link Corpus#acts()}
     * @throws InvalidInputException as {@link #assess(Hosting, LocalDate)}
     */
    public Hosting done(Hosting hosting, List<Act> acts, LocalDate on) {
        Door.given(acts, "acts");
        Door.check(hosting, on);
        return engine.done(acts, hosting, on);
    }

    /** What {@link #assess(Hosting, LocalDate)} comes to, overall and text by text, without what it rests on: for those who ask often. */
    public Outcomes outcomes(Hosting hosting, LocalDate on) {
        Door.check(hosting, on);
        return engine.outcomes(hosting, on, readings());
    }

    /**
     * Answers every need with every offer on that day, and ranks the offers for each need.
     *
     * @throws InvalidInputException if there is no need or no offer, if an id is used twice, or if facts contradict each other; names every
     *     problem
     */
    public Comparison compare(List<Need> needs, List<Proposal> proposals, LocalDate on) {
        Door.check(needs, proposals, on, QuestionLimits.MOST_COMPARED);
        return engine.compare(needs, proposals, on, readings());
    }

    /** As {@link #requirements(Need, LocalDate, LocalDate)}, for a consultation launched on the day of use. */
    public Requirements requirements(Need need, LocalDate on) {
        return requirements(need, on, on);
    }

    /**
     * What the texts that apply ask of whoever will host, before there is any offer; and how a public buyer may ask for it.
     *
     * @param on day on which the data are hosted, whose law decides what is asked
     * @param launch day on which the consultation is launched, whose law decides how a public buyer may ask for it
     * @throws InvalidInputException if the facts of the need contradict each other; names every problem
     */
    public Requirements requirements(Need need, LocalDate on, LocalDate launch) {
        Door.day(launch, "launch");
        Door.check(Hosting.ofAnyOffer(Objects.requireNonNull(need, "need")), on);
        return engine.requirements(need, on, launch, readings());
    }

    /**
     * The outcome of every need with every offer on that day; for portfolios too large to rank. Gives the outcomes of {@link #assess}.
     *
     * @throws InvalidInputException as {@link #compare}
     */
    public Matrix matrix(List<Need> needs, List<Proposal> proposals, LocalDate on) {
        Door.check(needs, proposals, on, QuestionLimits.MOST_OF_MATRIX);
        return engine.matrix(needs, proposals, on, readings());
    }

    /**
     * Which foreign access laws reach whom on that day, and how: one chain per law, by id of the hoster, holder, participant or offer.
     * Who is not named is not known to be within reach, which is not to say that it is out of reach. Readings that were not settled take
     * their default.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Map<String, List<ExposureChain>> exposures(Hosting hosting, LocalDate on) {
        Door.check(hosting, on);
        return engine.exposures(hosting, on, readings());
    }

    /**
     * What can matter to a criterion: JSON pointers of components of a request, without the numbers of list items, before any of them is known.
     *
     * @param criterion global id
     * @throws IllegalArgumentException if there is no such criterion
     */
    public Set<String> componentsAsked(String criterion) {
        Objects.requireNonNull(criterion, "criterion");
        return AskedComponents.of(corpus().criterion(criterion).orElseThrow(() -> new IllegalArgumentException("There is no criterion (%s).".formatted(criterion))),
                engine.factsRead()::reads);
    }

    /** What can matter to each text, before any of it is known: JSON pointers as in {@link #componentsAsked(String)}, by id of the text. */
    public Map<String, Set<String>> componentsAsked() {
        return AskedComponents.byText(corpus().criteria().keySet(), this::componentsAsked);
    }

    /**
     * Asks for what is missing, question by question, until no fact can change the outcome on that day any more.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Dialogue dialogue(Hosting hosting, LocalDate on) {
        Door.check(hosting, on);
        return Dialogue.of(new LawOfDialogue(this, engine), hosting, on);
    }

    /**
     * Takes up a dialogue that was kept. Under other packs or readings than those that asked, it goes on from what is known, with what was skipped,
     * an item that was begun and the count of answers; the way back ends there.
     *
     * <p>A state whose steps do not lead from its beginning to its facts is refused. One that is consistent is taken: who can write states, and make
     * their hash, can also begin with other facts, give other answers, or name another day. Where that matters, sign them, or keep them where users cannot write.
     *
     * @throws InvalidInputException if the state was altered
     */
    public Dialogue dialogue(DialogueState state) {
        return Dialogue.of(new LawOfDialogue(this, engine), Objects.requireNonNull(state, "state"));
    }

    /**
     * What changes when the question is asked for another day.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Difference difference(Hosting hosting, LocalDate on, LocalDate to) {
        return difference(hosting, on, this, hosting, Objects.requireNonNull(to, "to"));
    }

    /**
     * What changes with other facts, another day, other readings or other packs, and which of them makes the change. Takes more than two
     * assessments where the questions differ in more than one of these.
     *
     * @param other answers the second question
     * @throws InvalidInputException as {@link #assess}
     */
    public Difference difference(Hosting hosting, LocalDate on, Ancrage other, Hosting otherHosting, LocalDate otherDay) {
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(otherHosting, "otherHosting");
        Objects.requireNonNull(otherDay, "otherDay");
        AnsweredQuestion before = new AnsweredQuestion(assess(hosting, on, Level.FULL), hosting, readings());
        AnsweredQuestion after = new AnsweredQuestion(other.assess(otherHosting, otherDay, Level.FULL), otherHosting, other.readings());
        return Difference.between(before, after, causes -> (causes.contains(Cause.RULES) ? other : this)
                .taking((causes.contains(Cause.READINGS) ? other : this).readings())
                .assess(causes.contains(Cause.FACTS) ? otherHosting : hosting, causes.contains(Cause.DAY) ? otherDay : on, Level.FULL));
    }

    /**
     * Which answers flip between two days, and of the first fifty that do, what makes them flip.
     *
     * @param hostings the pairs of needs and offers of a portfolio, for example
     * @throws InvalidInputException as {@link #assess}, of all hostings at once, by their place; and if there are more than {@link QuestionLimits#MOST_COMPARED}
     */
    public Impact impact(List<Hosting> hostings, LocalDate on, LocalDate to) {
        Door.day(on, "on");
        Door.day(to, "to");
        Door.check(hostings);
        return new FlippedPairs(engine, readings(), on, to).impact(hostings, hosting -> difference(hosting, on, to));
    }

    /** With the choices of another, as far as these packs know them. */
    private Ancrage taking(Map<String, String> choices) {
        return new Ancrage(packs, engine, SettledReadings.of(Map.of(), corpus().known(choices)));
    }

    /**
     * The answer as a function of the day: what {@link #assess} answers on each day of a span, and why it changes.
     *
     * <p>It takes far less than an assessment of each day: only days on which the law, or what rules ask of the day, is not as it was the
     * day before are assessed, and none of them in full.
     *
     * @param from first day, included
     * @param to last day, included
     * @throws InvalidInputException as {@link #assess}
     * @throws IllegalArgumentException if the first day is after the last, or if there are a hundred years or more
     */
    public Timeline timeline(Hosting hosting, LocalDate from, LocalDate to) {
        return timeline(hosting, new Span(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to")));
    }

    /** As {@link #timeline(Hosting, LocalDate, LocalDate)}. */
    public Timeline timeline(Hosting hosting, Span span) {
        Door.check(hosting, Objects.requireNonNull(span, "span").from());
        return engine.timeline(hosting, span, readings());
    }

    /**
     * The span of a {@link #timeline(Hosting, Span)} where nobody says which: from the first date of the facts that comes to bear while there is law,
     * or from the given day if it is earlier, to the end of the year of the last change that is known, among those of the next thirty years. Where one
     * end is given, {@link Span#firstUntil} and {@link Span#lastFrom} are the other.
     *
     * @throws InvalidInputException as {@link #assess}
     */
    public Span timelineSpan(Hosting hosting, LocalDate on) {
        Door.check(hosting, on);
        return engine.timelineSpan(hosting, on, readings());
    }

    /**
     * The same, with an open point of law settled; shares all that is costly. The choice holds on every day, even where the point is not open, so that a
     * hypothesis can be tried.
     *
     * @throws UnknownReadingException if the reading or the option does not exist
     */
    public Ancrage withReading(String id, String option) {
        corpus().settled(Objects.requireNonNull(id, "id"), Objects.requireNonNull(option, "option"));
        return new Ancrage(packs, engine, settled.with(id, option));
    }

    /**
     * The same, with these open points of law settled and no others, whatever was settled before.
     *
     * @param chosen options by global id of the reading
     * @throws UnknownReadingException if a reading or an option does not exist
     */
    public Ancrage withReadings(Map<String, String> chosen) {
        Objects.requireNonNull(chosen, "chosen").forEach(corpus()::settled);
        return new Ancrage(packs, engine, SettledReadings.of(Map.of(), chosen));
    }

    /** The open points of law that are settled: options by global id of the reading. */
    public Map<String, String> readings() {
        return settled.options();
    }

    /** The same, with every open point of law that is not settled yet settled on its default. */
    public Ancrage withDefaultReadings() {
        return new Ancrage(packs, engine, settled.withAll(corpus(), Reading::defaultOption));
    }

    /** The same, with every open point of law that is not settled yet settled on the option that protects the data most. */
    public Ancrage withProtectiveReadings() {
        return new Ancrage(packs, engine, settled.withAll(corpus(), Reading::protectiveOption));
    }

    /** The law that answers. */
    public Corpus corpus() {
        return packs.corpus();
    }

    /** The packs that answer, in the order in which they were added. */
    public List<RuleSet> ruleSets() {
        return packs.ruleSets();
    }
}
