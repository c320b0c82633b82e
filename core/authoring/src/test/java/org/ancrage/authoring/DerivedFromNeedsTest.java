package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pack derives from needs, needs and offers settled apart see as a question by itself does. */
class DerivedFromNeedsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private static Need need(String id, String... accreditations) {
        return NeedBuilder.builder().id(id).project(ProjectBuilder.builder().accreditations(new Listing<>(true, Stream.of(accreditations)
                .map(one -> AccreditationBuilder.builder().id(one).residualRisksAccepted(Answer.YES).build()).toList())).build()).build();
    }

    private static Proposal offer(String id, String holder) {
        return Proposal.of(OfferBuilder.builder().id(id).hoster(HosterBuilder.builder().id("hoster").build())
                .holders(List.of(HolderBuilder.builder().id(holder).build())).build());
    }

    @Test
    void aPairSeesWhatFollowsFromItsNeed() {
        KeysPack.in(folder).rules("""
                rule "Whoever an accreditation names is involved"
                    @derives( "Involvement" )
                    @fr( "Qui est nommé par une homologation est impliqué" )
                when
                    $accreditation : Accreditation( acceptsResidualRisks )
                then
                    insert( new Involvement( $accreditation.id() ) );
                end

                rule "A holder is involved"
                    @met( "own-keys" )
                    @fr( "Un détenteur est impliqué" )
                when
                    $involvement : Involvement( $entity : entity )
                    $holder : Holder( id == $entity )
                then
                end

                rule "No holder is involved"
                    @unmet( "own-keys" )
                    @fr( "Aucun détenteur n'est impliqué" )
                when
                    $offer : Offer()
                    not ( Involvement( $entity : entity ) and Holder( id == $entity ) )
                then
                end
                """);
        Ancrage ancrage = Ancrage.builder().pack(folder).build();
        List<Need> needs = List.of(need("names the holder", "holder"), need("names another", "other"), need("names nobody"));
        List<Proposal> offers = List.of(offer("of the holder", "holder"), offer("of a stranger", "stranger"));

        Matrix matrix = ancrage.matrix(needs, offers, DAY);
        Comparison comparison = ancrage.compare(needs, offers, DAY);

        for (Need need : needs) {
            for (Proposal offer : offers) {
                Outcome expected = need.id().equals("names the holder") && offer.offer().id().equals("of the holder") ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
                assertThat(ancrage.outcomes(offer.to(need), DAY).overall()).as("%s, %s, asked", need.id(), offer.offer().id()).isEqualTo(expected);
                assertThat(matrix.outcome(need.id(), offer.offer().id())).as("%s, %s, of a matrix", need.id(), offer.offer().id()).isEqualTo(expected);
                assertThat(comparison.standing(need.id(), offer.offer().id()).outcome()).as("%s, %s, ranked", need.id(), offer.offer().id()).isEqualTo(expected);
            }
        }
    }
}
