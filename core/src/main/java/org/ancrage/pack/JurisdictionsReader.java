package org.ancrage.pack;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Jurisdictions.AccessLawEntry;
import org.ancrage.law.Jurisdictions.Adequacy;
import org.ancrage.law.Jurisdictions.Event;
import org.ancrage.law.Jurisdictions.Group;
import org.ancrage.law.Jurisdictions.Membership;
import org.ancrage.law.Period;

/** Reads {@code jurisdictions.yaml}. Provisions and readings get global ids; decisions and foreign laws keep the ids that they have. */
public final class JurisdictionsReader {

    /** The European Patent Organisation is not a State, and yet subject of a decision. */
    private static final String PATENT_ORGANISATION = "EPO";

    private final Cursor root;
    private final LawParts parts;

    private JurisdictionsReader(Cursor root) {
        this.root = root;
        this.parts = new LawParts(root);
    }

    /** @throws InvalidInputException with all that is wrong */
    public static Jurisdictions read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "title", "provisions", "readings", "memberships", "adequacy", "accessLaws", "events");
        LawParts.wording(root.at("title"));
        Jurisdictions jurisdictions = new JurisdictionsReader(root).jurisdictions();
        problems.throwIfAny();
        return jurisdictions;
    }

    private Jurisdictions jurisdictions() {
        return new Jurisdictions(
                parts.readProvisions(), parts.readReadings(), memberships(), adequacies(), accessLaws(), events());
    }

    private String provision(Cursor cursor) {
        return parts.provision(cursor.at("provision"));
    }

    private static String jurisdiction(Cursor cursor) {
        return cursor.string() && cursor.text().filter(PATENT_ORGANISATION::equals).isPresent()
                ? PATENT_ORGANISATION
                : cursor.country().orElse("");
    }

    private List<Membership> memberships() {
        return LawParts.items(root, "memberships").stream().map(cursor -> {
            cursor.keys("country", "territory", "from", "until", "provision");
            return new Membership(
                    cursor.at("country").country().orElse(""),
                    cursor.at("territory").constant(Group.class).orElse(Group.EUROPEAN_UNION),
                    LawParts.periodWithStart(cursor),
                    provision(cursor));
        }).toList();
    }

    private List<Adequacy> adequacies() {
        Set<String> seen = new LinkedHashSet<>();
        return LawParts.items(root, "adequacy").stream().map(cursor -> {
            cursor.keys("id", "jurisdiction", "scope", "from", "until", "provision");
            return new Adequacy(
                    LawParts.newId(cursor, seen, false),
                    jurisdiction(cursor.at("jurisdiction")),
                    cursor.at("scope").constant(AdequacyDecision.Scope.class).orElse(AdequacyDecision.Scope.ALL),
                    LawParts.periodWithStart(cursor),
                    provision(cursor));
        }).toList();
    }

    private List<AccessLawEntry> accessLaws() {
        Set<String> seen = new LinkedHashSet<>();
        return LawParts.items(root, "accessLaws").stream().map(cursor -> {
            cursor.keys("id", "jurisdiction", "title", "from", "until", "actsRunUntil", "provision");
            Period period = LawParts.periodWithStart(cursor);
            LocalDate actsRunUntil = LawParts.dateOrNull(cursor, "actsRunUntil");
            if (actsRunUntil != null && (period.until() == null || actsRunUntil.isBefore(period.until()))) {
                cursor.at("actsRunUntil").report(period.until() == null
                        ? LawProblem.ACTS_OF_A_LAW_IN_FORCE.plain()
                        : LawProblem.ACTS_END_BEFORE_LAW.with("acts", actsRunUntil).with("law", period.until()));
            }
            return new AccessLawEntry(
                    LawParts.newId(cursor, seen, false),
                    jurisdiction(cursor.at("jurisdiction")),
                    LawParts.wording(cursor.at("title")),
                    period,
                    actsRunUntil,
                    provision(cursor));
        }).toList();
    }

    private List<Event> events() {
        return LawParts.items(root, "events").stream().map(cursor -> {
            cursor.keys("date", "fr", "en", "provision");
            return new Event(
                    cursor.at("date").date().orElse(LocalDate.EPOCH),
                    LawParts.words(cursor),
                    cursor.find("provision").map(parts::provision).orElse(null));
        }).toList();
    }
}
