package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.fact.Hosting;
import org.ancrage.rules.hds.GuaranteesTable;
import org.ancrage.rules.hds.GuaranteesTable.Row;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of every table of guarantees, whatever the offer. */
class GuaranteesProperties {

    @Property(tries = 200)
    void completingAnUnknownFactNeverContradictsTheTable(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Hosting refined = questions.hostings().refinement(asked.hosting()).orElse(asked.hosting());
        GuaranteesTable before = table(asked.hosting(), asked);
        assertThat(before.contradictions(table(refined, asked))).as("on %s of %s", asked.on(), refined).isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfFactsNeverChangesTheTable(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        GuaranteesTable table = table(asked.hosting(), asked);
        GuaranteesTable shuffled = table(questions.hostings().shuffled(asked.hosting()), asked);
        assertThat(shuffled.rows()).extracting(Row::id).isEqualTo(table.rows().stream().map(Row::id).toList());
        assertThat(shuffled.contradictions(table)).isEmpty();
    }

    private static GuaranteesTable table(Hosting hosting, Asked asked) {
        return GuaranteesTable.of(StandardPack.ANCRAGE, hosting, asked.on());
    }
}
