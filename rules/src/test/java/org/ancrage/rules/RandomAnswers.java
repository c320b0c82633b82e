package org.ancrage.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.Prompt;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.jspecify.annotations.Nullable;

/** Somebody who answers whatever is asked, plausibly and at random; the same in every run. */
final class RandomAnswers {

    private static final List<String> COUNTRIES = List.of("FR", "DE", "IE", "NO", "CH", "GB", "US", "CN");
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 4, 12, 29_999, 30_000, 30_001, 500_000);
    private static final int ATTEMPTS = 40;
    private static final int MANY_HOLDINGS = 8;

    private final Random random;
    private int names;

    RandomAnswers(long seed) {
        random = new Random(seed);
    }

    /** The dialogue after a random answer that it took. */
    Dialogue answered(Dialogue dialogue, Prompt prompt) {
        InvalidInputException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return dialogue.answer(prompt, attempt > ATTEMPTS / 2 ? likelier(prompt, dialogue.hosting().offer())
                        : answer(prompt, dialogue.hosting().offer()));
            } catch (InvalidInputException refused) {
                last = refused;
            }
        }
        throw new AssertionError("No answer to %s is taken.".formatted(prompt), last);
    }

    /** A list that must go on does; a last day is hardly taken after a first day that is late. */
    private Object likelier(Prompt prompt, Offer offer) {
        return switch (prompt.kind()) {
            case ANOTHER -> Answer.YES;
            case DATE -> LocalDate.of(2031, 1, 1).plusDays(random.nextInt(365));
            default -> answer(prompt, offer);
        };
    }

    private Object answer(Prompt prompt, Offer offer) {
        return switch (prompt.kind()) {
            case YES_NO -> pick(List.of(Answer.YES, Answer.NO));
            // Lists end.
            case ANOTHER -> random.nextInt(3) == 0 && prompt.known().size() < 4 ? Answer.YES : Answer.NO;
            case ONE_OF -> pick(prompt.choices()).value();
            case ENTITY -> offer.holdings().items().size() > MANY_HOLDINGS && prompt.pointer().startsWith("/offer/holdings/") ? ofWhatIsLeft(prompt, offer)
                    : prompt.open() && random.nextBoolean() || prompt.choices().isEmpty() ? "entity-" + names++ : pick(prompt.choices()).value();
            case SEVERAL_OF -> some(prompt.choices().stream().map(Choice::value).toList());
            case COUNTRY -> pick(COUNTRIES);
            case COUNTRIES -> some(COUNTRIES);
            case DATE -> LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 13));
            case PERCENTAGE -> prompt.pointer().startsWith("/offer/holdings/") && (random.nextBoolean() || offer.holdings().items().size() > MANY_HOLDINGS) ? rest(prompt, offer) : BigDecimal.valueOf(pick(List.of(0, 5, 19, 20, 24, 25, 39, 40, 50, 51, 60, 100)));
            case NUMBER -> pick(NUMBERS);
            case TEXT -> text(prompt, offer);
            case TEXTS -> some(Stream.of(offer.service(), offer.zone(), "Other", "*").filter(java.util.Objects::nonNull).toList());
        };
    }

    /** Whoever goes on about holders for long comes to those of whom some are not told yet, and names one who holds what is left. */
    private String ofWhatIsLeft(Prompt prompt, Offer offer) {
        List<Holding> told = offer.holdings().items().stream().filter(holding -> holding.capital() != null && holding.votes() != null).toList();
        return prompt.pointer().endsWith("/of")
                ? told.stream().map(Holding::of).filter(of -> left(told, of, Holding::capital).signum() > 0 || left(told, of, Holding::votes).signum() > 0).findFirst()
                        .orElseGet(() -> pick(prompt.choices()).value().toString())
                : "whoever-holds-the-rest";
    }

    private static BigDecimal left(List<Holding> all, String of, Function<Holding, @Nullable BigDecimal> part) {
        return all.stream().filter(holding -> holding.of().equals(of)).map(part).filter(Objects::nonNull).reduce(BigDecimal.valueOf(100), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** What the others leave: without it, holdings would hardly ever add up. */
    private static BigDecimal rest(Prompt prompt, Offer offer) {
        String[] steps = prompt.pointer().split("/");
        List<Holding> all = offer.holdings().items();
        String of = all.get(Integer.parseInt(steps[steps.length - 2])).of();
        return left(all, of, steps[steps.length - 1].equals("votes") ? Holding::votes : Holding::capital);
    }

    private String text(Prompt prompt, Offer offer) {
        String component = prompt.pointer().substring(prompt.pointer().lastIndexOf('/') + 1);
        return switch (component) {
            case "id" -> "entity-" + names++;
            case "version" -> pick(List.of("3.1", "3.2", "2.0", "1.1", "2017", "2024"));
            case "supplies", "service" -> pick(List.of("General cloud", "Qualified Cloud"));
            default -> pick(List.of("fr-north", "fr-1"));
        };
    }

    private <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>();
        int chance = 1 + random.nextInt(4);
        all.forEach(item -> {
            if (random.nextInt(4) < chance && random.nextBoolean()) {
                some.add(item);
            }
        });
        return some;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
