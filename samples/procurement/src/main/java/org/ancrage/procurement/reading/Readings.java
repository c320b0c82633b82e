package org.ancrage.procurement.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.Ancrage;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The readings under which a consultation is answered, and their history, which is never changed. What configuration settles holds for the whole house, and
 * before any choice. A choice that the law in use does not know any more is not taken: the point is open again, which never makes a yes.
 */
@Repository
public class Readings {

    private final Ancrage ancrage;
    private final JdbcClient jdbc;

    Readings(Ancrage ancrage, JdbcClient jdbc) {
        this.ancrage = ancrage;
        this.jdbc = jdbc;
    }

    /** Options by global id of the reading: those of the house, and those chosen for this consultation. */
    public Map<String, String> of(long consultation) {
        Map<String, String> settled = new LinkedHashMap<>(house());
        standing(consultation).forEach(choice -> settled.put(choice.reading(), String.valueOf(choice.option())));
        return Map.copyOf(settled);
    }

    /** Those that configuration settles. */
    public Map<String, String> house() {
        return ancrage.readings();
    }

    /** The same in words, in the order of the law. */
    public List<HouseReading> toldOfHouse(Language language) {
        return ancrage.corpus().readings().values().stream().filter(reading -> house().containsKey(reading.id()))
                .map(reading -> new HouseReading(reading.id(), reading.question().in(language), statement(reading.id(), house().get(reading.id()), language))).toList();
    }

    /** The choices that are taken, in the order in which they were made. */
    public Collection<Choice> standing(long consultation) {
        Map<String, Choice> last = new LinkedHashMap<>();
        for (Choice choice : history(consultation)) {
            last.remove(choice.reading());
            if (isKnown(choice) && !house().containsKey(choice.reading())) {
                last.put(choice.reading(), choice);
            }
        }
        return last.values();
    }

    /** All that was chosen and taken back, the oldest first. */
    public List<Choice> history(long consultation) {
        return jdbc.sql("select id, reading, option, reason, author, written from reading_choice where consultation = ? order by id").param(consultation)
                .query(Choice.class).list();
    }

    public List<ToldChoice> told(Collection<Choice> choices, Language language) {
        return choices.stream().map(choice -> new ToldChoice(choice, ancrage.corpus().reading(choice.reading()).map(reading -> reading.question().in(language))
                .orElse(choice.reading()), statement(choice.reading(), choice.option(), language))).toList();
    }

    private String statement(String reading, @Nullable String option, Language language) {
        return option == null ? "" : ancrage.corpus().option(reading, option).map(found -> found.statement().in(language)).orElse(option);
    }

    private boolean isKnown(Choice choice) {
        return choice.option() != null && ancrage.corpus().option(choice.reading(), choice.option()).isPresent();
    }

    /** @param option null to take back the choice before */
    public void add(long consultation, String reading, @Nullable String option, String reason, String author) {
        jdbc.sql("insert into reading_choice (consultation, reading, option, reason, author) values (?, ?, ?, ?, ?)")
                .param(consultation).param(reading).param(option).param(reason).param(author).update();
    }
}
