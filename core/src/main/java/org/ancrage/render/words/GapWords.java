package org.ancrage.render.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.Stake;

/** How far a fact is from what a rule asks, in the words of one language. */
final class GapWords {

    private final Labels labels;
    private final Grammar grammar;

    GapWords(Labels labels, Grammar grammar) {
        this.labels = labels;
        this.grammar = grammar;
    }

    /** « capital : 30 %, au plus 24 % : 6 points de trop ». */
    String gap(Object fact, Gap gap) {
        String label = compared(fact, gap.component());
        String value = gap.actual() instanceof LocalDate date ? grammar.date(date) : quantity(gap.actual());
        String measured = grammar.colon(gap.months() == 0 ? label : months(label, gap.months()), value);
        return gap.bound() instanceof LocalDate bound ? days(gap, measured, bound) : number(gap, measured);
    }

    /** Where it is certain how much somebody holds, that it is a bound says nothing. */
    private String compared(Object fact, String component) {
        boolean capital = component.startsWith("capital");
        boolean certain = fact instanceof Stake stake
                ? capital ? same(stake.capitalAtLeast(), stake.capitalAtMost()) : same(stake.votesAtLeast(), stake.votesAtMost())
                : fact instanceof OutsideShare share
                && (capital ? same(share.capitalAtLeast(), share.capitalAtMost()) : same(share.votesAtLeast(), share.votesAtMost()));
        if (certain) {
            return labels.of(capital ? Phrase.GAP_CAPITAL : Phrase.GAP_VOTES);
        }
        return labels.component(fact.getClass(), component);
    }

    private static boolean same(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0;
    }

    private String months(String label, int months) {
        return labels.of(months == 1 ? Phrase.GAP_MONTH_ADDED : Phrase.GAP_MONTHS_ADDED, label, months);
    }

    private String quantity(Object number) {
        return number instanceof BigDecimal percentage ? grammar.percent(percentage) : grammar.number(((Number) number).longValue());
    }

    private String number(Gap gap, String measured) {
        String bound = quantity(gap.bound());
        String asked = labels.of(switch (gap.must()) {
            case AT_MOST -> Phrase.AT_MOST;
            case LESS_THAN -> Phrase.LESS_THAN;
            case AT_LEAST -> Phrase.AT_LEAST;
            case MORE_THAN -> Phrase.MORE_THAN;
        }, bound);
        if (gap.difference().signum() == 0) {
            return grammar.colon(measured + ", " + asked, labels.of(Phrase.GAP_ON_THE_BOUND));
        }
        boolean points = gap.unit() == Gap.Unit.POINTS;
        String difference = points
                ? labels.of(grammar.singular(gap.difference()) ? Phrase.GAP_POINT : Phrase.GAP_POINTS, grammar.number(gap.difference()))
                : grammar.number(gap.difference());
        return grammar.colon(measured + ", " + asked, labels.of(
                gap.must().upper() ? Phrase.GAP_TOO_MUCH : points ? Phrase.GAP_TOO_LITTLE : Phrase.GAP_TOO_FEW, difference));
    }

    private String days(Gap gap, String measured, LocalDate day) {
        String days = labels.of(grammar.singular(gap.difference()) ? Phrase.GAP_DAY : Phrase.GAP_DAYS, grammar.number(gap.difference()));
        if (gap.must().strict()) {
            String asked = labels.of(gap.must().upper() ? Phrase.GAP_BEFORE : Phrase.GAP_AFTER, grammar.date(day));
            return grammar.colon(measured + ", " + asked, labels.of(gap.must().upper() ? Phrase.GAP_TOO_LATE : Phrase.GAP_TOO_EARLY, days));
        }
        return labels.of(gap.must().upper() ? Phrase.GAP_DAYS_AFTER : Phrase.GAP_DAYS_BEFORE, measured, days,
                grammar.dateInSentence(day));
    }
}
