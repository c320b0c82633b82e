package org.ancrage.benchmarks.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Who controls whom in an offer, at whatever remove: by a holding that gives control, or by the votes that a group has together. Entities are
 * numbers, the hoster is 0, and sets of them are bits.
 */
public final class Control {

    /** The hoster, which comes first; after it the holders, then the participants. */
    public static final int HOSTER = 0;

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Offer offer;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final BitSet[] above;
    private final BitSet[] possiblyAbove;

    /** A holding between entities by their number. */
    public record Link(int holder, int of, Holding holding) {
    }

    private Control(Offer offer) {
        this.offer = offer;
        add(offer.hoster());
        offer.holders().forEach(this::add);
        offer.participants().items().forEach(this::add);
        for (Holding holding : offer.holdings().items()) {
            links.add(new Link(indexes.get(holding.holder()), indexes.get(holding.of()), holding));
        }
        BigDecimal[][] votes = votes();
        above = above(votes, false);
        possiblyAbove = above(votes, true);
    }

    public static Control in(Offer offer) {
        return new Control(offer);
    }

    private void add(Entity entity) {
        indexes.put(entity.id(), entities.size());
        entities.add(entity);
    }

    public Offer offer() {
        return offer;
    }

    public List<Entity> entities() {
        return entities;
    }

    public List<Link> links() {
        return links;
    }

    /** The number of a participant by its place in the list of participants. */
    public int participant(int place) {
        return 1 + offer.holders().size() + place;
    }

    /** Whether one of these is the entity, or controls it. */
    public boolean controlled(BitSet those, int entity, boolean possibly) {
        return (possibly ? possiblyAbove : above)[entity].intersects(those);
    }

    /** These, and all that one of them controls. */
    public BitSet below(BitSet those, boolean possibly) {
        if (links.isEmpty() || those.isEmpty()) {
            return those;
        }
        BitSet below = new BitSet(entities.size());
        for (int entity = 0; entity < entities.size(); entity++) {
            if (controlled(those, entity, possibly)) {
                below.set(entity);
            }
        }
        return below;
    }

    /** The bounds of each holding; one of unknown size is at most what the others leave. */
    BigDecimal[][] sizes(Function<Holding, @Nullable BigDecimal> percent) {
        BigDecimal[] known = new BigDecimal[entities.size()];
        for (Link link : links) {
            BigDecimal size = percent.apply(link.holding);
            if (size != null) {
                known[link.of] = known[link.of] == null ? size : known[link.of].add(size);
            }
        }
        BigDecimal[][] sizes = new BigDecimal[links.size()][];
        for (int i = 0; i < sizes.length; i++) {
            BigDecimal size = percent.apply(links.get(i).holding);
            BigDecimal others = known[links.get(i).of];
            sizes[i] = size != null ? new BigDecimal[] {size.min(HUNDRED), size.min(HUNDRED)}
                    : new BigDecimal[] {BigDecimal.ZERO, others == null ? HUNDRED : HUNDRED.subtract(others).max(BigDecimal.ZERO)};
        }
        return sizes;
    }

    /** Who is known not to control has no more than half of the votes. */
    private BigDecimal[][] votes() {
        BigDecimal[][] votes = sizes(Holding::votes);
        for (int i = 0; i < votes.length; i++) {
            Holding holding = links.get(i).holding;
            if (holding.votes() == null && holding.control().no()) {
                votes[i][1] = votes[i][1].min(HALF);
            }
        }
        return votes;
    }

    private BitSet[] above(BigDecimal[][] votes, boolean possibly) {
        BitSet[] above = new BitSet[entities.size()];
        for (int i = 0; i < above.length; i++) {
            above[i] = new BitSet(above.length);
            above[i].set(i);
        }
        if (!links.isEmpty()) {
            do {
                close(above, possibly);
            } while (join(above, votes, possibly));
        }
        return above;
    }

    private void close(BitSet[] above, boolean possibly) {
        for (boolean grew = true; grew;) {
            grew = false;
            for (Link link : links) {
                if (possibly ? link.holding.possiblyControlling() : link.holding.controlling()) {
                    int before = above[link.of].cardinality();
                    above[link.of].or(above[link.holder]);
                    grew |= above[link.of].cardinality() > before;
                }
            }
        }
    }

    /** Majorities that only a group has; whoever stands above its head has them too. */
    private boolean join(BitSet[] above, BigDecimal[][] votes, boolean possibly) {
        boolean grew = false;
        for (int company = 0; company < above.length; company++) {
            BitSet heads = new BitSet(above.length);
            int holdings = 0;
            for (Link link : links) {
                if (link.of == company) {
                    holdings++;
                    heads.or(above[link.holder]);
                }
            }
            heads.andNot(above[company]);
            if (holdings > 1) {
                for (int head = heads.nextSetBit(0); head >= 0; head = heads.nextSetBit(head + 1)) {
                    if (sum(company, head, above, votes, possibly ? 1 : 0).compareTo(HALF) > 0) {
                        above[company].set(head);
                        grew = true;
                    }
                }
            }
        }
        return grew;
    }

    private BigDecimal sum(int company, int head, BitSet[] above, BigDecimal[][] votes, int bound) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < votes.length; i++) {
            Link link = links.get(i);
            if (link.of == company && above[link.holder].get(head)) {
                sum = sum.add(votes[i][bound]);
            }
        }
        return sum;
    }
}
