package org.ancrage.procurement.watch;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.law.Language;
import org.ancrage.procurement.database.Settings;
import org.springframework.stereotype.Component;

/**
 * Changes to come as a calendar (RFC 5545): of each contract one event for each day on which something changes. It leaves the house: it tells the subject of the
 * consultation and what the law makes of it, and names neither tenderers nor people.
 */
@Component
class Feed {

    /** Octets of a line, without its end. */
    private static final int MOST_OCTETS = 75;

    private final ChangeWords words;
    private final Settings settings;

    Feed(ChangeWords words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** A contract, with what is known of it. */
    record Watched(Contract contract, Instant asked, Outlook outlook) {
    }

    byte[] written(List<Watched> contracts, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Ancrage//Procurement//" + language.code().toUpperCase(Locale.ROOT));
        calendar.setMethod(Method.publish());
        calendar.setExperimentalProperty("X-WR-CALNAME", words.say("watch.title", locale));
        calendar.setRefreshInterval(Duration.builder().days(1).build());
        for (Watched watched : contracts) {
            Map<LocalDate, List<Change>> days = watched.outlook().changes().stream().collect(Collectors.groupingBy(Change::day, TreeMap::new, Collectors.toList()));
            days.forEach((day, changes) -> calendar.addEvent(event(watched, day, changes, language)));
        }
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It would fold by characters, the standard counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Watched watched, LocalDate day, List<Change> changes, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        VEvent event = new VEvent();
        // The same of every run, so that calendars keep one event and see it change.
        event.setUid("watch-%s-%s@%s".formatted(watched.contract().consultation(), day, URI.create(settings.address()).getHost()));
        event.setDateTimeStamp(Date.from(watched.asked()));
        event.setDateStart(new DateStart(date(day), false));
        event.setDateEnd(new DateEnd(date(day.plusDays(1)), false));
        event.setTransparency(Transparency.transparent());
        event.setSummary(visible(words.say("watch.event", locale, watched.contract().title(), words.told(changes.get(0), language))));
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(words.told(change, language));
            change.causes().in(language).forEach(cause -> lines.add("– " + cause));
        }
        lines.add(words.say("watch.asked-on", locale, watched.asked().atZone(settings.zone()).toLocalDate()));
        lines.add(words.say("page.no-advice", locale));
        event.setDescription(lines.stream().map(Feed::visible).collect(Collectors.joining("\n")));
        event.setUrl(settings.address() + "/consultations/%s/offers/%s".formatted(watched.contract().consultation(), watched.contract().invitation()));
        return event;
    }

    /** The library writes a day as that of the zone of the machine. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** Longer lines go on after a line end and a space. */
    static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        lines.lines().forEach(line -> {
            int octets = 0;
            for (int character : line.codePoints().toArray()) {
                int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += more;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
